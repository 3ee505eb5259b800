// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_page.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/cases/bundle_assistant.h"
#include "ui/cases/case_choice.h"
#include "ui/cases/case_contents.h"
#include "ui/cases/case_header.h"
#include "ui/cases/check_bundle_page.h"
#include "ui/cases/remove_members.h"
#include "ui/models/record_picker.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace dokaz::ui {

namespace {
constexpr int settleMs = 150; // several changes in a row are read once
}

CasePage::CasePage(Desk& desk, QWidget* parent)
    : QStackedWidget(parent), m_desk(desk), m_choice(new CaseChoice(desk, this)),
      m_check(new CheckBundlePage(desk, this)), m_case(buildCase()), m_settle(new QTimer(this)) {
    addWidget(m_choice);
    addWidget(m_case);
    addWidget(m_check);
    m_check->offerWayBack();
    m_settle->setSingleShot(true);
    m_settle->setInterval(settleMs);
    connectAll();
}

QWidget* CasePage::buildCase() {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(5 * gridStep, 4 * gridStep, 5 * gridStep, 4 * gridStep);
    column->setSpacing(3 * gridStep);
    m_back = new QPushButton(tr("All cases"), page);
    m_title = new ElidedLabel({}, page);
    m_title->setProperty("textRole", QStringLiteral("title"));
    m_seal = new QPushButton(icon(QStringLiteral("seal"), QStringLiteral("onAccent")), tr("&Seal a bundle…"),
                             page);
    m_seal->setDefault(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(3 * gridStep);
    row->addWidget(m_back);
    row->addWidget(m_title, 1);
    row->addWidget(m_seal);
    column->addLayout(row);
    m_notice = new NoticeBar(page);
    column->addWidget(m_notice);
    column->addWidget(buildWarning(page));
    m_header = new CaseHeader(m_desk.archive().catalogue(), m_desk.archive().vocabularies(), page);
    column->addWidget(m_header);
    m_vault = new QFrame(page);
    m_vault->setObjectName(QStringLiteral("card"));
    auto* vault = new QHBoxLayout(m_vault);
    m_vaultWords = newLabel({}, TextRole::Body, m_vault);
    m_openVault = new QPushButton(icon(QStringLiteral("unlock")), tr("Open identity vault…"), m_vault);
    vault->addWidget(m_vaultWords, 1);
    vault->addWidget(m_openVault);
    column->addWidget(m_vault);
    m_contents = new CaseContents(page);
    column->addWidget(m_contents, 1);
    m_removing = new RemoveMembers(page);
    column->addWidget(m_removing);
    buildTools();
    return page;
}

QWidget* CasePage::buildWarning(QWidget* parent) {
    m_incident = new QFrame(parent);
    m_incident->setObjectName(QStringLiteral("noticeBar"));
    m_incident->setProperty("tone", QStringLiteral("danger"));
    auto* row = new QHBoxLayout(m_incident);
    auto* words = newLabel(
        tr("A protection incident is open for somebody in this case. No bundle can be sealed until it is "
           "reviewed: look "
           "at the incident, speak with the person, and close it or take the records out of the case."),
        TextRole::Body, m_incident);
    auto* show = new QPushButton(tr("Show &incidents"), m_incident);
    connect(show, &QPushButton::clicked, this,
            [this] { m_desk.showKind(QStringLiteral("protection_incident")); });
    row->addWidget(words, 1);
    row->addWidget(show);
    m_incident->hide();
    return m_incident;
}

void CasePage::buildTools() {
    m_picker = new RecordPicker(m_desk.archive(), {}, tr("Add a record to the case"), m_contents);
    m_picker->setPlaceholderText(tr("Add a record: type its name"));
    m_picker->setMinimumWidth(50 * gridStep);
    m_remove = new QPushButton(tr("Take &out…"), m_contents);
    m_remove->setEnabled(false);
    m_contents->addTool(m_picker, 1);
    m_contents->addTool(m_remove, 0);
}

void CasePage::connectAll() {
    connect(m_choice, &CaseChoice::caseChosen, this, &CasePage::showCase);
    connect(m_choice, &CaseChoice::bundleCheckWanted, this, &CasePage::checkBundle);
    connect(m_check, &CheckBundlePage::left, this, [this] { showCase({}); });
    connect(m_back, &QPushButton::clicked, this, [this] { showCase({}); });
    connect(m_seal, &QPushButton::clicked, this, &CasePage::sealBundle);
    connect(m_openVault, &QPushButton::clicked, this, [this] { m_desk.askForVault(); });
    connect(m_header, &CaseHeader::fieldChanged, this, &CasePage::setField);
    connect(m_contents, &CaseContents::recordWanted, this,
            [this](const QString& record) { m_desk.showRecord(record); });
    const auto askToRemove = [this] {
        if (const QStringList records = m_contents->removable(); !records.isEmpty())
            m_removing->ask(records);
    };
    connect(m_contents, &CaseContents::selectionChanged, this,
            [this] { m_remove->setEnabled(!m_contents->removable().isEmpty()); });
    connect(m_contents, &CaseContents::removeWanted, this, askToRemove);
    connect(m_remove, &QPushButton::clicked, this, askToRemove);
    connect(m_removing, &RemoveMembers::confirmed, this, &CasePage::removeMembers);
    connect(m_removing, &RemoveMembers::left, m_contents, &CaseContents::focusTable);
    connect(m_picker, &RecordPicker::chosen, this,
            [this](const QString& record, const QString&) { addMember(record); });
    connect(m_settle, &QTimer::timeout, this, &CasePage::reload);
    connect(&m_desk.archive(), &Archive::changed, this, [this] {
        if (!m_record.isEmpty())
            m_settle->start();
    });
}

void CasePage::showCase(const QString& record) {
    m_record = record;
    m_removing->hide();
    if (record.isEmpty()) {
        m_question.cancel();
        setCurrentWidget(m_choice); // which reads the cases when it is shown
        return;
    }
    if (!m_state || m_state->record.summary.record != fromQt(record))
        clearCase();
    setCurrentWidget(m_case);
    reload();
}

// Nothing of the case before may be seen or changed under the next one's name.
void CasePage::clearCase() {
    m_header->clear();
    m_state.reset();
    m_title->setWords({});
    m_picker->setRecord({}, {});
    m_contents->setMembers({});
    m_incident->hide();
    m_vault->hide();
    m_seal->setEnabled(false);
}

void CasePage::beginNewCase() {
    showCase({});
    m_choice->beginNewCase();
}

void CasePage::checkBundle() {
    m_record.clear();
    m_question.cancel();
    setCurrentWidget(m_check);
    m_check->setFocus(Qt::OtherFocusReason);
}

void CasePage::reload() {
    m_question.cancel();
    if (m_record.isEmpty())
        return;
    m_question = m_desk.archive().ask(
        this,
        [record = fromQt(m_record)](session::Session& session, const std::stop_token& stop) {
            return loadCase(session, record, stop);
        },
        [this](base::Result<CaseState> state) { take(std::move(state)); });
}

void CasePage::take(base::Result<CaseState> state) {
    if (!state) {
        m_notice->show(sentence(state.error()), Tone::Danger, tr("Try again"), [this] { reload(); });
        return;
    }
    m_state = std::move(state).value();
    m_title->setWords(toQt(m_state->record.summary.title));
    m_header->setCase(m_state->record);
    m_contents->setMembers(m_state->members);
    m_incident->setVisible(m_state->needsReview);
    m_seal->setEnabled(!m_state->members.empty() && !m_state->needsReview);
    showVaultNotice(*m_state);
    if (m_back->hasFocus()) // where Qt puts it when the page comes
        m_contents->focusTable();
}

void CasePage::showVaultNotice(const CaseState& state) {
    m_vault->setVisible(!state.isDecided);
    if (state.isDecided)
        return;
    const bool isVault = state.why && state.why->subject() == "vault-closed";
    m_vaultWords->setText(
        isVault ? tr("What goes out is decided with what stands in the identity vault too: who is "
                     "protected, and what they allowed. Open the vault to see it and to seal.")
                : sentence(*state.why));
    m_openVault->setVisible(isVault);
}

void CasePage::setField(const QString& record, const QString& field, const QString& typed) {
    session::SetFields command;
    command.record = fromQt(record);
    command.fields = {{fromQt(field), fromQt(typed)}};
    m_desk.archive().change(
        this,
        [command](session::Session& session, const std::stop_token&) { return session.perform(command); },
        [this](const base::Result<void>& result) {
            if (!result)
                m_header->putBack();
            tell(result, tr("The case was changed."));
        });
}

void CasePage::addMember(const QString& record) {
    m_picker->setRecord({}, {});
    m_desk.archive().change(
        this,
        [target = fromQt(m_record), member = fromQt(record)](session::Session& session,
                                                             const std::stop_token&) {
            return session.addToCase(target, {member});
        },
        [this](const base::Result<void>& result) { tell(result, tr("The record was added to the case.")); });
}

void CasePage::removeMembers(const QStringList& records, const QString& reason) {
    session::RemoveFromCase command;
    command.caseRecord = fromQt(m_record);
    for (const QString& record : records)
        command.records.push_back(fromQt(record));
    command.reason = fromQt(reason);
    m_contents->focusTable();
    m_desk.archive().change(
        this,
        [command](session::Session& session, const std::stop_token&) { return session.perform(command); },
        [this, count = static_cast<int>(records.size())](const base::Result<void>& result) {
            tell(result, tr("%n record(s) (was|were) taken out of the case.", nullptr, count));
        });
}

void CasePage::tell(const base::Result<void>& result, const QString& done) {
    if (result)
        m_desk.tell(done, Tidings::Done, Desk::Offer::Undo);
    else if (currentWidget() == m_case)
        m_notice->show(sentence(result.error()), Tone::Danger);
    else
        m_desk.tell(result.error());
}

void CasePage::sealBundle() {
    if (!m_state)
        return;
    auto* assistant = new BundleAssistant(m_desk, m_record, this);
    assistant->setAttribute(Qt::WA_DeleteOnClose);
    assistant->open();
}

} // namespace dokaz::ui
