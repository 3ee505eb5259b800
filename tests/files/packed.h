// SPDX-License-Identifier: GPL-3.0-or-later
// Packed files (ZIP, parts stored as they are) and office files made of invented content, for tests.
#pragma once
#include "base/bytes.h"

#include <map>
#include <string>

namespace dokaz::files::test {

inline std::uint32_t checksumOf(std::string_view bytes) {
    std::uint32_t sum = ~0U;
    for (const char each : bytes) {
        sum ^= static_cast<std::uint8_t>(each);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (0xEDB88320U & (0U - (sum & 1U)));
    }
    return ~sum;
}

inline void append16(base::Bytes& to, std::uint32_t value) {
    to.push_back(static_cast<std::uint8_t>(value));
    to.push_back(static_cast<std::uint8_t>(value >> 8));
}

using Parts = std::vector<std::pair<std::string, std::string>>;

// The fields that the local head and the list at the end share.
inline void appendHead(base::Bytes& to, const std::string& name, std::string_view content) {
    append16(to, 20);
    append16(to, 0);
    append16(to, 0); // stored
    base::appendLittle32(to, 0x5A21'0000);
    base::appendLittle32(to, checksumOf(content));
    base::appendLittle32(to, static_cast<std::uint32_t>(content.size()));
    base::appendLittle32(to, static_cast<std::uint32_t>(content.size()));
    append16(to, static_cast<std::uint32_t>(name.size()));
    append16(to, 0);
}

inline base::Bytes packed(const Parts& parts) {
    base::Bytes file, list;
    for (const auto& [name, content] : parts) {
        const auto offset = static_cast<std::uint32_t>(file.size());
        base::appendLittle32(file, 0x04034B50);
        appendHead(file, name, content);
        file.insert(file.end(), name.begin(), name.end());
        file.insert(file.end(), content.begin(), content.end());
        base::appendLittle32(list, 0x02014B50);
        append16(list, 20);
        appendHead(list, name, content);
        append16(list, 0);
        append16(list, 0);
        append16(list, 0);
        base::appendLittle32(list, 0);
        base::appendLittle32(list, offset);
        list.insert(list.end(), name.begin(), name.end());
    }
    const auto start = static_cast<std::uint32_t>(file.size());
    file.insert(file.end(), list.begin(), list.end());
    base::appendLittle32(file, 0x06054B50);
    base::appendLittle32(file, 0);
    append16(file, static_cast<std::uint32_t>(parts.size()));
    append16(file, static_cast<std::uint32_t>(parts.size()));
    base::appendLittle32(file, static_cast<std::uint32_t>(list.size()));
    base::appendLittle32(file, start);
    append16(file, 0);
    return file;
}

inline const std::string xmlHead = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";

inline std::string relation(const std::string& id, const std::string& type, const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
           type + "\" Target=\"" + target + "\"/>";
}
inline std::string relations(const std::string& inside) {
    return xmlHead + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside +
           "</Relationships>";
}

// A workbook with one sheet of these rows (`<row>…`), shared strings (`<si>…`) and styles 0 general, 1 date, 2 date and
// time in a code of its own, 3 time of day, 4 elapsed hours.
inline Parts workbookParts(const std::string& rows, const std::string& strings = {}, const std::string& properties = {}) {
    return {{"_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))},
            {"xl/workbook.xml", xmlHead + "<workbook xmlns:r=\"urn:r\"><workbookPr " + properties +
                                    "/><sheets><sheet name=\"Затрыманні\" sheetId=\"1\" r:id=\"rId1\"/>"
                                    "<sheet name=\"Notes\" state=\"hidden\" sheetId=\"2\" r:id=\"rId9\"/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels",
             relations(relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                       relation("rId2", "sharedStrings", "sharedStrings.xml") + relation("rId3", "styles", "styles.xml"))},
            {"xl/sharedStrings.xml", xmlHead + "<sst>" + strings + "</sst>"},
            {"xl/styles.xml", xmlHead + "<styleSheet><numFmts><numFmt numFmtId=\"164\" "
                                        "formatCode=\"dd\\.mm\\.yyyy&quot; at &quot;hh:mm\"/><numFmt numFmtId=\"165\" "
                                        "formatCode=\"[h]:mm:ss\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf "
                                        "numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"20\"/><xf "
                                        "numFmtId=\"165\"/></cellXfs></styleSheet>"},
            {"xl/worksheets/sheet1.xml", xmlHead + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}};
}

} // namespace dokaz::files::test
