// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/value_row.h"

#include "ui/bridge/strings.h"
#include "ui/forms/citation_marks.h"
#include "ui/forms/editors.h"
#include "ui/models/field_words.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace dokaz::ui {

namespace {
constexpr int moreSize = 22;
constexpr std::size_t mostBeside = 2; // marks; more stand beneath, so that the words keep their width
}

ValueRow::ValueRow(Desk& desk, const session::ValueView& value, const record::FieldDeclaration* field, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_value(value), m_text(shownText(value, field, desk.archive().vocabularies())),
      m_reading(value.value ? readingOf(*value.value) : QString()),
      m_isEditable(value.value.has_value() && field != nullptr && isTyped(*field)) {
    if (value.value)
        if (const auto* named = std::get_if<record::RecordRef>(&*value.value))
            m_target = toQt(named->record.text());
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(QStringLiteral("%1: %2").arg(toQt(value.label), m_text));
    if (value.conflict)
        setAccessibleDescription(tr("Differs from another value of this field."));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * gridStep, 2, moreSize + 2, 2);
    row->setSpacing(2 * gridStep);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    row->addLayout(column, 1);
    value.value ? addWords(*column) : addHidden(*column);
    auto* marks = new CitationMarks(desk, value.citations, this);
    if (value.citations.size() > mostBeside)
        column->addWidget(marks, 0, Qt::AlignLeading);
    else
        row->addWidget(marks, 0, Qt::AlignTop);
}

QString ValueRow::rowId() const { return toQt(m_value.row); }

void ValueRow::addWords(QVBoxLayout& column) {
    QLabel* words = newLabel(m_text, TextRole::Body, this);
    words->setMinimumWidth(10 * gridStep);
    column.addWidget(words);
    if (!m_reading.isEmpty() && m_reading != m_text && !std::holds_alternative<record::Place>(*m_value.value)) {
        QLabel* reading = newLabel(m_reading, TextRole::Small, this);
        reading->setWordWrap(true);
        column.addWidget(reading);
    }
}

void ValueRow::addHidden(QVBoxLayout& column) {
    auto* open = new QPushButton(icon(QStringLiteral("lock"), QStringLiteral("identity")), m_text, this);
    open->setProperty("flat", true);
    open->setAutoDefault(false);
    open->setAccessibleName(tr("%1: in the identity vault; open the vault").arg(toQt(m_value.label)));
    open->setToolTip(tr("Open the identity vault to read this."));
    connect(open, &QPushButton::clicked, this, [this] { m_desk.askForVault(); });
    column.addWidget(open, 0, Qt::AlignLeading);
    setFocusPolicy(Qt::NoFocus);
}

void ValueRow::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        if (m_isEditable)
            emit editWanted();
        return;
    case Qt::Key_Delete: emit retractWanted(); return;
    case Qt::Key_Down: focusNextChild(); return;
    case Qt::Key_Up: focusPreviousChild(); return;
    }
    if (event->matches(QKeySequence::Copy))
        return copyWords();
    if (event->key() == Qt::Key_O && event->modifiers() == Qt::ControlModifier && !m_target.isEmpty())
        return m_desk.showRecord(m_target);
    QFrame::keyPressEvent(event);
}

void ValueRow::mouseDoubleClickEvent(QMouseEvent*) {
    if (m_isEditable)
        emit editWanted();
}

void ValueRow::contextMenuEvent(QContextMenuEvent* event) { popUp(event->globalPos()); }
void ValueRow::enterEvent(QEnterEvent*) { showMore(true); }
void ValueRow::leaveEvent(QEvent*) { showMore(hasFocus()); }

void ValueRow::focusInEvent(QFocusEvent* event) {
    QFrame::focusInEvent(event);
    showMore(true);
    update();
}

void ValueRow::focusOutEvent(QFocusEvent* event) {
    QFrame::focusOutEvent(event);
    showMore(underMouse());
    update();
}

void ValueRow::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    if (m_more != nullptr)
        m_more->setGeometry(QStyle::visualRect(layoutDirection(), rect(), {width() - moreSize, 1, moreSize, moreSize}));
}

void ValueRow::showMore(bool shown) {
    if (m_more == nullptr && !shown)
        return;
    if (m_more == nullptr) {
        m_more = new QToolButton(this);
        m_more->setIcon(icon(QStringLiteral("more"), QStringLiteral("muted")));
        m_more->setFocusPolicy(Qt::NoFocus); // the menu key opens the same
        m_more->setAccessibleName(tr("What can be done with this value"));
        m_more->setToolTip(m_more->accessibleName());
        m_more->setGeometry(QStyle::visualRect(layoutDirection(), rect(), {width() - moreSize, 1, moreSize, moreSize}));
        connect(m_more, &QToolButton::clicked, this, [this] { popUp(m_more->mapToGlobal(m_more->rect().bottomLeft())); });
    }
    m_more->setVisible(shown);
}

void ValueRow::popUp(const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*menu);
    menu->popup(at);
}

void ValueRow::fill(QMenu& menu) {
    if (!m_target.isEmpty())
        menu.addAction(icon(QStringLiteral("right")), tr("&Open %1").arg(isolated(m_text)), this,
                       [this] { m_desk.showRecord(m_target); });
    QAction* edit = menu.addAction(icon(QStringLiteral("edit")), tr("&Edit"), this, &ValueRow::editWanted);
    edit->setEnabled(m_isEditable);
    menu.addAction(icon(QStringLiteral("quote")), tr("&Cite words for it…"), this, &ValueRow::citeWanted);
    menu.addAction(icon(QStringLiteral("copy")), tr("C&opy"), this, &ValueRow::copyWords)->setEnabled(m_value.value.has_value());
    menu.addSeparator();
    menu.addAction(icon(QStringLiteral("undo")), tr("&Take back…"), this, &ValueRow::retractWanted);
}

void ValueRow::copyWords() const {
    if (m_value.value)
        copyForAWhile(m_text);
}

void ValueRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::current();
    if (hasFocus() || underMouse()) {
        painter.setPen(hasFocus() ? QPen(theme.colour(QStringLiteral("focus")), 1.5) : QPen(Qt::NoPen));
        painter.setBrush(theme.colour(QStringLiteral("hover")));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
    if (m_value.conflict) { // the rail that joins values which differ
        const QRect rail = QStyle::visualRect(layoutDirection(), rect(), {0, 0, 3, height()});
        painter.fillRect(rail, theme.colour(QStringLiteral("warn")));
    }
}

} // namespace dokaz::ui
