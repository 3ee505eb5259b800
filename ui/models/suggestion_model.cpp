// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/suggestion_model.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/models/catalogue_words.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QDate>
#include <QLocale>

namespace dokaz::ui {

SuggestionModel::SuggestionModel(Archive& archive, QObject* parent) : QAbstractListModel(parent), m_archive(archive) {}

void SuggestionModel::setOffer(const QString& sentence) {
    if (sentence == m_offer)
        return;
    beginResetModel();
    m_offer = sentence;
    endResetModel();
}

void SuggestionModel::ask(const QString& words) {
    m_ticket.cancel();
    if (words.trimmed().isEmpty()) {
        clear();
        emit answered();
        return;
    }
    m_asked = words.trimmed();
    std::vector<std::string> kinds;
    for (const QString& kind : m_kinds)
        kinds.push_back(fromQt(kind));
    m_ticket = m_archive.ask(
        this,
        [asked = fromQt(m_asked), kinds, most = static_cast<std::size_t>(m_most)](session::Session& session,
                                                                                  const std::stop_token&) {
            return session.suggest(asked, kinds, most);
        },
        [this](base::Result<std::vector<session::Suggestion>> suggestions) {
            if (!suggestions) {
                clear();
                emit refused(sentence(suggestions.error()));
                return;
            }
            fill(suggestions.value());
            emit answered();
        });
}

void SuggestionModel::clear() {
    m_ticket.cancel();
    m_asked.clear();
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void SuggestionModel::fill(const std::vector<session::Suggestion>& suggestions) {
    beginResetModel();
    m_rows.clear();
    for (const session::Suggestion& suggestion : suggestions)
        m_rows.push_back(rowOf(suggestion));
    endResetModel();
}

QStringList factsOf(const session::Suggestion& suggestion) {
    QStringList facts;
    for (const std::string& fact : suggestion.facts)
        facts << isolated(toQt(fact));
    if (suggestion.received.empty())
        return facts;
    const QDate day = QDate::fromString(toQt(suggestion.received), Qt::ISODate);
    //: %1 a day
    facts << SuggestionModel::tr("taken in on %1").arg(day.isValid() ? QLocale().toString(day, QLocale::ShortFormat) : toQt(suggestion.received));
    return facts;
}

SuggestionModel::Row SuggestionModel::rowOf(const session::Suggestion& suggestion) {
    Row row;
    row.record = toQt(suggestion.summary.record);
    row.kind = toQt(suggestion.summary.kind);
    row.title = toQt(suggestion.summary.title);
    row.protection = toQt(suggestion.summary.protection);
    QStringList parts{toQt(suggestion.summary.kindLabel)};
    const QString name = toQt(suggestion.name);
    if (!name.isEmpty() && name != row.title)
        parts << isolated(name);
    parts << factsOf(suggestion);
    for (const std::string& reason : suggestion.reasons)
        parts << toQt(reason);
    row.secondLine = parts.join(QStringLiteral(" · "));
    return row;
}

int SuggestionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : recordCount() + (m_offer.isEmpty() ? 0 : 1);
}

QVariant SuggestionModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !checkIndex(index))
        return {};
    if (index.row() >= recordCount()) {
        if (role == Qt::DisplayRole || role == TitleRole || role == Qt::AccessibleTextRole)
            return m_offer;
        return role == OfferRole ? QVariant(true) : role == Qt::DecorationRole ? icon(QStringLiteral("add")) : QVariant();
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return row.title;
    case RecordRole: return row.record;
    case KindRole: return row.kind;
    case SecondLineRole: return row.secondLine;
    case ProtectionRole: return row.protection;
    case OfferRole: return false;
    case Qt::DecorationRole: return icon(kindIcon(row.kind));
    case Qt::AccessibleTextRole: return QVariant(row.title + QStringLiteral(", ") + row.secondLine);
    }
    return {};
}

} // namespace dokaz::ui
