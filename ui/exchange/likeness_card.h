// SPDX-License-Identifier: GPL-3.0-or-later
// Asks of one record of a table after the other whether it is somebody who was here before. Shown only where one waits.
//
// Threads: the UI thread. Invariant: a pair is decided on once; what is clicked before the next one stands here says
// nothing. The buttons stay as they are meanwhile, so that the keyboard stays with them.
#pragma once
#include "session/table_values.h"
#include "ui/bridge/desk.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTimer;

namespace dokaz::ui {

class LikenessCard final : public QFrame {
    Q_OBJECT
  public:
    explicit LikenessCard(Desk& desk, QWidget* parent = nullptr);
    ~LikenessCard() override;
    // Asks the archive again.
    void refresh();

  signals:
    void left(); // nothing waits any more, and the keyboard was here

  private:
    enum class Decision { Same, Different };
    void build();
    void take(const session::TableLikenesses& found);
    void tell(const session::TableLikeness& pair);
    [[nodiscard]] QString wordsBeside(const session::TableLikenesses& found) const;
    void decide(Decision decision);
    Desk& m_desk;
    QLabel* m_words;
    QPushButton* m_new;
    QPushButton* m_known;
    QPushButton* m_same;
    QPushButton* m_different;
    QPushButton* m_vault;
    QTimer* m_later; // what changes by the dozen is asked about once
    QString m_record, m_other, m_name, m_otherName;
    bool m_isWriting = false, m_isAsking = false;
    Ticket m_ticket;
};

} // namespace dokaz::ui
