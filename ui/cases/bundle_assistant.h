// SPDX-License-Identifier: GPL-3.0-or-later
// From a case to a sealed bundle in five steps: for whom and for what; what goes out, under a code or stays,
// and why; the list of what leaves; the file; the check. Nothing leaves before the fourth.
//
// Threads: the UI thread; sealing and checking run beside it. Ownership: shown with open(); deleted when
// closed. Invariants: what is sealed is what the third step showed; while it seals it stays open; a cancelled
// or failed bundle leaves no file (the session's promise).
#pragma once
#include "ui/bridge/desk.h"
#include "ui/cases/case_queries.h"

#include <QDialog>

#include <optional>
#include <stop_token>

class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace dokaz::ui {

class BundlePreview;
class BundleResult;
class CaseContents;

class BundleAssistant final : public QDialog {
    Q_OBJECT
  public:
    BundleAssistant(Desk& desk, const QString& caseRecord, QWidget* parent = nullptr);
    ~BundleAssistant() override;
    enum Step { Recipient, Contents, Preview, File, Result, StepCount };
    [[nodiscard]] Step step() const;
    void setFile(const QString& file); // as chosen in the file dialog
    [[nodiscard]] QString problem() const;

  public slots:
    void reject() override;

  private:
    void build();
    QWidget* buildRecipient();
    QWidget* buildFile();
    QWidget* buildResult();
    void connectAll();
    void reload();
    void take(base::Result<CaseState> state);
    void takePlan(base::Result<BundlePlan> plan);
    void leaveOutdated();
    void tellChanged();
    void goTo(Step step);
    void goOn();
    void showState();
    void chooseFile();
    void seal();
    void takeReport(base::Result<session::BundleReport> report);
    [[nodiscard]] static QString sealProblem(const base::Error& error);
    void tellProblem(const QString& sentence);

    Desk& m_desk;
    QString m_record;
    std::optional<CaseState> m_state;
    QLabel* m_heading;
    QLabel* m_place;
    QStackedWidget* m_steps;
    QLabel* m_recipient;
    QLabel* m_purpose;
    QLabel* m_frame;
    QWidget* m_vault;
    QLabel* m_incident;
    CaseContents* m_contents;
    BundlePreview* m_preview;
    QLineEdit* m_file;
    QProgressBar* m_progress;
    BundleResult* m_result;
    QLabel* m_problem;
    QPushButton* m_cancel;
    QPushButton* m_back;
    QPushButton* m_next;
    Ticket m_question;
    std::stop_source m_stop;
    std::string m_previewed; // the plan that was shown; empty: none
    bool m_isSealing = false, m_isPlanned = false;
    JobHandle m_job;
};

} // namespace dokaz::ui
