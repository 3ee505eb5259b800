// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/worker/serve.h"

#include "pdf/limits.h"
#include "pdf/picture_form.h"
#include "pdf/worker/answer.h"
#include "pdf/worker/glyph_file.h"
#include "pdf/worker/poppler_file.h"
#include "pdf/worker/signals.h"
#include "sandbox/lockdown.h"

#include <cerrno>
#include <exception>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dokaz::pdf::worker {
namespace {

constexpr int outputDescriptor = 1;
constexpr int documentDescriptor = 3;
constexpr int requestDescriptor = 4;
constexpr std::size_t maxRequestBytes = 4'096;

std::optional<WorkerRequest> takeRequest() {
    base::SecretBytes bytes(maxRequestBytes);
    const ssize_t size = ::pread(requestDescriptor, bytes.writable().data(), maxRequestBytes, 0);
    ::close(requestDescriptor);
    if (size <= 0)
        return std::nullopt;
    base::Result<WorkerRequest> request = decodeRequest(bytes.view().first(static_cast<std::size_t>(size)));
    if (!request.ok())
        return std::nullopt;
    return std::move(request).value();
}

// The document stays mapped until the process ends.
std::optional<base::ByteView> takeDocument() {
    struct stat status {};
    if (::fstat(documentDescriptor, &status) != 0 || status.st_size < 0)
        return std::nullopt;
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0)
        return base::ByteView();
    const void* start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, documentDescriptor, 0);
    if (start == MAP_FAILED)
        return std::nullopt;
    ::close(documentDescriptor);
    return base::ByteView(static_cast<const std::uint8_t*>(start), size);
}

sandbox::LockdownPlan planFor(const WorkerRequest& request, Jail jail) {
    sandbox::LockdownPlan plan;
    plan.readableFolders = {"/usr/share/fonts", "/usr/share/poppler",    "/usr/share/fontconfig",
                            "/etc/fonts",       "/var/cache/fontconfig", "/usr/local/share/fonts"};
    plan.cpuSeconds = request.cpuSeconds;
    plan.addressSpaceBytes = request.addressSpaceBytes;
    if (jail == Jail::WithoutLandlock)
        plan.pretend = sandbox::Pretend::NoLandlock;
    if (jail == Jail::WithoutCallFilter)
        plan.pretend = sandbox::Pretend::NoSeccomp;
    return plan;
}

std::optional<JailReport> enterJail(const WorkerRequest& request, Jail jail) {
    if (jail == Jail::None)
        return JailReport{};
    const auto lockdown = sandbox::lockDown(planFor(request, jail));
    if (!lockdown.ok())
        return std::nullopt;
    return JailReport{static_cast<std::uint8_t>(lockdown.value().landlockVersion),
                      lockdown.value().ownNamespaces, lockdown.value().callFilter};
}

// Fonts and pages as they are met, so that the other side sees progress and memory stays small.
std::optional<ReadFailure> sendPages(const PopplerFile& file, GlyphFile* glyphs, FrameSender& sender) {
    FontTable fonts;
    std::size_t fontsSent = 0;
    std::uint64_t textBytes = 0;
    const auto count = static_cast<std::int32_t>(file.pageCount());
    for (std::int32_t number = 1; number <= count; ++number) {
        Page page = file.emptyPage(number);
        if (glyphs != nullptr)
            glyphs->readWords(page, fonts);
        else
            file.readWords(page, fonts);
        for (const Word& word : page.words)
            textBytes += word.text.size();
        if (page.words.size() >= limits::wordsPerPage || textBytes > limits::textBytes)
            return ReadFailure::LimitReached;
        for (; fontsSent < fonts.fonts().size(); ++fontsSent)
            sender.send(encodeFont(fonts.fonts()[fontsSent]));
        sender.send(encodePage(page));
        sender.flush(); // the other side measures silence
    }
    sender.send(encodeOutline(glyphs != nullptr ? glyphs->outline() : file.outline()));
    sender.send(encodeEnd(static_cast<std::uint32_t>(count), static_cast<std::uint32_t>(fontsSent)));
    return std::nullopt;
}

std::optional<ReadFailure> answer(const PopplerFile& file, GlyphFile* glyphs, Recogniser* recogniser,
                                  const WorkerRequest& request, FrameSender& sender) {
    switch (request.task) {
    case Task::ReadText:
        return sendPages(file, glyphs, sender);
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

std::optional<ReadFailure> readInJail(Jail jail) {
    const auto request = takeRequest();
    const auto document = takeDocument();
    if (!request || !document)
        return ReadFailure::BadRequest;
    PopplerFile::warmUp();
    endOnMemoryLimit();
    std::unique_ptr<Recogniser> recogniser;
    if (request->task == Task::RecognisePage) {
        recogniser = Recogniser::load(request->languages);
        if (!recogniser)
            return ReadFailure::LanguageMissing;
    }
    const auto jailReport = enterJail(*request, jail);
    if (!jailReport)
        return ReadFailure::JailMissing;
    if (isPicture(*document))
        return answerPicture(*document, recogniser.get(), *request, *jailReport);
    PopplerFile file;
    if (const auto failure = file.open(*document, request->password.view()))
        return failure;
    FrameSender sender(outputDescriptor);
    std::unique_ptr<GlyphFile> glyphs;
    if (request->task == Task::ReadText && request->engine != Engine::Words)
        glyphs = GlyphFile::open(*document, file.workingPassword());
    Document facts = file.facts();
    facts.tagged = glyphs && glyphs->isTagged();
    facts.reader = recogniser ? recogniser->name() : facts.reader + (glyphs ? " glyphs" : " words");
    sender.send(encodeOpening(facts, file.pageCount(), *jailReport));
    if (const auto failure = answer(file, glyphs.get(), recogniser.get(), *request, sender))
        return failure;
    sender.flush();
    return std::nullopt;
}

} // namespace

int serve(Jail jail) {
    std::optional<ReadFailure> failure = ReadFailure::Crashed;
    try {
        failure = readInJail(jail);
    } catch (const std::exception&) { // Poppler's own
        failure = ReadFailure::Crashed;
    }
    // Without destructors: nothing outlives the process, and a damaged heap is not walked once more.
    ::_exit(failure ? 64 + static_cast<int>(*failure) : 0);
}

} // namespace dokaz::pdf::worker
