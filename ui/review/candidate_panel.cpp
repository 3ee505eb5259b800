// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/candidate_panel.h"

#include "ui/bridge/strings.h"
#include "ui/models/catalogue_words.h"
#include "ui/models/record_picker.h"
#include "ui/review/candidate_delegate.h"
#include "ui/review/occurrence_view.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dokaz::ui {

namespace {

constexpr int mostAlternatives = 9; // one digit each
constexpr int recordRole = Qt::UserRole + 1;
enum AskingPage { Buttons, Matching, Correcting, OfSpread };

// "213 places in 36 sources".
QString placesIn(const Spread& spread) {
    const QString places = CandidatePanel::tr("%n place(s)", nullptr, spread.places);
    return spread.sources < 2 ? places
                              //: %1 "213 places", %2 "36 sources"
                              : CandidatePanel::tr("%1 in %2").arg(places, CandidatePanel::tr("%n source(s)", nullptr, spread.sources));
}

QString joined(const std::vector<std::string>& reasons) {
    QStringList words;
    for (const std::string& reason : reasons)
        words.append(toQt(reason));
    return words.join(QStringLiteral("; "));
}

} // namespace

QStringList recordKindsOf(const record::Catalogue& catalogue, const QString& mention) {
    if (mention == QLatin1String("article"))
        return {QStringLiteral("provision")};
    if (mention == QLatin1String("symbol"))
        return {QStringLiteral("source")};
    const bool isPlace = mention == QLatin1String("place");
    if (mention != QLatin1String("date") && !isPlace)
        return {mention};
    QStringList kinds; // a date is a period, and a place the place, of whatever has one
    for (const record::KindDeclaration& kind : catalogue.kinds())
        if (kind.findField(isPlace ? "place" : "period") != nullptr)
            kinds.append(toQt(kind.code));
    return kinds;
}

CandidatePanel::CandidatePanel(Archive& archive, QWidget* parent)
    : QWidget(parent), m_archive(archive), m_words(newLabel({}, TextRole::Title, this)),
      m_proposal(newLabel({}, TextRole::Body, this)), m_reasons(newLabel({}, TextRole::Muted, this)),
      m_others(newLabel(tr("Or another record:"), TextRole::Small, this)), m_more(newLabel({}, TextRole::Small, this)),
      m_kind(new Badge({}, Tone::Accent, this)), m_count(new Badge({}, Tone::Neutral, this)),
      m_places(new OccurrenceView(this)), m_alternatives(new QListWidget(this)), m_vault(new QFrame(this)),
      m_asking(new QStackedWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * gridStep, 3 * gridStep, 4 * gridStep, 3 * gridStep);
    column->setSpacing(2 * gridStep);
    column->addWidget(newHeading());
    column->addWidget(m_places, 1);
    column->addWidget(m_more);
    column->addWidget(m_proposal);
    column->addWidget(m_reasons);
    column->addWidget(m_others);
    m_alternatives->setAccessibleName(tr("Other records these words could mean"));
    m_alternatives->setMaximumHeight(40 * gridStep);
    m_alternatives->setTextElideMode(Qt::ElideRight);
    m_alternatives->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_alternatives);
    column->addWidget(m_vault);
    auto* vault = new QHBoxLayout(m_vault);
    m_vault->setObjectName(QStringLiteral("card"));
    vault->addWidget(newLabel(tr("The identity vault is closed. The name of a person who does not act in a public office is "
                                 "kept there: accepting one needs it open."),
                              TextRole::Muted, m_vault), 1);
    auto* open = new QPushButton(tr("Open the vault…"), m_vault);
    open->setAccessibleName(tr("Open the identity vault"));
    vault->addWidget(open);
    connect(open, &QPushButton::clicked, this, &CandidatePanel::vaultWanted);
    connect(&m_archive, &Archive::vaultOpened, this, &CandidatePanel::tellVault);
    column->addWidget(newAsking());
    connect(m_alternatives, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { emit alternativeChosen(m_alternatives->row(item) + 1); });
}

QWidget* CandidatePanel::newHeading() {
    auto* heading = new QWidget(this);
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 0, 0, 0);
    m_words->setWordWrap(true);
    row->addWidget(m_words, 1);
    row->addWidget(m_kind, 0, Qt::AlignTop);
    row->addWidget(m_count, 0, Qt::AlignTop);
    return heading;
}

QPushButton* CandidatePanel::newButton(const QString& words, const QString& key, const QString& iconName,
                                       void (CandidatePanel::*signal)()) {
    //: a button of the review and the key that does the same: "Accept  A"
    auto* button = new QPushButton(tr("%1  %2").arg(words, key), this);
    button->setIcon(icon(iconName));
    button->setAccessibleName(words);
    //: %1 a key
    button->setAccessibleDescription(tr("Key %1").arg(key));
    connect(button, &QPushButton::clicked, this, signal);
    return button;
}

