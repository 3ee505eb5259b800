// SPDX-License-Identifier: GPL-3.0-or-later
// Words of a document meet the open record: which of its values do they support or contradict, or do they tell something
// the record does not say yet?
//
// Threads: the UI thread. Ownership: its parent's.
#pragma once
#include "record/catalogue.h"
#include "session/values.h"
#include "ui/bridge/desk.h"

#include <QFrame>

class QLabel;
class QListWidget;
class QPushButton;
class QRadioButton;

namespace dokaz::ui {

class ChoiceList;

class CitePanel final : public QFrame {
    Q_OBJECT
  public:
    CitePanel(Desk& desk, const session::RecordView& record, const Place& place, QWidget* parent = nullptr);
    [[nodiscard]] const Place& place() const { return m_place; }
    void check(const QString& rowId); // marks a value
    void refuse(const QString& sentence);
    void setBusy(bool busy); // while the words are being noted
    void begin();

  signals:
    void citeWanted(const std::vector<std::string>& rows, dokaz::record::Stance stance);
    void newValueWanted(const QString& field);
    void left();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build();
    void fill(const session::RecordView& record);
    void fillFields(const std::string& kind);
    void cite();
    void note(); // what can be pressed now
    [[nodiscard]] std::vector<std::string> rows() const;
    Desk& m_desk;
    Place m_place;
    QListWidget* m_values;
    QRadioButton *m_supports, *m_contradicts;
    QPushButton *m_cite, *m_new, *m_cancel;
    ChoiceList* m_fields;
    QLabel* m_refusal;
    bool m_isBusy = false;
};

} // namespace dokaz::ui
