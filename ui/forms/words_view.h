// SPDX-License-Identifier: GPL-3.0-or-later
// The passages that speak of the record, its names marked in them. Enter shows the words in the document.
#pragma once
#include "session/document_values.h"
#include "ui/bridge/desk.h"

#include <QWidget>

class QListView;
class QStackedLayout;

namespace dokaz::ui {

class EmptyState;
class MentionsModel;

class WordsView final : public QWidget {
    Q_OBJECT
  public:
    explicit WordsView(Desk& desk, QWidget* parent = nullptr);
    // Asks the archive; what was shown of another record goes at once.
    void show(const QString& record);
    void clear();

  signals:
    void counted(int passages);

  private:
    void answer(const base::Result<std::vector<session::MentionView>>& mentions);
    Desk& m_desk;
    MentionsModel* m_mentions;
    QListView* m_list;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    QString m_record;
    Ticket m_asked;
};

} // namespace dokaz::ui
