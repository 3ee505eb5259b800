// SPDX-License-Identifier: GPL-3.0-or-later
// One line over the document: whether the page shown holds text, was read off its picture, or could be; and the
// recognition while it runs.
//
// Threads: the UI thread. Ownership: its parent's; the desk outlives it.
#pragma once
#include "ui/bridge/desk.h"
#include "ui/bridge/job_board.h"
#include "ui/reader/reader_document.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace dokaz::session {
struct RecogniseText;
struct RecognisedText;
}

namespace dokaz::ui {

class RecognitionBar final : public QFrame {
    Q_OBJECT
  public:
    explicit RecognitionBar(Desk& desk, QWidget* parent = nullptr);
    ~RecognitionBar() override;
    void setDocument(SharedDocument document);
    void setPage(int page);
    [[nodiscard]] QString words() const;
    [[nodiscard]] bool isRunning() const { return m_job.id() != 0; }

  public slots:
    void askHow();   // opens the dialog, for what the line says
    void askAgain(); // for the pages that were read off their pictures, where there are any
    // Starts at once. One at a time; the next waits until the person asks again.
    void recognise(std::shared_ptr<dokaz::session::RecogniseText> command);
    void cancel();

  signals:
    void recognised(const QString& source); // there is a new reading

  private:
    struct Progress;
    enum class Propose { PagesWithoutText, RecognisedPages };
    void ask(Propose propose);
    [[nodiscard]] bool isPageRecognised() const; // the one that is shown
    void tellState();
    void tellProgress(int done, int total);
    void finish(const QString& source, const base::Result<session::RecognisedText>& result);

    Desk& m_desk;
    QLabel* m_words;
    QProgressBar* m_progress;
    QPushButton* m_start;
    QPushButton* m_cancel;
    SharedDocument m_document;
    int m_page = 1;
    JobHandle m_job;
    std::stop_source m_stop;
};

} // namespace dokaz::ui
