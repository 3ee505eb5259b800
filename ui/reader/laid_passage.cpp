// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/laid_passage.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyle>
#include <QTextBoundaryFinder>
#include <QTextOption>

#include <algorithm>

namespace dokaz::ui {

using record::PassageKind;

QFont passageFont(const ReaderPassage& passage, const QFont& body) {
    QFont font = body;
    const qreal size = body.pointSizeF();
    switch (passage.kind) {
    case PassageKind::Heading:
        font.setBold(passage.level <= 3);
        font.setItalic(passage.level > 3);
        font.setPointSizeF(size * (passage.level <= 1 ? 1.35 : passage.level == 2 ? 1.18 : 1.05));
        break;
    case PassageKind::Footnote:
    case PassageKind::Header:
        font.setPointSizeF(size * 0.86);
        break;
    case PassageKind::Caption:
        font.setItalic(true);
        break;
    case PassageKind::Paragraph:
    case PassageKind::List:
    case PassageKind::Table:
    case PassageKind::Other:
        break;
    }
    return font;
}

QString markToken(const QString& kind) {
    static const std::vector<std::pair<QLatin1String, QLatin1String>> tokens{
        {QLatin1String("person"), QLatin1String("markPerson")},
        {QLatin1String("facility"), QLatin1String("markFacility")},
        {QLatin1String("organisation"), QLatin1String("markOrganisation")},
        {QLatin1String("date"), QLatin1String("markDate")},
        {QLatin1String("incident"), QLatin1String("markDate")},
        {QLatin1String("article"), QLatin1String("markArticle")},
        {QLatin1String("provision"), QLatin1String("markArticle")},
        {QLatin1String("symbol"), QLatin1String("markSymbol")},
        {QLatin1String("source"), QLatin1String("markSymbol")}};
    for (const auto& [code, token] : tokens)
        if (kind == code)
            return token;
    return QStringLiteral("markFigure");
}

LaidPassage::LaidPassage(const ReaderPassage& passage, const QFont& body, int width)
    : m_notes(passage.notes), m_length(static_cast<int>(passage.text.size())),
      m_isRightToLeft(passage.text.isRightToLeft()), m_isAside(passage.kind == PassageKind::Header) {
    const QFont font = passageFont(passage, body);
    QString shown = withNotes(passage);
    const QList<QTextOption::Tab> columns = setColumns(shown, font, width);
    m_layout = std::make_unique<QTextLayout>(shown, font);
    setLines(font, width, columns);
}

// Cells stand under each other where the table is as narrow as the view; else each has a line of its own, and a row
// begins in bold. Every letter keeps its place.
QList<QTextOption::Tab> LaidPassage::setColumns(QString& shown, const QFont& font, int width) {
    constexpr int between = 4 * gridStep;
    const QChar tab = QLatin1Char('\t'), lineEnd(QChar::LineSeparator), nothing(0x200B);
    if (!shown.contains(tab))
        return {};
    const QFontMetricsF metrics(font);
    std::vector<qreal> widths;
    for (const QString& row : shown.split(lineEnd)) {
        const QStringList cells = row.split(tab);
        widths.resize(std::max(widths.size(), static_cast<std::size_t>(cells.size())), 0);
        for (qsizetype i = 0; i < cells.size(); ++i)
            widths[static_cast<std::size_t>(i)] = std::max(widths[static_cast<std::size_t>(i)], metrics.horizontalAdvance(cells[i]));
    }
    QList<QTextOption::Tab> columns;
    qreal end = 0;
    for (const qreal each : widths) {
        end += each + between;
        columns.append(QTextOption::Tab(end, QTextOption::LeftTab));
    }
    if (end - between <= width)
        return columns;
    int row = 0;
    for (int i = 0; i < shown.size(); ++i) {
        const QChar letter = shown[i];
        if (letter == tab)
            shown[i] = i + 1 < shown.size() && shown[i + 1] != tab && shown[i + 1] != lineEnd ? lineEnd : nothing;
        if ((letter == tab || letter == lineEnd) && row >= 0) {
            m_rowHeads.emplace_back(row, i - row);
            row = -1;
        }
        if (letter == lineEnd)
            row = i + 1;
    }
    return {};
}

QString LaidPassage::withNotes(const ReaderPassage& passage) {
    QString shown = passage.text;
    shown.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
    const QString speaker = passage.speaker.isEmpty() ? QString() : passage.speaker + QStringLiteral(": ");
    shown.prepend(speaker);
    int added = static_cast<int>(speaker.size());
    for (const ReaderNote& note : m_notes) {
        const int at = std::min(note.at, m_length) + added;
        const int length = static_cast<int>(note.mark.size());
        shown.insert(at, note.mark);
        m_raised.push_back({at, length, std::min(note.at, m_length)});
        added += length;
    }
    if (!speaker.isEmpty()) // after the notes: a mark's index is its note's
        m_raised.push_back({0, static_cast<int>(speaker.size()), -1, false});
    return shown;
}

void LaidPassage::setLines(const QFont& font, int width, const QList<QTextOption::Tab>& columns) {
    QTextOption option;
    option.setTabs(columns);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const Qt::LayoutDirection direction = m_isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight;
    option.setTextDirection(direction);
    option.setAlignment(QStyle::visualAlignment(direction, Qt::AlignLeading));
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);
    QList<QTextLayout::FormatRange> raised;
    for (const RaisedMark& mark : m_raised) {
        QTextCharFormat format;
        if (mark.isNote)
            format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
        format.setForeground(Theme::current().colour(mark.isNote ? QStringLiteral("link") : QStringLiteral("muted")));
        raised.append({mark.shown, mark.length, format});
    }
    for (const auto& [start, length] : m_rowHeads) {
        QTextCharFormat bold;
        bold.setFontWeight(QFont::Bold);
        raised.append({start, length, bold});
    }
    m_layout->setFormats(raised);
    const qreal leading = QFontMetricsF(font).height() * 0.22;
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(std::max(width, 10 * gridStep));
        line.setPosition(QPointF(0, m_height));
        m_height += line.height() + leading;
    }
    m_layout->endLayout();
}

