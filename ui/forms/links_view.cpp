// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/links_view.h"

#include "ui/models/catalogue_words.h"
#include "ui/models/links_model.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QListView>
#include <QPainter>
#include <QStackedLayout>
#include <QStyledItemDelegate>

namespace dokaz::ui {

namespace {

class LinkDelegate final : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

  protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(LinksModel::IsHeadingRole).toBool()) {
            option->font.setBold(true);
            option->palette.setColor(QPalette::Text, Theme::current().colour(QStringLiteral("muted")));
            option->displayAlignment = Qt::AlignLeading | Qt::AlignBottom;
            return;
        }
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = icon(kindIcon(index.data(LinksModel::KindRole).toString()), QStringLiteral("muted"));
        option->decorationSize = {16, 16};
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const bool isHeading = index.data(LinksModel::IsHeadingRole).toBool();
        return {40 * gridStep, option.fontMetrics.height() + (isHeading ? 4 : 2) * gridStep};
    }
};

} // namespace

LinksView::LinksView(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_links(new LinksModel(this)), m_list(new QListView(this)), m_stack(new QStackedLayout(this)) {
    m_list->setModel(m_links);
    m_list->setItemDelegate(new LinkDelegate(m_list));
    m_list->setAccessibleName(tr("Records that name this one"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTextElideMode(Qt::ElideRight);
    m_stack->addWidget(m_list);
    m_stack->addWidget(new EmptyState(QStringLiteral("link"), tr("No other record names this one."), {}, this));
    connect(m_list, &QListView::activated, this, &LinksView::open);
}

void LinksView::show(const session::RecordView& record) {
    const int row = m_list->currentIndex().row();
    m_links->show(record.links, m_desk.archive().catalogue());
    m_stack->setCurrentIndex(m_links->linkCount() == 0 ? 1 : 0);
    m_list->setCurrentIndex(m_links->index(row > 0 ? row : 1, 0));
}

void LinksView::clear() { m_links->clear(); }
int LinksView::count() const { return m_links->linkCount(); }

void LinksView::open(const QModelIndex& link) {
    if (const QString record = link.data(LinksModel::RecordRole).toString(); !record.isEmpty())
        m_desk.showRecord(record);
}

} // namespace dokaz::ui
