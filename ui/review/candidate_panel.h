// SPDX-License-Identifier: GPL-3.0-or-later
// The mention before the person: its words, where they stand, what it could be, and a button for every key.
//
// Threads: the UI thread. Ownership: its parent's; the archive outlives it. Asks its owner by signals.
#pragma once
#include "session/document_values.h"
#include "ui/bridge/archive.h"
#include "ui/models/candidate_groups.h"

#include <QWidget>

#include <vector>

class QFrame;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace dokaz::ui {

class Badge;
class OccurrenceView;
class RecordPicker;

// The kinds of records a mention can be accepted as.
[[nodiscard]] QStringList recordKindsOf(const record::Catalogue& catalogue, const QString& mention);

class CandidatePanel final : public QWidget {
    Q_OBJECT
  public:
    explicit CandidatePanel(Archive& archive, QWidget* parent = nullptr);
    void setCandidate(const session::CandidateView& candidate, const Spread& spread, bool canSplit);
    void setContexts(std::vector<session::CandidateContext> contexts, int count);
    // What accepting would do now, in place of what was found at the import.
    void setProposal(const session::CandidateProposal& proposal);
    // The record that accepting is said to add to; empty: a new one.
    [[nodiscard]] const std::string& proposed() const { return m_proposed; }
    // Of alternative `number` from 1; empty: there is none.
    [[nodiscard]] QString alternative(int number) const;
    [[nodiscard]] int occurrence() const; // of the contexts, that is looked at
    void beginMatching();
    void beginCorrecting();
    // One decision over many sources: all of them, those of the source that is looked at, none.
    void askOfSpread(const Spread& spread, int ofThisSource);
    [[nodiscard]] bool isAskingOfSpread() const;
    void endAsking();
    [[nodiscard]] bool isAsking() const;

  signals:
    void acceptWanted();
    void rejectWanted();
    void matchWanted();
    void newWanted();
    void correctWanted();
    void splitWanted();
    void undoWanted();
    void openWanted();
    void matched(const QString& record);
    void corrected(const QString& words);
    void alternativeChosen(int number);
    void vaultWanted();
    void allOfSpreadWanted();
    void thisSourceWanted();
    void askingEnded();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QPushButton* newButton(const QString& words, const QString& key, const QString& iconName, void (CandidatePanel::*signal)());
    QWidget* newButtons();
    QWidget* newAsking();
    QWidget* newSpreadQuestion();
    void pressFocused();
    QWidget* newHeading();
    void tellVault();
    void tellProposal(const session::CandidateProposal& proposal);
    [[nodiscard]] QString kindLabelOfNew() const; // of the record that accepting would make
    void showAlternatives(const std::vector<session::Suggestion>& alternatives);

    Archive& m_archive;
    QLabel *m_words, *m_proposal, *m_reasons, *m_others, *m_more;
    Badge *m_kind, *m_count;
    OccurrenceView* m_places;
    QListWidget* m_alternatives;
    QFrame* m_vault;
    QPushButton* m_split = nullptr;
    QStackedWidget* m_asking;
    RecordPicker* m_picker = nullptr;
    QLineEdit* m_correction = nullptr;
    QLabel* m_spread = nullptr;
    QPushButton *m_all = nullptr, *m_thisSource = nullptr;
    QString m_mention;
    std::string m_proposed;
};

} // namespace dokaz::ui
