// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/passage_column.h"

#include "ui/widgets/theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace dokaz::ui {

using record::PassageKind;

namespace {

constexpr int gap = 2 * gridStep;            // below a passage
constexpr int separatorHeight = 8 * gridStep;
constexpr int coverageWidth = 3 * gridStep;  // kept free at the trailing edge
constexpr int levelIndent = 5 * gridStep;
constexpr std::size_t mostLaid = 400;
constexpr int keptAround = 100;

} // namespace

void PassageColumn::setDocument(SharedDocument document) {
    m_document = std::move(document);
    estimateAll();
}

void PassageColumn::setFont(const QFont& font) {
    m_font = font;
    m_margin = static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(QStringLiteral("0000.0")))) + 3 * gridStep;
    estimateAll();
}

void PassageColumn::setWidth(int width) {
    if (width == m_width)
        return;
    m_width = width;
    estimateAll();
}

void PassageColumn::setMirrored(bool mirrored) { m_isMirrored = mirrored; }

void PassageColumn::estimateAll() {
    m_laid.clear();
    m_heights.clear();
    const int count = m_document ? static_cast<int>(m_document->passages.size()) : 0;
    m_heights.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        m_heights.push_back(estimate(i));
    m_areTopsStale = true;
}

int PassageColumn::indent(int index) const {
    const ReaderPassage& passage = m_document->passages[static_cast<std::size_t>(index)];
    return passage.kind == PassageKind::List ? levelIndent * std::clamp(passage.level, 1, 6) : 0;
}

int PassageColumn::textWidth(int index) const {
    return std::max(40 * gridStep, m_width - m_margin - coverageWidth - 2 * gridStep - indent(index));
}

bool PassageColumn::beginsPage(int index) const {
    const auto at = static_cast<std::size_t>(index);
    const int page = m_document->passages[at].page; // 0: the document has no pages
    return page > 0 && (index == 0 || page > m_document->passages[at - 1].page);
}

int PassageColumn::estimate(int index) const {
    const ReaderPassage& passage = m_document->passages[static_cast<std::size_t>(index)];
    const QFont font = passageFont(passage, m_font);
    // Measured once a size of letters: the mean letter of running text is half as wide as its line is high.
    const double lineHeight = font.pointSizeF() * 1.33 * 1.5, letter = font.pointSizeF() * 1.33 * 0.52;
    const double perLine = std::max(8.0, textWidth(index) / letter);
    const double lines = std::max(1.0, std::ceil(static_cast<double>(passage.text.size()) / perLine));
    return static_cast<int>(lines * lineHeight) + gap + (beginsPage(index) ? separatorHeight : 0);
}

void PassageColumn::sumUp() const {
    if (!m_areTopsStale)
        return;
    m_tops.resize(m_heights.size() + 1);
    int top = 0;
    for (std::size_t i = 0; i < m_heights.size(); ++i) {
        m_tops[i] = top;
        top += m_heights[i];
    }
    m_tops[m_heights.size()] = top;
    m_areTopsStale = false;
}

int PassageColumn::height() const {
    sumUp();
    return m_tops.empty() ? 0 : m_tops.back();
}

int PassageColumn::indexAt(int y) const {
    sumUp();
    if (m_heights.empty())
        return -1;
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end() - 1, y);
    return static_cast<int>(std::max<std::ptrdiff_t>(0, after - m_tops.begin() - 1));
}

PassagePlace PassageColumn::placeOf(int index) const {
    sumUp();
    const auto at = static_cast<std::size_t>(index);
    PassagePlace place{m_tops[at], m_heights[at], {}, beginsPage(index) ? separatorHeight : 0};
    const int leading = m_margin + indent(index);
    place.isMirrored = m_isMirrored || m_document->passages[at].text.isRightToLeft();
    place.text = QPoint(place.isMirrored ? m_width - leading - textWidth(index) : leading, place.top + place.separator);
    return place;
}

LaidPassage& PassageColumn::laid(int index) {
    auto found = m_laid.find(index);
    if (found != m_laid.end())
        return *found->second;
    if (m_laid.size() >= mostLaid)
        forgetFarFrom(index);
    const auto at = static_cast<std::size_t>(index);
    auto passage = std::make_unique<LaidPassage>(m_document->passages[at], m_font, textWidth(index));
    const int height = static_cast<int>(std::ceil(passage->height())) + gap + (beginsPage(index) ? separatorHeight : 0);
    if (height != m_heights[at]) {
        m_heights[at] = height;
        m_areTopsStale = true;
    }
    return *m_laid.emplace(index, std::move(passage)).first->second;
}

void PassageColumn::layOut(int first, int pixels) {
    int covered = 0;
    for (int index = std::max(0, first); index < size() && covered < pixels; ++index) {
        (void)laid(index);
        covered += m_heights[static_cast<std::size_t>(index)];
    }
}

void PassageColumn::forgetFarFrom(int index) {
    std::erase_if(m_laid, [index](const auto& one) { return std::abs(one.first - index) > keptAround; });
}

} // namespace dokaz::ui
