// SPDX-License-Identifier: GPL-3.0-or-later
// dokaz-reader with its jail as the argument says: "none", "no-landlock", "no-seccomp". For tests only.
#include "pdf/worker/serve.h"

#include <string_view>

int main(int argc, char** argv) {
    using dokaz::pdf::worker::Jail;
    const std::string_view mode = argc > 1 ? argv[1] : "";
    const Jail jail = mode == "none"          ? Jail::None
                      : mode == "no-landlock" ? Jail::WithoutLandlock
                      : mode == "no-seccomp"  ? Jail::WithoutCallFilter
                                              : Jail::LockedDown;
    return dokaz::pdf::worker::serve(jail);
}
