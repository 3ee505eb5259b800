// SPDX-License-Identifier: GPL-3.0-or-later
// Draws what a search found: title, the words with the places that answer marked, and why they answer. The words are
// laid out as plain text; nothing in them is markup.
//
// Threads: the UI thread. Holds nothing.
#pragma once
#include <QStyledItemDelegate>

namespace dokaz::ui {

class HitDelegate final : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace dokaz::ui
