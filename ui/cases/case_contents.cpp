// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_contents.h"

#include "ui/bridge/strings.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace dokaz::ui {

CaseContents::CaseContents(QWidget* parent)
    : QWidget(parent), m_members(new CaseMembers(this)), m_filter(new CaseMemberFilter(this)),
      m_flow(new FlowLayout),
      m_bar(new QHBoxLayout), m_chips(new QButtonGroup(this)), m_table(new QTableView(this)),
      m_reasons(newLabel({}, TextRole::Muted, this)) {
    build();
    buildTable();
    showCounts();
}

void CaseContents::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * gridStep);
    m_chips->setExclusive(true);
    addChip(std::nullopt);
    for (const LeavingForm form :
         {LeavingForm::Included, LeavingForm::UnderCode, LeavingForm::Withheld, LeavingForm::Undecided})
        addChip(form);
    m_counts.front().second->setChecked(true);
    column->addLayout(m_flow);
    column->addLayout(m_bar);
    column->addWidget(m_table, 1);
    column->addWidget(m_reasons);
    m_reasons->setMinimumHeight(5 * gridStep);
}

void CaseContents::addChip(std::optional<LeavingForm> form) {
    auto* chip = new QPushButton(this);
    chip->setCheckable(true);
    chip->setAutoDefault(false);
    if (form)
        chip->setIcon(icon(leavingIcon(*form), leavingToken(*form)));
    m_chips->addButton(chip);
    m_flow->addWidget(chip);
    m_counts.emplace_back(form, chip);
    connect(chip, &QPushButton::clicked, this, [this, form] {
        m_filter->showOnly(form);
        showCurrentReasons();
    });
}

void CaseContents::addTool(QWidget* tool, int stretch) {
    QWidget* before = m_bar->count() == 0 ? m_counts.back().second : m_bar->itemAt(m_bar->count() - 1)->widget();
    m_bar->addWidget(tool, stretch);
    setTabOrder(before, tool);
    setTabOrder(tool, m_table);
}

void CaseContents::buildTable() {
    m_filter->setSourceModel(m_members);
    m_table->setModel(m_filter);
    prepareTable(*m_table, tr("Records of the case and what becomes of each"));
    m_table->setColumnWidth(CaseMembers::Title, 54 * gridStep);
    m_table->setColumnWidth(CaseMembers::Kind, 24 * gridStep);
    m_table->setColumnWidth(CaseMembers::Form, 48 * gridStep);
    m_table->setColumnWidth(CaseMembers::Belonging, 36 * gridStep);
    m_table->setColumnWidth(CaseMembers::Reasons, 80 * gridStep);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // members first, as the session gives them
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        emit recordWanted(index.data(CaseMembers::RecordRole).toString());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CaseContents::showCurrentReasons);
    auto* remove = new QShortcut(QKeySequence(Qt::Key_Delete), m_table);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &CaseContents::removeWanted);
}

void CaseContents::setMembers(std::vector<session::MemberView> members) {
    m_members->setMembers(std::move(members));
    showCounts();
    showCurrentReasons();
}

void CaseContents::showCounts() {
    const QLocale locale;
    const bool isUndecided = m_members->count(LeavingForm::Undecided) > 0;
    for (const auto& [form, chip] : m_counts) {
        const int count = form ? m_members->count(*form) : m_members->rowCount();
        const QString words = form ? leavingWords(*form) : tr("All", "records of a case");
        chip->setText(
            tr("%1: %2", "a form in which records leave, and how many").arg(words, locale.toString(count)));
        chip->setVisible(!form || (*form == LeavingForm::Undecided) == isUndecided);
        if (count == 0 && chip->isChecked()) {
            m_counts.front().second->setChecked(true);
            m_filter->showOnly({});
        }
    }
}

void CaseContents::showCurrentReasons() {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    QString words;
    if (rows.size() == 1)
        words = reasonsOf(m_members->member(m_filter->mapToSource(rows.front()).row()));
    m_reasons->setText(words);
    emit selectionChanged();
}

QStringList CaseContents::removable() const {
    QStringList records;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        if (const session::MemberView& member = m_members->member(m_filter->mapToSource(index).row());
            member.why == "member")
            records.append(toQt(member.summary.record));
    return records;
}

void CaseContents::focusTable() { m_table->setFocus(); }

} // namespace dokaz::ui
