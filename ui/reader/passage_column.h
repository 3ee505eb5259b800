// SPDX-License-Identifier: GPL-3.0-or-later
// All passages of a document one below the other: heights are estimated until a passage comes near the window, and it
// is set in lines only then. Knows places, paints nothing.
//
// Threads: the UI thread. Ownership: shares the document; keeps the lines of passages near the last ones asked for.
#pragma once
#include "ui/reader/laid_passage.h"
#include "ui/reader/reader_document.h"

#include <QFont>
#include <QRect>

#include <map>
#include <memory>
#include <vector>

namespace dokaz::ui {

// Where a passage stands: the block (with what separates it from the one before), and the text within it.
struct PassagePlace {
    int top = 0, height = 0;
    QPoint text;        // of the first line, from the column's top left
    int separator = 0;  // height of the line that begins a page, 0 where none
    bool isMirrored = false; // its number stands on the right: in a mirrored window, and where the text is written from there
};

class PassageColumn final {
  public:
    void setDocument(SharedDocument document);
    void setFont(const QFont& font);
    void setWidth(int width);
    void setMirrored(bool mirrored);

    [[nodiscard]] int size() const { return static_cast<int>(m_heights.size()); }
    [[nodiscard]] int height() const;
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int indexAt(int y) const;
    [[nodiscard]] PassagePlace placeOf(int index) const;
    [[nodiscard]] bool beginsPage(int index) const;
    // Sets passages from `first` on until `pixels` are covered.
    void layOut(int first, int pixels);
    // Set in lines if it was not.
    [[nodiscard]] LaidPassage& laid(int index);
    [[nodiscard]] int textWidth(int index) const;
    [[nodiscard]] int marginWidth() const { return m_margin; } // of the numbers

  private:
    [[nodiscard]] int estimate(int index) const;
    [[nodiscard]] int indent(int index) const;
    void estimateAll();
    void forgetFarFrom(int index);
    void sumUp() const;

    SharedDocument m_document;
    QFont m_font;
    int m_width = 0, m_margin = 0;
    bool m_isMirrored = false;
    std::vector<int> m_heights;
    mutable std::vector<int> m_tops; // one more than heights
    mutable bool m_areTopsStale = true;
    std::map<int, std::unique_ptr<LaidPassage>> m_laid;
};

} // namespace dokaz::ui
