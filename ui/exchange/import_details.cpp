// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/import_details.h"

#include "ui/bridge/strings.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/passphrase_field.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>

#include <array>

namespace dokaz::ui {

namespace {

QString language() { return QLocale().name().section(QLatin1Char('_'), 0, 0); }

// What each basis means for what may leave; the notes of the vocabulary are for those who keep it.
QString meaningOf(const QString& basis) {
    if (basis == QLatin1String("already-public"))
        return ImportDetails::tr(
            "Anybody can read it already. Say by whom and where it was published, else it stays here.");
    if (basis == QLatin1String("official-act"))
        return ImportDetails::tr("A judgment, a law, an order or an official list.");
    if (basis == QLatin1String("consent"))
        return ImportDetails::tr("It goes out only as far as a recorded consent allows.");
    if (basis == QLatin1String("under-condition"))
        return ImportDetails::tr(
            "It stays here until the condition under which it was given is recorded as met.");
    if (basis == QLatin1String("lead-only"))
        return ImportDetails::tr("For orientation only: it never leaves the archive.");
    return ImportDetails::tr(
        "Until a basis is stated, nothing of these files leaves the archive in a bundle.");
}

} // namespace

ImportDetails::ImportDetails(const record::Vocabularies& vocabularies, QWidget* parent)
    : QFrame(parent), m_vocabularies(vocabularies), m_basis(new QComboBox(this)),
      m_meaning(newLabel({}, TextRole::Muted, this)), m_basisBy(new QLineEdit(this)),
      m_publisher(new QLineEdit(this)), m_reason(new QLineEdit(this)),
      m_password(new PassphraseField(tr("Only for encrypted PDFs"), this)),
      m_recognise(new QCheckBox(tr("Read the &text off pages that are pictures, in the languages"), this)),
      m_languages(new QLineEdit(this)) {
    setObjectName(QStringLiteral("card"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(4 * gridStep, 3 * gridStep, 4 * gridStep, 3 * gridStep);
    grid->setHorizontalSpacing(2 * gridStep);
    grid->setVerticalSpacing(gridStep);
    constexpr int columns = 6; // two fields above, three below
    const auto place = [&](int row, int column, int span, const QString& words, QWidget* field) {
        auto* label = new QLabel(words, this);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(field);
        field->setMinimumWidth(24 * gridStep);
        grid->addWidget(label, row, column, 1, span);
        grid->addWidget(field, row + 1, column, 1, span);
    };
    place(0, 0, 3, tr("May be given on &because"), m_basis);
    place(0, 3, 3, tr("By &whose word, and where"), m_basisBy);
    grid->addWidget(m_meaning, 2, 0, 1, columns);
    place(3, 0, 2, tr("&Publisher"), m_publisher);
    place(3, 2, 2, tr("&Reason, for the ledger"), m_reason);
    place(3, 4, 2, tr("Password"), m_password);
    placeRecognition(*grid);
    for (int column = 0; column < columns; ++column)
        grid->setColumnStretch(column, 1);
    m_basis->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_basis->setAccessibleName(tr("May be given on because"));
    m_basisBy->setAccessibleName(tr("By whose word, and where"));
    m_publisher->setAccessibleName(tr("Publisher"));
    m_reason->setAccessibleName(tr("Reason, for the ledger"));
    m_password->setAccessibleName(tr("Password of encrypted PDFs"));
    m_basis->addItem(tr("Not stated yet"), QString());
    if (const record::Vocabulary* bases = m_vocabularies.find("release_basis"))
        for (const record::VocabularyTerm& term : bases->terms())
            m_basis->addItem(toQt(term.label(fromQt(language()))), toQt(term.code));
    connect(m_basis, &QComboBox::currentIndexChanged, this, &ImportDetails::explainBasis);
    const std::array<QWidget*, 7> order{m_basis,    m_basisBy,   m_publisher, m_reason,
                                        m_password, m_recognise, m_languages};
    for (std::size_t i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    m_basis->setMaxVisibleItems(m_basis->count());
    explainBasis();
}

void ImportDetails::placeRecognition(QGridLayout& grid) {
    m_recognise->setChecked(true);
    m_recognise->setAccessibleName(tr("Read the text off pages that are pictures"));
    m_languages->setPlaceholderText(tr("be, ru; empty: by itself"));
    m_languages->setToolTip(tr("Codes of languages, for instance be, ru. Empty: chosen by the document."));
    m_languages->setAccessibleName(tr("Languages of the text on pictures"));
    grid.addWidget(m_recognise, 5, 0, 1, 3);
    grid.addWidget(m_languages, 5, 3, 1, 3);
    connect(m_recognise, &QCheckBox::toggled, m_languages, &QWidget::setEnabled);
}

QString ImportDetails::basis() const { return m_basis->currentData().toString(); }

void ImportDetails::focusBasis() { m_basis->setFocus(); }

void ImportDetails::explainBasis() { m_meaning->setText(meaningOf(basis())); }

session::ImportFiles ImportDetails::taken() {
    session::ImportFiles command;
    command.basis = fromQt(basis());
    command.basisBy = fromQt(m_basisBy->text().trimmed());
    command.publisher = fromQt(m_publisher->text().trimmed());
    command.reason = fromQt(m_reason->text().trimmed());
    command.recognise = m_recognise->isChecked();
    const QStringList languages = m_languages->text().split(QRegularExpression(QStringLiteral("[^A-Za-z-]+")), Qt::SkipEmptyParts);
    for (const QString& language : languages)
        command.languages.push_back(fromQt(language.toLower()));
    command.password = m_password->secret();
    m_password->wipe();
    return command;
}

} // namespace dokaz::ui
