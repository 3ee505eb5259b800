// SPDX-License-Identifier: GPL-3.0-or-later
// The answers that are the same for a PDF and for an image.
#pragma once
#include "pdf/read_failure.h"
#include "pdf/request.h"
#include "pdf/worker/frame_sender.h"
#include "pdf/worker/recogniser.h"

#include <optional>

namespace dokaz::pdf::worker {

// `File`: PopplerFile or PictureFile.
template <typename File>
std::optional<ReadFailure> sendRecognised(const File& file, Recogniser& recogniser,
                                          const WorkerRequest& request, FrameSender& sender) {
    GreyImage image;
    if (const auto failure = file.drawGrey(request.page.value, request.dotsPerInch, image))
        return failure;
    sender.send(encodeFont({"", false, false, false}));
    sender.flush();
    Page page = file.emptyPage(request.page.value);
    PageRecognition recognition;
    recognition.page = request.page;
    recogniser.read(image, page, recognition);
    sender.send(encodePage(page));
    sender.send(encodeRecognition(recognition));
    sender.send(encodeEnd(1, 1));
    return std::nullopt;
}

template <typename File>
std::optional<ReadFailure> sendDrawn(const File& file, const WorkerRequest& request, FrameSender& sender) {
    PagePixels pixels;
    if (const auto failure = file.draw(request.page.value, request.dotsPerInch, pixels))
        return failure;
    sender.send(encodePixels(pixels));
    sender.send(encodeEnd(0, 0));
    return std::nullopt;
}

// Answers what is asked of an image. `recogniser`: of RecognisePage. In dokaz-recogniser; elsewhere
// BadRequest.
[[nodiscard]] std::optional<ReadFailure> answerPicture(base::ByteView file, Recogniser* recogniser,
                                                       const WorkerRequest& request, const JailReport& jail);

} // namespace dokaz::pdf::worker
