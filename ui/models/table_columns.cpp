// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/table_columns.h"

#include "ui/bridge/strings.h"
#include "ui/models/catalogue_words.h"
#include "ui/models/field_words.h"
#include "ui/models/row_records.h"

namespace dokaz::ui {

namespace {

QString partWords(const QString& part) {
    if (part == QLatin1String("latitude"))
        return TableColumns::tr("latitude");
    if (part == QLatin1String("longitude"))
        return TableColumns::tr("longitude");
    if (part == QLatin1String("from"))
        return TableColumns::tr("beginning");
    if (part == QLatin1String("to"))
        return TableColumns::tr("end");
    if (part == QLatin1String("min"))
        return TableColumns::tr("at least");
    if (part == QLatin1String("max"))
        return TableColumns::tr("at most");
    if (const auto sort = record::nameSortNamed(fromQt(part)))
        return nameSortWords(*sort);
    return part;
}

QStringList partsOf(record::ValueType type) {
    switch (type) {
    case record::ValueType::Place: return {QStringLiteral("latitude"), QStringLiteral("longitude")};
    case record::ValueType::Period: return {QStringLiteral("from"), QStringLiteral("to")};
    case record::ValueType::Number: return {QStringLiteral("min"), QStringLiteral("max")};
    case record::ValueType::Name:
        return {QStringLiteral("also-known-as"), QStringLiteral("nickname"), QStringLiteral("former"),
                QStringLiteral("transliteration")};
    case record::ValueType::Text:
    case record::ValueType::Date:
    case record::ValueType::Term:
    case record::ValueType::Record:
    case record::ValueType::Flag:
    case record::ValueType::Object: break;
    }
    return {};
}

QString partOf(const record::MappedField& field) { return toQt(field.part.empty() ? field.nameSort : field.part); }

} // namespace

QString dateOrderWords(record::DateOrder order) {
    switch (order) {
    case record::DateOrder::AsWritten: return TableColumns::tr("as written");
    case record::DateOrder::DayFirst: return TableColumns::tr("day, month, year");
    case record::DateOrder::MonthFirst: return TableColumns::tr("month, day, year");
    case record::DateOrder::YearFirst: return TableColumns::tr("year, month, day");
    }
    return {};
}

QString separatorWords(const std::string& separator) {
    return separator == "\n" ? TableColumns::tr("line feed") : toQt(separator);
}

std::string separatorFrom(const QString& words) {
    return words == TableColumns::tr("line feed") ? std::string("\n") : fromQt(words);
}

QString refusalWords(const session::TableRefusal& refusal) {
    const std::string& reason = refusal.reason;
    if (reason == "not-mapped")
        return TableColumns::tr("No record of the mapping is made from such a row.");
    if (reason == "nothing-to-take")
        return TableColumns::tr("No cell of the row can be taken.");
    if (reason == "cell-too-long" || reason == "row-too-long")
        return TableColumns::tr("It is larger than a table's cells may be, and is left out.");
    if (reason == "not-json")
        return TableColumns::tr("The line is no JSON object.");
    if (reason == "too-few-cells")
        return TableColumns::tr("The row has fewer cells than the header: its last columns are empty.");
    if (reason == "too-many-cells")
        return TableColumns::tr("The row has more cells than the header: what stands beyond it is left out.");
    if (reason == "open-quote")
        return TableColumns::tr("A quote is never closed: it was taken as a letter.");
    if (reason == "after-quote")
        return TableColumns::tr("Letters stand behind a closing quote: they were kept.");
    return toQt(reason);
}

TableColumns::TableColumns(const record::Catalogue& catalogue, QObject* parent)
    : QAbstractTableModel(parent), m_catalogue(catalogue) {}

void TableColumns::show(const std::vector<session::TableColumn>& columns, const record::TableMapping& mapping) {
    beginResetModel();
    m_columns = columns;
    m_mapping = mapping;
    makeChoices();
    endResetModel();
}

void TableColumns::makeChoices() {
    m_choices.assign(1, {{}, {}, {}, tr("not taken")});
    for (const record::MappedRecord& record : m_mapping.records)
        if (const record::KindDeclaration* kind = m_catalogue.findKind(record.kind))
            for (const record::FieldDeclaration& field : kind->fields)
                if (field.type != record::ValueType::Object)
                    addChoices(record, field);
}

void TableColumns::addChoices(const record::MappedRecord& record, const record::FieldDeclaration& field) {
    const QString label = tr("%1: %2", "record, field").arg(rowRecordTitle(m_catalogue, m_mapping, record.name), fieldName(field));
    m_choices.push_back({toQt(record.name), toQt(field.code), {}, label});
    for (const QString& part : partsOf(field.type))
        m_choices.push_back({toQt(record.name), toQt(field.code), part,
                             tr("%1, %2", "field, part of its value").arg(label, partWords(part))});
}

std::vector<record::MappedField*> TableColumns::fieldsOf(int row) {
    std::vector<record::MappedField*> fields;
    for (record::MappedRecord& record : m_mapping.records)
        for (record::MappedField& field : record.fields)
            if (field.column == m_columns[static_cast<std::size_t>(row)].name)
                fields.push_back(&field);
    return fields;
}

std::vector<const record::MappedField*> TableColumns::fieldsOf(int row) const {
    std::vector<const record::MappedField*> fields;
    for (const record::MappedRecord& record : m_mapping.records)
        for (const record::MappedField& field : record.fields)
            if (field.column == m_columns[static_cast<std::size_t>(row)].name)
                fields.push_back(&field);
    return fields;
}

int TableColumns::choiceOf(int row) const {
    const std::string& column = m_columns[static_cast<std::size_t>(row)].name;
    int found = 0;
    for (const record::MappedRecord& record : m_mapping.records)
        for (const record::MappedField& field : record.fields) {
            if (field.column != column)
                continue;
            if (found != 0)
                return -1;
            QString part = partOf(field);
            const auto is = [&](const FieldChoice& choice) {
                return choice.record == toQt(record.name) && choice.field == toQt(field.field) && choice.part == part;
            };
            auto choice = std::find_if(m_choices.begin(), m_choices.end(), is);
            if (choice == m_choices.end()) { // a legal or official name is just the name
                part.clear();
                choice = std::find_if(m_choices.begin(), m_choices.end(), is);
            }
            found = choice == m_choices.end() ? -1 : static_cast<int>(choice - m_choices.begin());
        }
    return found;
}

void TableColumns::choose(int row, int choice) {
    if (choice < 0 || choice == choiceOf(row))
        return;
    const std::string& column = m_columns[static_cast<std::size_t>(row)].name;
    record::MappedField made;
    if (const auto before = fieldsOf(row); !before.empty()) {
        made.dates = before.front()->dates;
        made.split = before.front()->split;
        made.language = before.front()->language;
    }
    for (record::MappedRecord& record : m_mapping.records)
        std::erase_if(record.fields, [&](const record::MappedField& field) { return field.column == column; });
    const FieldChoice& chosen = m_choices[static_cast<std::size_t>(choice)];
    made.column = column;
    made.field = fromQt(chosen.field);
    const std::string part = fromQt(chosen.part);
    (record::nameSortNamed(part) ? made.nameSort : made.part) = part;
    for (record::MappedRecord& record : m_mapping.records)
        if (choice > 0 && record.name == fromQt(chosen.record))
            record.fields.push_back(made);
    emit dataChanged(index(row, 0), index(row, SectionCount - 1));
    emit mappingChanged();
}

void TableColumns::changeRecords(const record::TableMapping& mapping) {
    m_mapping = mapping;
    makeChoices();
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, SectionCount - 1));
    emit mappingChanged();
}

