// SPDX-License-Identifier: GPL-3.0-or-later
// The three panes over an open archive: where one is, what is there, and the record in hand. Answers what pages ask of
// the desk. Pages are made when they are first shown.
//
// Threads: the UI thread. Ownership: owns the archive, the desk and the pages; close() ends them.
#pragma once
#include "ui/bridge/desk.h"
#include "ui/shell/navigation.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace dokaz::ui {

class ActivityPage;
class CasePage;
class CheckBundlePage;
class ImportPage;
class ListPage;
class NoticeBar;
class ReaderPage;
class RecordPage;
class ReviewPage;
class SearchPage;
class UndoSteps;

class Workspace final : public QWidget {
    Q_OBJECT
  public:
    Workspace(std::shared_ptr<session::Session> session, Settings& settings, JobBoard& jobs, QWidget* parent = nullptr);
    ~Workspace() override;
    [[nodiscard]] Desk& desk() { return *m_desk; }
    [[nodiscard]] Archive& archive() { return *m_archive; }

    void go(const Destination& destination);
    void importTable(); // asks which
    void goInto(const Destination& destination); // and takes the keyboard along
    [[nodiscard]] const Destination& whereOneIs() const { return m_here; }
    [[nodiscard]] QString nameOfPlace() const;
    void undo();
    void redo();
    [[nodiscard]] const UndoSteps& steps() const { return *m_undo; }
    void checkArchive();
    void carryCitations();
    void recogniseAgain(); // of the document last open
    void buildAgain();
    void exportLedger();
    void beginNewCase();
    void goBack();
    void goForward();
    void focusNavigation();
    void focusMiddle();
    void focusRecord();
    [[nodiscard]] bool hasUnsaved() const;
    void applySettings();
    // Hands the archive over to be closed; the workspace is of no more use.
    [[nodiscard]] std::unique_ptr<Archive> takeArchive();

  signals:
    void undoChanged(); // another entry would be undone or brought back now
    void vaultChanged();

  protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void layOut();
    void answerDesk();
    void tell(const QString& sentence, Tidings tidings, Desk::Offer offer);
    void connectUndo();
    void bringUpToDate();
    void buildAfterUpdate();
    [[nodiscard]] QWidget* page(Destination::Page page);
    template <typename Page> Page* made(Page*& held);

    Settings& m_settings;
    std::unique_ptr<Archive> m_archive;
    std::unique_ptr<Desk> m_desk;
    Navigation* m_navigation = nullptr;
    QStackedWidget* m_middle = nullptr;
    NoticeBar* m_notice = nullptr;
    RecordPage* m_record = nullptr;
    QSplitter* m_panes = nullptr;
    ActivityPage* m_activity = nullptr;
    CasePage* m_case = nullptr;
    CheckBundlePage* m_checkBundle = nullptr;
    ImportPage* m_import = nullptr;
    ListPage* m_list = nullptr;
    ReaderPage* m_reader = nullptr;
    ReviewPage* m_review = nullptr;
    SearchPage* m_search = nullptr;
    Destination m_here;
    UndoSteps* m_undo = nullptr;
    JobHandle m_updating;
    bool m_offersUndo = false; // the notice that stands, of the newest change
};

} // namespace dokaz::ui
