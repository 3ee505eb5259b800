// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/verbs.h"
#include "session/picture_values.h"

namespace dokaz::cli {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

Result<session::SavePicture> commandFrom(const Arguments& arguments) {
    session::SavePicture command;
    command.source = arguments.words()[1];
    command.file = arguments.value("out");
    command.reason = arguments.value("reason");
    if (command.file.empty())
        return Error(ErrorCode::Invalid, "say where the picture goes: --out FILE.png");
    if (command.reason.empty())
        return Error(ErrorCode::Invalid, "a picture leaves the archive: say why, for the ledger: --reason WORDS");
    if (arguments.value("page").empty() && arguments.value("dots").empty())
        return command;
    const std::int64_t page = TRY(arguments.number("page", 1)), dots = TRY(arguments.number("dots", 150));
    if (page < 1 || page > 1'000'000)
        return Error(ErrorCode::NotFound, "no page " + std::to_string(page));
    if (dots < 0 || dots > 10'000)
        return Error(ErrorCode::Invalid, "a page is drawn with 20 to 400 dots an inch");
    command.page = static_cast<std::int32_t>(page);
    command.dotsPerInch = static_cast<std::uint32_t>(dots);
    return command;
}

Result<int> run(Call& call) {
    const session::SavePicture command = TRY(commandFrom(call.arguments));
    const auto session = TRY(openArchive(call));
    call.output.tell("Note: this file is not encrypted.");
    const session::SavedPicture saved = TRY(session->perform(command, {}));
    TRY(session.close());
    call.output.line("Written: " + std::to_string(saved.width) + " × " + std::to_string(saved.height) + " pixels.");
    call.output.json({{"file", command.file.string()}, {"width", saved.width}, {"height", saved.height}});
    return 0;
}

} // namespace

Verb pictureVerb() {
    return {"picture",
            "ARCHIVE SOURCE",
            "Write the picture of an image, a film or a page as a PNG: it leaves the archive, with a reason in the ledger.",
            "  dokaz-cli picture Case2026.dokaz 4kz7q0ab --out small.png --reason \"for the expert\"\n"
            "  dokaz-cli picture Case2026.dokaz 4kz7q0ab --page 3 --dots 200 --out page3.png --reason \"for the hearing\"\n",
            2,
            2,
            {{"out", "page", "dots", "reason"}, {}},
            run};
}

} // namespace dokaz::cli
