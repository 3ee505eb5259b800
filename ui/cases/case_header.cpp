// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_header.h"

#include "ui/bridge/strings.h"
#include "ui/models/term_choice.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QWheelEvent>

#include <algorithm>
#include <array>

namespace dokaz::ui {

namespace {

// A choice here is an entry of the ledger: it is made in the open list, not by an arrow or a wheel in passing.
bool changesInPassing(const QEvent& event) {
    static constexpr std::array movers{Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End};
    if (event.type() == QEvent::Wheel)
        return true;
    if (event.type() != QEvent::KeyPress)
        return false;
    const auto& key = static_cast<const QKeyEvent&>(event);
    return (key.modifiers() & Qt::AltModifier) == 0 && std::find(movers.begin(), movers.end(), key.key()) != movers.end();
}

} // namespace

CaseHeader::CaseHeader(const record::Catalogue& catalogue, const record::Vocabularies& vocabularies,
                       QWidget* parent)
    : QWidget(parent), m_catalogue(catalogue), m_vocabularies(vocabularies) {
    build();
    setEnabled(false);
}

void CaseHeader::build() {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * gridStep);
    grid->setVerticalSpacing(2 * gridStep);
    place(*grid, "title", 0, 0);
    place(*grid, "status", 0, 2);
    place(*grid, "recipient", 1, 0);
    place(*grid, "purpose", 1, 2);
    place(*grid, "recipient_name", 2, 0);
    place(*grid, "legal_frame", 2, 2);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
}

void CaseHeader::place(QGridLayout& grid, const char* field, int row, int column) {
    const record::FieldDeclaration* declared = m_catalogue.findField("case", field);
    if (declared == nullptr)
        return;
    const std::string code = field;
    QWidget* control = nullptr;
    if (declared->type == record::ValueType::Term) {
        auto* box = new QComboBox(this);
        fillTerms(*box, m_vocabularies, declared->vocabulary, tr("Not stated"));
        connect(box, &QComboBox::activated, this, [this, code, box] { commitTerm(code, *box); });
        box->installEventFilter(this);
        control = m_terms[code] = box;
    } else {
        auto* line = new QLineEdit(this);
        connect(line, &QLineEdit::editingFinished, this, [this, code, line] { commitLine(code, *line); });
        line->installEventFilter(this);
        control = m_lines[code] = line;
    }
    const QString label = toQt(declared->label);
    auto* words = new QLabel(tr("%1:", "name of a field").arg(label), this);
    words->setTextFormat(Qt::PlainText);
    words->setBuddy(control);
    control->setAccessibleName(label);
    control->setToolTip(toQt(declared->help));
    control->setMinimumWidth(30 * gridStep);
    grid.addWidget(words, row, column);
    grid.addWidget(control, row, column + 1);
}

void CaseHeader::setCase(const session::RecordView& record) {
    m_record = toQt(record.summary.record);
    m_values.clear();
    for (const session::ValueView& value : record.values) {
        const auto* term = value.value ? std::get_if<record::Term>(&*value.value) : nullptr;
        m_values[value.field] = toQt(term == nullptr ? value.text : term->code);
    }
    setEnabled(true);
    putBack();
}

void CaseHeader::clear() {
    for (const auto& [field, line] : m_lines)
        commitLine(field, *line);
    setEnabled(false); // which takes the keyboard, so that nothing counts as being typed
    m_record.clear();
    m_values.clear();
    putBack();
}

void CaseHeader::putBack() {
    const auto valueOf = [this](const std::string& field) {
        const auto found = m_values.find(field);
        return found == m_values.end() ? QString() : found->second;
    };
    for (const auto& [field, line] : m_lines)
        if (!line->hasFocus() || !line->isModified()) { // what is being typed stays
            line->setText(valueOf(field));
            line->setCursorPosition(0);
        }
    for (const auto& [field, box] : m_terms)
        box->setCurrentIndex(std::max(0, box->findData(valueOf(field))));
}

void CaseHeader::commitLine(const std::string& field, QLineEdit& line) {
    const QString typed = line.text().trimmed();
    if (!line.isModified() || m_record.isEmpty())
        return;
    line.setModified(false);
    if (typed.isEmpty() || typed == m_values[field])
        putBack(); // a value is taken back on the record itself, with a reason
    else
        emit fieldChanged(m_record, toQt(field), typed);
}

void CaseHeader::commitTerm(const std::string& field, QComboBox& box) {
    const QString code = box.currentData().toString();
    if (m_record.isEmpty() || code.isEmpty() || code == m_values[field])
        putBack();
    else
        emit fieldChanged(m_record, toQt(field), code);
}

bool CaseHeader::eventFilter(QObject* watched, QEvent* event) {
    if (auto* box = qobject_cast<QComboBox*>(watched); box != nullptr && changesInPassing(*event)) {
        if (event->type() == QEvent::KeyPress)
            box->showPopup();
        return true;
    }
    auto* line = qobject_cast<QLineEdit*>(watched);
    if (line != nullptr && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && line->isModified()) {
        line->setModified(false);
        putBack();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dokaz::ui
