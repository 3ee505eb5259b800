// SPDX-License-Identifier: GPL-3.0-or-later
// How sheets and what is laid over them are painted, and words found under the pointer.
#include "ui/reader/page_view.h"

#include "ui/widgets/blurred_picture.h"
#include "ui/widgets/theme.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

#include <algorithm>
#include <limits>

namespace dokaz::ui {

namespace {

constexpr double sheetPadding = 6.0 * gridStep;

// Paper keeps its colours in the dark: what lies over it is a wash that lets the print through.
QColor washOf(Glow glow) {
    const Theme& light = []() -> const Theme& {
        static const Theme theme = Theme::of(Shade::Light);
        return theme;
    }();
    switch (glow) {
    case Glow::Passage: return light.colour(QStringLiteral("hover"));
    case Glow::Selection: return light.colour(QStringLiteral("selection"));
    case Glow::Hit: return light.colour(QStringLiteral("warnSoft"));
    case Glow::CurrentHit:
    case Glow::Shown: return light.colour(QStringLiteral("hit"));
    }
    return {};
}

bool hasEdges(const session::WordView& word) { return word.edges.size() == word.end - word.start + 1U; }

// Edges count from where the word's box begins, along the writing: downwards where they span its height rather than
// its width (as in record/reading.cpp).
bool runsDown(const session::WordView& word) {
    const auto [least, most] = std::minmax_element(word.edges.begin(), word.edges.end());
    const std::int32_t length = *most - *least;
    return std::abs(length - word.box.height()) < std::abs(length - word.box.width());
}

// The part of a word's box between two of its code points.
base::Rect partOf(const session::WordView& word, quint32 start, quint32 end) {
    base::Rect box = word.box;
    if (!hasEdges(word) || (start <= word.start && end >= word.end))
        return box;
    const auto [first, last] = std::minmax(word.edges[std::max(start, word.start) - word.start],
                                           word.edges[std::min(end, word.end) - word.start]);
    if (runsDown(word)) {
        box.y1 = box.y0 + last;
        box.y0 += first;
    } else {
        box.x1 = box.x0 + last;
        box.x0 += first;
    }
    return box;
}

// The code point of the word whose edge is nearest.
quint32 codePointAt(const session::WordView& word, std::int32_t x, std::int32_t y) {
    if (!hasEdges(word))
        return x * 2 > word.box.x0 + word.box.x1 ? word.end : word.start;
    const std::int32_t along = runsDown(word) ? y - word.box.y0 : x - word.box.x0;
    std::size_t nearest = 0;
    for (std::size_t i = 1; i < word.edges.size(); ++i)
        if (std::abs(word.edges[i] - along) < std::abs(word.edges[nearest] - along))
            nearest = i;
    return word.start + static_cast<quint32>(nearest);
}

} // namespace

void PageView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), Theme::current().colour(QStringLiteral("window")));
    const auto [first, last] = visiblePages();
    for (int page = first; page <= last && page >= 1; ++page)
        paintSheet(painter, page);
    if (hasFocus()) {
        painter.setPen(QPen(Theme::current().colour(QStringLiteral("focus")), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void PageView::setVeiled(bool isVeiled) {
    m_isVeiled = isVeiled;
    viewport()->update();
}

void PageView::paintSheet(QPainter& painter, int page) {
    const Theme& theme = Theme::current();
    const QRectF place = sheet(page);
    painter.setPen(theme.colour(QStringLiteral("line")));
    const auto found = m_pictures.find(page);
    painter.fillRect(place, theme.colour(found == m_pictures.end() ? QStringLiteral("line") : QStringLiteral("paper")));
    if (found != m_pictures.end()) {
        found->second.used = ++m_clock;
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        if (m_isVeiled && found->second.blurred.isNull())
            found->second.blurred = blurredOf(found->second.image);
        painter.drawImage(place, m_isVeiled ? found->second.blurred : found->second.image);
        paintGlows(painter, page);
    }
    painter.drawRect(place);
    const auto failure = m_failures.find(page);
    const ReaderSheet& sheet = m_document->sheets[static_cast<std::size_t>(page - 1)];
    // Of an image nobody expects text.
    const bool isWithoutText =
        sheet.verdict == record::PageVerdict::NoText && sheet.confidence < 0 && !m_document->isPicture;
    if (failure != m_failures.end() || found == m_pictures.end()) {
        painter.setPen(theme.colour(QStringLiteral("text")));
        const QString words = failure != m_failures.end() ? failure->second : tr("Page %1").arg(m_document->labelOf(page));
        painter.drawText(place.adjusted(sheetPadding, sheetPadding, -sheetPadding, -sheetPadding),
                         Qt::AlignCenter | Qt::TextWordWrap, words);
    }
    if (isWithoutText) {
        const QString words = tr("This page holds no text; only its picture");
        QRectF strip(place.left(), place.top(), place.width(), painter.fontMetrics().height() + 2.0 * gridStep);
        painter.fillRect(strip, theme.colour(QStringLiteral("warnSoft")));
        painter.setPen(theme.colour(QStringLiteral("warn")));
        painter.drawText(strip, Qt::AlignCenter, painter.fontMetrics().elidedText(words, Qt::ElideRight, static_cast<int>(strip.width())));
    }
}

void PageView::paintGlows(QPainter& painter, int page) {
    painter.save();
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    for (const PageGlow& glow : m_glows)
        for (const record::PageRect& box : boxesOf(glow))
            if (box.page.value == page)
                painter.fillRect(onScreen(box), washOf(glow.glow));
    painter.restore();
}

std::vector<record::PageRect> PageView::boxesOf(const PageGlow& glow) const {
    if (glow.words.end <= glow.words.start)
        return glow.boxes;
    std::vector<record::PageRect> boxes;
    for (const auto& [page, words] : m_words)
        for (const session::WordView& word : words) {
            if (word.passage != glow.words.passage || word.end <= glow.words.start || word.start >= glow.words.end)
                continue;
            const base::Rect part = partOf(word, glow.words.start, glow.words.end);
            // Words of one line as one box, so that the spaces between shine too.
            record::PageRect* last = boxes.empty() ? nullptr : &boxes.back();
            const bool sameLine = last != nullptr && last->page.value == page && last->box.y0 < part.y1 && part.y0 < last->box.y1;
            if (sameLine)
                last->box = last->box.unitedWith(part);
            else
                boxes.push_back({base::PageNumber{page}, part});
        }
    return boxes.empty() ? glow.boxes : boxes;
}

int PageView::pageAt(const QPointF& point) const {
    const auto [first, last] = visiblePages();
    for (int page = first; page <= last && page >= 1; ++page)
        if (point.y() < sheet(page).bottom() || page == last)
            return page;
    return 0;
}

PageView::WordSpot PageView::wordAt(const QPointF& point, Near near) const {
    const int page = pageAt(point);
    const auto words = m_words.find(page);
    if (page == 0 || words == m_words.end())
        return {};
    const QPointF place = (point - sheet(page).topLeft()) / scale() * 100.0;
    const auto x = static_cast<std::int32_t>(place.x()), y = static_cast<std::int32_t>(place.y());
    const session::WordView* best = nullptr;
    std::int64_t bestDistance = std::numeric_limits<std::int64_t>::max();
    for (const session::WordView& word : words->second) {
        const std::int64_t dx = std::max({word.box.x0 - x, x - word.box.x1, 0});
        const std::int64_t dy = std::max({word.box.y0 - y, y - word.box.y1, 0});
        // A line counts more than a place on it.
        const std::int64_t distance = dx + 8 * dy;
        if (distance < bestDistance) {
            bestDistance = distance;
            best = &word;
        }
    }
    constexpr std::int64_t onWord = 300; // 3 pt: between two words or lines
    if (best == nullptr || (near == Near::Exactly && bestDistance > onWord))
        return {};
    return {best->passage, codePointAt(*best, x, y), true};
}

void PageView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->pos();
    m_isDragging = true;
    m_hasDragged = false;
    m_dragStart = wordAt(event->position(), Near::Exactly);
}

void PageView::mouseMoveEvent(QMouseEvent* event) {
    constexpr int leastDrag = 4;
    if (!m_isDragging || !m_dragStart.isOnWord)
        return;
    m_hasDragged = m_hasDragged || (event->pos() - m_pressed).manhattanLength() >= leastDrag;
    const WordSpot spot = wordAt(event->position(), Near::Nearest);
    if (!m_hasDragged || !spot.isOnWord || spot.passage != m_dragStart.passage)
        return; // words of one passage
    emit wordsDragged(spot.passage, m_dragStart.codePoint, spot.codePoint);
}

void PageView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_isDragging)
        return;
    m_isDragging = false;
    const int page = pageAt(event->position());
    if (m_hasDragged)
        emit draggingEnded();
    else if (m_dragStart.isOnWord)
        emit wordClicked(m_dragStart.passage, m_dragStart.codePoint);
    else if (page > 0) {
        const QPointF place = (event->position() - sheet(page).topLeft()) / scale() * 100.0;
        emit placeClicked(page, static_cast<int>(place.x()), static_cast<int>(place.y()));
    }
}

void PageView::mouseDoubleClickEvent(QMouseEvent* event) {
    const WordSpot spot = wordAt(event->position(), Near::Exactly);
    const auto words = m_words.find(pageAt(event->position()));
    if (!spot.isOnWord || words == m_words.end())
        return;
    for (const session::WordView& word : words->second)
        if (word.passage == spot.passage && spot.codePoint >= word.start && spot.codePoint < word.end) {
            emit wordsDragged(word.passage, word.start, word.end);
            emit draggingEnded();
            return;
        }
}

void PageView::contextMenuEvent(QContextMenuEvent*) { emit actionsWanted(); }

void PageView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PageView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace dokaz::ui