int LaidPassage::shownOf(int unit) const {
    int shown = unit;
    for (const RaisedMark& mark : m_raised)
        if (mark.unit < unit)
            shown += mark.length;
    return shown;
}

int LaidPassage::unitOf(int shown) const {
    int unit = shown;
    for (const RaisedMark& mark : m_raised)
        if (mark.shown < shown)
            unit -= std::min(mark.length, shown - mark.shown);
    return std::clamp(unit, 0, m_length);
}

void LaidPassage::draw(QPainter& painter, const QPointF& at, const std::vector<ReaderMark>& marks,
                       const std::vector<Shine>& shines) {
    for (const Shine& shine : shines)
        for (const QRectF& box : boxesOf(shine.start, shine.end))
            painter.fillRect(box.translated(at), shine.colour);
    painter.setPen(Theme::current().colour(m_isAside ? QStringLiteral("muted") : QStringLiteral("text")));
    m_layout->draw(&painter, at);
    for (const ReaderMark& mark : marks)
        underline(painter, at, mark);
}

void LaidPassage::underline(QPainter& painter, const QPointF& at, const ReaderMark& mark) const {
    constexpr qreal thickness = 1.5;
    QPen pen(Theme::current().colour(markToken(mark.kind)), thickness);
    if (mark.state == MarkState::Undecided) {
        pen.setDashPattern({1.2, 1.6});
        pen.setCapStyle(Qt::FlatCap);
    }
    painter.setPen(pen);
    const qreal descent = QFontMetricsF(m_layout->font()).descent();
    for (const QRectF& box : boxesOf(mark.start, mark.end)) {
        const qreal y = at.y() + box.bottom() - descent + 2.5;
        painter.drawLine(QPointF(at.x() + box.left(), y), QPointF(at.x() + box.right(), y));
    }
}

int LaidPassage::unitOnLine(int line, qreal x) const {
    return unitOf(m_layout->lineAt(line).xToCursor(x));
}

int LaidPassage::unitAt(const QPointF& point) const {
    for (int line = 0; line < m_layout->lineCount(); ++line) {
        const QTextLine at = m_layout->lineAt(line);
        if (point.y() < at.y() + at.height() || line + 1 == m_layout->lineCount())
            return unitOnLine(line, point.x());
    }
    return 0;
}

