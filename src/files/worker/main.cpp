// SPDX-License-Identifier: GPL-3.0-or-later
// dokaz-opener and dokaz-media: opens one file from descriptor 3 as the request at descriptor 4 says, answers on descriptor 1. Started by
// the archive only; docs/formats/worker_wire.md says what it expects and sends.
#include "files/worker/serve.h"

int main() { return dokaz::files::worker::serve(dokaz::files::worker::Jail::LockedDown); }
