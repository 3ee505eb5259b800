// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/carry_dialog.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/models/carry_rows.h"
#include "ui/models/record_picker.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace dokaz::ui {

CarryDialog::CarryDialog(Desk& desk, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_rows(new CarryRows(this)),
      m_older(new RecordPicker(desk.archive(), {QStringLiteral("source")}, tr("Older version"), this)),
      m_newer(new RecordPicker(desk.archive(), {QStringLiteral("source")}, tr("Newer version"), this)),
      m_table(new QTableView(this)), m_summary(newLabel({}, TextRole::Body, this)) {
    setWindowTitle(tr("Newer version of a report"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    for (RecordPicker* picker : {m_older, m_newer}) {
        connect(picker, &RecordPicker::chosen, this, &CarryDialog::askForecast);
        connect(picker, &RecordPicker::letGo, this, &CarryDialog::askForecast);
    }
    connect(m_carry, &QPushButton::clicked, this, &CarryDialog::carry);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { openRow(index.row()); });
    askForecast();
}

CarryDialog::~CarryDialog() { m_ticket.cancel(); }

void CarryDialog::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6 * gridStep, 5 * gridStep, 6 * gridStep, 5 * gridStep);
    column->setSpacing(2 * gridStep);
    column->addWidget(newLabel(tr("Carry citations over to a newer version"), TextRole::Title, this));
    column->addWidget(newLabel(tr("What rests on words of the older version rests on the same words of the newer one as "
                                  "well. Nothing is taken away, and what is not found is left to you."),
                               TextRole::Muted, this));
    auto* form = new QFormLayout;
    form->addRow(tr("&Older version"), m_older);
    form->addRow(tr("&Newer version"), m_newer);
    column->addLayout(form);
    m_table->setModel(m_rows);
    prepareTable(*m_table, tr("Citations and what becomes of them"));
    const std::pair<int, int> widths[] = {
        {CarryRows::Outcome, 44}, {CarryRows::Record, 48}, {CarryRows::Quote, 70}, {CarryRows::Paragraph, 14}};
    for (const auto& [section, steps] : widths)
        m_table->setColumnWidth(section, steps * gridStep);
    m_table->horizontalHeader()->setStretchLastSection(true);
    column->addWidget(m_table, 1);
    column->addWidget(m_summary);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_carry = buttons->addButton(tr("&Carry over"), QDialogButtonBox::ActionRole);
    m_carry->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(230 * gridStep, 130 * gridStep);
}

void CarryDialog::begin(const QString& older, const QString& newer) {
    nameSource(m_older, older);
    nameSource(m_newer, newer);
    (older.isEmpty() ? static_cast<QWidget*>(m_older) : newer.isEmpty() ? static_cast<QWidget*>(m_newer) : m_carry)
        ->setFocus();
}

void CarryDialog::nameSource(RecordPicker* picker, const QString& source) {
    if (source.isEmpty())
        return;
    m_desk.archive().ask(
        this,
        [source = fromQt(source)](session::Session& session, const std::stop_token&) { return session.show(source); },
        [this, picker](const base::Result<session::RecordView>& view) {
            if (!view)
                return;
            picker->setRecord(toQt(view.value().summary.record), toQt(view.value().summary.title));
            askForecast();
        });
}

bool CarryDialog::isComplete() const { return !m_older->record().isEmpty() && !m_newer->record().isEmpty(); }

session::CarryCitations CarryDialog::command() const {
    return {fromQt(m_older->record()), fromQt(m_newer->record()), {}};
}

void CarryDialog::askForecast() {
    m_ticket.cancel();
    m_isDone = false;
    m_carry->setEnabled(false);
    m_rows->show({});
    if (!isComplete()) {
        m_summary->setText(tr("Choose both versions to see what becomes of the citations."));
        return;
    }
    m_summary->setText(tr("Looking for the words…"));
    m_ticket = m_desk.archive().ask(
        this,
        [command = command()](session::Session& session, const std::stop_token&) {
            return session.forecastCarry(command);
        },
        [this](const base::Result<session::CarriedCitations>& forecast) {
            if (forecast)
                showForecast(forecast.value());
            else
                m_summary->setText(sentence(forecast.error()));
        });
}

void CarryDialog::showForecast(const session::CarriedCitations& forecast) {
    m_rows->show(forecast.citations);
    QStringList sentences;
    if (forecast.citations.empty())
        sentences.append(tr("Nothing rests on the older version."));
    else
        sentences.append(tr("%1 can be carried over, %2 there already, %3 left to you.")
                             .arg(forecast.carried)
                             .arg(forecast.already)
                             .arg(forecast.left));
    if (forecast.hidden > 0)
        sentences.append(tr("%n more concern(s|) protected persons: open the identity vault to carry them over too.", nullptr,
                            static_cast<int>(forecast.hidden)));
    m_summary->setText(sentences.join(QLatin1Char(' ')));
    m_carry->setEnabled(forecast.carried > 0);
}

void CarryDialog::carry() {
    if (m_isDone || !isComplete())
        return;
    m_carry->setEnabled(false);
    m_desk.archive().work(
        this,
        [command = command()](session::Session& session, const std::stop_token&) { return session.perform(command); },
        [this](const base::Result<session::CarriedCitations>& carried) {
            if (carried)
                showDone(carried.value());
            else
                m_summary->setText(sentence(carried.error()));
        });
}

void CarryDialog::showDone(const session::CarriedCitations& carried) {
    m_isDone = true;
    m_rows->show(carried.citations);
    m_summary->setText(carried.left == 0
                           ? tr("%1 carried over.").arg(carried.carried)
                           : tr("%1 carried over. %2 left to you: Enter on a row opens the document.")
                                 .arg(carried.carried)
                                 .arg(carried.left));
    m_desk.tell(tr("%n citation(s) carried over to the newer version.", nullptr, static_cast<int>(carried.carried)),
                Tidings::Done, Desk::Offer::Undo);
}

void CarryDialog::openRow(int row) {
    const session::CarriedCitation& citation = m_rows->row(row);
    Place place;
    place.source = m_newer->record();
    place.passage = citation.passage;
    m_desk.showWords(place);
    accept();
}

} // namespace dokaz::ui
