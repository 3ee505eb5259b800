// SPDX-License-Identifier: GPL-3.0-or-later
// Carries citations of an older version of a report over to a newer one: first it shows what would become of each.
//
// Threads: the UI thread; deletes itself when closed.
#pragma once
#include "session/carry_values.h"
#include "ui/bridge/desk.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;

namespace dokaz::ui {

class CarryRows;
class RecordPicker;

class CarryDialog final : public QDialog {
    Q_OBJECT
  public:
    explicit CarryDialog(Desk& desk, QWidget* parent = nullptr);
    ~CarryDialog() override;
    // Sources, ids; either may be empty.
    void begin(const QString& older, const QString& newer);

  private:
    void build();
    void nameSource(RecordPicker* picker, const QString& source);
    void askForecast();
    void showForecast(const session::CarriedCitations& forecast);
    void carry();
    void showDone(const session::CarriedCitations& carried);
    void openRow(int row);
    [[nodiscard]] session::CarryCitations command() const;
    [[nodiscard]] bool isComplete() const;

    Desk& m_desk;
    CarryRows* m_rows;
    RecordPicker* m_older;
    RecordPicker* m_newer;
    QTableView* m_table;
    QLabel* m_summary;
    QPushButton* m_carry;
    Ticket m_ticket;
    bool m_isDone = false;
};

} // namespace dokaz::ui
