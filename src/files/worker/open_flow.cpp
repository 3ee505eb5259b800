// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/docx.h"
#include "files/worker/html.h"
#include "files/worker/odt.h"
#include "files/worker/office_file.h"
#include "files/worker/opening.h"
#include "files/worker/tasks.h"

namespace dokaz::files::worker {

namespace {

bool isPacked(base::ByteView document) {
    const std::string_view head = base::textOf(document.first(std::min<std::size_t>(document.size(), 8)));
    return head.starts_with("PK\x03\x04") || head.starts_with("\xD0\xCF\x11\xE0");
}

} // namespace

Flow openFlow(base::ByteView document) {
    if (!isPacked(document))
        return flowOfHtml(document, {});
    OfficeFile office = openOffice(document);
    if (office.mimeType.starts_with("application/vnd.oasis.opendocument.text"))
        return flowOfOdt(office.file);
    if (office.mainKind != OfficeKind::Document)
        giveUp(pdf::ReadFailure::Damaged);
    return flowOfDocx(office.file, office.mainPart);
}

} // namespace dokaz::files::worker