QWidget* CandidatePanel::newButtons() {
    auto* page = new QWidget(this);
    auto* first = new FlowLayout(page); // in as many rows as the width asks for
    first->setContentsMargins(0, 0, 0, 0);
    first->addWidget(newButton(tr("Accept"), QStringLiteral("A"), QStringLiteral("check"), &CandidatePanel::acceptWanted));
    first->addWidget(newButton(tr("Reject"), QStringLiteral("R"), QStringLiteral("reject"), &CandidatePanel::rejectWanted));
    first->addWidget(newButton(tr("Match…"), QStringLiteral("M"), QStringLiteral("link"), &CandidatePanel::matchWanted));
    first->addWidget(newButton(tr("New"), QStringLiteral("N"), QStringLiteral("add"), &CandidatePanel::newWanted));
    first->addWidget(newButton(tr("Correct…"), QStringLiteral("C"), QStringLiteral("edit"), &CandidatePanel::correctWanted));
    m_split = newButton(tr("Split"), QStringLiteral("S"), QStringLiteral("split"), &CandidatePanel::splitWanted);
    first->addWidget(m_split);
    first->addWidget(newButton(tr("Undo"), QStringLiteral("U"), QStringLiteral("undo"), &CandidatePanel::undoWanted));
    first->addWidget(newButton(tr("Open words"), QStringLiteral("O"), QStringLiteral("page"), &CandidatePanel::openWanted));
    return page;
}

QWidget* CandidatePanel::newAsking() {
    m_asking->addWidget(newButtons());
    auto* matching = new QWidget(this);
    auto* matchRow = new QVBoxLayout(matching);
    matchRow->setContentsMargins(0, 0, 0, 0);
    matchRow->addWidget(newLabel(tr("These words mean this record (Escape: none of them):"), TextRole::Small, matching));
    m_picker = new RecordPicker(m_archive, {}, tr("Record these words mean"), matching);
    matchRow->addWidget(m_picker);
    m_asking->addWidget(matching);
    auto* correcting = new QWidget(this);
    auto* correctRow = new QVBoxLayout(correcting);
    correctRow->setContentsMargins(0, 0, 0, 0);
    correctRow->addWidget(
        newLabel(tr("The name as it should be kept; the words in the text stay as they are (Enter accepts):"), TextRole::Small, correcting));
    m_correction = new QLineEdit(correcting);
    m_correction->setAccessibleName(tr("The name as it should be kept"));
    correctRow->addWidget(m_correction);
    m_asking->addWidget(correcting);
    m_asking->addWidget(newSpreadQuestion());
    m_asking->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_picker, &RecordPicker::chosen, this, [this](const QString& record) {
        endAsking();
        emit matched(record);
    });
    connect(m_correction, &QLineEdit::returnPressed, this, [this] {
        const QString words = m_correction->text().trimmed();
        if (words.isEmpty())
            return;
        endAsking();
        emit corrected(words);
    });
    return m_asking;
}

QWidget* CandidatePanel::newSpreadQuestion() {
    auto* page = new QFrame(this);
    page->setObjectName(QStringLiteral("card"));
    auto* column = new QVBoxLayout(page);
    m_spread = newLabel({}, TextRole::Body, page);
    column->addWidget(m_spread);
    auto* buttons = new QWidget(page);
    auto* row = new FlowLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    m_all = newButton(tr("Accept all of them"), QStringLiteral("A"), QStringLiteral("check"), &CandidatePanel::allOfSpreadWanted);
    m_thisSource = newButton(tr("Only this source"), QStringLiteral("S"), QStringLiteral("page"), &CandidatePanel::thisSourceWanted);
    row->addWidget(m_all);
    row->addWidget(m_thisSource);
    row->addWidget(newButton(tr("Leave"), tr("Esc", "a key"), QStringLiteral("close"), &CandidatePanel::endAsking));
    column->addWidget(buttons);
    return page;
}

void CandidatePanel::askOfSpread(const Spread& spread, int ofThisSource) {
    //: %1 "213 places in 36 sources"
    m_spread->setText(tr("One decision for %1: do these words mean the same in all of them?").arg(placesIn(spread)));
    m_thisSource->setToolTip(tr("%n place(s)", nullptr, ofThisSource));
    m_asking->setCurrentIndex(OfSpread);
    m_all->setFocus(Qt::ShortcutFocusReason);
    m_all->setAccessibleDescription(m_spread->text());
}

bool CandidatePanel::isAskingOfSpread() const { return m_asking->currentIndex() == OfSpread; }

void CandidatePanel::setCandidate(const session::CandidateView& candidate, const Spread& spread, bool canSplit) {
    endAsking();
    m_mention = toQt(candidate.kind);
    m_words->setText(toQt(candidate.words).simplified());
    m_kind->set(mentionName(m_mention), m_mention == QLatin1String("person") ? Tone::Identity : Tone::Accent);
    m_count->set(placesIn(spread), Tone::Neutral);
    m_split->setEnabled(canSplit);
    m_alternatives->clear();
    m_others->hide();
    m_alternatives->hide();
    tellProposal(
        {candidate.matchVerdict, candidate.matchRecord, candidate.matchName, candidate.matchReasons, {}});
    tellVault();
}

