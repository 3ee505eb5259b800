// SPDX-License-Identifier: GPL-3.0-or-later
// In the program that reads and draws: letters are recognised by dokaz-recogniser.
#include "pdf/worker/recogniser.h"

namespace dokaz::pdf::worker {

struct Recogniser::Engines {};

Recogniser::~Recogniser() = default;
std::unique_ptr<Recogniser> Recogniser::load(const std::string&) { return nullptr; }
void Recogniser::read(const GreyImage&, Page&, PageRecognition&) {}
std::string Recogniser::name() const { return {}; }

} // namespace dokaz::pdf::worker
