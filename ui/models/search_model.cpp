// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/search_model.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/models/catalogue_words.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>

namespace dokaz::ui {

namespace {

class SearchWords {
    Q_DECLARE_TR_FUNCTIONS(SearchWords)
  public:
    static QString reason(const std::string& code) {
        QStringList parts;
        if (code.starts_with("across-scripts"))
            parts << tr("also written so in another script");
        if (code.starts_with("sounds-alike"))
            parts << tr("sounds alike");
        if (code.find("vault") != std::string::npos)
            parts << tr("a name from the identity vault");
        return parts.join(QStringLiteral(" · "));
    }
    static QString records() { return tr("Records"); }
    static QString passages() { return tr("Passages"); }
    static QString paragraph(const QString& number) { return tr("para. %1").arg(number); }
    static QString page(int page) { return tr("p. %1").arg(page); }
};

// The words around the first place that answers, on one line; `stretches` follow.
QString around(const QString& text, Stretches& stretches) {
    constexpr int before = 80, most = 420;
    const int first = stretches.isEmpty() ? 0 : stretches.first().first;
    int start = std::max(0, first - before);
    while (start > 0 && start < first && !text.at(start - 1).isSpace())
        ++start; // whole words
    const int end = static_cast<int>(std::min<qsizetype>(text.size(), start + most));
    QString shown = text.mid(start, end - start);
    for (QChar& letter : shown)
        if (letter.isSpace())
            letter = QLatin1Char(' ');
    const QString dots(QChar(0x2026));
    const int shift = (start > 0 ? 1 : 0) - start;
    Stretches kept;
    for (const auto& [from, to] : stretches)
        if (from < end)
            kept.append({from + shift, std::min(to, end) + shift});
    stretches = kept;
    return (start > 0 ? dots : QString()) + shown + (end < text.size() ? dots : QString());
}

Place placeOf(const session::SearchHit& hit, const QString& text, const TextPlaces& places, const Stretches& stretches,
              const QString& reference) {
    Place place{toQt(hit.record), hit.passage, 0, 0, hit.page, {}, reference};
    if (!stretches.isEmpty()) {
        const auto [from, to] = stretches.first();
        place.start = places.codePointOfUnit(from);
        place.end = places.codePointOfUnit(to);
        place.quote = text.mid(from, to - from);
    }
    return place;
}

} // namespace

SearchModel::SearchModel(Archive& archive, QObject* parent) : QAbstractListModel(parent), m_archive(archive) {}

void SearchModel::ask(const QString& words, session::Scripts scripts) {
    m_ticket.cancel();
    if (words.trimmed().isEmpty()) {
        clear();
        emit answered();
        return;
    }
    m_ticket = m_archive.ask(
        this,
        [asked = fromQt(words.trimmed()), scripts](session::Session& session, const std::stop_token&) {
            return session.search(asked, scripts, mostOfEach);
        },
        [this](base::Result<std::vector<session::SearchHit>> hits) {
            if (!hits) {
                clear();
                emit refused(sentence(hits.error()));
                return;
            }
            fill(hits.value());
            emit answered();
        });
}

void SearchModel::clear() {
    m_ticket.cancel();
    beginResetModel();
    m_rows.clear();
    m_records = m_passages = 0;
    endResetModel();
}

void SearchModel::fill(const std::vector<session::SearchHit>& hits) {
    beginResetModel();
    m_rows.clear();
    addGroup(hits, "record", SearchWords::records(), m_records);
    addGroup(hits, "passage", SearchWords::passages(), m_passages);
    endResetModel();
}

void SearchModel::addGroup(const std::vector<session::SearchHit>& hits, const char* what, const QString& heading,
                           int& count) {
    count = 0;
    const std::size_t place = m_rows.size();
    for (const session::SearchHit& hit : hits) {
        if (hit.what != what)
            continue;
        if (count++ == 0) {
            m_rows.emplace_back();
            m_rows.back().isHeading = true;
        }
        m_rows.push_back(rowOf(hit));
    }
    if (count > 0)
        m_rows[place].title = QStringLiteral("%1 (%2)").arg(heading).arg(count);
}

SearchModel::Row SearchModel::rowOf(const session::SearchHit& hit) {
    Row row;
    const QString text = toQt(hit.text);
    const TextPlaces places(text);
    for (const auto& [start, end] : hit.ranges)
        row.stretches.append({places.unitOfByte(start), places.unitOfByte(end)});
    row.kind = hit.what == "passage" ? QStringLiteral("passages") : toQt(hit.kind);
    row.record = toQt(hit.record);
    row.title = toQt(hit.title);
    row.reason = SearchWords::reason(hit.reason);
    if (hit.what == "passage") {
        QStringList parts{isolated(row.title)};
        if (!hit.number.empty())
            parts << SearchWords::paragraph(toQt(hit.number));
        const QString reference = parts.join(QStringLiteral(", "));
        if (hit.page > 0)
            parts << SearchWords::page(hit.page);
        row.title = parts.join(QStringLiteral(", "));
        row.place = placeOf(hit, text, places, row.stretches, reference);
    }
    row.text = around(text, row.stretches);
    return row;
}

std::optional<Place> SearchModel::placeAt(const QModelIndex& index) const {
    if (!index.isValid() || !checkIndex(index))
        return {};
    return m_rows[static_cast<std::size_t>(index.row())].place;
}

int SearchModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags SearchModel::flags(const QModelIndex& index) const {
    if (!index.isValid() || !checkIndex(index) || m_rows[static_cast<std::size_t>(index.row())].isHeading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QVariant SearchModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !checkIndex(index))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return row.title;
    case TextRole: return row.text;
    case StretchesRole: return QVariant::fromValue(row.stretches);
    case ReasonRole: return row.reason;
    case RecordRole: return row.record;
    case KindRole: return row.kind;
    case IsHeadingRole: return row.isHeading;
    case Qt::DecorationRole: return row.isHeading ? QVariant() : QVariant(icon(kindIcon(row.kind)));
    case Qt::AccessibleTextRole:
        return QStringList{row.title, row.text, row.reason}.join(QStringLiteral(". "));
    }
    return {};
}

} // namespace dokaz::ui
