// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "cli/png.h"
#include "cli/verbs.h"

namespace dokaz::cli {

using base::Result;

namespace {

Result<session::PageImage> imageOf(session::Session& session, const Arguments& arguments) {
    const std::string& source = arguments.words()[1];
    if (arguments.value("page").empty() && arguments.value("dots").empty())
        return session.smallPicture(source);
    const std::int64_t page = TRY(arguments.number("page", 1)), dots = TRY(arguments.number("dots", 150));
    if (page > 1'000'000 || dots > 10'000)
        return base::Error(base::ErrorCode::Invalid, "a page is drawn with 20 to 400 dots an inch");
    return session.drawPage(source, static_cast<std::int32_t>(page), static_cast<std::uint32_t>(dots), {});
}

Result<int> run(Call& call) {
    const base::Path file = call.arguments.value("out");
    if (file.empty())
        return base::Error(base::ErrorCode::Invalid, "say where the picture goes: --out FILE.png");
    const auto session = TRY(openArchive(call));
    const session::PageImage image = TRY(imageOf(*session, call.arguments));
    TRY(session.close());
    call.output.tell("Note: this file is not encrypted.");
    base::File out = TRY(base::File::createNew(file));
    TRY(out.write(
        pngOf(static_cast<std::uint32_t>(image.width), static_cast<std::uint32_t>(image.height), image.rgb)));
    TRY(out.close());
    call.output.line("Written: " + std::to_string(image.width) + " × " + std::to_string(image.height) +
                     " pixels.");
    call.output.json({{"file", file.string()}, {"width", image.width}, {"height", image.height}});
    return 0;
}

} // namespace

Verb pictureVerb() {
    return {"picture",
            "ARCHIVE SOURCE",
            "Write the picture of an image, a film or a page as a PNG.",
            "  dokaz-cli picture Case2026.dokaz 4kz7q0ab --out small.png\n"
            "  dokaz-cli picture Case2026.dokaz 4kz7q0ab --page 3 --dots 200 --out page3.png\n",
            2,
            2,
            {{"out", "page", "dots"}, {}},
            run};
}

} // namespace dokaz::cli
