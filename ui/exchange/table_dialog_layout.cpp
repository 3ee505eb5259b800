// SPDX-License-Identifier: GPL-3.0-or-later
// How the dialog for tables is laid out.
#include "ui/bridge/strings.h"
#include "ui/exchange/row_records_card.h"
#include "ui/exchange/table_delegate.h"
#include "ui/exchange/table_dialog.h"
#include "ui/exchange/table_form_row.h"
#include "ui/models/catalogue_words.h"
#include "ui/models/table_columns.h"
#include "ui/models/term_choice.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace dokaz::ui {

namespace {

constexpr int leastOfTable = 9, leastOfTrees = 7; // lines of text
constexpr int leastChoice = 14, leastName = 26, leastBeside = 110; // letters

// As high as its parts need at least: what more there is it gets by its stretch.
class LeastSplitter final : public QSplitter {
  public:
    using QSplitter::QSplitter;
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
};

} // namespace

// What may be higher than the window is scrolled: with large letters, many records, a small screen.
void TableDialog::build() {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(5 * gridStep, 4 * gridStep, 5 * gridStep, 4 * gridStep);
    outer->setSpacing(2 * gridStep);
    outer->addWidget(newLabel(isolated(QFileInfo(m_file).fileName()), TextRole::Title, this));
    outer->addWidget(m_about);
    outer->addWidget(m_openNotice);
    outer->addWidget(m_notice);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget(scroll);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * gridStep);
    column->addWidget(m_form);
    buildChoices(*column);
    column->addWidget(m_rowRecords);
    auto* splitter = new LeastSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    m_view->setModel(m_columns);
    prepareTable(*m_view, tr("Columns of the table and the fields they go to"));
    m_view->setItemDelegate(new TableDelegate(*m_columns, m_view));
    // Not by the current cell alone: a preview that comes sets it, and would take the keyboard.
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    const std::pair<int, int> widths[] = {{TableColumns::Name, 18},  {TableColumns::Samples, 30}, {TableColumns::Goes, 30},
                                          {TableColumns::Dates, 18}, {TableColumns::Split, 15},   {TableColumns::Key, 6}};
    for (const auto& [section, letters] : widths)
        m_view->setColumnWidth(section, std::max(letters * fontMetrics().averageCharWidth(), m_view->horizontalHeader()->sectionSizeHint(section)));
    m_view->setMinimumHeight(leastOfTable * fontMetrics().height());
    splitter->addWidget(m_view);
    buildBelow(*splitter);
    column->addWidget(splitter, 1);
    scroll->setWidget(content);
    outer->addWidget(scroll, 1);
    outer->addWidget(m_counts);
    buildButtons(*outer);
    resize(260 * gridStep, 190 * gridStep);
}

void TableDialog::buildBelow(QSplitter& splitter) {
    m_below = new LeastSplitter(Qt::Horizontal, &splitter);
    m_below->setChildrenCollapsible(false);
    m_records->setHeaderLabels({tr("Record"), tr("Value")});
    m_records->setAccessibleName(tr("The first records that would be made"));
    m_refusals->setHeaderLabels({tr("Row"), tr("Column"), tr("Words"), tr("Why it is not taken")});
    m_refusals->setAccessibleName(tr("Rows and cells that are not taken"));
    m_refusals->setRootIsDecorated(false);
    for (QTreeWidget* tree : {m_records, m_refusals}) {
        tree->setAlternatingRowColors(true);
        tree->header()->setStretchLastSection(true);
        tree->setUniformRowHeights(true);
        tree->setTabKeyNavigation(false);
        tree->setMinimumHeight(leastOfTrees * fontMetrics().height());
    }
    m_records->setColumnWidth(0, 32 * fontMetrics().averageCharWidth());
    m_refusals->setColumnWidth(0, 7 * fontMetrics().averageCharWidth());
    for (const int section : {1, 2})
        m_refusals->setColumnWidth(section, 13 * fontMetrics().averageCharWidth());
    m_below->addWidget(m_records);
    m_below->addWidget(m_refusals);
    splitter.addWidget(m_below);
}

bool TableDialog::focusNextPrevChild(bool next) { return focusNeighbour(this, next); }

// With large letters one under the other.
void TableDialog::resizeEvent(QResizeEvent* event) {
    const bool isWide = width() >= leastBeside * fontMetrics().averageCharWidth();
    m_below->setOrientation(isWide ? Qt::Horizontal : Qt::Vertical);
    QDialog::resizeEvent(event);
}

void TableDialog::fillChoices() {
    m_origin->addItem(tr("As it seems"), QString());
    if (const auto presets = session::tablePresets())
        for (const record::TableMapping& preset : presets.value())
            m_origin->addItem(toQt(preset.title), toQt(preset.name));
    m_origin->addItem(tr("From a mapping file…"), QLatin1String(mappingFromFile));
    m_kind->addItem(tr("The likeliest"), QString());
    for (const record::KindDeclaration& kind : m_desk.archive().catalogue().kinds())
        if (isMadeFromTables(kind.code))
            m_kind->addItem(kindName(m_desk.archive().catalogue(), toQt(kind.code)), toQt(kind.code));
    fillTerms(*m_basis, m_desk.archive().vocabularies(), "release_basis", tr("not stated"));
    m_list->setToolTip(tr("Whose keys these are: a newer version under the same name updates its records."));
    m_inVault->setToolTip(tr("The file stands open otherwise, with columns that no field takes. Only what fields take is then open."));
}

void TableDialog::buildChoices(QVBoxLayout& column) {
    fillChoices();
    auto* choices = new QWidget(this); // as many beside each other as there is room for
    auto* flow = new FlowLayout(choices);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(2 * gridStep);
    const auto add = [&](const QString& words, QWidget* box) {
        auto* pair = new QWidget(choices);
        auto* row = new QHBoxLayout(pair);
        row->setContentsMargins(0, 0, 2 * gridStep, 0);
        auto* label = newLabel(words, TextRole::Body, pair);
        label->setWordWrap(false);
        label->setBuddy(box);
        box->setAccessibleName(QString(words).remove(QLatin1Char('&')));
        box->setMinimumWidth((box == m_list ? leastName : leastChoice) * fontMetrics().averageCharWidth());
        if (auto* choice = qobject_cast<QComboBox*>(box)) { // a long title of a mapping is read in the list
            choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            choice->setMinimumContentsLength(leastChoice);
        }
        row->addWidget(label);
        row->addWidget(box);
        flow->addWidget(pair);
    };
    add(tr("Ma&pping"), m_origin);
    add(tr("A row is a &kind of"), m_kind);
    add(tr("Name of the &list"), m_list);
    add(tr("May be given on &because"), m_basis);
    m_inVault->setMinimumHeight(m_basis->sizeHint().height());
    flow->addWidget(m_inVault);
    column.addWidget(choices);
}

void TableDialog::buildButtons(QVBoxLayout& column) {
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_progress->setTextVisible(false);
    m_progress->hide();
    column.addWidget(m_progress);
    auto* row = new QHBoxLayout;
    row->addWidget(m_saveMapping);
    row->addWidget(m_saveRefusals);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_start);
    for (QPushButton* button : {m_saveMapping, m_saveRefusals, m_close})
        button->setAutoDefault(false);
    m_start->setDefault(true);
    column.addLayout(row);
}

} // namespace dokaz::ui
