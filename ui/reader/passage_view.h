// SPDX-License-Identifier: GPL-3.0-or-later
// The passages of a document as text, with a caret: words are selected by mouse or keyboard within one passage. Fed
// with values; asks nobody.
//
// Keys: arrows, Ctrl+arrows by word, with Shift selecting; Up and Down by line; Tab and Shift+Tab by passage (past the
// last or first one they leave); Home, End, Page keys; Ctrl+A the passage; Ctrl+Return or the menu key what can be done.
// Threads: the UI thread. Ownership: shares document and marks.
#pragma once
#include "ui/reader/passage_column.h"

#include <QAbstractScrollArea>

#include <optional>

class QTimer;

namespace dokaz::ui {

// Words of one passage. `anchor` is where selecting began, `caret` where it stands.
struct WordSelection {
    int index = -1;
    int anchor = 0, caret = 0;
    [[nodiscard]] int start() const { return std::min(anchor, caret); }
    [[nodiscard]] int end() const { return std::max(anchor, caret); }
    [[nodiscard]] bool isEmpty() const { return index < 0 || anchor == caret; }
};
struct PassageHit {
    int index = 0, start = 0, end = 0;
};

class PassageView final : public QAbstractScrollArea {
    Q_OBJECT
  public:
    explicit PassageView(QWidget* parent = nullptr);
    void setDocument(SharedDocument document);
    void setMarks(SharedMarks marks);
    void setHits(std::vector<PassageHit> hits, int current);
    // Words somebody asked to see: bright for two seconds, then calm, until the next.
    void shine(int index, int start, int end);
    void setTextScale(int percent);

    [[nodiscard]] const WordSelection& selection() const { return m_selection; }
    [[nodiscard]] int current() const { return m_selection.index; }
    // Without telling by selectedByHand().
    void select(int index, int anchor, int caret);
    void scrollTo(int index, int unit = 0);
    void scrollToTop(int index);
    [[nodiscard]] int topIndex() const;
    // Of the end of the selection, in the coordinates of this widget.
    [[nodiscard]] QRect selectionBox() const;
    [[nodiscard]] bool isShining() const { return m_isBright; }

  signals:
    void selectionChanged();   // however it came
    void selectedByHand();     // mouse let go, or keys
    void currentChanged(int index);
    void scrolledByHand(int topIndex);
    void actionsWanted();
    void passageClicked(int index);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void scrollContentsBy(int dx, int dy) override;

  private:
    enum class Selecting { No, Yes };
    [[nodiscard]] const ReaderPassage& passage(int index) const;
    [[nodiscard]] QFont bodyFont() const;
    void resetColumn();
    void layOutAround();
    void setBar();
    void moveCaret(int index, int unit, Selecting selecting);
    void noteSelection(const WordSelection& before);
    void byHand();
    // keys
    bool moveByKey(QKeyEvent* event);
    bool moveInPassage(int key, bool byWord, Selecting selecting);
    [[nodiscard]] int horizontalTarget(bool left, bool byWord) const;
    void moveByLine(bool down, Selecting selecting);
    void moveByPage(bool down);
    void goToPassage(int index);
    void revealCaret();
    void tellNoteAtCaret();
    // mouse
    struct Spot {
        int index = -1, unit = 0;
    };
    [[nodiscard]] Spot spotAt(const QPoint& point) const;
    void showNote(const ReaderNote& note, const QPoint& globalPoint);
    // paint
    void paintPassage(QPainter& painter, int index, int offset);
    void paintSeparator(QPainter& painter, int index, const PassagePlace& place, int offset) const;
    void paintMargin(QPainter& painter, int index, const PassagePlace& place, int offset) const;
    void paintCoverage(QPainter& painter, int index, const PassagePlace& place, int offset) const;
    [[nodiscard]] std::vector<Shine> shinesOf(int index) const;

    SharedDocument m_document;
    SharedMarks m_marks;
    mutable PassageColumn m_column;
    WordSelection m_selection;
    std::optional<PassageHit> m_shown; // words somebody asked to see
    std::vector<PassageHit> m_hits;
    int m_currentHit = -1;
    QTimer* m_dim;
    bool m_isBright = false, m_isSilent = false, m_isDragging = false;
    qreal m_goalX = -1; // where Up and Down aim at
    int m_scale = 100;
};

} // namespace dokaz::ui
