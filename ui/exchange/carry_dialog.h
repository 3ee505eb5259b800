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

// What tells two versions of one title apart.
struct VersionFacts {
    QString date, day; // of the document, as it says; as a day where it says one
    QString file, received;
    [[nodiscard]] QString words() const;
};

class CarryDialog final : public QDialog {
    Q_OBJECT
  public:
    explicit CarryDialog(Desk& desk, QWidget* parent = nullptr);
    ~CarryDialog() override;
    // Sources, ids; either may be empty.
    void begin(const QString& older, const QString& newer);

  private:
    void build();
    struct Side {
        RecordPicker* picker;
        QLabel* facts;
        VersionFacts known = {};
        bool isKnown = false;
    };
    void nameSource(Side& side, const QString& source);
    void askFacts(Side& side);
    void putInOrder(); // once, as the dates of the documents say
    void swap();
    void askForecast();
    void showForecast(const session::CarriedCitations& forecast, bool isOtherWayRound);
    void carry();
    void showDone(const session::CarriedCitations& carried);
    void openRow(int row);
    [[nodiscard]] session::CarryCitations command() const;
    [[nodiscard]] bool isComplete() const;

    Desk& m_desk;
    CarryRows* m_rows;
    Side m_older, m_newer;
    QPushButton* m_swap;
    QTableView* m_table;
    QLabel* m_summary;
    QPushButton* m_carry;
    Ticket m_ticket;
    bool m_isDone = false;
    bool m_isProposed = false; // the two were not chosen by the person: their order may be put right
};

} // namespace dokaz::ui
