// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/history_view.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/widgets/reason_panel.h"
#include "ui/models/entry_details.h"
#include "ui/models/entry_words.h"
#include "ui/models/record_history_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace dokaz::ui {

namespace {

constexpr int rim = 2 * gridStep;

class EntryDelegate final : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto* model = qobject_cast<const RecordHistoryModel*>(index.model());
        if (model == nullptr)
            return;
        const RecordHistoryModel::Row& row = model->row(index.row());
        const Theme& theme = Theme::current();
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, theme.colour(QStringLiteral("selection")));
        const QRect area = option.rect.adjusted(rim, gridStep, -rim, -gridStep);
        const int height = option.fontMetrics.height();
        QRect first(area.topLeft(), QSize(area.width(), height));
        QFont font = option.font;
        font.setStrikeOut(row.isUndone);
        painter->setFont(font);
        painter->setPen(theme.colour(row.isUndone ? QStringLiteral("muted") : QStringLiteral("text")));
        painter->drawText(first, Qt::AlignLeading | Qt::AlignVCenter, row.what);
        painter->setFont(option.font);
        painter->setPen(theme.colour(QStringLiteral("muted")));
        painter->drawText(first, Qt::AlignTrailing | Qt::AlignVCenter, row.when);
        first.translate(0, height + 2);
        QString below = tr("No. %1 · by %2").arg(row.number).arg(isolated(row.author));
        if (!row.reason.isEmpty())
            below += QStringLiteral(" · “%1”").arg(isolated(row.reason.simplified()));
        if (row.isUndone)
            below = tr("undone · %1").arg(below);
        painter->drawText(first, Qt::AlignLeading | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(below, Qt::ElideRight, first.width()));
        painter->setPen(theme.colour(QStringLiteral("line")));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {60 * gridStep, 2 * option.fontMetrics.height() + 2 * gridStep + 4};
    }
};

} // namespace

HistoryView::HistoryView(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_entries(new RecordHistoryModel(this)), m_list(new QListView(this)),
      m_details(new EntryDetails(desk.archive(), this)),
      m_undo(new QPushButton(icon(QStringLiteral("undo")), tr("Undo this entr&y…"), this)),
      m_reason(new ReasonPanel(tr("Undo this entry? It stays in the ledger, marked as undone."), tr("Undo"), this)) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_list, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(rim, rim, rim, rim);
    foot->addWidget(m_details);
    foot->addWidget(m_undo, 0, Qt::AlignLeading);
    foot->addWidget(m_reason);
    box->addLayout(foot);
    m_list->setModel(m_entries);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("History of this record"));
    m_undo->setAutoDefault(false);
    m_undo->setAccessibleName(tr("Undo this entry"));
    m_reason->hide();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryView::note);
    connect(m_undo, &QPushButton::clicked, this, &HistoryView::askToUndo);
    connect(m_reason, &ReasonPanel::given, this, &HistoryView::undo);
    connect(m_reason, &ReasonPanel::left, this, [this] {
        endQuestion();
        m_list->setFocus(Qt::OtherFocusReason);
    });
    note();
}

void HistoryView::show(const session::RecordView& record) {
    if (const QString shown = toQt(record.summary.record); shown != m_record) {
        clear(); // a reason is never given for an entry of another record
        m_record = shown;
    }
    const QModelIndex current = m_list->currentIndex();
    const QString entry = current.isValid() ? m_entries->row(current.row()).entry : QString();
    m_entries->show(record.history);
    for (int row = 0; row < m_entries->rowCount(); ++row)
        if (m_entries->row(row).entry == entry)
            m_list->setCurrentIndex(m_entries->index(row, 0));
    note();
}

void HistoryView::clear() {
    m_entries->show({});
    m_record.clear();
    endQuestion();
    note();
}

void HistoryView::endQuestion() {
    m_entry.clear();
    m_reason->setBusy(false);
    m_reason->setWords({});
    m_reason->hide();
    m_undo->show();
}

void HistoryView::note() {
    const QModelIndex current = m_list->currentIndex();
    m_undo->setEnabled(current.isValid() && m_entries->row(current.row()).canBeUndone);
    const bool isOneOfSeveral = current.isValid() && m_entries->row(current.row()).isOneOfSeveral;
    const bool isImport = isOneOfSeveral && m_entries->row(current.row()).isImport;
    m_undo->setText(isImport         ? tr("Undo the whole import, all its ro&ws…")
                    : isOneOfSeveral ? tr("Undo all entries of this change…")
                                     : tr("Undo this entr&y…"));
    m_undo->setAccessibleName(isImport         ? tr("Undo the whole import")
                              : isOneOfSeveral ? tr("Undo all entries of this change")
                                               : tr("Undo this entry"));
    m_details->showEntry(current.isValid() ? m_entries->row(current.row()).entry : QString());
}

void HistoryView::askToUndo() {
    m_entry = m_entries->row(m_list->currentIndex().row()).entry;
    m_reason->setWords({});
    m_undo->hide();
    m_reason->show();
}

void HistoryView::undo(const QString& reason) {
    session::Undo command;
    command.entry = fromQt(m_entry);
    command.reason = fromQt(reason);
    m_reason->setBusy(true);
    m_desk.archive().change(
        this,
        [command](session::Session& session, const std::stop_token&) { return session.perform(command); },
        [this, entry = m_entry](const base::Result<session::EntryView>& undone) {
            const bool isAsked = entry == m_entry; // still, and not about another entry
            if (!undone)
                return isAsked ? m_reason->refuse(sentence(undone.error())) : m_desk.tell(undone.error());
            if (isAsked)
                endQuestion();
            m_desk.tell(tr("Undone: %1.").arg(commandWords(toQt(undone.value().command))));
        });
}

} // namespace dokaz::ui
