// SPDX-License-Identifier: GPL-3.0-or-later
// One passage set in lines at a width: footnote marks raised into the text, mentions underlined. Places are UTF-16 units
// of the passage's text; the raised marks are shown but counted nowhere.
//
// Threads: the UI thread. Ownership: holds its own copy of the text.
#pragma once
#include "ui/reader/reader_document.h"

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QTextLayout>
#include <QTextOption>

#include <memory>
#include <vector>

class QPainter;

namespace dokaz::ui {

// How a passage of its kind and level is set.
[[nodiscard]] QFont passageFont(const ReaderPassage& passage, const QFont& body);
// The token of the colour of a kind of mention: "markPerson" …
[[nodiscard]] QString markToken(const QString& kind);

// Words that stand out: a selection, a hit, a place somebody asked to see.
struct Shine {
    int start = 0, end = 0;
    QColor colour;
};
enum class Step { Character, Word };

class LaidPassage final {
  public:
    LaidPassage(const ReaderPassage& passage, const QFont& body, int width);
    [[nodiscard]] qreal height() const { return m_height; }

    void draw(QPainter& painter, const QPointF& at, const std::vector<ReaderMark>& marks,
              const std::vector<Shine>& shines);
    // The place nearest to a point of the text block.
    [[nodiscard]] int unitAt(const QPointF& point) const;
    [[nodiscard]] const ReaderNote* noteAt(const QPointF& point) const;
    [[nodiscard]] QRectF caretAt(int unit) const;
    // The lines' parts that show [start, end).
    [[nodiscard]] std::vector<QRectF> boxesOf(int start, int end) const;

    [[nodiscard]] int after(int unit, Step step) const;
    [[nodiscard]] int before(int unit, Step step) const;
    [[nodiscard]] int leftOf(int unit) const;
    [[nodiscard]] int rightOf(int unit) const;
    // A line down or up at the same x; -1 where there is none.
    [[nodiscard]] int lineBelow(int unit, qreal x) const;
    [[nodiscard]] int lineAbove(int unit, qreal x) const;
    [[nodiscard]] int lineStart(int unit) const;
    [[nodiscard]] int lineEnd(int unit) const;
    [[nodiscard]] std::pair<int, int> wordAt(int unit) const;
    [[nodiscard]] bool isRightToLeft() const { return m_isRightToLeft; }

  private:
    // Shown beside the text without being part of it: a note's mark, or who speaks (unit -1, before all).
    struct RaisedMark {
        int shown = 0, length = 0, unit = 0;
        bool isNote = true;
    };
    [[nodiscard]] int shownOf(int unit) const;
    [[nodiscard]] int unitOf(int shown) const;
    [[nodiscard]] QString withNotes(const ReaderPassage& passage);
    QList<QTextOption::Tab> setColumns(QString& shown, const QFont& font, int width);
    void setLines(const QFont& font, int width, const QList<QTextOption::Tab>& columns);
    void underline(QPainter& painter, const QPointF& at, const ReaderMark& mark) const;
    [[nodiscard]] int unitOnLine(int line, qreal x) const;

    std::vector<ReaderNote> m_notes;
    std::vector<RaisedMark> m_raised; // as m_notes
    std::vector<std::pair<int, int>> m_rowHeads; // start and length in what is shown: of a table too wide to stand in columns
    std::unique_ptr<QTextLayout> m_layout;
    qreal m_height = 0;
    int m_length = 0;
    bool m_isRightToLeft = false;
    bool m_isAside = false; // printed round the text: page numbers, running heads
};

} // namespace dokaz::ui
