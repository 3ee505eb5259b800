// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/bundle_assistant.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/cases/bundle_preview.h"
#include "ui/cases/bundle_result.h"
#include "ui/cases/case_contents.h"
#include "ui/widgets/file_choice.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QFormLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dokaz::ui {

namespace {

QString headingOf(BundleAssistant::Step step) {
    switch (step) {
    case BundleAssistant::Recipient:
        return BundleAssistant::tr("For whom and for what");
    case BundleAssistant::Contents:
        return BundleAssistant::tr("What goes out, and what stays");
    case BundleAssistant::Preview:
        return BundleAssistant::tr("What leaves the archive");
    case BundleAssistant::File:
        return BundleAssistant::tr("Seal");
    case BundleAssistant::Result:
        return BundleAssistant::tr("Sealed");
    case BundleAssistant::StepCount:
        break;
    }
    return {};
}

const session::ValueView* valueOf(const session::RecordView& record, const char* field) {
    for (const session::ValueView& value : record.values)
        if (value.field == field)
            return &value;
    return nullptr;
}

QString wordsOf(const session::RecordView& record, const char* field) {
    const session::ValueView* value = valueOf(record, field);
    return value == nullptr ? BundleAssistant::tr("Not stated") : toQt(value->text);
}

// A name without a folder is meant in the person's own; the program's is no place for a bundle.
QString wholePath(const QString& typed) {
    const QString path = QDir::home().absoluteFilePath(typed);
    return path.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive) ? path : path + QStringLiteral(".zip");
}

} // namespace

BundleAssistant::BundleAssistant(Desk& desk, const QString& caseRecord, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_record(caseRecord) {
    setWindowTitle(tr("Seal a bundle"));
    resize(220 * gridStep, 150 * gridStep);
    build();
    connectAll();
    goTo(Recipient);
    reload();
}

BundleAssistant::~BundleAssistant() { m_stop.request_stop(); }

void BundleAssistant::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6 * gridStep, 5 * gridStep, 6 * gridStep, 5 * gridStep);
    column->setSpacing(3 * gridStep);
    auto* head = new QHBoxLayout;
    m_heading = newLabel({}, TextRole::Title, this);
    m_place = newLabel({}, TextRole::Small, this);
    head->addWidget(m_heading, 1);
    head->addWidget(m_place);
    column->addLayout(head);
    m_steps = new QStackedWidget(this);
    m_steps->addWidget(buildRecipient());
    m_steps->addWidget(m_contents = new CaseContents(m_steps));
    m_steps->addWidget(m_preview = new BundlePreview(m_steps));
    m_steps->addWidget(buildFile());
    m_steps->addWidget(buildResult());
    column->addWidget(m_steps, 1);
    m_problem = newLabel({}, TextRole::Body, this);
    m_problem->hide();
    column->addWidget(m_problem);
    auto* buttons = new QHBoxLayout;
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_back = new QPushButton(tr("&Back"), this);
    m_next = new QPushButton(this);
    m_cancel->setAutoDefault(false);
    m_back->setAutoDefault(false);
    m_next->setDefault(true);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    column->addLayout(buttons);
}

QWidget* BundleAssistant::buildRecipient() {
    auto* page = new QWidget(m_steps);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3 * gridStep);
    column->addWidget(newLabel(
        tr("Who receives the bundle and for what decides, for each record, whether it goes out, goes "
           "out under a code, or stays. Change them on the case if they are not right."),
        TextRole::Muted, page));
    auto* form = new QFormLayout;
    form->setSpacing(2 * gridStep);
    const auto add = [&](const QString& words, QLabel*& value) {
        value = newLabel({}, TextRole::Heading, page);
        form->addRow(newLabel(words, TextRole::Body, page), value);
    };
    add(tr("For whom:"), m_recipient);
    add(tr("For what:"), m_purpose);
    add(tr("Legal frame:"), m_frame);
    column->addLayout(form);
    m_vault = new QWidget(page);
    auto* vault = new QHBoxLayout(m_vault);
    vault->setContentsMargins(0, 0, 0, 0);
    vault->addWidget(
        newLabel(tr("The identity vault is closed. Who is protected and what they allowed stands in it, so "
                    "nothing can be decided or sealed before it is open."),
                 TextRole::Body, m_vault),
        1);
    auto* open = new QPushButton(icon(QStringLiteral("unlock")), tr("Open identity vault…"), m_vault);
    open->setAutoDefault(false);
    connect(open, &QPushButton::clicked, this, [this] { m_desk.askForVault(); });
    vault->addWidget(open);
    m_vault->hide();
    column->addWidget(m_vault);
    m_incident = newLabel(
        tr("A protection incident is open for somebody in this case. Review it before anything is sealed."),
        TextRole::Body, page);
    m_incident->hide();
    column->addWidget(m_incident);
    column->addStretch();
    return page;
}

