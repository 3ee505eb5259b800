// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/table_dialog.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/exchange/row_records_card.h"
#include "ui/exchange/table_form_row.h"
#include "ui/models/table_columns.h"
#include "ui/widgets/file_choice.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"

#include <QCloseEvent>
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace dokaz::ui {

namespace {
constexpr int settleMs = 250, pulseMs = 80;
} // namespace

// Filled on the working thread.
struct TableDialog::Progress {
    std::atomic<std::size_t> done{0}, total{0};
};

TableDialog::TableDialog(Desk& desk, const QString& file, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_file(file), m_columns(new TableColumns(desk.archive().catalogue(), this)),
      m_notice(new NoticeBar(this)),
      m_openNotice(new NoticeBar(this)), m_about(newLabel({}, TextRole::Muted, this)), m_form(new TableFormRow(this)), m_origin(new QComboBox(this)),
      m_kind(new QComboBox(this)),
      m_rowRecords(new RowRecordsCard(desk.archive().catalogue(), desk.archive().vocabularies(), this)),
      m_basis(new QComboBox(this)), m_list(new QLineEdit(this)),
      m_inVault(new QCheckBox(tr("Keep the &file in the identity vault"), this)), m_view(new QTableView(this)),
      m_records(new QTreeWidget(this)), m_refusals(new QTreeWidget(this)), m_counts(newLabel({}, TextRole::Heading, this)),
      m_progress(new QProgressBar(this)), m_saveMapping(new QPushButton(tr("Save &mapping…"), this)),
      m_saveRefusals(new QPushButton(tr("Save what is &refused…"), this)), m_start(new QPushButton(tr("&Import the table"), this)),
      m_close(new QPushButton(tr("Close"), this)) {
    setWindowTitle(tr("Import a table"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connectAll();
    askPreview({});
}

TableDialog::~TableDialog() {
    m_asked.cancel();
    m_stop.request_stop();
}

void TableDialog::chooseAndOpen(Desk& desk, QWidget* parent) {
    FileChoice choice;
    choice.title = tr("Choose a table to import");
    choice.filter = tr("Tables (*.csv *.tsv *.txt *.json *.ijson *.jsonl *.ftm *.xlsx *.ods);;All files (*)");
    chooseFiles(parent, choice, [&desk, parent](const QStringList& files) {
        if (!files.isEmpty())
            (new TableDialog(desk, files.front(), parent))->open();
    });
}

void TableDialog::connectAll() {
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    m_pulse.setInterval(pulseMs);
    connect(&m_settle, &QTimer::timeout, this, [this] { askPreview(mapping()); });
    connect(&m_pulse, &QTimer::timeout, this, [this] {
        const auto total = static_cast<qint64>(m_done->total), done = static_cast<qint64>(m_done->done);
        m_progress->setRange(0, static_cast<int>(total));
        m_progress->setValue(static_cast<int>(done));
        m_job.report(done, total);
    });
    connect(m_columns, &TableColumns::mappingChanged, this, [this] {
        m_gone.clear();
        m_before.reset();
        m_rowRecords->show(m_columns->mapping());
        outdate();
    });
    connect(m_list, &QLineEdit::textEdited, this, [this](const QString& typed) {
        m_isListTyped = !typed.trimmed().isEmpty();
        outdate();
    });
    connect(m_list, &QLineEdit::editingFinished, this, [this] {
        if (!m_isListTyped)
            m_list->setText(m_list->placeholderText());
    });
    connect(m_form, &TableFormRow::chosen, this, &TableDialog::takeForm);
    connect(m_origin, &QComboBox::activated, this, &TableDialog::chooseOrigin);
    connect(m_kind, &QComboBox::activated, this, &TableDialog::chooseKind);
    connectRecords();
    // What is public is not kept back: the basis decides what is hidden.
    connect(m_basis, &QComboBox::activated, this, [this] { askPreview(mapping()); });
    connect(m_inVault, &QCheckBox::toggled, this, [this] { askPreview(mapping()); });
    connect(m_saveMapping, &QPushButton::clicked, this, &TableDialog::saveMapping);
    connect(m_saveRefusals, &QPushButton::clicked, this, &TableDialog::saveRefusals);
    connect(m_start, &QPushButton::clicked, this, &TableDialog::startImport);
    connect(m_close, &QPushButton::clicked, this, &TableDialog::cancelOrClose);
    connect(&m_desk.archive(), &Archive::vaultOpened, this, [this] { askPreview(mapping()); });
}

// The columns are others now.
void TableDialog::takeForm() {
    m_isFormChanged = true;
    m_gone.clear();
    m_before.reset();
    outdate();
}

session::ReadTable TableDialog::table() const {
    session::ReadTable table;
    table.file = fromQt(m_file);
    table.basis = fromQt(m_basis->currentData().toString());
    table.keepInVault = m_inVault->isChecked();
    m_form->choose(table);
    return table;
}

// As the person has it. A list that nobody named is left to be proposed.
record::TableMapping TableDialog::mapping() const {
    record::TableMapping mapping = m_columns->mapping();
    if (m_isListTyped)
        mapping.list = fromQt(m_list->text().trimmed());
    else
        mapping.list = m_ownList;
    return mapping;
}

// Something changed that the preview does not show yet: a new one is asked for when the changes have settled.
void TableDialog::outdate() {
    m_asked.cancel(); // what was asked before is no answer to this
    m_isShown = m_isEarly = m_isReading = false;
    m_settle.start();
    showState();
}

void TableDialog::askPreview(std::optional<record::TableMapping> mapping) {
    if (m_isImporting || m_isImported) // the report is what counts now
        return;
    m_asked.cancel();
    m_settle.stop();
    m_isShown = false;
    session::ReadTable question = table();
    if (std::exchange(m_isFormChanged, false))
        mapping.reset();
    if (mapping && !mapping->records.empty())
        question.mapping = std::move(mapping);
    else if (m_given)
        question.mapping = m_given;
    else
        question.preset = m_preset;
    question.kind = fromQt(m_kind->currentData().toString());
    m_isReading = true;
    showState();
    m_asked = m_desk.archive().ask(
        this,
        [question](session::Session& session,
                   const std::stop_token& stop) -> base::Result<std::shared_ptr<const session::TablePreview>> {
            return std::make_shared<const session::TablePreview>(TRY(session.preview(question, stop)));
        },
        [this](const base::Result<std::shared_ptr<const session::TablePreview>>& preview) {
            m_isReading = false;
            m_isShown = preview.ok();
            if (preview)
                takePreview(preview.value());
            else
                m_notice->show(sentence(preview.error()), Tone::Danger);
            showState();
            emit previewShown();
        });
}

void TableDialog::takePreview(std::shared_ptr<const session::TablePreview> taken) {
    m_preview = std::move(taken);
    const session::TablePreview& preview = *m_preview;
    if (!m_isListTyped)
        m_ownList = preview.isListProposed ? std::string() : preview.mapping.list;
    record::TableMapping mapping = preview.mapping;
    const std::string kind = fromQt(m_kind->currentData().toString());
    if (mapping.records.empty()) { // nothing was recognised: the person maps from the beginning
        record::MappedRecord record;
        record.name = record.kind = kind.empty() ? "incident" : kind;
        mapping.records.push_back(std::move(record));
    }
    const QModelIndex current = m_view->currentIndex();
    m_columns->show(preview.columns, mapping);
    if (current.isValid())
        m_view->setCurrentIndex(m_columns->index(current.row(), current.column()));
    m_mayDouble = false;
    m_form->show(preview);
    showOrigin();
    m_rowRecords->show(mapping);
    showRecords();
    showRefusals();
    const QLocale locale;
    QString about = tr("%n row(s)", nullptr, static_cast<int>(preview.rows)) + QStringLiteral(" · ") +
                    tr("%n column(s)", nullptr, static_cast<int>(preview.columns.size()));
    if (preview.mapping.headerRow > 1)
        about += QStringLiteral(" · ") + tr("what stands above row %1 is left out").arg(preview.mapping.headerRow);
    m_about->setText(about);
    showNotice();
}

void TableDialog::chooseKind() {
    if (m_columns->mapping().records.size() > 1)
        offerBack(tr("The row begins anew with that kind: its other records are gone."), m_columns->mapping());
    m_given.reset();
    m_preset.clear();
    m_origin->setCurrentIndex(0);
    m_isListTyped = false;
    askPreview({});
}

void TableDialog::startImport() {
    if (m_isImported) {
        m_desk.showSource(m_source);
        close();
        return;
    }
    if (mayStart())
        beginImport();
}

// What no preview has shown, or what would be here twice, is asked about first.
bool TableDialog::mayStart() {
    if (m_isImporting)
        return false;
    if (!m_isShown && m_settle.isActive()) { // changed, and Return pressed at once
        askPreview(mapping());
        m_isEarly = true;
        m_notice->show(tr("Nothing was imported: what you changed was not in the preview yet. Look at it, then import."), Tone::Warn);
        return false;
    }
    if (!m_start->isEnabled())
        return false;
    if (m_preview->wouldDouble && !m_mayDouble) {
        m_notice->show(tr("Its records are here, and would be here twice. Are they others all the same?"), Tone::Warn,
                       tr("Import them as others"), [this] {
                           m_mayDouble = true;
                           startImport();
                       });
        return false;
    }
    return true;
}

void TableDialog::beginImport() {
    m_asked.cancel();
    auto command = std::make_shared<session::ImportTable>();
    command->digest = m_preview->digest;
    command->table = table();
    command->table.mapping = mapping();
    command->mayDouble = m_mayDouble;
    command->basis = fromQt(m_basis->currentData().toString());
    m_done = std::make_shared<Progress>();
    m_stop = std::stop_source();
    command->listener = [done = m_done](std::size_t ready, std::size_t total) {
        done->total = total;
        done->done = ready;
    };
    m_isImporting = true;
    m_progress->setRange(0, 0);
    m_job = m_desk.jobs().begin(tr("Importing a table", "a job in the status bar"), [stop = m_stop]() mutable { stop.request_stop(); });
    m_pulse.start();
    showState();
    m_desk.archive().work(
        this,
        [command, stop = m_stop](session::Session& session,
                                 const std::stop_token& closing) -> base::Result<std::shared_ptr<const session::TableReport>> {
            const std::stop_callback close(closing, [stop]() mutable { stop.request_stop(); });
            return std::make_shared<const session::TableReport>(TRY(session.perform(*command, stop.get_token())));
        },
        [this](const base::Result<std::shared_ptr<const session::TableReport>>& result) { takeReport(result); });
}

void TableDialog::takeReport(const base::Result<std::shared_ptr<const session::TableReport>>& result) {
    m_pulse.stop();
    m_job.end();
    m_isImporting = false;
    if (result) {
        m_isImported = true;
        m_report = result.value();
        showReport();
    } else if (result.error().code() != base::ErrorCode::Cancelled) {
        if (result.error().subject() == "table-changed") {
            askPreview(mapping());
            m_isEarly = true;
        }
        m_notice->show(sentence(result.error()), Tone::Danger);
    }
    showState();
    m_start->setFocus();
    emit importEnded();
}

void TableDialog::cancelOrClose() {
    if (m_isImporting)
        m_stop.request_stop();
    else
        close();
}

void TableDialog::closeEvent(QCloseEvent* event) {
    if (m_isImporting) { // its report is worth waiting for
        m_stop.request_stop();
        event->ignore();
        return;
    }
    QDialog::closeEvent(event);
}

} // namespace dokaz::ui