bool TableColumns::isKey(int row) const {
    const std::string& column = m_columns[static_cast<std::size_t>(row)].name;
    return std::any_of(m_mapping.records.begin(), m_mapping.records.end(), [&](const record::MappedRecord& record) {
        return std::find(record.key.begin(), record.key.end(), column) != record.key.end();
    });
}

// A key of the row is the key of all records of the row that are not known by their names.
void TableColumns::setKey(int row, bool isKey) {
    const std::string& column = m_columns[static_cast<std::size_t>(row)].name;
    for (record::MappedRecord& record : m_mapping.records) {
        std::erase(record.key, column);
        if (isKey && !record.isFoundByName)
            record.key.push_back(column);
    }
}

int TableColumns::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int TableColumns::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : SectionCount; }

QString TableColumns::goesWords(int row) const {
    const int choice = choiceOf(row);
    if (choice >= 0)
        return m_choices[static_cast<std::size_t>(choice)].label;
    return tr("%n field(s)", "a column goes to several", static_cast<int>(fieldsOf(row).size()));
}

bool TableColumns::takesDates(int row) const {
    for (const record::MappedRecord& record : m_mapping.records)
        for (const record::MappedField& field : record.fields) {
            const record::FieldDeclaration* declared = m_catalogue.findField(record.kind, field.field);
            if (field.column == m_columns[static_cast<std::size_t>(row)].name && declared != nullptr &&
                (declared->type == record::ValueType::Date || declared->type == record::ValueType::Period))
                return true;
        }
    return false;
}

