// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/carry_rows.h"

#include "ui/bridge/strings.h"
#include "ui/widgets/labels.h"

#include <algorithm>
#include <map>

namespace dokaz::ui {

namespace {

QString outcomeWords(const std::string& outcome) {
    static const std::map<std::string, QString> known{
        {"word-for-word", CarryRows::tr("Word for word")},
        {"other-marks", CarryRows::tr("Other spaces or dashes")},
        {"already", CarryRows::tr("Rests on it already")},
        {"several-places", CarryRows::tr("In several places")},
        {"gone", CarryRows::tr("Not there any more")},
        {"no-words", CarryRows::tr("Quotes nothing")},
        {"whole", CarryRows::tr("Cites no words")}};
    const auto found = known.find(outcome);
    return found == known.end() ? toQt(outcome) : found->second;
}

} // namespace

void CarryRows::show(std::vector<session::CarriedCitation> citations) {
    beginResetModel();
    m_rows = std::move(citations);
    std::stable_partition(m_rows.begin(), m_rows.end(),
                          [](const session::CarriedCitation& citation) { return citation.isLeft(); });
    endResetModel();
}

int CarryRows::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CarryRows::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant CarryRows::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const session::CarriedCitation& citation = row(index.row());
    switch (static_cast<Column>(index.column())) {
    case Outcome: return outcomeWords(citation.outcome);
    case Record: return toQt(citation.title);
    case Quote: return toQt(citation.quote).simplified();
    case Paragraph: return toQt(citation.number);
    case Now: return toQt(citation.text).simplified();
    case ColumnCount: return {};
    }
    return {};
}

QVariant CarryRows::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Outcome: return tr("In the newer version");
    case Record: return tr("Record");
    case Quote: return tr("Words cited");
    case Paragraph: return tr("Para.");
    case Now: return tr("What stands there now");
    case ColumnCount: return {};
    }
    return {};
}

} // namespace dokaz::ui
