// SPDX-License-Identifier: GPL-3.0-or-later
// Asks of one record of a table after the other whether it is somebody who was here before. Shown only where one waits.
//
// Threads: the UI thread.
#pragma once
#include "session/table_values.h"
#include "ui/bridge/desk.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace dokaz::ui {

class LikenessCard final : public QFrame {
    Q_OBJECT
  public:
    explicit LikenessCard(Desk& desk, QWidget* parent = nullptr);
    ~LikenessCard() override;
    // Asks the archive again.
    void refresh();

  private:
    void take(const std::vector<session::TableLikeness>& all);
    // `field`: same_as or different_from.
    void decide(const char* field);
    Desk& m_desk;
    QLabel* m_words;
    QPushButton* m_new;
    QPushButton* m_known;
    QPushButton* m_same;
    QPushButton* m_different;
    QString m_record, m_other;
    Ticket m_ticket;
};

} // namespace dokaz::ui
