// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include "text/folding.h"
#include "ui/bridge/strings.h"
#include "ui/models/kind_icons.h"
#include "ui/models/suggestion_model.h"
#include "ui/shell/commands.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace dokaz::ui {

namespace {

constexpr int afterKeyMs = 120;
constexpr std::size_t mostRecords = 12;
constexpr int recordRole = Qt::UserRole, commandRole = Qt::UserRole + 1, listRole = Qt::UserRole + 2,
              newRole = Qt::UserRole + 3;

QString folded(const QString& words) { return toQt(text::folded(fromQt(words))); }

bool holdsAll(const QString& name, const QStringList& parts) {
    const QString held = folded(name);
    return std::all_of(parts.begin(), parts.end(), [&](const QString& part) { return held.contains(part); });
}

} // namespace

CommandPalette::CommandPalette(Commands& commands, Desk& desk, QWidget* parent)
    : QFrame(parent), m_commands(commands), m_desk(desk), m_words(new QLineEdit(this)),
      m_list(new QListWidget(this)), m_later(new QTimer(this)) {
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Commands and records"));
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * gridStep, 2 * gridStep, 2 * gridStep, 2 * gridStep);
    column->addWidget(m_words);
    column->addWidget(m_list);
    m_words->setPlaceholderText(tr("A command, or a name in any script"));
    m_words->setAccessibleName(tr("Command or name"));
    m_list->setAccessibleName(tr("Commands and records that fit"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_words->installEventFilter(this);
    m_later->setSingleShot(true);
    connect(m_words, &QLineEdit::textChanged, this, &CommandPalette::refill);
    connect(m_later, &QTimer::timeout, this, &CommandPalette::askRecords);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::carryOut);
    hide();
}

void CommandPalette::open() {
    m_before = QApplication::focusWidget();
    constexpr int usualWidth = 150 * gridStep, usualHeight = 100 * gridStep;
    const QSize room = parentWidget()->size();
    resize(std::min(usualWidth, room.width() - 8 * gridStep),
           std::min(usualHeight, room.height() - 16 * gridStep));
    move((room.width() - width()) / 2, 10 * gridStep);
    m_words->clear();
    refill();
    show();
    raise();
    m_words->setFocus();
}

void CommandPalette::leave() {
    m_ticket.cancel();
    m_later->stop();
    hide();
    m_list->clear(); // names found are not kept behind what comes over them
    if (m_before)
        m_before->setFocus();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut && isVisible() && !isAncestorOf(QApplication::focusWidget())) {
        m_before = nullptr; // somebody else has the keyboard now
        leave();
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape) {
        leave();
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        m_waitsForRecords = m_list->count() == 0 && !m_words->text().trimmed().isEmpty();
        carryOut();
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
        m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::refill() {
    m_ticket.cancel();
    m_waitsForRecords = false;
    m_list->clear();
    const QStringList parts = folded(m_words->text()).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    addCommands(parts);
    if (!parts.isEmpty())
        addKinds(parts);
    m_list->setCurrentRow(0);
    if (!m_words->text().trimmed().isEmpty())
        m_later->start(afterKeyMs);
}

void CommandPalette::addCommands(const QStringList& parts) {
    for (const auto& [code, action] : m_commands.all()) {
        if (!action->isEnabled() || code == CommandCode::Palette)
            continue;
        // Undo says what it would undo, and is not what somebody means who types the name of that.
        if (!holdsAll(action->property("findBy").toString(), parts))
            continue;
        const QString name = action->text().remove(QLatin1Char('&'));
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        auto* item = new QListWidgetItem(action->icon(),
                                         key.isEmpty() ? name : name + QStringLiteral("    ") + key, m_list);
        item->setData(commandRole, static_cast<int>(code));
    }
}

void CommandPalette::addKinds(const QStringList& parts) {
    const auto add = [&](const QString& name, const QString& kind, int role) {
        if (holdsAll(name, parts))
            (new QListWidgetItem(icon(kindIcon(kind), QStringLiteral("accent")), name, m_list))
                ->setData(role, kind);
    };
    for (const record::KindDeclaration& kind : m_desk.archive().catalogue().kinds()) {
        const QString code = toQt(kind.code);
        add(toQt(kind.plural), code, listRole);
        if (kind.code != "case") // a command of its own
            //: %1 kind of record, e.g. Incident
            add(tr("New: %1…").arg(toQt(kind.label)), code, newRole);
    }
}

void CommandPalette::askRecords() {
    m_ticket = m_desk.archive().ask(
        this,
        [words = fromQt(m_words->text())](session::Session& session, const std::stop_token&) {
            return session.suggest(words, {}, mostRecords);
        },
        [this](base::Result<std::vector<session::Suggestion>> records) {
            if (records && isVisible())
                showRecords(records.value());
        });
}

void CommandPalette::showRecords(const std::vector<session::Suggestion>& records) {
    for (const session::Suggestion& record : records) {
        const QString title = toQt(record.summary.title), name = toQt(record.name);
        QString line = isolated(title);
        if (!name.isEmpty() && name != title)
            line += QStringLiteral(" · ") + isolated(name);
        line += QStringLiteral(" · ") + toQt(record.summary.kindLabel);
        for (const QString& fact : factsOf(record)) // versions of a report bear one title
            line += QStringLiteral(" · ") + fact;
        auto* item = new QListWidgetItem(icon(kindIcon(toQt(record.summary.kind)), QStringLiteral("muted")),
                                         line, m_list);
        item->setData(recordRole, toQt(record.summary.record));
    }
    if (m_list->count() == 0)
        (new QListWidgetItem(tr("No command and no record of that name."), m_list))
            ->setFlags(Qt::NoItemFlags);
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    if (std::exchange(m_waitsForRecords, false))
        carryOut();
}

void CommandPalette::carryOut() {
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr)
        return;
    const QString record = item->data(recordRole).toString();
    const QVariant command = item->data(commandRole);
    const QString list = item->data(listRole).toString(), kind = item->data(newRole).toString();
    if (!item->flags().testFlag(Qt::ItemIsEnabled))
        return;
    leave();
    if (!record.isEmpty())
        m_desk.showRecord(record);
    else if (!list.isEmpty())
        m_desk.showKind(list);
    else if (!kind.isEmpty())
        m_desk.newRecord(kind);
    else if (command.isValid())
        m_commands.action(static_cast<CommandCode>(command.toInt())).trigger();
}

} // namespace dokaz::ui
