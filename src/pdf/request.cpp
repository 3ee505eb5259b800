// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/request.h"

#include "pdf/limits.h"

#include <algorithm>

namespace dokaz::pdf {

using base::Error;
using base::ErrorCode;

namespace {

constexpr std::string_view magic = "DKRQ\x01\0\0\0";
constexpr std::string_view magicBytes{magic.data(), 8};
constexpr std::size_t fixedSize = 8 + 2 + 2 + 4 + 4 + 4 + 8 + 4;
constexpr std::size_t maxPasswordBytes = 1'024;
constexpr std::size_t maxLanguageBytes = 128;

// They become names of files: nothing that could leave the folder.
bool areLanguages(std::string_view text) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '+';
    };
    return text.size() <= maxLanguageBytes && std::all_of(text.begin(), text.end(), allowed);
}

} // namespace

base::SecretBytes encodeRequest(const WorkerRequest& request) {
    base::Bytes fixed = base::copyOf(base::bytesOf(magicBytes));
    fixed.push_back(static_cast<std::uint8_t>(request.task));
    fixed.push_back(static_cast<std::uint8_t>(request.engine));
    fixed.insert(fixed.end(), 2, 0);
    base::appendLittle32(fixed, static_cast<std::uint32_t>(request.page.value));
    base::appendLittle32(fixed, request.dotsPerInch);
    base::appendLittle32(fixed, request.cpuSeconds);
    base::appendLittle64(fixed, request.addressSpaceBytes);
    base::appendLittle32(fixed, static_cast<std::uint32_t>(request.password.size()));
    base::check(fixed.size() == fixedSize);
    base::SecretBytes whole(fixedSize + request.password.size() + request.languages.size());
    std::copy(fixed.begin(), fixed.end(), whole.writable().begin());
    const base::ByteView password = request.password.view();
    std::copy(password.begin(), password.end(), whole.writable().begin() + fixedSize);
    const base::ByteView languages = base::bytesOf(request.languages);
    std::copy(languages.begin(), languages.end(), whole.writable().begin() + fixedSize + password.size());
    return whole;
}

base::Result<WorkerRequest> decodeRequest(base::ByteView bytes) {
    if (bytes.size() < fixedSize || base::textOf(bytes.first(8)) != magicBytes)
        return Error(ErrorCode::Invalid, "request");
    WorkerRequest request;
    request.task = static_cast<Task>(bytes[8]);
    request.engine = static_cast<Engine>(bytes[9]);
    request.page.value = static_cast<std::int32_t>(base::readLittle32(bytes, 12));
    request.dotsPerInch = base::readLittle32(bytes, 16);
    request.cpuSeconds = base::readLittle32(bytes, 20);
    request.addressSpaceBytes = base::readLittle64(bytes, 24);
    const std::uint32_t passwordSize = base::readLittle32(bytes, 32);
    const bool known = bytes[8] >= 1 && bytes[8] <= 4 && bytes[9] <= 2 && bytes[10] == 0 && bytes[11] == 0;
    if (!known || passwordSize > maxPasswordBytes || bytes.size() < fixedSize + passwordSize ||
        request.dotsPerInch == 0 || request.dotsPerInch > limits::dotsPerInch)
        return Error(ErrorCode::Invalid, "request");
    request.password = base::SecretBytes::copyOf(bytes.subspan(fixedSize, passwordSize));
    request.languages = base::textOf(bytes.subspan(fixedSize + passwordSize));
    if (!areLanguages(request.languages) || (request.task != Task::RecognisePage && !request.languages.empty()))
        return Error(ErrorCode::Invalid, "request");
    return request;
}

} // namespace dokaz::pdf
