// SPDX-License-Identifier: GPL-3.0-or-later
// A helper that tells what it was started with, or misbehaves as its argument says. For tests only.
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <unistd.h>

extern char** environ;

namespace {

void printDescriptor(int number) {
    std::string target(256, '\0');
    const std::string link = "/proc/self/fd/" + std::to_string(number);
    const ssize_t size = ::readlink(link.c_str(), target.data(), target.size());
    if (size < 0)
        return;
    target.resize(static_cast<std::size_t>(size));
    std::printf("%d=%s\n", number, target.substr(0, target.find(':')).c_str());
}

void printContent(int number) {
    std::string content(64, '\0');
    const ssize_t size = ::pread(number, content.data(), content.size(), 0);
    content.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
    const bool changeable = ::pwrite(number, "x", 1, 0) == 1 || ::ftruncate(number, 1) == 0;
    std::printf("content=%s%s\n", content.c_str(), changeable ? " changeable" : "");
}

int tell() {
    for (char** entry = environ; *entry != nullptr; ++entry)
        std::printf("%s\n", *entry);
    for (int number = 0; number < 40; ++number)
        printDescriptor(number);
    printContent(3);
    printContent(4);
    std::fflush(stdout);
    return 0;
}

[[noreturn]] void sleepForEver() {
    std::signal(SIGTERM, SIG_IGN);
    for (;;)
        ::pause();
}

} // namespace

int main(int argc, char** argv) {
    const std::string mode = argc > 1 ? argv[1] : "tell";
    if (mode == "hang")
        sleepForEver();
    if (mode == "crash")
        ::raise(SIGUSR1);
    return mode == "fail" ? 70 : tell();
}
