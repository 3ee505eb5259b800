// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/worker/answer.h"
#include "pdf/worker/picture_file.h"

namespace dokaz::pdf::worker {

namespace {

constexpr int outputDescriptor = 1;

void sendPages(const PictureFile& file, FrameSender& sender) {
    for (std::uint32_t number = 1; number <= file.pageCount(); ++number)
        sender.send(encodePage(file.emptyPage(static_cast<std::int32_t>(number))));
    sender.send(encodeOutline({}));
    sender.send(encodeEnd(file.pageCount(), 0));
}

std::optional<ReadFailure> answer(const PictureFile& file, Recogniser* recogniser,
                                  const WorkerRequest& request, FrameSender& sender) {
    switch (request.task) {
    case Task::ReadText:
        sendPages(file, sender);
        return std::nullopt;
    case Task::CountPages:
        sender.send(encodeEnd(0, 0));
        return std::nullopt;
    case Task::RecognisePage:
        return sendRecognised(file, *recogniser, request, sender);
    case Task::DrawPage:
        return sendDrawn(file, request, sender);
    }
    return ReadFailure::BadRequest;
}

} // namespace

std::optional<ReadFailure> answerPicture(base::ByteView document, Recogniser* recogniser,
                                         const WorkerRequest& request, const JailReport& jail) {
    PictureFile file;
    if (const auto failure = file.open(document))
        return failure;
    FrameSender sender(outputDescriptor);
    Document facts = PictureFile::facts();
    if (recogniser != nullptr)
        facts.reader = recogniser->name();
    sender.send(encodeOpening(facts, file.pageCount(), jail));
    if (const auto failure = answer(file, recogniser, request, sender))
        return failure;
    sender.flush();
    return std::nullopt;
}

} // namespace dokaz::pdf::worker
