// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/serve.h"

#include "files/limits.h"
#include "files/wire.h"
#include "files/worker/opening.h"
#include "files/worker/tasks.h"
#include "sandbox/lockdown.h"

#include <cerrno>
#include <clocale>
#include <exception>
#include <new>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dokaz::files::worker {

using pdf::ReadFailure;

void giveUp(ReadFailure failure) { ::_exit(64 + static_cast<int>(failure)); }

namespace {

constexpr int outputDescriptor = 1;
constexpr int documentDescriptor = 3;
constexpr int requestDescriptor = 4;
constexpr std::size_t maxRequestBytes = 256;

OpenRequest takeRequest() {
    base::Bytes bytes(maxRequestBytes);
    const ssize_t size = ::pread(requestDescriptor, bytes.data(), bytes.size(), 0);
    ::close(requestDescriptor);
    if (size <= 0)
        giveUp(ReadFailure::BadRequest);
    const auto request = decodeRequest(base::ByteView(bytes).first(static_cast<std::size_t>(size)));
    if (!request.ok())
        giveUp(ReadFailure::BadRequest);
    return request.value();
}

// The document stays mapped until the process ends.
base::ByteView takeDocument() {
    struct stat status {};
    if (::fstat(documentDescriptor, &status) != 0 || status.st_size < 0)
        giveUp(ReadFailure::BadRequest);
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0)
        return {};
    const void* start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, documentDescriptor, 0);
    if (start == MAP_FAILED)
        giveUp(ReadFailure::BadRequest);
    ::close(documentDescriptor);
    return {static_cast<const std::uint8_t*>(start), size};
}

// No file is needed to open another: no folder stays readable.
pdf::JailReport enterJail(const OpenRequest& request, Jail jail) {
    sandbox::LockdownPlan plan;
    plan.cpuSeconds = request.cpuSeconds;
    plan.addressSpaceBytes = request.addressSpaceBytes;
    if (jail == Jail::WithoutLandlock)
        plan.pretend = sandbox::Pretend::NoLandlock;
    if (jail == Jail::WithoutCallFilter)
        plan.pretend = sandbox::Pretend::NoSeccomp;
    const auto lockdown = sandbox::lockDown(plan);
    if (!lockdown.ok())
        giveUp(ReadFailure::JailMissing);
    return {static_cast<std::uint8_t>(lockdown.value().landlockVersion), lockdown.value().ownNamespaces,
            lockdown.value().callFilter};
}

Answer answerOf(Task task, base::ByteView document) {
    Answer answer;
    switch (task) {
    case Task::ReadGrid:
        answer.grid = openGrid(document);
        break;
    case Task::ReadFlow:
        answer.flow = openFlow(document);
        break;
    case Task::ReadFacts:
        answer.facts = openFacts(document);
        break;
    case Task::ReadCapture: {
        CapturedPage page = openCapture(document);
        answer.capture = std::move(page.capture);
        answer.flow = std::move(page.flow);
        break;
    }
    }
    return answer;
}

void send(base::ByteView left) {
    while (!left.empty()) {
        const ssize_t written = ::write(outputDescriptor, left.data(), left.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            ::_exit(1);
        left = left.subspan(static_cast<std::size_t>(written));
    }
}

void openInJail(Jail jail) {
    const OpenRequest request = takeRequest();
    const base::ByteView document = takeDocument();
    std::setlocale(LC_CTYPE, "C.UTF-8"); // names in packed files are UTF-8
    std::set_new_handler([] { giveUp(ReadFailure::MemoryLimit); });
    warmUp();
    const pdf::JailReport report = enterJail(request, jail);
    Answer answer = answerOf(request.task, document);
    answer.jail = report;
    const base::Bytes bytes = encodeAnswer(answer);
    if (bytes.size() > limits::outputBytes)
        giveUp(ReadFailure::LimitReached);
    send(bytes);
}

} // namespace

int serve(Jail jail) {
    try {
        openInJail(jail);
    } catch (const std::exception&) { // of a library
        giveUp(ReadFailure::Crashed);
    }
    ::_exit(0);
}

} // namespace dokaz::files::worker
