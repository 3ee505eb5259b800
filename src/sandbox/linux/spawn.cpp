// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/linux/spawn.h"

#include <cerrno>
#include <csignal>
#include <spawn.h>

namespace dokaz::sandbox {
namespace {

class FileActions final {
public:
    FileActions() { ::posix_spawn_file_actions_init(&m_actions); }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;
    ~FileActions() { ::posix_spawn_file_actions_destroy(&m_actions); }

    bool put(int from, int to) { return ::posix_spawn_file_actions_adddup2(&m_actions, from, to) == 0; }
    bool closeFrom(int first) { return ::posix_spawn_file_actions_addclosefrom_np(&m_actions, first) == 0; }
    [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &m_actions; }

private:
    posix_spawn_file_actions_t m_actions{};
};

class Attributes final {
public:
    Attributes() { ::posix_spawnattr_init(&m_attributes); }
    Attributes(const Attributes&) = delete;
    Attributes& operator=(const Attributes&) = delete;
    ~Attributes() { ::posix_spawnattr_destroy(&m_attributes); }

    bool defaultSignals() {
        sigset_t all;
        sigset_t none;
        ::sigfillset(&all);
        ::sigemptyset(&none);
        return ::posix_spawnattr_setsigdefault(&m_attributes, &all) == 0 &&
               ::posix_spawnattr_setsigmask(&m_attributes, &none) == 0 &&
               ::posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK) == 0;
    }
    [[nodiscard]] const posix_spawnattr_t* get() const { return &m_attributes; }

private:
    posix_spawnattr_t m_attributes{};
};

} // namespace

base::Result<pid_t> spawn(const ChildProgram& program, const ChildDescriptors& descriptors) {
    FileActions actions;
    Attributes attributes;
    const bool prepared = actions.put(descriptors.null, 0) && actions.put(descriptors.output, 1) &&
                          actions.put(descriptors.null, 2) && actions.put(descriptors.document, 3) &&
                          actions.put(descriptors.request, 4) && actions.closeFrom(5) &&
                          attributes.defaultSignals();
    if (!prepared)
        return base::Error(base::ErrorCode::Io, "helper program");

    std::string name = program.path.filename().string();
    std::vector<std::string> arguments = program.arguments;
    std::vector<char*> argumentPointers{name.data()};
    for (std::string& argument : arguments)
        argumentPointers.push_back(argument.data());
    argumentPointers.push_back(nullptr);
    std::string threads = "OMP_THREAD_LIMIT=1";
    std::string locale = "LC_ALL=C.UTF-8";
    std::array<char*, 3> environment{threads.data(), locale.data(), nullptr};

    pid_t process = -1;
    const int failure = ::posix_spawn(&process, program.path.c_str(), actions.get(), attributes.get(),
                                      argumentPointers.data(), environment.data());
    if (failure != 0) {
        errno = failure;
        return base::errnoError("helper program");
    }
    return process;
}

} // namespace dokaz::sandbox
