// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commands.h"

#include "base/check.h"
#include "ui/widgets/icons.h"

#include <QWidget>

namespace dokaz::ui {

Commands::Commands(QWidget* window) : QObject(window), m_window(window) {
    addArchiveCommands();
    addWorkCommands();
    addViewCommands();
    setUnlocked(false);
}

void Commands::add(CommandCode code, const QString& name, const QString& iconName, const QKeySequence& key,
                   bool needsArchive) {
    auto* action = new QAction(iconName.isEmpty() ? QIcon() : icon(iconName), name, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WindowShortcut);
    action->setProperty("needsArchive", needsArchive);
    action->setProperty("findBy", QString(name).remove(QLatin1Char('&')));
    m_window->addAction(action);
    m_actions.emplace_back(code, action);
}

QAction& Commands::action(CommandCode code) const {
    const auto found = std::find_if(m_actions.begin(), m_actions.end(), [code](const auto& one) { return one.first == code; });
    base::check(found != m_actions.end());
    return *found->second;
}

void Commands::setUnlocked(bool unlocked) {
    for (const auto& [code, action] : m_actions)
        action->setEnabled(unlocked || !action->property("needsArchive").toBool());
}

void Commands::addArchiveCommands() {
    using Code = CommandCode;
    add(Code::NewArchive, tr("&New archive…"), QStringLiteral("add"), {}, false);
    add(Code::OpenArchive, tr("&Open another archive…"), QStringLiteral("folder"), QKeySequence::Open, false);
    add(Code::Lock, tr("&Lock"), QStringLiteral("lock"), QKeySequence(Qt::CTRL | Qt::Key_L), true);
    add(Code::OpenVault, tr("Open identity &vault…"), QStringLiteral("identity"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V), true);
    add(Code::Import, tr("&Import files…"), QStringLiteral("import"), QKeySequence(Qt::CTRL | Qt::Key_I), true);
    add(Code::ImportTable, tr("Import a &table…"), QStringLiteral("import"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I), true);
    add(Code::CheckArchive, tr("&Check the archive"), QStringLiteral("seal"), {}, true);
    add(Code::BuildAgain, tr("Build what is shown a&gain"), QStringLiteral("redo"), {}, true);
    add(Code::ExportLedger, tr("&Export ledger…"), QStringLiteral("export"), {}, true);
    add(Code::Settings, tr("&Settings…"), QStringLiteral("settings"), QKeySequence(Qt::CTRL | Qt::Key_Comma), false);
    add(Code::Quit, tr("&Quit"), QStringLiteral("close"), QKeySequence(Qt::CTRL | Qt::Key_Q), false);
}

void Commands::addWorkCommands() {
    using Code = CommandCode;
    add(Code::Undo, tr("&Undo"), QStringLiteral("undo"), QKeySequence::Undo, true);
    add(Code::Redo, tr("&Do again"), QStringLiteral("redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), true);
    add(Code::NewRecord, tr("&New record…"), QStringLiteral("add"), QKeySequence(Qt::CTRL | Qt::Key_N), true);
    add(Code::Search, tr("&Search"), QStringLiteral("search"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), true);
    add(Code::Palette, tr("Commands and &records…"), QStringLiteral("palette"), QKeySequence(Qt::CTRL | Qt::Key_K), true);
    add(Code::Back, tr("&Back"), QStringLiteral("left"), QKeySequence(Qt::ALT | Qt::Key_Left), true);
    add(Code::Forward, tr("&Forward"), QStringLiteral("right"), QKeySequence(Qt::ALT | Qt::Key_Right), true);
    add(Code::Review, tr("&Review mentions"), QStringLiteral("review"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), true);
    add(Code::Activity, tr("&Activity"), QStringLiteral("activity"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), true);
    add(Code::Reader, tr("&Document last open"), QStringLiteral("page"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), true);
    add(Code::FocusNavigation, tr("To the &navigation"), QStringLiteral("menu"), QKeySequence(Qt::ALT | Qt::Key_1), true);
    add(Code::FocusList, tr("To the &middle"), QStringLiteral("passages"), QKeySequence(Qt::ALT | Qt::Key_2), true);
    add(Code::FocusRecord, tr("To the r&ecord"), QStringLiteral("record"), QKeySequence(Qt::ALT | Qt::Key_3), true);
    add(Code::NewCase, tr("New &case…"), QStringLiteral("case"), {}, true);
    add(Code::CheckBundle, tr("Check a &bundle…"), QStringLiteral("bundle"), {}, true);
    add(Code::Recognise, tr("Recognise te&xt again…"), QStringLiteral("eye"), {}, true);
    add(Code::BlurPicture, tr("&Blur or show a picture"), QStringLiteral("eye"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), true);
    add(Code::SavePicture, tr("Save this &picture…"), QStringLiteral("export"), {}, true);
    add(Code::CarryCitations, tr("Newer version of a &report…"), QStringLiteral("quote"), {}, true);
}

void Commands::addViewCommands() {
    using Code = CommandCode;
    add(Code::LightTheme, tr("&Light theme"), QStringLiteral("sun"), {}, false);
    add(Code::DarkTheme, tr("&Dark theme"), QStringLiteral("sun"), {}, false);
    add(Code::LargerText, tr("La&rger text"), QStringLiteral("zoom-in"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Plus), false);
    add(Code::SmallerText, tr("S&maller text"), QStringLiteral("zoom-out"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Minus), false);
    add(Code::Help, tr("&Help for this place"), QStringLiteral("help"), QKeySequence::HelpContents, false);
    add(Code::Keys, tr("&Keys"), QStringLiteral("key"), QKeySequence(Qt::CTRL | Qt::Key_F1), false);
    add(Code::About, tr("&About Dokaz"), QStringLiteral("dokaz"), {}, false);
}

} // namespace dokaz::ui
