// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/links_model.h"

#include "ui/bridge/strings.h"
#include "ui/models/catalogue_words.h"
#include "ui/models/field_words.h"

#include <map>

namespace dokaz::ui {

void LinksModel::show(const std::vector<session::LinkView>& links, const record::Catalogue& catalogue) {
    struct Group {
        QString heading;
        std::vector<const session::LinkView*> links;
    };
    std::map<std::pair<std::size_t, std::string>, Group> groups; // by the kind's place in menus, then the field
    for (const session::LinkView& link : links) {
        const record::KindDeclaration* kind = catalogue.findKind(link.kind);
        const record::FieldDeclaration* field = catalogue.findField(link.kind, link.field);
        const std::size_t place = kind == nullptr ? catalogue.kinds().size()
                                                  : static_cast<std::size_t>(kind - catalogue.kinds().data());
        Group& group = groups[{place, link.field}];
        if (group.heading.isEmpty())
            group.heading = QStringLiteral("%1 · %2").arg(kind == nullptr ? toQt(link.kindLabel) : kindPlural(catalogue, toQt(link.kind)),
                                                          field == nullptr ? toQt(link.field) : roleOf(*field));
        group.links.push_back(&link);
    }
    beginResetModel();
    m_rows.clear();
    m_links = static_cast<int>(links.size());
    for (const auto& [key, group] : groups) {
        m_rows.push_back({QStringLiteral("%1 · %L2").arg(group.heading).arg(group.links.size()), {}, {}, true});
        for (const session::LinkView* link : group.links)
            m_rows.push_back({link->title.empty() ? tr("(no title)") : toQt(link->title), toQt(link->record), toQt(link->kind), false});
    }
    endResetModel();
}

void LinksModel::clear() {
    beginResetModel();
    m_rows.clear();
    m_links = 0;
    endResetModel();
}

int LinksModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

QVariant LinksModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return row.text;
    case RecordRole: return row.record;
    case KindRole: return row.kind;
    case IsHeadingRole: return row.isHeading;
    }
    return {};
}

Qt::ItemFlags LinksModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    return m_rows[static_cast<std::size_t>(index.row())].isHeading ? Qt::ItemFlags(Qt::ItemNeverHasChildren)
                                                                  : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace dokaz::ui