QVariant TableColumns::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const session::TableColumn& column = m_columns[static_cast<std::size_t>(index.row())];
    const auto fields = fieldsOf(index.row());
    if (index.column() == Key && role == Qt::CheckStateRole)
        return isKey(index.row()) ? Qt::Checked : Qt::Unchecked;
    if (index.column() == Key && role == Qt::AccessibleTextRole)
        return isKey(index.row()) ? tr("key") : tr("no key");
    if (role == Qt::ToolTipRole && index.column() == Samples) {
        QStringList samples;
        for (const std::string& sample : column.samples)
            samples.append(toQt(sample));
        return samples.join(QLatin1Char('\n'));
    }
    if (role == Qt::EditRole && index.column() == Goes)
        return choiceOf(index.row());
    if (role == Qt::EditRole && index.column() == Dates)
        return fields.empty() ? 0 : static_cast<int>(fields.front()->dates);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (static_cast<Section>(index.column())) {
    case Name: return toQt(column.name);
    case Samples: {
        QStringList samples;
        for (const std::string& sample : column.samples)
            samples.append(toQt(sample));
        return samples.join(QStringLiteral(" · "));
    }
    case Goes: return goesWords(index.row());
    case Dates: return takesDates(index.row()) ? dateOrderWords(fields.front()->dates) : QString();
    case Split: return fields.empty() ? QString() : separatorWords(fields.front()->split);
    case Key:
    case SectionCount: break;
    }
    return {};
}

QVariant TableColumns::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Section>(section)) {
    case Name: return tr("Column");
    case Samples: return tr("Examples");
    case Goes: return tr("Goes to");
    case Dates: return tr("Order of dates");
    case Split: return tr("Between values", "what separates several values in a cell");
    case Key: return tr("Key", "column by which a row is known again");
    case SectionCount: break;
    }
    return {};
}

Qt::ItemFlags TableColumns::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    const bool isMapped = !fieldsOf(index.row()).empty();
    if (index.column() == Key)
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == Goes || (index.column() == Split && isMapped) || (index.column() == Dates && takesDates(index.row())))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool TableColumns::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid())
        return false;
    if (index.column() == Key && role == Qt::CheckStateRole) {
        setKey(index.row(), value.toInt() == Qt::Checked);
    } else if (role != Qt::EditRole) {
        return false;
    } else if (index.column() == Goes) {
        choose(index.row(), value.toInt());
        return true;
    } else if (index.column() == Dates || index.column() == Split) {
        for (record::MappedField* field : fieldsOf(index.row()))
            if (index.column() == Dates)
                field->dates = static_cast<record::DateOrder>(std::clamp(value.toInt(), 0, 3));
            else
                field->split = separatorFrom(value.toString());
    } else {
        return false;
    }
    emit dataChanged(index, index);
    emit mappingChanged();
    return true;
}

} // namespace dokaz::ui
