// SPDX-License-Identifier: GPL-3.0-or-later
// In the program that reads and draws PDFs: letters are recognised, and images opened, by dokaz-recogniser.
#include "pdf/worker/answer.h"

namespace dokaz::pdf::worker {

struct Recogniser::Engines {};

Recogniser::~Recogniser() = default;
std::unique_ptr<Recogniser> Recogniser::load(const std::string&) { return nullptr; }
void Recogniser::read(const GreyImage&, Page&, PageRecognition&) {}
std::string Recogniser::name() const { return {}; }

std::optional<ReadFailure> answerPicture(base::ByteView, Recogniser*, const WorkerRequest&, const JailReport&) {
    return ReadFailure::BadRequest;
}

} // namespace dokaz::pdf::worker
