// SPDX-License-Identifier: GPL-3.0-or-later
// The import assistant as a page: which files, why they may be given on, how far each is, what came of it.
//
// Threads: the UI thread; folders are walked and files read beside it. Ownership: the main window's; lives
// with the desk.
#pragma once
#include "ui/bridge/desk.h"
#include "ui/models/import_rows.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace dokaz::ui {

class DropZone;
class ImportDetails;
class ImportReport;
class ImportRun;
class NoticeBar;
class LikenessCard;
class UnfinishedImports;

class ImportPage final : public QWidget {
    Q_OBJECT
  public:
    explicit ImportPage(Desk& desk, QWidget* parent = nullptr);
    [[nodiscard]] const ImportRows& rows() const { return *m_rows; }

  public slots:
    // Files or folders, dropped or named on the menu; empty: asks for files.
    void importFiles(const QStringList& files);
    void askForFolder();
    void askForTable();

  protected:
    void showEvent(QShowEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void build();
    void buildTable();
    void connectAll();
    void askForFiles();
    void addFiles(const QStringList& named);
    [[nodiscard]] bool isBusyElsewhere() const;
    void takeFound(const std::vector<ImportRow>& found);
    void start();
    void retryWithPassword();
    void takeBegun(const std::vector<session::ImportedFile>& files);
    void takeEnded(const std::vector<session::ImportedFile>& files);
    void takeEnd();
    void follow(int row); // into sight, unless the person looks elsewhere
    void showState();
    void showCurrentReason();
    void openCurrent();
    void carryCurrent();
    void reviewCurrent();
    void removeSelected();
    [[nodiscard]] std::vector<int> selectedRows() const; // of the model
    [[nodiscard]] QString sourceToOpen() const; // of the selected row, else the only one read; or empty

    Desk& m_desk;
    ImportRows* m_rows;
    ImportFilter* m_filter;
    ImportRun* m_run;
    NoticeBar* m_notice;
    UnfinishedImports* m_unfinished;
    LikenessCard* m_likenesses;
    DropZone* m_drop;
    ImportDetails* m_details;
    QLabel* m_count;
    QPushButton* m_onlyFailures;
    QPushButton* m_remove;
    QPushButton* m_clear;
    QPushButton* m_tables;
    QPushButton* m_start;
    QStackedWidget* m_list;
    QTableView* m_table;
    QLabel* m_reason;
    ImportReport* m_report;
    int m_walks = 0; // under way
    bool m_follows = true; // the list follows what is being read
};

} // namespace dokaz::ui
