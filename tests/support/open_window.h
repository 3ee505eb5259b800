// SPDX-License-Identifier: GPL-3.0-or-later
// The main window on an archive in a folder of the test's own, driven by keys and clicks as a person would.
#pragma once
#include "support/window_fixture.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

#include <QAccessible>
#include <QAction>
#include <QLineEdit>
#include <QPushButton>

namespace dokaz::tests {

// As a screen reader says it: the name given to it, else what Qt makes of it (a button is called by its text).
inline QString nameOf(QWidget* widget) {
    if (widget != nullptr && !widget->accessibleName().isEmpty())
        return widget->accessibleName(); // Qt calls a tab bar by its tab and a combo box by its choice
    QAccessibleInterface* element = widget == nullptr ? nullptr : QAccessible::queryAccessibleInterface(widget);
    return element == nullptr ? QString() : element->text(QAccessible::Name);
}

class OpenWindow final {
  public:
    enum class Start { Locked, Unlocked };
    explicit OpenWindow(Start start = Start::Unlocked) {
        auto made = session::Session::create(archive(), secretOf(testPassphrase), "Tester", quickOptions());
        OpenDesk::check(made);
        OpenDesk::check(made.value()->close());
        made = session::Session::open(archive(), secretOf(testPassphrase), quickOptions());
        made.value().reset();
        ui::WindowOptions options;
        options.archive = QString::fromStdString(archive().string());
        options.session = quickOptions();
        m_window = std::make_unique<ui::MainWindow>(m_settings, options);
        m_window->show();
        (void)QTest::qWaitForWindowExposed(m_window.get());
        if (start == Start::Unlocked)
            unlock();
    }
    [[nodiscard]] base::Path archive() const { return m_folder / "test.dokaz"; }
    [[nodiscard]] const ScratchFolder& folder() const { return m_folder; }
    [[nodiscard]] ui::MainWindow& window() { return *m_window; }
    [[nodiscard]] ui::Settings& settings() { return m_settings; }
    [[nodiscard]] ui::Workspace& workspace() { return *m_window->workspace(); }
    [[nodiscard]] ui::Desk& desk() { return workspace().desk(); }

    bool unlock(const QString& passphrase = QString::fromLatin1(testPassphrase)) {
        QLineEdit* field = named<QLineEdit>("Passphrase");
        if (field == nullptr || !until([&] { return field->isEnabled(); }))
            return false;
        field->setFocus();
        QTest::keyClicks(field, passphrase);
        QTest::keyClick(field, Qt::Key_Return);
        return until([&] { return m_window->workspace() != nullptr; }, 10'000);
    }
    bool openVault() {
        press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QLineEdit* field = nullptr;
        if (!until([&] { return (field = named<QLineEdit>("Passphrase")) != nullptr && field->isVisible(); }))
            return false;
        QTest::keyClicks(field, QString::fromLatin1(testPassphrase));
        QTest::keyClick(field, Qt::Key_Return);
        return until([&] { return workspace().archive().isVaultOpen() && QApplication::activeModalWidget() == nullptr; }) &&
               activate();
    }
    // What a window manager does when a dialog is gone; the offscreen platform has none.
    bool activate() {
        m_window->activateWindow();
        return QTest::qWaitForWindowActive(m_window.get());
    }
    // To whatever has the keyboard.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* widget = QApplication::focusWidget();
        QTest::keyClick(widget != nullptr ? widget : m_window.get(), key, modifiers);
    }
    void type(const QString& words) {
        if (QWidget* widget = QApplication::focusWidget())
            QTest::keyClicks(widget, words);
    }
    // The first visible control of that accessible name.
    template <typename Widget> [[nodiscard]] Widget* named(const char* name) {
        for (QWidget* top : QApplication::topLevelWidgets())
            for (Widget* widget : top->findChildren<Widget*>())
                if (widget->isVisible() && nameOf(widget) == QString::fromUtf8(name))
                    return widget;
        return nullptr;
    }

  private:
    ScratchFolder m_folder;
    ui::Settings m_settings{QString()};
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace dokaz::tests
