// SPDX-License-Identifier: GPL-3.0-or-later
// An invented document as the reader shows it, as long as a test wants it.
#pragma once
#include "ui/reader/reader_document.h"

#include <memory>

namespace dokaz::tests {

inline ui::SharedDocument longDocument(int passages) {
    using record::PassageKind;
    auto document = std::make_shared<ui::ReaderDocument>();
    document->source = QStringLiteral("source");
    document->title = QStringLiteral("Invented report");
    document->symbol = QStringLiteral("A/HRC/99/41");
    document->isRead = true;
    constexpr int perPage = 10;
    for (int page = 1; page <= (passages + perPage - 1) / perPage; ++page)
        document->sheets.push_back({page, {}, QSizeF(595, 842), record::PageVerdict::Text});
    const QString sentence = QStringLiteral("On 11 June 2030 the facility in Brenna held, according to its register, people whom "
                                            "nobody had listed; Лукава, Бренна. ");
    for (int i = 0; i < passages; ++i) {
        ui::ReaderPassage passage;
        passage.ordinal = static_cast<quint32>(i + 1);
        passage.page = passage.lastPage = i / perPage + 1;
        passage.kind = i % 25 == 0 ? PassageKind::Heading : i % 7 == 3 ? PassageKind::List : i % 11 == 5 ? PassageKind::Footnote
                                                                                                      : PassageKind::Paragraph;
        passage.level = passage.kind == PassageKind::Heading ? 1 + i / 25 % 3 : passage.kind == PassageKind::List ? 1 + i % 2 : 0;
        passage.number = passage.kind == PassageKind::Paragraph ? QString::number(i) : QString();
        passage.text = passage.kind == PassageKind::Heading ? QStringLiteral("Heading %1").arg(i) : sentence.repeated(1 + i % 8).trimmed();
        if (i % 40 == 6)
            passage.text = QStringLiteral("في ١١ يونيو احتُجز الناس في برينا دون تسجيل.");
        const std::int32_t y = 5000 + i % perPage * 7000;
        passage.boxes = {{base::PageNumber{passage.page}, {7000, y, 52000, y + 6000}}};
        if (i % 9 == 2)
            passage.notes.push_back({3, QStringLiteral("12"), static_cast<quint32>(i + 2)});
        document->passages.push_back(std::move(passage));
    }
    return document;
}

} // namespace dokaz::tests
