// SPDX-License-Identifier: GPL-3.0-or-later
// dokaz-opener with its jail as the argument says: "no-landlock", "no-seccomp". For tests only.
#include "files/worker/serve.h"

#include <string_view>

int main(int argc, char** argv) {
    using dokaz::files::worker::Jail;
    const std::string_view mode = argc > 1 ? argv[1] : "";
    const Jail jail = mode == "no-landlock"  ? Jail::WithoutLandlock
                      : mode == "no-seccomp" ? Jail::WithoutCallFilter
                                             : Jail::LockedDown;
    return dokaz::files::worker::serve(jail);
}
