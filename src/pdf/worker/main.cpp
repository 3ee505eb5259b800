// SPDX-License-Identifier: GPL-3.0-or-later
// dokaz-reader and dokaz-recogniser: reads one PDF from descriptor 3 as the request at descriptor 4 says, answers on descriptor 1.
// Started by the archive only; docs/formats/worker_wire.md says what it expects and sends.
#include "pdf/worker/serve.h"

int main() { return dokaz::pdf::worker::serve(dokaz::pdf::worker::Jail::LockedDown); }
