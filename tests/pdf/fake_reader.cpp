// SPDX-License-Identifier: GPL-3.0-or-later
// A reading process that lies in the way its argument says. For tests only.
#include "pdf/wire.h"

#include <string_view>
#include <unistd.h>

using namespace dokaz;
using namespace dokaz::pdf;

namespace {

void say(const base::Bytes& frame) {
    base::ByteView left = frame;
    while (!left.empty()) {
        const ssize_t written = ::write(1, left.data(), left.size());
        if (written <= 0)
            ::_exit(9);
        left = left.subspan(static_cast<std::size_t>(written));
    }
}

Page pageNumbered(std::int32_t number) {
    Page page;
    page.number.value = number;
    page.width = page.height = 1000;
    return page;
}

void open(std::uint32_t pages) { say(encodeOpening({}, pages, {})); }

int lie(std::string_view mode) {
    if (mode == "garbage")
        say(base::copyOf(base::bytesOf("Port Hessel, Port Hessel, Port Hessel")));
    else if (mode == "huge-length")
        say({0xFF, 0xFF, 0xFF, 0xFF, 1});
    else if (mode == "truncated") {
        open(1);
        base::Bytes frame = encodePage(pageNumbered(1));
        frame.resize(frame.size() - 3);
        say(frame);
    } else if (mode == "no-end")
        open(1);
    else if (mode == "fewer-pages") {
        open(2);
        say(encodePage(pageNumbered(1)));
        say(encodeEnd(1, 0));
    } else if (mode == "pages-backwards") {
        open(2);
        say(encodePage(pageNumbered(2)));
        say(encodePage(pageNumbered(1)));
        say(encodeEnd(2, 0));
    } else if (mode == "after-the-end") {
        open(1);
        say(encodePage(pageNumbered(1)));
        say(encodeEnd(1, 0));
        say(encodePage(pageNumbered(2)));
    } else if (mode == "flood") {
        open(4000);
        for (;;)
            say(encodeFont({"x", false, false, false}));
    } else if (mode == "odd-exit")
        return 250;
    else if (mode == "silent")
        return 0;
    return 0;
}

} // namespace

int main(int argc, char** argv) { return lie(argc > 1 ? argv[1] : "silent"); }
