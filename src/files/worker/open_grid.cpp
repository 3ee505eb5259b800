// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/office_file.h"
#include "files/worker/ods.h"
#include "files/worker/opening.h"
#include "files/worker/tasks.h"
#include "files/worker/xlsx.h"

namespace dokaz::files::worker {

Grid openGrid(base::ByteView document) {
    OfficeFile office = openOffice(document);
    if (office.mimeType == "application/vnd.oasis.opendocument.spreadsheet")
        return gridOfOds(office.file);
    if (office.mainKind != OfficeKind::Workbook)
        giveUp(pdf::ReadFailure::Damaged);
    return gridOfXlsx(office.file, office.mainPart);
}

} // namespace dokaz::files::worker
