// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/mentions_model.h"

#include "ui/bridge/strings.h"
#include "ui/models/field_words.h"

namespace dokaz::ui {

void MentionsModel::show(const std::vector<session::MentionView>& mentions) {
    beginResetModel();
    m_rows.clear();
    for (const session::MentionView& mention : mentions) {
        Row row;
        row.place = placeOf(mention);
        row.text = toQt(mention.text);
        row.how = mention.how == "cited"      ? tr("a value rests on these words")
                  : mention.how == "accepted" ? tr("confirmed mention")
                                              : tr("named here");
        const TextPlaces places(row.text);
        for (const auto& [start, end] : mention.ranges)
            row.ranges.emplace_back(places.unitOfByte(start), places.unitOfByte(end));
        m_rows.push_back(std::move(row));
    }
    endResetModel();
}

int MentionsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant MentionsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return row.text;
    if (role == Qt::AccessibleTextRole)
        return QStringLiteral("%1, %2: %3").arg(row.place.reference, row.how, row.text);
    return {};
}

} // namespace dokaz::ui
