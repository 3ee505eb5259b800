// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/cite_panel.h"

#include "ui/bridge/strings.h"
#include "ui/forms/choice_list.h"
#include "ui/forms/editors.h"
#include "ui/models/catalogue_words.h"
#include "ui/models/field_words.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace dokaz::ui {

CitePanel::CitePanel(Desk& desk, const session::RecordView& record, const Place& place, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_place(place), m_values(new QListWidget(this)),
      m_supports(new QRadioButton(tr("They &support it"), this)), m_contradicts(new QRadioButton(tr("They c&ontradict it"), this)),
      m_cite(new QPushButton(tr("C&ite"), this)), m_new(new QPushButton(tr("New va&lue…"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this)), m_fields(new ChoiceList(tr("Find a field"), this)),
      m_refusal(newLabel({}, TextRole::Small, this)) {
    setObjectName(QStringLiteral("card"));
    build();
    fill(record);
    fillFields(record.summary.kind);
    connect(m_values, &QListWidget::itemChanged, this, &CitePanel::note);
    connect(m_cite, &QPushButton::clicked, this, &CitePanel::cite);
    connect(m_cancel, &QPushButton::clicked, this, &CitePanel::left);
    connect(m_new, &QPushButton::clicked, this, [this] {
        m_fields->show();
        m_fields->begin();
    });
    connect(m_fields, &ChoiceList::left, this, [this] {
        m_fields->hide();
        begin();
    });
    connect(m_fields, &ChoiceList::chosen, this, &CitePanel::newValueWanted);
    note();
}

void CitePanel::build() {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(3 * gridStep, 2 * gridStep, 3 * gridStep, 2 * gridStep);
    box->setSpacing(gridStep);
    box->addWidget(newLabel(tr("Which values do these words speak to?"), TextRole::Heading, this));
    const QString quote = m_place.quote.simplified();
    auto* words = new ElidedLabel(quote.isEmpty() ? m_place.reference
                                                  : QStringLiteral("%1: “%2”").arg(m_place.reference, isolated(quote)), this);
    box->addWidget(words);
    box->addWidget(m_values);
    m_values->setAccessibleName(tr("Values of the record"));
    auto* stance = new QHBoxLayout;
    stance->addWidget(m_supports);
    stance->addWidget(m_contradicts);
    stance->addStretch(1);
    box->addLayout(stance);
    m_supports->setChecked(true);
    m_supports->setAccessibleName(tr("The words support the values"));
    m_contradicts->setAccessibleName(tr("The words contradict the values"));
    box->addWidget(m_refusal);
    m_refusal->setProperty("tone", QStringLiteral("danger"));
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_new);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_cite);
    box->addLayout(buttons);
    for (QPushButton* button : {m_cite, m_new, m_cancel}) {
        button->setAutoDefault(false);
        button->setAccessibleName(QString(button->text()).remove(QLatin1Char('&')));
    }
    m_fields->hide();
    box->addWidget(m_fields);
}

void CitePanel::fill(const session::RecordView& record) {
    const QSignalBlocker quiet(m_values);
    for (const session::ValueView& value : record.values) {
        const record::FieldDeclaration* field = m_desk.archive().catalogue().findField(record.summary.kind, value.field);
        const QString name = field == nullptr ? toQt(value.label) : fieldName(*field);
        auto* item = new QListWidgetItem(
            QStringLiteral("%1: %2").arg(name, isolated(shownText(value, field, m_desk.archive().vocabularies()).simplified())), m_values);
        item->setData(Qt::UserRole, toQt(value.row));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_values->setCurrentRow(0);
    const int height = std::max(1, m_values->count()) * std::max(m_values->sizeHintForRow(0), 6 * gridStep) + gridStep;
    m_values->setFixedHeight(std::min(height, 40 * gridStep));
}

void CitePanel::fillFields(const std::string& kind) {
    std::vector<Choice> choices;
    if (const record::KindDeclaration* declared = m_desk.archive().catalogue().findKind(kind))
        for (const record::FieldDeclaration& field : declared->fields)
            if (isTyped(field))
                choices.push_back({toQt(field.code), fieldName(field),
                                   QStringLiteral("%1. %2").arg(groupOf(field), helpOf(field)).trimmed(), {}, {}});
    m_fields->setChoices(choices);
}

void CitePanel::check(const QString& rowId) {
    for (int i = 0; i < m_values->count(); ++i)
        if (m_values->item(i)->data(Qt::UserRole).toString() == rowId) {
            m_values->item(i)->setCheckState(Qt::Checked);
            m_values->setCurrentRow(i);
        }
}

std::vector<std::string> CitePanel::rows() const {
    std::vector<std::string> rows;
    for (int i = 0; i < m_values->count(); ++i)
        if (m_values->item(i)->checkState() == Qt::Checked)
            rows.push_back(fromQt(m_values->item(i)->data(Qt::UserRole).toString()));
    return rows;
}

void CitePanel::note() { m_cite->setEnabled(!m_isBusy && !rows().empty()); }

void CitePanel::setBusy(bool busy) {
    if (busy && isAncestorOf(QApplication::focusWidget()))
        setFocus(Qt::OtherFocusReason);
    m_isBusy = busy;
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_values, m_supports, m_contradicts, m_new, m_cancel, m_fields})
        part->setEnabled(!busy);
    note();
}

void CitePanel::cite() {
    if (m_isBusy)
        return;
    m_refusal->hide();
    if (const std::vector<std::string> cited = rows(); !cited.empty())
        emit citeWanted(cited, m_supports->isChecked() ? record::Stance::Supports : record::Stance::Contradicts);
}

void CitePanel::refuse(const QString& sentence) {
    setBusy(false);
    m_refusal->setText(sentence);
    m_refusal->show();
    begin();
}

void CitePanel::begin() { (m_values->count() > 0 ? static_cast<QWidget*>(m_values) : m_new)->setFocus(Qt::OtherFocusReason); }

void CitePanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        if (!m_isBusy)
            emit left();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        auto* button = qobject_cast<QPushButton*>(focusWidget());
        button != nullptr ? button->click() : cite();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace dokaz::ui