QWidget* BundleAssistant::buildFile() {
    auto* page = new QWidget(m_steps);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3 * gridStep);
    column->addWidget(
        newLabel(tr("The bundle is one file that any computer can open and check. Give it a name that says "
                    "nothing of what is in it. Sealing is written into the ledger and cannot be undone."),
                 TextRole::Muted, page));
    auto* row = new QHBoxLayout;
    m_file = new QLineEdit(page);
    m_file->setAccessibleName(tr("File of the bundle"));
    m_file->setPlaceholderText(tr("Where to write it"));
    auto* choose = new QPushButton(tr("Choose file…"), page);
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &BundleAssistant::chooseFile);
    row->addWidget(m_file, 1);
    row->addWidget(choose);
    column->addLayout(row);
    m_progress = new QProgressBar(page);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("The bundle is being sealed"));
    m_progress->hide();
    column->addWidget(m_progress);
    column->addStretch();
    return page;
}

QWidget* BundleAssistant::buildResult() {
    auto* area = new QScrollArea(m_steps);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    m_result = new BundleResult(m_desk);
    area->setWidget(m_result);
    return area;
}

void BundleAssistant::connectAll() {
    connect(m_cancel, &QPushButton::clicked, this, &BundleAssistant::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(static_cast<Step>(step() - 1)); });
    connect(m_next, &QPushButton::clicked, this, &BundleAssistant::goOn);
    connect(m_file, &QLineEdit::textChanged, this, &BundleAssistant::showState);
    connect(&m_desk.archive(), &Archive::changed, this, [this] {
        if (step() < Result && !m_isSealing)
            reload();
    });
}

BundleAssistant::Step BundleAssistant::step() const { return static_cast<Step>(m_steps->currentIndex()); }

void BundleAssistant::reload() {
    m_question.cancel();
    m_question = m_desk.archive().ask(
        this,
        [record = fromQt(m_record)](session::Session& session, const std::stop_token& stop) {
            return loadCase(session, record, stop);
        },
        [this](base::Result<CaseState> state) { take(std::move(state)); });
}

void BundleAssistant::take(base::Result<CaseState> state) {
    if (!state) {
        tellProblem(sentence(state.error()));
        return;
    }
    m_state = std::move(state).value();
    m_recipient->setText(wordsOf(m_state->record, "recipient"));
    m_purpose->setText(wordsOf(m_state->record, "purpose"));
    m_frame->setText(wordsOf(m_state->record, "legal_frame"));
    m_contents->setMembers(m_state->members);
    m_vault->setVisible(m_state->why && m_state->why->subject() == "vault-closed");
    m_incident->setVisible(m_state->needsReview);
    if (m_state->why && m_state->why->subject() != "vault-closed")
        tellProblem(sentence(*m_state->why));
    leaveOutdated();
    m_isPlanned = false;
    showState();
    if (!m_state->isDecided)
        return;
    m_question = m_desk.archive().ask(
        this,
        [members = m_state->members, record = m_state->record.summary.record](session::Session& session, const std::stop_token&) {
            return planBundle(session, record, members);
        },
        [this](base::Result<BundlePlan> plan) { takePlan(std::move(plan)); });
}

// Back to where the person sees what they would seal now.
void BundleAssistant::leaveOutdated() {
    if (step() == File && (!m_state->isDecided || m_state->needsReview))
        goTo(Recipient);
    else if ((step() == File || step() == Preview) && !m_previewed.empty() && m_previewed != m_state->plan)
        tellChanged();
}

void BundleAssistant::tellChanged() {
    goTo(Preview);
    tellProblem(tr("The case has changed since you looked. This is what leaves now; nothing was sealed."));
}

void BundleAssistant::takePlan(base::Result<BundlePlan> plan) {
    m_isPlanned = plan.ok();
    m_previewed = m_isPlanned ? m_state->plan : std::string();
    if (plan)
        m_preview->showPlan(plan.value());
    else
        m_preview->showProblem(sentence(plan.error()));
    showState();
}

