// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/selection_bar.h"

#include "ui/bridge/strings.h"
#include "ui/models/catalogue_words.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>

namespace dokaz::ui {

namespace {

constexpr int titleLetters = 28;
// What words of a report most often become, before the rest.
const std::vector<QString>& usualKinds() {
    static const std::vector<QString> kinds{QStringLiteral("incident"), QStringLiteral("person"), QStringLiteral("facility"),
                                            QStringLiteral("organisation"), QStringLiteral("act"), QStringLiteral("detention")};
    return kinds;
}

QString shortened(const QString& title) {
    return title.size() <= titleLetters ? title : title.left(titleLetters - 1) + QChar(0x2026);
}

} // namespace

SelectionBar::SelectionBar(Desk& desk, QWidget* parent)
    : QFrame(parent), m_desk(desk),
      m_cite(newButton(QStringLiteral("quote"), {}, {})),
      m_new(newButton(QStringLiteral("add"), tr("&New"), tr("New record from these words"))),
      m_recommendation(newButton(QStringLiteral("recommendation"), {}, tr("New recommendation from these words"))),
      m_copy(newButton(QStringLiteral("copy"), {}, tr("Copy with reference"))),
      m_search(newButton(QStringLiteral("search"), {}, tr("Search for these words"))), m_menu(new QMenu(this)) {
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("What can be done with the selected words"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(gridStep, gridStep, gridStep, gridStep);
    row->setSpacing(gridStep / 2);
    for (QToolButton* button : {m_cite, m_new, m_recommendation, m_copy, m_search})
        row->addWidget(button);
    m_new->setPopupMode(QToolButton::InstantPopup);
    m_new->setMenu(m_menu);
    fillNewMenu();
    connect(m_cite, &QToolButton::clicked, this, &SelectionBar::cite);
    connect(m_recommendation, &QToolButton::clicked, this, [this] { startNew(QStringLiteral("recommendation")); });
    connect(m_copy, &QToolButton::clicked, this, &SelectionBar::copyWithReference);
    connect(m_search, &QToolButton::clicked, this, [this] {
        hide();
        m_desk.searchFor(m_place.quote.simplified());
    });
    connect(&m_desk, &Desk::openRecordChanged, this, &SelectionBar::noteRecord);
    noteRecord();
    hide();
}

QToolButton* SelectionBar::newButton(const QString& iconName, const QString& words, const QString& name) {
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setText(words);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(words.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    return button;
}

void SelectionBar::fillNewMenu() {
    const record::Catalogue& catalogue = m_desk.archive().catalogue();
    for (const QString& kind : usualKinds())
        if (catalogue.findKind(fromQt(kind)) != nullptr) {
            QAction* action = m_menu->addAction(kindName(catalogue, kind));
            connect(action, &QAction::triggered, this, [this, kind] { startNew(kind); });
        }
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("&Another kind…")), &QAction::triggered, this, [this] { startNew({}); });
}

void SelectionBar::noteRecord() {
    const bool isOpen = !m_desk.openRecordId().isEmpty();
    m_cite->setEnabled(isOpen);
    m_cite->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    QString title = shortened(m_desk.openRecordTitle());
    title.replace(QLatin1Char('&'), QLatin1String("&&")); // no mnemonic
    //: %1 title of the open record
    m_cite->setText(isOpen ? tr("Cite for %1").arg(isolated(title)) : tr("Cite"));
    m_cite->setAccessibleName(isOpen ? tr("Cite for %1").arg(isolated(m_desk.openRecordTitle())) : tr("Cite"));
    const QString why = isOpen ? tr("A value of the open record that rests on these words")
                               : tr("Open the record these words speak for first: it then stands beside this page.");
    m_cite->setToolTip(why);
    m_cite->setAccessibleDescription(why);
}

void SelectionBar::offer(const Place& placeOfWords, const QRect& box, Keyboard keyboard) {
    m_place = placeOfWords;
    for (QToolButton* button : {m_search, m_copy})
        button->setEnabled(hasWords());
    show();
    raise();
    place(box);
    // Beside a document stands its own record, until another is opened: its words are seldom meant for that.
    const bool isForAnother = m_cite->isEnabled() && m_desk.openRecordId() != m_place.source;
    if (keyboard == Keyboard::Comes)
        (isForAnother ? m_cite : m_new)->setFocus(Qt::ShortcutFocusReason);
}

void SelectionBar::place(const QRect& box) {
    adjustSize();
    const QRect room = parentWidget()->rect().adjusted(gridStep, gridStep, -gridStep, -gridStep);
    int y = box.bottom() + 2 * gridStep;
    if (y + height() > room.bottom())
        y = box.top() - height() - 2 * gridStep;
    const int x = std::clamp(box.center().x() - width() / 2, room.left(), std::max(room.left(), room.right() - width()));
    move(x, std::clamp(y, room.top(), std::max(room.top(), room.bottom() - height())));
}

void SelectionBar::cite() {
    if (m_desk.openRecordId().isEmpty()) {
        m_desk.tell(tr("No record is open to cite for. Open one, then select the words again."), Tidings::Warning);
        return;
    }
    hide();
    m_desk.notePlace(m_place);
    m_desk.citeForOpenRecord(m_place);
}

void SelectionBar::startNew(const QString& kind) {
    hide();
    m_desk.notePlace(m_place);
    m_desk.newRecord(kind, m_place, fieldsOfWords(m_desk.archive().catalogue(), kind, m_place.quote));
}

void SelectionBar::copyWithReference() {
    hide();
    //: %1 words of a document, %2 where they stand: "A/HRC/58/68, para. 54"
    copyForAWhile(tr("“%1” — %2").arg(m_place.quote, m_place.reference));
    m_desk.notePlace(m_place);
    m_desk.tell(tr("Copied with its reference. The clipboard is outside the archive: other programs can read it for "
                   "half a minute or until you lock."),
                Tidings::Warning);
    emit left();
}

void SelectionBar::moveFocus(bool onward) {
    std::vector<QToolButton*> buttons;
    for (QToolButton* button : {m_cite, m_new, m_recommendation, m_copy, m_search})
        if (button->isEnabled())
            buttons.push_back(button);
    const auto at = std::find(buttons.begin(), buttons.end(), focusWidget());
    const std::size_t index = at == buttons.end() ? 0 : static_cast<std::size_t>(at - buttons.begin());
    const std::size_t count = buttons.size();
    buttons[(index + (onward ? 1 : count - 1)) % count]->setFocus(Qt::TabFocusReason);
}

void SelectionBar::keyPressEvent(QKeyEvent* event) {
    const bool forward = event->key() == (isRightToLeft() ? Qt::Key_Left : Qt::Key_Right);
    const bool back = event->key() == (isRightToLeft() ? Qt::Key_Right : Qt::Key_Left);
    if (event->key() == Qt::Key_Escape) {
        hide();
        emit left();
    } else if (forward || back) {
        moveFocus(forward);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (auto* button = qobject_cast<QToolButton*>(focusWidget()))
            button->click();
    } else {
        QFrame::keyPressEvent(event);
    }
}

} // namespace dokaz::ui
