// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/record_picker.h"

#include "ui/models/catalogue_words.h"
#include "ui/models/suggestion_delegate.h"
#include "ui/models/suggestion_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QListView>
#include <QStyle>
#include <QTimer>

namespace dokaz::ui {

namespace {

constexpr int pauseMs = 120; // of typing, before the archive is asked
constexpr int leastListWidth = 90 * gridStep;

} // namespace

RecordPicker::RecordPicker(Archive& archive, const QStringList& kinds, const QString& name, QWidget* parent)
    : QLineEdit(parent), m_archive(archive), m_suggestions(new SuggestionModel(archive, this)),
      m_completer(new QCompleter(this)), m_pause(new QTimer(this)),
      m_mark(addAction(icon(QStringLiteral("search"), QStringLiteral("muted")), QLineEdit::LeadingPosition)) {
    m_mark->setText(tr("Search for a record"));
    setAccessibleName(name);
    setAccessibleDescription(tr("Type a name in any script; Up and Down move in the records offered, Enter takes one."));
    setPlaceholderText(tr("Type a name…"));
    m_suggestions->setKinds(kinds);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, [this] { m_suggestions->ask(text()); });
    connect(m_suggestions, &SuggestionModel::answered, this, &RecordPicker::showList);
    connect(this, &QLineEdit::textEdited, this, &RecordPicker::note);
    makeList();
}

RecordPicker::~RecordPicker() = default;

void RecordPicker::makeList() {
    auto* list = new QListView;
    list->setItemDelegate(new SuggestionDelegate(list));
    list->setUniformItemSizes(true);
    list->setAccessibleName(tr("Records offered"));
    list->setMouseTracking(true);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setModel(m_suggestions);
    m_completer->setCompletionRole(SuggestionModel::TitleRole);
    m_completer->setMaxVisibleItems(8);
    m_completer->setPopup(list);
    list->setItemDelegate(new SuggestionDelegate(list)); // setPopup puts in one of its own
    m_completer->setWidget(this);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &RecordPicker::take);
}

bool RecordPicker::isListShown() const { return m_completer->popup()->isVisible(); }

void RecordPicker::setRecord(const QString& record, const QString& title) {
    m_record = record;
    m_kind.clear();
    m_pause->stop();
    m_suggestions->clear();
    setText(record.isEmpty() ? QString() : title);
    setCursorPosition(0);
    m_mark->setIcon(record.isEmpty() ? icon(QStringLiteral("search"), QStringLiteral("muted"))
                                     : icon(QStringLiteral("link"), QStringLiteral("accent")));
    markWrong(false);
}

void RecordPicker::setKinds(const QStringList& kinds) { m_suggestions->setKinds(kinds); }

void RecordPicker::setOfferNew(OfferNew offer) { m_offerNew = offer; }

void RecordPicker::note(const QString& words) {
    markWrong(false);
    if (!m_record.isEmpty()) {
        m_record.clear();
        m_kind.clear();
        m_mark->setIcon(icon(QStringLiteral("search"), QStringLiteral("muted")));
        emit letGo();
    }
    if (!words.trimmed().isEmpty() && words.trimmed() == m_suggestions->asked())
        return;
    m_pause->stop();
    m_completer->popup()->hide(); // what it offers was meant by other words
    m_suggestions->clear();
    if (!words.trimmed().isEmpty())
        m_pause->start();
}

void RecordPicker::showList() {
    const QString words = text().trimmed();
    if (words.isEmpty() || !m_record.isEmpty() || !hasFocus()) {
        m_completer->popup()->hide();
        return;
    }
    const QStringList& kinds = m_suggestions->kinds();
    const QString kind = kinds.size() == 1 ? kindName(m_archive.catalogue(), kinds.first()) : tr("record");
    m_suggestions->setOffer(m_offerNew == OfferNew::Yes ? tr("New %1: “%2”…").arg(kind, isolated(words)) : QString());
    if (m_suggestions->rowCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = rect();
    place.setWidth(std::max(place.width(), leastListWidth));
    m_completer->complete(place);
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void RecordPicker::take(const QModelIndex& index) {
    if (m_suggestions->asked() != text().trimmed())
        return;
    if (index.data(SuggestionModel::OfferRole).toBool()) {
        emit newWanted(text().trimmed());
        return;
    }
    const QString record = index.data(SuggestionModel::RecordRole).toString();
    const QString title = index.data(SuggestionModel::TitleRole).toString();
    const QString kind = index.data(SuggestionModel::KindRole).toString();
    if (record.isEmpty())
        return;
    setRecord(record, title);
    m_kind = kind;
    emit chosen(record, title);
}

void RecordPicker::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down && !isListShown() && isUnresolved()) {
        m_suggestions->ask(text());
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void RecordPicker::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        markWrong(isUnresolved());
}

void RecordPicker::markWrong(bool wrong) {
    if (property("wrong").toBool() == wrong)
        return;
    setProperty("wrong", wrong);
    setToolTip(wrong ? tr("No record was taken: choose one from the list.") : QString());
    style()->unpolish(this);
    style()->polish(this);
}

} // namespace dokaz::ui
