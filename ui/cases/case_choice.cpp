// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_choice.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/cases/case_queries.h"
#include "ui/cases/new_case_form.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace dokaz::ui {

CaseChoice::CaseChoice(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_cases(new CaseList(this)), m_notice(new NoticeBar(this)),
      m_form(new NewCaseForm(desk, this)), m_list(new QStackedWidget(this)), m_table(new QTableView(this)) {
    build();
    buildTable();
    connect(m_form, &NewCaseForm::left, m_form, &QWidget::hide);
    connect(m_form, &NewCaseForm::made, this, [this](const QString& record) {
        m_form->hide();
        emit caseChosen(record);
    });
    connect(&desk.archive(), &Archive::changed, this, [this] {
        if (isVisible())
            reload();
    });
}

void CaseChoice::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(5 * gridStep, 4 * gridStep, 5 * gridStep, 4 * gridStep);
    column->setSpacing(3 * gridStep);
    auto* row = new QHBoxLayout;
    row->addWidget(newLabel(tr("Cases"), TextRole::Title, this), 1);
    auto* check = new QPushButton(icon(QStringLiteral("check")), tr("Check a bundle…"), this);
    auto* add = new QPushButton(icon(QStringLiteral("add")), tr("&New case…"), this);
    connect(check, &QPushButton::clicked, this, &CaseChoice::bundleCheckWanted);
    connect(add, &QPushButton::clicked, this, &CaseChoice::beginNewCase);
    row->addWidget(check);
    row->addWidget(add);
    column->addLayout(row);
    column->addWidget(m_notice);
    column->addWidget(m_form);
    m_form->hide();
    auto* empty = new EmptyState(QStringLiteral("case"),
                                 tr("A case is a selection of records for one recipient and one purpose. "
                                    "From it a sealed bundle is made."),
                                 tr("Make the first case…"), m_list);
    connect(empty, &EmptyState::actionWanted, this, &CaseChoice::beginNewCase);
    m_list->addWidget(empty);
    m_list->addWidget(m_table);
    column->addWidget(m_list, 1);
}

void CaseChoice::buildTable() {
    m_table->setModel(m_cases);
    prepareTable(*m_table, tr("Cases"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidth(CaseList::Title, 70 * gridStep);
    m_table->setColumnWidth(CaseList::Recipient, 44 * gridStep);
    m_table->setColumnWidth(CaseList::Purpose, 44 * gridStep);
    m_table->setColumnWidth(CaseList::Status, 24 * gridStep);
    connect(m_table, &QTableView::activated, this, &CaseChoice::openCurrent);
}

void CaseChoice::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    reload();
}

void CaseChoice::reload() {
    m_question.cancel();
    const std::string language = fromQt(m_desk.settings().sortLanguage());
    m_question = m_desk.archive().ask(
        this,
        [language](session::Session& session, const std::stop_token& stop) {
            return listCases(session, language, stop);
        },
        [this](base::Result<std::vector<CaseLine>> lines) { take(std::move(lines)); });
}

void CaseChoice::take(base::Result<std::vector<CaseLine>> lines) {
    if (!lines) {
        m_notice->show(sentence(lines.error()), Tone::Danger, tr("Try again"), [this] { reload(); });
        return;
    }
    const QString current = m_table->currentIndex().data(CaseList::RecordRole).toString();
    m_cases->setLines(std::move(lines).value());
    int row = 0;
    for (int i = 0; i < m_cases->rowCount(); ++i)
        if (m_cases->index(i, 0).data(CaseList::RecordRole).toString() == current)
            row = i;
    if (m_cases->rowCount() > 0)
        m_table->selectRow(row);
    m_list->setCurrentIndex(m_cases->rowCount() > 0 ? 1 : 0);
}

void CaseChoice::beginNewCase() {
    m_form->show();
    m_form->begin();
}

void CaseChoice::openCurrent() {
    if (const QString record = m_table->currentIndex().data(CaseList::RecordRole).toString();
        !record.isEmpty())
        emit caseChosen(record);
}

} // namespace dokaz::ui
