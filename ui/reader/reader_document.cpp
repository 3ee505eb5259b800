// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/reader_document.h"

#include "ui/bridge/strings.h"

#include <QCoreApplication>

#include <algorithm>

namespace dokaz::ui {

namespace {

constexpr double hundredths = 100.0;
constexpr int sure = 70; // percent: below, a recognised word is marked as doubtful

class References {
    Q_DECLARE_TR_FUNCTIONS(References)
  public:
    static QString paragraph(const QString& document, const QString& number) {
        //: %1 document symbol or title, %2 number of the paragraph
        return tr("%1, para. %2").arg(document, number);
    }
    static QString moment(const QString& document, const QString& time) {
        //: %1 title of a recording's transcript, %2 time from its beginning
        return tr("%1, at %2").arg(document, time);
    }
    static QString page(const QString& document, const QString& label) {
        //: %1 document symbol or title, %2 label of the page
        return tr("%1, p. %2").arg(document, label);
    }
};

// "00:01:12", from the beginning of the recording.
QString clock(std::int64_t milliseconds) {
    const std::int64_t seconds = milliseconds / 1000;
    const QLatin1Char zero('0');
    return QStringLiteral("%1:%2:%3").arg(seconds / 3600, 2, 10, zero).arg(seconds / 60 % 60, 2, 10, zero).arg(seconds % 60, 2, 10, zero);
}

ReaderPassage passageOf(const session::PassageView& view) {
    ReaderPassage passage;
    passage.ordinal = view.ordinal;
    passage.kind = record::passageKindNamed(view.kind).value_or(record::PassageKind::Other);
    passage.number = view.time ? clock(view.time->from) : toQt(view.number);
    passage.isTimed = view.time.has_value();
    passage.speaker = toQt(view.speaker);
    passage.text = toQt(view.text);
    passage.level = view.level;
    passage.page = view.page;
    passage.lastPage = std::max(view.page, view.lastPage);
    passage.boxes = view.rectangles;
    if (!view.notes.empty()) {
        const TextPlaces places(passage.text);
        for (const record::NoteMark& note : view.notes)
            passage.notes.push_back({places.unitOfCodePoint(note.at), toQt(note.mark), note.note});
    }
    if (!view.confidences.empty()) {
        const TextPlaces places(passage.text);
        for (const record::Confidence& word : view.confidences)
            if (word.percent < sure)
                passage.doubts.emplace_back(places.unitOfCodePoint(word.start), places.unitOfCodePoint(word.end));
    }
    return passage;
}

MarkState stateOf(const session::MarkView& view) {
    if (view.what == "citation")
        return MarkState::Cited;
    return view.decision == "accept" ? MarkState::Accepted : MarkState::Undecided;
}

} // namespace

int ReaderDocument::indexOf(quint32 ordinal) const {
    const auto found = std::lower_bound(passages.begin(), passages.end(), ordinal,
                                        [](const ReaderPassage& passage, quint32 wanted) { return passage.ordinal < wanted; });
    return found == passages.end() || found->ordinal != ordinal ? -1 : static_cast<int>(found - passages.begin());
}

int ReaderDocument::firstOn(int page) const {
    const auto found = std::find_if(passages.begin(), passages.end(),
                                    [page](const ReaderPassage& passage) { return passage.page >= page; });
    return found == passages.end() ? -1 : static_cast<int>(found - passages.begin());
}

QString ReaderDocument::labelOf(int page) const {
    if (page >= 1 && page <= static_cast<int>(sheets.size()) && !sheets[static_cast<std::size_t>(page - 1)].label.isEmpty())
        return sheets[static_cast<std::size_t>(page - 1)].label;
    return QString::number(page);
}

QString ReaderDocument::referenceOf(int index) const {
    const QString name = symbol.isEmpty() ? title : symbol;
    if (index < 0)
        return name;
    const ReaderPassage& passage = passages[static_cast<std::size_t>(index)];
    if (passage.isTimed)
        return References::moment(name, passage.number);
    const bool isParagraph = passage.kind == record::PassageKind::Paragraph && !passage.number.isEmpty();
    if (isParagraph)
        return References::paragraph(name, passage.number);
    return passage.page > 0 ? References::page(name, labelOf(passage.page)) : name;
}

Place ReaderDocument::placeOf(int index, int start, int end) const {
    Place place;
    place.source = source;
    place.reference = referenceOf(index);
    if (index < 0)
        return place;
    const ReaderPassage& passage = passages[static_cast<std::size_t>(index)];
    const TextPlaces places(passage.text);
    place.passage = passage.ordinal;
    place.page = passage.page;
    place.start = places.codePointOfUnit(start);
    place.end = places.codePointOfUnit(end);
    place.quote = place.end > place.start ? passage.text.mid(start, end - start) : passage.text;
    return place;
}

SharedDocument readerDocument(const session::DocumentView& view, const std::vector<session::FileView>& files) {
    auto document = std::make_shared<ReaderDocument>();
    document->source = toQt(view.source.record);
    document->title = toQt(view.source.title);
    document->symbol = toQt(view.symbol);
    document->publisher = toQt(view.publisher);
    document->date = toQt(view.date);
    document->language = toQt(view.language);
    document->profile = toQt(view.profile);
    document->reasonWithoutReading = toQt(view.reasonWithoutReading);
    document->reading = toQt(view.reading);
    document->recognisedIn = toQt(view.recognisedIn);
    document->isRead = !view.reading.empty();
    for (const session::FileView& file : files)
        document->isPicture = document->isPicture || (document->isRead && file.reading == view.reading && file.mediaType.starts_with("image/"));
    for (const session::PageView& page : view.pages)
        document->sheets.push_back({page.number, toQt(page.label), QSizeF(page.width / hundredths, page.height / hundredths),
                                    record::pageVerdictNamed(page.verdict).value_or(record::PageVerdict::Text),
                                    page.recognised ? page.confidence : -1});
    document->passages.reserve(view.passages.size());
    for (const session::PassageView& passage : view.passages)
        document->passages.push_back(passageOf(passage));
    return document;
}

SharedMarks readerMarks(const ReaderDocument& document, const std::vector<session::MarkView>& views) {
    auto marks = std::make_shared<ReaderMarks>();
    marks->ofPassage.resize(document.passages.size());
    marks->coverage.resize(document.passages.size(), Coverage::Nothing);
    for (const session::MarkView& view : views) {
        const int index = document.indexOf(view.passage);
        if (index < 0)
            continue;
        const auto at = static_cast<std::size_t>(index);
        const bool isUndecided = view.what == "candidate" && view.decision.empty();
        marks->undecided += isUndecided ? 1 : 0;
        if (isUndecided)
            marks->coverage[at] = Coverage::Undecided;
        else if (marks->coverage[at] == Coverage::Nothing)
            marks->coverage[at] = Coverage::Decided;
        if (view.decision == "reject")
            continue;
        const TextPlaces places(document.passages[at].text);
        ReaderMark mark{toQt(view.kind), toQt(view.title), stateOf(view), places.unitOfCodePoint(view.start),
                        places.unitOfCodePoint(view.end)};
        if (mark.end > mark.start)
            marks->ofPassage[at].push_back(std::move(mark));
    }
    return marks;
}

} // namespace dokaz::ui
