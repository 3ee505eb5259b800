// SPDX-License-Identifier: GPL-3.0-or-later
// A passage in a list: where it stands, and three lines of it around the words that answer, which are marked.
#pragma once
#include <QStyledItemDelegate>

namespace dokaz::ui {

class PassageDelegate final : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace dokaz::ui