void CandidatePanel::setProposal(const session::CandidateProposal& proposal) {
    tellProposal(proposal);
    showAlternatives(proposal.alternatives);
}

void CandidatePanel::tellProposal(const session::CandidateProposal& proposal) {
    const QString name = isolated(toQt(proposal.name));
    m_proposed = proposal.verdict == "same" ? proposal.record : std::string();
    if (proposal.verdict == "same")
        //: %1 name of a record
        m_proposal->setText(tr("Stands for %1, which is known already. Accepting adds these words to it.").arg(name));
    else if (proposal.verdict == "probably")
        //: %1 name of a record, %2 its kind
        m_proposal->setText(tr("Could be %1. Accepting makes a new record (%2); its number below takes the known one.")
                                .arg(name, kindLabelOfNew()));
    else if (m_mention == QLatin1String("date") || m_mention == QLatin1String("place"))
        //: %1 kind of record, %2 the date or place
        m_proposal->setText((m_mention == QLatin1String("date")
                                 ? tr("Accepting begins a new record (%1), “Event, %2”, of nothing but this date. "
                                      "M gives the date to a record that is here.")
                                 : tr("Accepting begins a new record (%1), “Event, %2”, of nothing but this place. "
                                      "M gives the place to a record that is here."))
                                .arg(kindLabelOfNew(), isolated(m_words->text())));
    else
        //: %1 kind of record
        m_proposal->setText(tr("Not known yet. Accepting makes a new record (%1).").arg(kindLabelOfNew()));
    m_reasons->setText(joined(proposal.reasons));
    m_reasons->setVisible(!proposal.reasons.empty());
}

QString CandidatePanel::kindLabelOfNew() const {
    const bool isEvent = m_mention == QLatin1String("date") || m_mention == QLatin1String("place");
    const QString code = isEvent ? QStringLiteral("incident") : recordKindsOf(m_archive.catalogue(), m_mention).value(0);
    return kindName(m_archive.catalogue(), code);
}

void CandidatePanel::tellVault() {
    m_vault->setVisible(m_mention == QLatin1String("person") && !m_archive.isVaultOpen());
}

void CandidatePanel::setContexts(std::vector<session::CandidateContext> contexts, int count) {
    const int hidden = count - static_cast<int>(contexts.size());
    m_more->setText(tr("and %n more place(s); split the group to see each", nullptr, hidden));
    m_more->setVisible(hidden > 0 && !contexts.empty());
    m_places->setContexts(std::move(contexts));
}

void CandidatePanel::showAlternatives(const std::vector<session::Suggestion>& alternatives) {
    m_alternatives->clear();
    int number = 0;
    for (const session::Suggestion& one : alternatives) {
        if (!m_proposed.empty() && one.summary.record == m_proposed)
            continue; // Accept takes it
        if (++number > mostAlternatives)
            break;
        const QString title = isolated(toQt(one.summary.title.empty() ? one.name : one.summary.title));
        const QString reasons = joined(one.reasons);
        //: %1 number and key, %2 title of a record, %3 why it could be meant
        const QString words = reasons.isEmpty() ? QStringLiteral("%1   %2").arg(number).arg(title)
                                                : tr("%1   %2 — %3").arg(QString::number(number), title, reasons);
        auto* item = new QListWidgetItem(words, m_alternatives);
        item->setData(recordRole, toQt(one.summary.record));
    }
    const int rowHeight = m_alternatives->sizeHintForRow(0);
    m_alternatives->setFixedHeight(std::min(m_alternatives->count(), 4) * std::max(rowHeight, 6 * gridStep) + gridStep);
    m_others->setVisible(number > 0);
    m_alternatives->setVisible(number > 0);
}

QString CandidatePanel::alternative(int number) const {
    const QListWidgetItem* item = m_alternatives->item(number - 1);
    return item == nullptr ? QString() : item->data(recordRole).toString();
}

int CandidatePanel::occurrence() const { return m_places->current(); }

void CandidatePanel::beginMatching() {
    m_picker->setKinds(recordKindsOf(m_archive.catalogue(), m_mention));
    m_picker->setRecord({}, {});
    m_asking->setCurrentIndex(Matching);
    m_picker->setFocus(Qt::ShortcutFocusReason);
}

void CandidatePanel::beginCorrecting() {
    m_correction->setText(m_words->text());
    m_asking->setCurrentIndex(Correcting);
    m_correction->selectAll();
    m_correction->setFocus(Qt::ShortcutFocusReason);
}

bool CandidatePanel::isAsking() const { return m_asking->currentIndex() != Buttons; }

void CandidatePanel::endAsking() {
    if (!isAsking())
        return;
    m_asking->setCurrentIndex(Buttons);
    emit askingEnded();
}

// Enter takes the button that has the keyboard: at first that for all of them.
void CandidatePanel::pressFocused() {
    if (auto* button = qobject_cast<QPushButton*>(focusWidget()))
        button->click();
}

void CandidatePanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && isAsking())
        endAsking();
    else if (isAskingOfSpread() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        pressFocused();
    else
        QWidget::keyPressEvent(event);
}

} // namespace dokaz::ui