void BundleAssistant::goTo(Step next) {
    m_steps->setCurrentIndex(next);
    m_heading->setText(headingOf(next));
    m_place->setText(tr("Step %1 of %2").arg(next + 1).arg(static_cast<int>(StepCount)));
    m_problem->hide();
    showState();
    if (next == File)
        m_file->setFocus();
    else
        m_next->setFocus();
}

void BundleAssistant::goOn() {
    if (step() == Result)
        accept();
    else if (step() == File)
        seal();
    else
        goTo(static_cast<Step>(step() + 1));
}

void BundleAssistant::showState() {
    const bool canSeal = m_state && m_state->isDecided && !m_state->needsReview;
    m_cancel->setVisible(step() != Result);
    m_back->setVisible(step() != Recipient && step() != Result);
    m_back->setEnabled(!m_isSealing);
    m_next->setText(step() == Result ? tr("C&lose") : step() == File ? tr("&Seal bundle") : tr("&Next"));
    switch (step()) {
    case Recipient:
    case Contents:
        m_next->setEnabled(canSeal);
        break;
    case Preview:
        m_next->setEnabled(canSeal && m_isPlanned);
        break;
    case File:
        m_next->setEnabled(canSeal && !m_isSealing && !m_previewed.empty() &&
                           !m_file->text().trimmed().isEmpty());
        break;
    case Result:
    case StepCount:
        m_next->setEnabled(true);
        break;
    }
    if (m_next->isEnabled() && m_cancel->hasFocus() &&
        step() == Recipient) // where Qt began while the case was read
        m_next->setFocus();
    m_file->setEnabled(!m_isSealing);
    m_progress->setVisible(m_isSealing);
}

void BundleAssistant::setFile(const QString& file) { m_file->setText(file); }

void BundleAssistant::chooseFile() {
    FileChoice choice;
    choice.purpose = FileChoice::For::NewFile;
    choice.title = tr("Where to write the bundle");
    choice.filter = tr("Bundles (*.zip)");
    choice.suffix = QStringLiteral("zip");
    choice.proposal = QStringLiteral("bundle.zip");
    chooseFiles(this, choice, [this](const QStringList& files) { setFile(files.front()); });
}

void BundleAssistant::seal() {
    m_isSealing = true;
    m_stop = std::stop_source();
    m_problem->hide();
    session::ExportBundle command{fromQt(m_record), fromQt(wholePath(m_file->text().trimmed())), m_previewed};
    m_job = m_desk.jobs().begin(tr("Sealing a bundle"), [stop = m_stop]() mutable { stop.request_stop(); });
    showState();
    // The work has a stop of its own: the answer of a cancelled ticket would not come.
    m_desk.archive().work(
        this,
        [command, stop = m_stop](session::Session& session, const std::stop_token& closing) {
            const std::stop_callback close(closing, [stop]() mutable { stop.request_stop(); });
            return session.perform(command, stop.get_token());
        },
        [this](base::Result<session::BundleReport> report) { takeReport(std::move(report)); });
}

void BundleAssistant::takeReport(base::Result<session::BundleReport> report) {
    m_isSealing = false;
    m_job.end();
    m_cancel->setEnabled(true);
    showState();
    if (!report && report.error().code() == base::ErrorCode::Stale) {
        tellChanged();
        return reload();
    }
    if (!report) {
        tellProblem(sealProblem(report.error()));
        m_file->setFocus(); // most often it is the place that does not do
        return;
    }
    goTo(Result);
    m_result->showReport(report.value());
}

QString BundleAssistant::sealProblem(const base::Error& error) {
    if (error.code() == base::ErrorCode::Cancelled)
        return tr("Sealing was cancelled. Nothing was written.");
    if (error.code() == base::ErrorCode::NotFound)
        return tr("There is no such folder. Choose another place; nothing was written.");
    if (error.code() == base::ErrorCode::Io)
        return tr("The system does not let a file be written there. Choose another place; nothing was written.");
    return sentence(error) + QLatin1Char(' ') + tr("Nothing was written.");
}

void BundleAssistant::tellProblem(const QString& sentence) {
    m_problem->setText(sentence);
    m_problem->show();
}

QString BundleAssistant::problem() const { return m_problem->isHidden() ? QString() : m_problem->text(); }

void BundleAssistant::reject() {
    if (!m_isSealing) {
        QDialog::reject();
        return;
    }
    m_cancel->setEnabled(false);
    m_stop.request_stop();
}

} // namespace dokaz::ui
