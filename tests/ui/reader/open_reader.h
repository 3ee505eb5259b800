// SPDX-License-Identifier: GPL-3.0-or-later
// The reader on a desk of the test's own, and ways to reach what is in it.
#pragma once
#include "support/window_fixture.h"
#include "ui/reader/page_view.h"
#include "ui/reader/passage_view.h"
#include "ui/reader/reader_page.h"
#include "ui/reader/selection_bar.h"

#include <QToolButton>

namespace dokaz::tests {

struct Reader {
    explicit Reader(OpenDesk& desk) : page(desk.desk()) {
        page.resize(1000, 768);
        page.show();
        pages = page.findChild<ui::PageView*>();
        text = page.findChild<ui::PassageView*>();
        bar = page.findChild<ui::SelectionBar*>();
    }
    bool open(const std::string& source) {
        page.showWords({ui::toQt(source), 0, 0, 0, 0, {}, {}});
        return until([&] { return page.source() == ui::toQt(source); });
    }
    // Selects `words` where they stand first.
    bool select(session::Session& session, const std::string& source, const QString& words) {
        const auto passages = session.passages(source);
        for (std::size_t i = 0; i < passages.value().size(); ++i) {
            const auto at = ui::toQt(passages.value()[i].text).indexOf(words);
            if (at < 0)
                continue;
            text->select(static_cast<int>(i), static_cast<int>(at), static_cast<int>(at + words.size()));
            text->scrollTo(static_cast<int>(i));
            return true;
        }
        return false;
    }
    [[nodiscard]] QToolButton* button(const QString& name) const {
        for (QToolButton* one : page.findChildren<QToolButton*>())
            if (one->accessibleName().startsWith(name))
                return one;
        return nullptr;
    }
    ui::ReaderPage page;
    ui::PageView* pages = nullptr;
    ui::PassageView* text = nullptr;
    ui::SelectionBar* bar = nullptr;
};

} // namespace dokaz::tests
