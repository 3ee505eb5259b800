// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/linux/landlock.h"

#include "sandbox/linux/descriptor.h"

#include <cstdint>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace dokaz::sandbox {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

// From Linux Documentation/userspace-api/landlock.rst, versions 1 to 6; the numbers are part of the kernel's
// ABI.
struct RulesetAttributes {
    std::uint64_t handledFiles;
    std::uint64_t handledNetwork; // version 4
    std::uint64_t scoped;         // version 6
};
struct [[gnu::packed]] PathBeneath {
    std::uint64_t allowed;
    std::int32_t folder;
};
constexpr long createRuleset = 444;
constexpr long addRule = 445;
constexpr long restrictSelf = 446;
constexpr unsigned versionQuery = 1;
constexpr int pathBeneathRule = 1;
constexpr std::uint64_t readFile = 1ULL << 2;
constexpr std::uint64_t readFolder = 1ULL << 3;

std::uint64_t fileRights(int version) {
    std::uint64_t rights = (1ULL << 13) - 1; // version 1: execute … make symbolic link
    if (version >= 2)
        rights |= 1ULL << 13; // refer
    if (version >= 3)
        rights |= 1ULL << 14; // truncate
    if (version >= 5)
        rights |= 1ULL << 15; // ioctl on devices
    return rights;
}

Result<void> allowReading(int ruleset, const std::string& folder) {
    const Descriptor opened(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (opened.number() < 0)
        return {};
    const PathBeneath rule{readFile | readFolder, opened.number()};
    if (::syscall(addRule, ruleset, pathBeneathRule, &rule, 0) != 0)
        return Error(ErrorCode::Refused, "Landlock rule");
    return {};
}

} // namespace

int landlockVersion() {
    const long version = ::syscall(createRuleset, nullptr, 0, versionQuery);
    return version < 0 ? 0 : static_cast<int>(version);
}

Result<void> restrictFiles(int version, const std::vector<std::string>& folders) {
    RulesetAttributes attributes{fileRights(version), 0, 0};
    if (version >= 4)
        attributes.handledNetwork = 3; // bind and connect by TCP
    if (version >= 6)
        attributes.scoped = 3; // abstract sockets and signals
    const Descriptor ruleset(static_cast<int>(::syscall(createRuleset, &attributes, sizeof attributes, 0)));
    if (ruleset.number() < 0)
        return Error(ErrorCode::Refused, "Landlock");
    for (const std::string& folder : folders)
        TRY(allowReading(ruleset.number(), folder));
    if (::syscall(restrictSelf, ruleset.number(), 0) != 0)
        return Error(ErrorCode::Refused, "Landlock");
    return {};
}

} // namespace dokaz::sandbox
