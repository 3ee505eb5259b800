// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/words_view.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/forms/passage_delegate.h"
#include "ui/models/mentions_model.h"
#include "ui/widgets/empty_state.h"

#include <QListView>
#include <QStackedLayout>

namespace dokaz::ui {

WordsView::WordsView(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_mentions(new MentionsModel(this)), m_list(new QListView(this)),
      m_empty(new EmptyState(QStringLiteral("passages"), {}, {}, this)), m_stack(new QStackedLayout(this)) {
    m_list->setModel(m_mentions);
    m_list->setItemDelegate(new PassageDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Passages that speak of this record"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex& passage) { m_desk.showWords(m_mentions->row(passage.row()).place); });
}

void WordsView::show(const QString& record) {
    m_asked.cancel();
    if (record != m_record)
        clear();
    m_record = record;
    m_asked = m_desk.archive().ask(
        this, [record = fromQt(record)](session::Session& session, const std::stop_token&) { return session.mentions(record); },
        [this](const base::Result<std::vector<session::MentionView>>& mentions) { answer(mentions); });
}

void WordsView::answer(const base::Result<std::vector<session::MentionView>>& mentions) {
    if (!mentions)
        return m_empty->setSentence(sentence(mentions.error()));
    const int row = std::max(0, m_list->currentIndex().row());
    m_mentions->show(mentions.value());
    m_empty->setSentence(tr("No passage speaks of this record yet."));
    m_stack->setCurrentIndex(mentions.value().empty() ? 1 : 0);
    m_list->setCurrentIndex(m_mentions->index(row, 0));
    emit counted(static_cast<int>(mentions.value().size()));
}

void WordsView::clear() {
    m_asked.cancel();
    m_record.clear();
    m_mentions->show({});
    m_empty->setSentence(tr("Looking for passages…"));
    m_stack->setCurrentIndex(1);
}

} // namespace dokaz::ui
