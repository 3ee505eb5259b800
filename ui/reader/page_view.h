// SPDX-License-Identifier: GPL-3.0-or-later
// The sheets of a document as they look, one below the other, with what is selected or found laid over them. Sizes are
// known from the start, so that nothing jumps when pictures come; words are selected by dragging over them. Fed with
// values; asks its owner by signals.
//
// Threads: the UI thread. Ownership: shares the document; keeps the last pictures, at most 64 MB of them.
#pragma once
#include "ui/reader/reader_document.h"

#include <QAbstractScrollArea>
#include <QImage>

#include <list>
#include <map>
#include <vector>

class QTimer;

namespace dokaz::ui {

// Code points [start, end) of a passage.
struct WordsOnPage {
    quint32 passage = 0, start = 0, end = 0;
    bool operator==(const WordsOnPage&) const = default;
};
// What a place is shown as.
enum class Glow { Passage, Selection, Hit, CurrentHit, Shown };
struct PageGlow {
    Glow glow = Glow::Passage;
    WordsOnPage words;                    // shown by the boxes of words where they are known,
    std::vector<record::PageRect> boxes;  // by these otherwise
};

class PageView final : public QAbstractScrollArea {
    Q_OBJECT
  public:
    explicit PageView(QWidget* parent = nullptr);
    void setDocument(SharedDocument document);
    void setPicture(int page, int dotsPerInch, const QImage& picture);
    void setFailure(int page, const QString& sentence);
    void setWords(int page, std::vector<session::WordView> words);
    void setGlows(std::vector<PageGlow> glows);
    // Pictures are blurred. Until told otherwise they are not.
    void setVeiled(bool isVeiled);

    // 100: a point of paper is 1/72 inch of screen. 20…400.
    void setZoom(double percent);
    void fitWidth();
    [[nodiscard]] double zoom() const { return m_zoom; }
    [[nodiscard]] bool isFittingWidth() const { return m_isFitting; }
    [[nodiscard]] int currentPage() const; // that covers the middle of the window; 0: no document
    [[nodiscard]] int dotsPerInch() const; // pictures are wanted at

    void scrollToPage(int page);
    // Brings the boxes into the window, if they are not, without telling by scrolledByHand().
    void scrollToBoxes(const std::vector<record::PageRect>& boxes);
    // Where the words stand on the page; the boxes given where words of the page are not known.
    [[nodiscard]] std::vector<record::PageRect> boxesOf(const PageGlow& glow) const;
    [[nodiscard]] QRectF onScreen(const record::PageRect& box) const; // viewport coordinates
    [[nodiscard]] bool hasPicture(int page) const;

  signals:
    // Pages in or next to the window without a picture of this size; any other request can be given up.
    void picturesWanted(const QList<int>& pages, int dotsPerInch);
    void wordsWanted(const QList<int>& pages);
    void pageChanged(int page);
    void scrolledByHand(int page, int y); // what stands at the top; 1/100 pt
    void wordsDragged(quint32 passage, quint32 start, quint32 end);
    void wordClicked(quint32 passage, quint32 codePoint);
    void placeClicked(int page, int x, int y); // no word there; 1/100 pt
    void draggingEnded();
    void zoomChanged();
    void actionsWanted();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    struct Picture {
        QImage image;
        int dotsPerInch = 0;
        std::uint64_t used = 0;
        QImage blurred = {}; // made when it is first drawn so
    };
    struct WordSpot {
        quint32 passage = 0, codePoint = 0;
        bool isOnWord = false;
    };
    enum class Near { Exactly, Nearest };
    void setSizes();
    void setBars();
    [[nodiscard]] QRectF sheet(int page) const; // viewport coordinates
    [[nodiscard]] std::pair<int, int> visiblePages() const;
    void want();
    void keepWithin();
    void setZoomKeepingPlace(double percent);
    void tellPage();
    void tellTop();
    [[nodiscard]] int pageAt(const QPointF& point) const;
    [[nodiscard]] WordSpot wordAt(const QPointF& point, Near near) const;
    void paintSheet(QPainter& painter, int page);
    void paintGlows(QPainter& painter, int page);
    [[nodiscard]] double scale() const { return m_zoom / 100.0 * m_logicalDpi / 72.0; } // pixels a point

    SharedDocument m_document;
    double m_zoom = 100, m_logicalDpi = 96;
    bool m_isFitting = true, m_isSilent = false, m_isVeiled = false;
    std::vector<double> m_tops; // pixels, one more than sheets
    double m_widest = 0;
    int m_lastPage = 0;
    std::map<int, Picture> m_pictures;
    std::map<int, QString> m_failures;
    std::map<int, std::vector<session::WordView>> m_words;
    std::vector<PageGlow> m_glows;
    QTimer* m_wanting;
    std::uint64_t m_clock = 0;
    bool m_isDragging = false, m_hasDragged = false;
    WordSpot m_dragStart;
    QPoint m_pressed;
};

} // namespace dokaz::ui
