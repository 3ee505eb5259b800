// SPDX-License-Identifier: GPL-3.0-or-later
// A table on its way in: its columns, the fields they go to, the records that would come of it, the rows that would not;
// then the import and its report.
//
// Threads: the UI thread; reading, planning and writing run beside it, and what they find is shown when it comes. The
// newest question counts: an answer to an older one is dropped. Ownership: deletes itself when closed. Invariant: what is
// taken in is what the preview on the screen shows.
#pragma once
#include "session/table_values.h"
#include "ui/bridge/desk.h"
#include "ui/models/row_records.h"

#include <QDialog>
#include <QTimer>

#include <atomic>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSplitter;
class QTableView;
class QTreeWidget;
class QVBoxLayout;

namespace dokaz::ui {

class NoticeBar;
class RowRecordsCard;
class TableColumns;
class TableFormRow;

// Data of the entry that asks for a mapping of one's own.
inline constexpr const char* mappingFromFile = "file";

class TableDialog final : public QDialog {
    Q_OBJECT
  public:
    TableDialog(Desk& desk, const QString& file, QWidget* parent = nullptr);
    ~TableDialog() override;
    // Asks for a file, then opens the dialog with it.
    static void chooseAndOpen(Desk& desk, QWidget* parent);
    [[nodiscard]] TableColumns& columns() const { return *m_columns; }
    [[nodiscard]] TableFormRow& form() const { return *m_form; }
    [[nodiscard]] const session::TablePreview& preview() const { return *m_preview; }

  public slots:
    void startImport();

  signals:
    void previewShown();
    void importEnded();

  protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool focusNextPrevChild(bool next) override; // lines of records are made late, and stand in the middle

  private:
    struct Progress;
    void build();
    void fillChoices();
    void buildChoices(QVBoxLayout& column);
    void buildBelow(QSplitter& splitter);
    void buildButtons(QVBoxLayout& column);
    void connectRecords();
    void connectAll();
    void askPreview(std::optional<record::TableMapping> mapping);
    void takePreview(std::shared_ptr<const session::TablePreview> preview);
    void outdate();
    [[nodiscard]] bool mayStart();
    void beginImport();
    void takeForm();
    void showNotice();
    void showOpenNotice();
    void showOrigin();
    void showRecords();
    void showRefusals();
    void showState();
    void chooseOrigin(int place);
    void chooseKind();
    void addRecord(const RecordToAdd& added);
    void removeRecord(const std::string& name);
    void offerBack(const QString& words, record::TableMapping before);
    void showTree(const std::vector<RowRecord>& lines, std::size_t from, std::size_t to);
    void useMappingFrom(const QString& file);
    void saveMapping();
    void saveRefusals();
    void takeReport(const base::Result<std::shared_ptr<const session::TableReport>>& result);
    void showReport();
    void cancelOrClose();
    void writeRefusals(const QString& file, bool withHidden);
    [[nodiscard]] bool showListNotice();
    [[nodiscard]] bool showRecordsNotice();
    [[nodiscard]] const std::vector<session::TableRefusal>& refusals() const;
    [[nodiscard]] session::ReadTable table() const;
    [[nodiscard]] record::TableMapping mapping() const;

    Desk& m_desk;
    QString m_file;
    TableColumns* m_columns;
    NoticeBar* m_notice;
    NoticeBar* m_openNotice; // what of the file would stand open: told beside whatever else there is to say
    QLabel* m_about;
    TableFormRow* m_form;  // how the file is read
    QComboBox* m_origin;   // a guess, a preset, a file
    QComboBox* m_kind;
    RowRecordsCard* m_rowRecords;
    QComboBox* m_basis;
    QLineEdit* m_list;
    QCheckBox* m_inVault;  // the file
    QTableView* m_view;
    QTreeWidget* m_records;
    QTreeWidget* m_refusals;
    QSplitter* m_below = nullptr; // holds both
    QLabel* m_counts;
    QProgressBar* m_progress;
    QPushButton* m_saveMapping;
    QPushButton* m_saveRefusals;
    QPushButton* m_start;
    QPushButton* m_close;
    QTimer m_settle;       // of changes by the person
    QTimer m_pulse;        // of an import
    Ticket m_asked;
    // Shared with what is written of them beside this thread: refused rows may be a million.
    std::shared_ptr<const session::TablePreview> m_preview = std::make_shared<const session::TablePreview>();
    std::shared_ptr<const session::TableReport> m_report; // once it is in
    std::optional<record::TableMapping> m_given; // by a file
    std::string m_preset;
    QString m_source;      // made by the import
    std::shared_ptr<Progress> m_done;
    std::stop_source m_stop;
    JobHandle m_job;
    // What went along with a record that was taken away, and the mapping before.
    QString m_gone;
    std::optional<record::TableMapping> m_before;
    std::string m_ownList;       // that the mapping itself names; empty: the list is proposed
    bool m_isListTyped = false;  // by the person; else as the mapping says, or as it is proposed
    bool m_isFormChanged = false; // the columns are others now: the mapping is made anew
    bool m_isShown = false;      // the preview answers to what stands in the fields
    bool m_isEarly = false;      // somebody wanted to import what no preview had shown yet
    bool m_mayDouble = false;
    bool m_isReading = false, m_isImporting = false, m_isImported = false;
};

} // namespace dokaz::ui
