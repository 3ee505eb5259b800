// SPDX-License-Identifier: GPL-3.0-or-later
// The question on which words a value rests. The last place is offered; nothing is cited that the person did not choose
// with a press of a button.
//
// Threads: the UI thread. Ownership: its parent's; the desk outlives it.
// Invariant: place() is empty until chosen() was told.
#pragma once
#include "ui/bridge/desk.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

namespace dokaz::ui {

class ElidedLabel;
class RecordPicker;

class CitationStrip final : public QFrame {
    Q_OBJECT
  public:
    explicit CitationStrip(Desk& desk, QWidget* parent = nullptr);
    // What was chosen.
    [[nodiscard]] const std::optional<Place>& place() const { return m_chosen; }
    // Taken as chosen: words the person picked elsewhere for this.
    void choose(const Place& place);
    void setQuestion(const QString& sentence);
    // The button that takes the offered place, else the one that chooses words.
    void focusFirst();
    // The person said that there is no source now.
    [[nodiscard]] bool isDeclined() const { return m_isDeclined; }
    // Whether the person went to the document to select words.
    [[nodiscard]] bool isWaiting() const { return m_isWaiting; }

  signals:
    void chosen();
    void declined();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build();
    void offer();
    void showChosen();
    void goToWords();
    void askForSource();
    void takeSource(const QString& source, const QString& title);
    Desk& m_desk;
    std::optional<Place> m_offered, m_chosen;
    QLabel* m_question;
    ElidedLabel* m_words;
    QPushButton *m_use, *m_choose, *m_whole, *m_none, *m_remove;
    RecordPicker* m_source;
    bool m_isWaiting = false, m_isDeclined = false;
};

} // namespace dokaz::ui
