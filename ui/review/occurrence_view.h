// SPDX-License-Identifier: GPL-3.0-or-later
// Places where a name stands, each with the words around it: the name stands out, source and paragraph above.
//
// Threads: the UI thread. Ownership: holds values only.
#pragma once
#include "session/document_values.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

#include <vector>

namespace dokaz::ui {

class OccurrenceModel final : public QAbstractListModel {
    Q_OBJECT
  public:
    enum Role { WhereRole = Qt::UserRole + 1, BeforeRole, WordsRole, AfterRole };
    using QAbstractListModel::QAbstractListModel;
    void setContexts(std::vector<session::CandidateContext> contexts);
    [[nodiscard]] const std::vector<session::CandidateContext>& contexts() const { return m_contexts; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    std::vector<session::CandidateContext> m_contexts;
};

class OccurrenceDelegate final : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

class OccurrenceView final : public QListView {
    Q_OBJECT
  public:
    explicit OccurrenceView(QWidget* parent = nullptr);
    void setContexts(std::vector<session::CandidateContext> contexts);
    [[nodiscard]] int current() const;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    OccurrenceModel* m_model;
};

} // namespace dokaz::ui
