// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/office_file.h"

#include "files/worker/markup.h"
#include "files/worker/opening.h"
#include "files/worker/relations.h"

namespace dokaz::files::worker {

namespace {

// Encrypted Office Open XML is an older container with a stream of this name, in UTF-16.
void refuseEncrypted(base::ByteView document) {
    constexpr std::string_view container{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8};
    if (document.size() < container.size() || base::textOf(document.first(container.size())) != container)
        return;
    std::string stream;
    for (const char letter : std::string_view("EncryptedPackage"))
        stream.append({letter, '\0'});
    const bool encrypted = base::textOf(document).find(stream) != std::string_view::npos;
    giveUp(encrypted ? pdf::ReadFailure::NeedsPassword : pdf::ReadFailure::Damaged);
}

OfficeKind kindOf(PackedFile& file, const std::string& part) {
    const base::Bytes bytes = file.part(part);
    const std::string root(Tree::ofXml(bytes).root().name());
    if (root == "document")
        return OfficeKind::Document;
    return root == "workbook" ? OfficeKind::Workbook : OfficeKind::Other;
}

// OpenDocument lists encrypted parts as such, and the parts themselves are noise.
void refuseEncryptedParts(PackedFile& file) {
    const base::Bytes bytes = file.part("META-INF/manifest.xml");
    if (base::textOf(bytes).find("encryption-data") != std::string_view::npos)
        giveUp(pdf::ReadFailure::NeedsPassword);
}

} // namespace

OfficeFile openOffice(base::ByteView document) {
    refuseEncrypted(document);
    OfficeFile office{PackedFile(document), {}, {}, OfficeKind::Other};
    if (office.file.has("mimetype") && office.file.has("content.xml")) {
        const base::Bytes type = office.file.part("mimetype");
        office.mimeType = base::textOf(type);
        refuseEncryptedParts(office.file);
        return office;
    }
    office.mainPart = targetOfType(relationsOf(office.file, ""), "officeDocument");
    if (!office.file.has(office.mainPart))
        giveUp(pdf::ReadFailure::Damaged);
    office.mainKind = kindOf(office.file, office.mainPart);
    return office;
}

} // namespace dokaz::files::worker
