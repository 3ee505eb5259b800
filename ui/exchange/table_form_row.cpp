// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/table_form_row.h"

#include "text/letter_encoding.h"
#include "ui/bridge/strings.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>

namespace dokaz::ui {

namespace {

constexpr int lastHeaderRow = 1'000'000;

// What was found may be no usual choice.
void showIn(QComboBox& box, const QString& value) {
    if (!value.isEmpty() && box.findData(value) < 0)
        box.addItem(value, value);
    box.setCurrentIndex(box.findData(value));
}

} // namespace

TableFormRow::TableFormRow(QWidget* parent)
    : QWidget(parent), m_header(new QSpinBox(this)), m_sheet(new QComboBox(this)), m_separator(new QComboBox(this)),
      m_encoding(new QComboBox(this)) {
    m_header->setRange(0, lastHeaderRow);
    m_header->setButtonSymbols(QAbstractSpinBox::NoButtons); // typed, or by Up and Down
    m_header->setSpecialValueText(tr("none", "row of the header of a table"));
    m_header->setToolTip(tr("The row with the names of the columns. What stands above it is left out."));
    m_separator->addItem(tr("comma ,"), QStringLiteral(","));
    m_separator->addItem(tr("semicolon ;"), QStringLiteral(";"));
    m_separator->addItem(tr("tab"), QStringLiteral("\t"));
    m_separator->addItem(tr("bar |"), QStringLiteral("|"));
    for (const std::string& name : text::knownEncodings())
        m_encoding->addItem(toQt(name), toQt(name));
    auto* flow = new FlowLayout(this); // as many beside each other as there is room for
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(2 * gridStep);
    m_headerPart = add(*flow, tr("Header in ro&w"), m_header);
    m_sheetPart = add(*flow, tr("Shee&t"), m_sheet);
    m_separatorPart = add(*flow, tr("Separa&tor"), m_separator);
    m_encodingPart = add(*flow, tr("&Encoding"), m_encoding);
    connect(m_header, &QSpinBox::valueChanged, this, [this](int row) {
        m_headerChosen = row;
        emit chosen();
    });
    connect(m_sheet, &QComboBox::activated, this, [this] {
        if (m_sheet->currentData().toString() != toQt(m_sheetChosen))
            m_headerChosen.reset(); // of another sheet
        take(*m_sheet, m_sheetChosen);
    });
    connect(m_separator, &QComboBox::activated, this, [this] { take(*m_separator, m_separatorChosen); });
    connect(m_encoding, &QComboBox::activated, this, [this] { take(*m_encoding, m_encodingChosen); });
    hide();
}

QWidget* TableFormRow::add(FlowLayout& flow, const QString& words, QWidget* field) {
    auto* pair = new QWidget(this);
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 2 * gridStep, 0);
    auto* label = newLabel(words, TextRole::Body, pair);
    label->setWordWrap(false);
    label->setBuddy(field);
    field->setAccessibleName(QString(words).remove(QLatin1Char('&')));
    row->addWidget(label);
    row->addWidget(field);
    flow.addWidget(pair);
    return pair;
}

void TableFormRow::take(QComboBox& box, std::string& choice) {
    choice = fromQt(box.currentData().toString());
    emit chosen();
}

void TableFormRow::show(const session::TablePreview& preview) {
    const bool isText = preview.form == "csv", isWorkbook = preview.form == "workbook";
    const QSignalBlocker quiet(m_header);
    if (!m_header->hasFocus() || m_header->value() != m_headerChosen.value_or(-1)) // who types a row is left to it
        m_header->setValue(static_cast<int>(preview.mapping.headerRow));
    m_sheet->clear();
    for (const std::string& sheet : preview.sheets)
        m_sheet->addItem(toQt(sheet), toQt(sheet));
    showIn(*m_sheet, toQt(preview.sheet));
    showIn(*m_separator, toQt(preview.delimiter));
    showIn(*m_encoding, toQt(preview.encoding));
    m_headerPart->setVisible(isText || isWorkbook);
    m_sheetPart->setVisible(isWorkbook && preview.sheets.size() > 1);
    m_separatorPart->setVisible(isText);
    m_encodingPart->setVisible(isText);
    setVisible(isText || isWorkbook);
}

void TableFormRow::choose(session::ReadTable& table) const {
    table.headerRow = m_headerChosen;
    table.sheet = m_sheetChosen;
    table.delimiter = m_separatorChosen;
    table.encoding = m_encodingChosen;
}

void TableFormRow::forget() {
    m_headerChosen.reset();
    m_sheetChosen.clear();
    m_separatorChosen.clear();
    m_encodingChosen.clear();
}

} // namespace dokaz::ui
