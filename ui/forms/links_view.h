// SPDX-License-Identifier: GPL-3.0-or-later
// The records that name this one, by the part it plays in them. Enter opens.
#pragma once
#include "ui/bridge/desk.h"

#include <QWidget>

class QListView;
class QStackedLayout;

namespace dokaz::ui {

class LinksModel;

class LinksView final : public QWidget {
    Q_OBJECT
  public:
    explicit LinksView(Desk& desk, QWidget* parent = nullptr);
    void show(const session::RecordView& record);
    void clear();
    [[nodiscard]] int count() const;

  private:
    void open(const QModelIndex& link);
    Desk& m_desk;
    LinksModel* m_links;
    QListView* m_list;
    QStackedLayout* m_stack;
};

} // namespace dokaz::ui
