// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a suggestion in two lines: the record's icon and title, and below, muted, what it is and why it is offered.
// Any model with SuggestionModel's roles will do.
//
// Threads: the UI thread. Holds nothing.
#pragma once
#include <QStyledItemDelegate>

namespace dokaz::ui {

class SuggestionDelegate final : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace dokaz::ui
