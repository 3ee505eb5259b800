// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/carry_dialog.h"

#include "session/document_values.h"
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

namespace {

// What would be carried; and whether there is nothing but the other way round.
struct Forecast {
    session::CarriedCitations citations;
    bool isOtherWayRound = false;
};

} // namespace

CarryDialog::CarryDialog(Desk& desk, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_rows(new CarryRows(this)),
      m_older{new RecordPicker(desk.archive(), {QStringLiteral("source")}, tr("Older version"), this), newLabel({}, TextRole::Small, this)},
      m_newer{new RecordPicker(desk.archive(), {QStringLiteral("source")}, tr("Newer version"), this), newLabel({}, TextRole::Small, this)},
      m_swap(new QPushButton(tr("&Swap the two"), this)),
      m_table(new QTableView(this)), m_summary(newLabel({}, TextRole::Body, this)) {
    setWindowTitle(tr("Newer version of a report"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    for (Side* side : {&m_older, &m_newer}) {
        connect(side->picker, &RecordPicker::chosen, this, [this, side] {
            m_isProposed = false;
            askFacts(*side);
            askForecast();
        });
        connect(side->picker, &RecordPicker::letGo, this, [this, side] {
            askFacts(*side);
            askForecast();
        });
    }
    connect(m_swap, &QPushButton::clicked, this, &CarryDialog::swap);
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
    form->addRow(tr("&Older version"), m_older.picker);
    form->addRow(QString(), m_older.facts);
    form->addRow(tr("&Newer version"), m_newer.picker);
    form->addRow(QString(), m_newer.facts);
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
    buttons->addButton(m_swap, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(230 * gridStep, 130 * gridStep);
}

void CarryDialog::begin(const QString& older, const QString& newer) {
    m_isProposed = !older.isEmpty() && !newer.isEmpty();
    nameSource(m_older, older);
    nameSource(m_newer, newer);
    (older.isEmpty() ? static_cast<QWidget*>(m_older.picker) : newer.isEmpty() ? static_cast<QWidget*>(m_newer.picker) : m_carry)
        ->setFocus();
}

void CarryDialog::nameSource(Side& side, const QString& source) {
    if (source.isEmpty())
        return;
    m_desk.archive().ask(
        this,
        [source = fromQt(source)](session::Session& session, const std::stop_token&) { return session.show(source); },
        [this, &side](const base::Result<session::RecordView>& view) {
            if (!view)
                return;
            side.picker->setRecord(toQt(view.value().summary.record), toQt(view.value().summary.title));
            askFacts(side);
            askForecast();
        });
}

// The title is the same for both: their dates, files and days of arrival tell them apart.
void CarryDialog::askFacts(Side& side) {
    side.known = {};
    side.isKnown = false;
    side.facts->hide();
    const QString source = side.picker->record();
    if (source.isEmpty())
        return;
    m_desk.archive().ask(
        this,
        [id = fromQt(source)](session::Session& session, const std::stop_token&) -> base::Result<VersionFacts> {
            const session::RecordView view = TRY(session.show(id));
            VersionFacts facts;
            for (const session::ValueView& value : view.values) {
                if (value.field == "file_name")
                    facts.file = toQt(value.text);
                if (value.field != "date")
                    continue;
                facts.date = toQt(value.text);
                if (const auto* date = value.value ? std::get_if<record::Date>(&*value.value) : nullptr)
                    facts.day = toQt(date->earliest);
            }
            const std::vector<session::FileView> files = TRY(session.files(id));
            if (!files.empty())
                facts.received = toQt(files.front().received);
            return facts;
        },
        [this, &side, source](const base::Result<VersionFacts>& facts) {
            if (!facts || side.picker->record() != source)
                return;
            side.known = facts.value();
            side.isKnown = true;
            side.facts->setText(side.known.words());
            side.facts->setVisible(!side.facts->text().isEmpty());
            putInOrder();
        });
}

QString VersionFacts::words() const {
    QStringList parts;
    if (!date.isEmpty())
        parts.append(CarryDialog::tr("of %1", "date of a document").arg(isolated(date)));
    if (!file.isEmpty())
        parts.append(isolated(file));
    if (!received.isEmpty())
        parts.append(CarryDialog::tr("taken in %1", "day").arg(isolated(received)));
    return parts.join(QStringLiteral(" · "));
}

void CarryDialog::putInOrder() {
    if (!m_isProposed || !m_older.isKnown || !m_newer.isKnown)
        return;
    m_isProposed = false;
    const QString older = m_older.known.day, newer = m_newer.known.day;
    if (!older.isEmpty() && !newer.isEmpty() && newer < older)
        swap();
}

void CarryDialog::swap() {
    const auto named = [](const Side& side) { return std::pair(side.picker->record(), side.picker->text()); };
    const auto older = named(m_older), newer = named(m_newer);
    m_older.picker->setRecord(newer.first, newer.second);
    m_newer.picker->setRecord(older.first, older.second);
    m_isProposed = false;
    askFacts(m_older);
    askFacts(m_newer);
    askForecast();
}

bool CarryDialog::isComplete() const { return !m_older.picker->record().isEmpty() && !m_newer.picker->record().isEmpty(); }

session::CarryCitations CarryDialog::command() const {
    return {fromQt(m_older.picker->record()), fromQt(m_newer.picker->record()), {}};
}

void CarryDialog::askForecast() {
    m_ticket.cancel();
    m_isDone = false;
    m_carry->setEnabled(false);
    m_swap->setEnabled(isComplete());
    m_rows->show({});
    if (!isComplete()) {
        m_summary->setText(tr("Choose both versions to see what becomes of the citations."));
        return;
    }
    m_summary->setText(tr("Looking for the words…"));
    m_ticket = m_desk.archive().ask(
        this,
        [command = command()](session::Session& session, const std::stop_token&) -> base::Result<Forecast> {
            Forecast forecast{TRY(session.forecastCarry(command)), false};
            if (!forecast.citations.citations.empty() || command.from == command.to)
                return forecast;
            const auto back = session.forecastCarry({command.to, command.from, {}});
            forecast.isOtherWayRound = back && !back.value().citations.empty();
            return forecast;
        },
        [this](const base::Result<Forecast>& forecast) {
            if (forecast)
                showForecast(forecast.value().citations, forecast.value().isOtherWayRound);
            else
                m_summary->setText(sentence(forecast.error()));
        });
}

void CarryDialog::showForecast(const session::CarriedCitations& forecast, bool isOtherWayRound) {
    m_rows->show(forecast.citations);
    QStringList sentences;
    if (isOtherWayRound)
        sentences.append(tr("Nothing rests on the older version, but something on the newer one: are they chosen the wrong way round?"));
    else if (forecast.citations.empty())
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
    place.source = m_newer.picker->record();
    place.passage = citation.passage;
    m_desk.showWords(place);
    accept();
}

} // namespace dokaz::ui
