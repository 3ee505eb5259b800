// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/passphrase_input.h"

#include <cstdio>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace dokaz::cli {

using base::Error;
using base::ErrorCode;
using base::Result;
using base::SecretBytes;

namespace {

constexpr std::size_t longest = 4096;

Result<SecretBytes> firstLine(int descriptor) {
    SecretBytes buffer(longest);
    std::size_t size = 0;
    while (size < longest) {
        const ssize_t got = ::read(descriptor, buffer.writable().data() + size, 1);
        if (got < 0)
            return base::errnoError("passphrase");
        if (got == 0 || buffer.view()[size] == '\n')
            break;
        ++size;
    }
    if (size == longest)
        return Error(ErrorCode::Invalid, "a passphrase of more than 4096 bytes");
    if (size > 0 && buffer.view()[size - 1] == '\r')
        --size;
    return SecretBytes::copyOf(buffer.view().first(size));
}

// Turns the echo off while it lives.
class Silence final {
  public:
    explicit Silence(int descriptor) : m_descriptor(descriptor) {
        m_known = ::tcgetattr(descriptor, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= static_cast<tcflag_t>(~ECHO);
        if (m_known)
            ::tcsetattr(descriptor, TCSAFLUSH, &silent);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;
    ~Silence() {
        if (m_known)
            ::tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
    }

  private:
    int m_descriptor;
    bool m_known = false;
    termios m_before{};
};

Result<SecretBytes> prompt(int terminal, const char* words) {
    std::fputs(words, stderr);
    const Silence silence(terminal);
    auto line = firstLine(terminal);
    std::fputc('\n', stderr);
    return line;
}

Result<SecretBytes> askOnTerminal(Ask ask) {
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (terminal < 0)
        return Error(ErrorCode::Invalid,
                     "no terminal to ask for the passphrase: give --passphrase-file FILE or --passphrase-fd N");
    auto first = prompt(terminal, "Passphrase: ");
    if (first && ask == Ask::Twice) {
        const auto second = prompt(terminal, "The same again: ");
        const base::ByteView a = first.value().view();
        if (!second || !std::equal(a.begin(), a.end(), second.value().view().begin(), second.value().view().end()))
            first = Error(ErrorCode::Invalid, "the two passphrases differ");
    }
    ::close(terminal);
    return first;
}

} // namespace

Result<SecretBytes> readPassphrase(const Arguments& arguments, Ask ask) {
    const std::string file = arguments.value("passphrase-file");
    if (!file.empty()) {
        const auto opened = base::File::openToRead(file);
        if (!opened)
            return Error(opened.error().code(), "the passphrase file " + opened.error().subject());
        return firstLine(opened.value().descriptor());
    }
    if (!arguments.value("passphrase-fd").empty())
        return firstLine(static_cast<int>(TRY(arguments.number("passphrase-fd", 0))));
    return askOnTerminal(ask);
}

} // namespace dokaz::cli
