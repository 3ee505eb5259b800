// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_header.h"

#include "ui/bridge/strings.h"
#include "ui/cases/term_choice.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace dokaz::ui {

CaseHeader::CaseHeader(const record::Catalogue& catalogue, const record::Vocabularies& vocabularies,
                       QWidget* parent)
    : QWidget(parent), m_catalogue(catalogue), m_vocabularies(vocabularies) {
    build();
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
    m_values.clear();
    for (const session::ValueView& value : record.values) {
        const auto* term = value.value ? std::get_if<record::Term>(&*value.value) : nullptr;
        m_values[value.field] = toQt(term == nullptr ? value.text : term->code);
    }
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
    if (!line.isModified())
        return;
    line.setModified(false);
    if (typed.isEmpty() || typed == m_values[field])
        putBack(); // a value is taken back on the record itself, with a reason
    else
        emit fieldChanged(toQt(field), typed);
}

void CaseHeader::commitTerm(const std::string& field, QComboBox& box) {
    const QString code = box.currentData().toString();
    if (code.isEmpty() || code == m_values[field])
        putBack();
    else
        emit fieldChanged(toQt(field), code);
}

bool CaseHeader::eventFilter(QObject* watched, QEvent* event) {
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
