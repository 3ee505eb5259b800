// SPDX-License-Identifier: GPL-3.0-or-later
// Cases: the list of them, and one case with what is in it, what becomes of each part and why, and the way to
// a sealed bundle.
//
// Threads: the UI thread. Ownership: the main window's; lives with the desk.
#pragma once
#include "ui/bridge/desk.h"
#include "ui/cases/case_queries.h"

#include <QStackedWidget>

class QFrame;
class QLabel;
class QPushButton;
class QTimer;

namespace dokaz::ui {

class CaseChoice;
class CaseContents;
class CaseHeader;
class CheckBundlePage;
class ElidedLabel;
class NoticeBar;
class RecordPicker;
class RemoveMembers;

class CasePage final : public QStackedWidget {
    Q_OBJECT
  public:
    explicit CasePage(Desk& desk, QWidget* parent = nullptr);
    [[nodiscard]] const QString& record() const { return m_record; } // of the case shown; empty: none

  public slots:
    void showCase(const QString& record); // empty: the choice of cases
    void beginNewCase();
    void checkBundle();

  private:
    QWidget* buildCase();
    QWidget* buildWarning(QWidget* parent);
    void buildTools();
    void connectAll();
    void reload();
    void take(base::Result<CaseState> state);
    void showVaultNotice(const CaseState& state);
    void clearCase();
    void setField(const QString& record, const QString& field, const QString& typed);
    void addMember(const QString& record);
    void removeMembers(const QStringList& records, const QString& reason);
    void tell(const base::Result<void>& result, const QString& done);
    void sealBundle();

    Desk& m_desk;
    CaseChoice* m_choice;
    CheckBundlePage* m_check;
    QWidget* m_case;
    ElidedLabel* m_title;
    QPushButton* m_back;
    QPushButton* m_seal;
    NoticeBar* m_notice;
    QFrame* m_incident;
    QFrame* m_vault;
    QLabel* m_vaultWords;
    QPushButton* m_openVault;
    CaseHeader* m_header;
    CaseContents* m_contents;
    RecordPicker* m_picker;
    QPushButton* m_remove;
    RemoveMembers* m_removing;
    QTimer* m_settle;
    Ticket m_question;
    QString m_record;
    std::optional<CaseState> m_state;
};

} // namespace dokaz::ui