const ReaderNote* LaidPassage::noteAt(const QPointF& point) const {
    for (std::size_t i = 0; i < m_raised.size(); ++i) {
        const RaisedMark& mark = m_raised[i];
        const QTextLine line = m_layout->lineForTextPosition(mark.shown);
        if (!line.isValid() || mark.length == 0 || !mark.isNote)
            continue;
        const qreal from = line.cursorToX(mark.shown), to = line.cursorToX(mark.shown + mark.length);
        const QRectF box = QRectF(QPointF(std::min(from, to), line.y()), QPointF(std::max(from, to), line.y() + line.height()));
        if (box.adjusted(-2, 0, 2, 0).contains(point))
            return &m_notes[i];
    }
    return nullptr;
}

QRectF LaidPassage::caretAt(int unit) const {
    const int shown = shownOf(unit);
    const QTextLine line = m_layout->lineForTextPosition(shown);
    if (!line.isValid())
        return {0, 0, 2, m_height};
    return {line.cursorToX(shown), line.y(), 2, line.height()};
}

std::vector<QRectF> LaidPassage::boxesOf(int start, int end) const {
    std::vector<QRectF> boxes;
    const int from = shownOf(start), to = shownOf(end);
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        const int first = std::max(from, line.textStart()), last = std::min(to, line.textStart() + line.textLength());
        if (first >= last)
            continue;
        const qreal a = line.cursorToX(first), b = line.cursorToX(last);
        boxes.emplace_back(std::min(a, b), line.y(), std::abs(b - a), line.height());
    }
    return boxes;
}

int LaidPassage::after(int unit, Step step) const {
    const auto mode = step == Step::Word ? QTextLayout::SkipWords : QTextLayout::SkipCharacters;
    int shown = shownOf(unit);
    while (unitOf(shown) <= unit && shown < m_layout->text().size())
        shown = m_layout->nextCursorPosition(shown, mode);
    return unitOf(shown);
}

int LaidPassage::before(int unit, Step step) const {
    const auto mode = step == Step::Word ? QTextLayout::SkipWords : QTextLayout::SkipCharacters;
    int shown = shownOf(unit);
    while (unitOf(shown) >= unit && shown > 0)
        shown = m_layout->previousCursorPosition(shown, mode);
    return unitOf(shown);
}

int LaidPassage::leftOf(int unit) const {
    return m_isRightToLeft ? after(unit, Step::Character) : before(unit, Step::Character);
}
int LaidPassage::rightOf(int unit) const {
    return m_isRightToLeft ? before(unit, Step::Character) : after(unit, Step::Character);
}

int LaidPassage::lineBelow(int unit, qreal x) const {
    const int line = m_layout->lineForTextPosition(shownOf(unit)).lineNumber();
    return line + 1 < m_layout->lineCount() ? unitOnLine(line + 1, x) : -1;
}

int LaidPassage::lineAbove(int unit, qreal x) const {
    const int line = m_layout->lineForTextPosition(shownOf(unit)).lineNumber();
    return line > 0 ? unitOnLine(line - 1, x) : -1;
}

int LaidPassage::lineStart(int unit) const {
    const QTextLine line = m_layout->lineForTextPosition(shownOf(unit));
    return line.isValid() ? unitOf(line.textStart()) : 0;
}

int LaidPassage::lineEnd(int unit) const {
    const QTextLine line = m_layout->lineForTextPosition(shownOf(unit));
    if (!line.isValid())
        return m_length;
    const bool isLast = line.lineNumber() + 1 == m_layout->lineCount();
    return isLast ? m_length : before(unitOf(line.textStart() + line.textLength()), Step::Character);
}

std::pair<int, int> LaidPassage::wordAt(int unit) const {
    const QString& text = m_layout->text();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(std::min<qsizetype>(shownOf(unit), text.size()));
    if (!finder.isAtBoundary() || unit >= m_length)
        finder.toPreviousBoundary();
    const auto start = static_cast<int>(finder.position());
    const auto end = static_cast<int>(finder.toNextBoundary());
    return {unitOf(start), unitOf(end < 0 ? static_cast<int>(text.size()) : end)};
}

} // namespace dokaz::ui
