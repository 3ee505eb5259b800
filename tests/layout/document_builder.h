// SPDX-License-Identifier: GPL-3.0-or-later
// Invented documents, line by line. Every letter is half an em wide; a word's box is 0.9 em high.
#pragma once
#include "base/utf8.h"
#include "pdf/document.h"

#include <string>
#include <string_view>

namespace dokaz::tests {

struct Print {
    std::int32_t size = 1000;
    bool bold = false;
    std::int32_t raise = 0; // above the line, in 1/100 pt
    bool recognised = false;
};

class DocumentBuilder final {
  public:
    DocumentBuilder() {
        m_document.fonts = {{"Times", false, false, false}, {"Times-Bold", true, false, false}};
        m_document.reader = "builder";
    }
    DocumentBuilder& page(std::int32_t width = 59500, std::int32_t height = 84200) {
        pdf::Page page;
        page.number.value = static_cast<std::int32_t>(m_document.pages.size()) + 1;
        page.label = std::to_string(page.number.value);
        page.width = width;
        page.height = height;
        m_document.pages.push_back(std::move(page));
        m_x = m_y = 0;
        return *this;
    }
    // Words of the text, cut at spaces, from x on the baseline box that ends at y.
    DocumentBuilder& at(std::int32_t x, std::int32_t y, std::string_view text, Print print = {}) {
        m_x = x;
        m_y = y;
        return more(text, print);
    }
    // Goes on right behind the last word.
    DocumentBuilder& more(std::string_view text, Print print = {}) {
        std::size_t from = 0;
        while (from <= text.size()) {
            const std::size_t space = std::min(text.find(' ', from), text.size());
            if (space > from)
                word(text.substr(from, space - from), print, space < text.size());
            if (space < text.size())
                m_x += print.size / 2;
            from = space + 1;
        }
        return *this;
    }
    [[nodiscard]] pdf::Document& document() { return m_document; }

  private:
    void word(std::string_view text, const Print& print, bool spaceAfter) {
        pdf::Word word;
        word.text = text;
        const auto letters = static_cast<std::int32_t>(base::codePointCount(text));
        for (std::int32_t i = 0; i <= letters; ++i)
            word.edges.push_back(i * print.size / 2);
        const std::int32_t bottom = m_y - print.raise;
        word.box = {m_x, bottom - print.size * 9 / 10, m_x + word.edges.back(), bottom};
        word.font = print.bold ? 1 : 0;
        word.size = print.size;
        word.spaceAfter = spaceAfter;
        if (print.recognised)
            word.confidence = std::uint8_t{93};
        m_x = word.box.x1;
        m_document.pages.back().words.push_back(std::move(word));
    }

    pdf::Document m_document;
    std::int32_t m_x = 0, m_y = 0;
};

// A masthead on page 1 and an empty page 2.
inline DocumentBuilder aUnitedNationsReport() {
    DocumentBuilder report;
    report.page()
        .at(12000, 6700, "United Nations", {1400})
        .at(47500, 6800, "A/HRC/99/7")
        .at(12000, 9800, "General Assembly", {2000, true})
        .at(39200, 9500, "Distr.: General")
        .at(39200, 10700, "3 May 2031")
        .at(5700, 23400, "Human Rights Council", {1200, true})
        .at(11300, 30000, "Report on the Lake District", {1700, true})
        .at(5700, 75600, "GE.31-00123");
    report.page();
    return report;
}

} // namespace dokaz::tests
