// SPDX-License-Identifier: GPL-3.0-or-later
// A source as the reader shows it: sheets, passages, notes and marks, places counted in UTF-16 units of each passage.
//
// Threads: plain values, made beside the UI thread and never changed after; shared between the views.
#pragma once
#include "record/reading.h"
#include "session/document_values.h"
#include "ui/bridge/desk.h"

#include <QSizeF>
#include <QString>

#include <memory>
#include <vector>

namespace dokaz::ui {

struct ReaderSheet {
    int number = 0;   // from 1
    QString label;    // as printed; empty where the file says none
    QSizeF points;    // width and height, 1/72 inch
    record::PageVerdict verdict = record::PageVerdict::Text; // of the file's own text
    int confidence = -1; // where the page was read off its picture: how sure, 0…100
};
struct ReaderNote {
    int at = 0;       // unit of the passage's text it stood before
    QString mark;     // "12"
    quint32 note = 0; // ordinal of the footnote, 0: not found
};
struct ReaderPassage {
    quint32 ordinal = 0;
    record::PassageKind kind = record::PassageKind::Other;
    QString number, text; // number of a timed passage: "00:01:12"
    QString speaker;
    bool isTimed = false;
    int level = 0, page = 0, lastPage = 0;
    std::vector<ReaderNote> notes;
    std::vector<record::PageRect> boxes;
    std::vector<std::pair<int, int>> doubts; // units of words that recognition was not sure of
};
enum class MarkState { Undecided, Accepted, Cited };
struct ReaderMark {
    QString kind;     // of the mention: "person", "facility" …
    QString title;    // of the record it stands for, where one is known
    MarkState state = MarkState::Undecided;
    int start = 0, end = 0;
};
enum class Coverage { Nothing, Undecided, Decided };
// By index of the passage in the document.
struct ReaderMarks {
    std::vector<std::vector<ReaderMark>> ofPassage;
    std::vector<Coverage> coverage;
    int undecided = 0;
};
struct ReaderDocument {
    QString source, title, symbol, publisher, date, language, profile, reasonWithoutReading;
    QString reading, recognisedIn; // languages of recognised pages, "ru+en"
    bool isRead = false;
    bool isPicture = false; // its pages are images, blurred until asked for
    std::vector<ReaderSheet> sheets;
    std::vector<ReaderPassage> passages; // by ordinal

    // Index of the passage `ordinal`, -1 where there is none.
    [[nodiscard]] int indexOf(quint32 ordinal) const;
    // The first passage that stands on `page` or after it; -1 where there is none.
    [[nodiscard]] int firstOn(int page) const;
    // The sheet's label, or its number where it has none.
    [[nodiscard]] QString labelOf(int page) const;
    // "A/HRC/58/68, para. 54"; "p. 12" where the passage has no number; "at 00:01:12" where it has a time.
    [[nodiscard]] QString referenceOf(int index) const;
    // Units [start, end) of the passage as a place; the whole passage where they are equal.
    [[nodiscard]] Place placeOf(int index, int start, int end) const;
};
using SharedDocument = std::shared_ptr<const ReaderDocument>;
using SharedMarks = std::shared_ptr<const ReaderMarks>;

[[nodiscard]] SharedDocument readerDocument(const session::DocumentView& view,
                                            const std::vector<session::FileView>& files = {});
[[nodiscard]] SharedMarks readerMarks(const ReaderDocument& document, const std::vector<session::MarkView>& views);

} // namespace dokaz::ui
