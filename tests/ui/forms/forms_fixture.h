// SPDX-License-Identifier: GPL-3.0-or-later
// A record page on a desk of the test's own, and ways to reach what is on it.
#pragma once
#include "support/window_fixture.h"
#include "ui/forms/field_block.h"
#include "ui/forms/facts_view.h"
#include "ui/forms/record_page.h"
#include "ui/forms/value_row.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace dokaz::tests {

class OpenPage final {
  public:
    explicit OpenPage(OpenDesk::Vault vault = OpenDesk::Vault::Closed) : m_open(vault) {
        QObject::connect(&m_open.desk(), &ui::Desk::recordWanted, &m_page, &ui::RecordPage::showRecord);
        QObject::connect(&m_open.desk(), &ui::Desk::newRecordWanted, &m_page, &ui::RecordPage::startNew);
        QObject::connect(&m_open.desk(), &ui::Desk::citeWanted, &m_page, &ui::RecordPage::cite);
        m_page.resize(480, 680);
        m_page.show();
        (void)QTest::qWaitForWindowActive(&m_page);
    }
    [[nodiscard]] ui::RecordPage& page() { return m_page; }
    [[nodiscard]] OpenDesk& open() { return m_open; }
    [[nodiscard]] ui::FactsView& facts() { return *m_page.findChild<ui::FactsView*>(); }
    [[nodiscard]] bool show(const std::string& record) {
        m_page.showRecord(ui::toQt(record));
        return until([&] { return facts().record() && facts().record()->summary.record == record && facts().isBuilt(); });
    }
    [[nodiscard]] ui::ValueRow* row(const char* field, std::size_t place = 0) {
        ui::FieldBlock* block = facts().block(QLatin1String(field));
        return block == nullptr || block->rows().size() <= place ? nullptr : block->rows()[place];
    }
    [[nodiscard]] session::RecordView view(const std::string& record) {
        auto view = m_open.session().show(record);
        OpenDesk::check(view);
        return view.value();
    }
    [[nodiscard]] std::vector<session::ValueView> values(const std::string& record, const std::string& field) {
        std::vector<session::ValueView> found;
        for (const session::ValueView& value : view(record).values)
            if (value.field == field)
                found.push_back(value);
        return found;
    }
    // What has the keyboard, as somebody typing would find it.
    static void type(const QString& words) {
        for (const QChar letter : words) { // QTest::keyClicks knows Latin letters alone
            QKeyEvent press(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, letter);
            QApplication::sendEvent(QApplication::focusWidget(), &press);
        }
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QWidget* list = QApplication::activePopupWidget();
        QTest::keyClick(list != nullptr ? list : QApplication::focusWidget(), key, modifiers);
    }
    [[nodiscard]] ui::Place placeIn(const std::string& source) {
        return {ui::toQt(source), 0, 0, 0, 0, {}, QStringLiteral("A/TEST/1")};
    }
    // Every change asked for before this is carried out and answered.
    [[nodiscard]] bool settled() {
        bool isDone = false;
        m_open.archive().change(
            &m_page, [](session::Session& session, const std::stop_token&) { return session.summary(); },
            [&](const base::Result<session::ArchiveSummary>&) { isDone = true; });
        return until([&] { return isDone; });
    }
    template <typename Widget> [[nodiscard]] Widget* visible() {
        for (Widget* widget : m_page.findChildren<Widget*>())
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    [[nodiscard]] QPushButton* button(const QString& text) {
        for (QPushButton* button : m_page.findChildren<QPushButton*>())
            if (button->isVisible() && QString(button->text()).remove(QLatin1Char('&')) == text)
                return button;
        return nullptr;
    }

  private:
    OpenDesk m_open;
    ui::RecordPage m_page{m_open.desk()};
};

inline std::string addOfficial(OpenPage& page) {
    return page.open().add("person", {{"name", "Aryna Lukava (en)"}, {"capacity", "official"}, {"occupation", "Judge"}});
}
inline std::string addSource(OpenPage& page) { return page.open().add("source", {{"title", "Sample report"}, {"symbol", "A/TEST/1"}}); }

inline void cite(OpenPage& page, const std::string& row, const std::string& source) {
    session::CiteValues command;
    command.rows = {row};
    command.citation.source = source;
    OpenDesk::check(page.open().session().perform(command));
}

// Visible children that take the keyboard without telling a screen reader what they are.
inline QStringList unnamed(const QWidget& page) {
    QStringList found;
    for (const QWidget* widget : page.findChildren<QWidget*>())
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && widget->accessibleName().isEmpty() &&
            widget->objectName() != QLatin1String("qt_scrollarea_viewport") && widget->focusProxy() == nullptr)
            found << QLatin1String(widget->metaObject()->className());
    return found;
}

// What is scrolled stands within the pane from side to side.
inline QString tooWide(const QWidget& page) {
    for (const QScrollArea* area : page.findChildren<QScrollArea*>())
        if (area->isVisible() && area->widget() != nullptr && area->widget()->width() > area->viewport()->width())
            return QStringLiteral("%1 in %2").arg(area->widget()->width()).arg(area->viewport()->width());
    return {};
}

// A picture of the page for people to look at, where a folder for them is named.
inline void picture(QWidget& page, const QString& name) {
    const QString folder = qEnvironmentVariable("DOKAZ_PICTURES");
    if (folder.isEmpty())
        return;
    QTest::qWait(60); // what was asked to be laid out anew is
    page.grab().save(QStringLiteral("%1/%2.png").arg(folder, name));
}

} // namespace dokaz::tests
