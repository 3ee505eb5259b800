// SPDX-License-Identifier: GPL-3.0-or-later
// The files behind a record: what they are, their checksums, and whether they could be read.
#pragma once
#include "session/document_values.h"
#include "ui/bridge/desk.h"

#include <QWidget>

class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace dokaz::ui {

class EmptyState;

class FilesView final : public QWidget {
    Q_OBJECT
  public:
    explicit FilesView(Desk& desk, QWidget* parent = nullptr);
    void show(const QString& record);
    void clear();

  private:
    void answer(const base::Result<std::vector<session::FileView>>& files);
    [[nodiscard]] QWidget* card(const session::FileView& file);
    Desk& m_desk;
    QScrollArea* m_area;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    QString m_record;
    Ticket m_asked;
};

} // namespace dokaz::ui
