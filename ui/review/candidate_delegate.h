// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a row of the review's queue in two lines: the words with how often they stand, below kind and likeliest record.
//
// Threads: the UI thread. Holds nothing.
#pragma once
#include <QStyledItemDelegate>

namespace dokaz::ui {

class CandidateDelegate final : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

// What kinds of mentions are called: "Person", "Place of detention", "Date" …
[[nodiscard]] QString mentionName(const QString& kind);

} // namespace dokaz::ui
