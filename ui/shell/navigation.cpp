// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

#include "ui/bridge/strings.h"
#include "ui/models/kind_icons.h"
#include "ui/models/list_source.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QLocale>
#include <QTimer>

namespace dokaz::ui {

namespace {

constexpr int countColumn = 1;
constexpr int betweenCountsMs = 500;

// The kinds worked with every day, in the order of ../docs/user_guide.md; the rest of the catalogue stands below.
const std::array<const char*, 10> everyday{"testimony", "incident",  "person",         "facility", "organisation",
                                           "detention", "act", "source",    "recommendation", "case"};

} // namespace

Navigation::Navigation(Desk& desk, QWidget* parent) : QTreeWidget(parent), m_desk(desk), m_again(new QTimer(this)) {
    setObjectName(QStringLiteral("navigation"));
    setAccessibleName(tr("Navigation"));
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(3 * gridStep);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setIconSize({4 * gridStep, 4 * gridStep});
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(40 * gridStep);
    addTasks();
    addKinds();
    addOtherKinds();
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(countColumn, QHeaderView::ResizeToContents);
    m_again->setSingleShot(true);
    connect(m_again, &QTimer::timeout, this, &Navigation::askCounts);
    connect(&desk.archive(), &Archive::changed, this, [this] {
        m_isOutdated = true;
        if (!m_isAsking && !m_again->isActive())
            m_again->start(betweenCountsMs);
    });
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        const auto found = std::find(m_items.begin(), m_items.end(), item);
        if (found != m_items.end())
            emit chosen(m_destinations[static_cast<std::size_t>(found - m_items.begin())]);
    });
    m_again->start(0);
}

QTreeWidgetItem* Navigation::add(QTreeWidgetItem* under, const Destination& destination, const QString& name,
                                 const QString& iconName) {
    auto* item = under == nullptr ? new QTreeWidgetItem(this) : new QTreeWidgetItem(under);
    item->setText(0, name);
    item->setIcon(0, icon(iconName, QStringLiteral("muted")));
    item->setTextAlignment(countColumn, Qt::AlignTrailing | Qt::AlignVCenter);
    m_destinations.push_back(destination);
    m_items.push_back(item);
    return item;
}

void Navigation::addTasks() {
    using Page = Destination::Page;
    add(nullptr, {Page::Search, {}}, tr("Search"), QStringLiteral("search"));
    add(nullptr, {Page::Review, {}}, tr("Review"), QStringLiteral("review"));
    add(nullptr, {Page::Import, {}}, tr("Import"), QStringLiteral("import"));
    add(nullptr, {Page::Activity, {}}, tr("Activity"), QStringLiteral("activity"));
}

void Navigation::addKinds() {
    for (const char* code : everyday) {
        const record::KindDeclaration* kind = m_desk.archive().catalogue().findKind(code);
        if (kind == nullptr)
            continue;
        add(nullptr, {Destination::Page::List, QString::fromLatin1(code)}, toQt(kind->plural), kindIcon(QString::fromLatin1(code)));
        if (kind->code == "person")
            add(nullptr, {Destination::Page::List, QStringLiteral("alleged-perpetrator")}, tr("Alleged perpetrators"),
                QStringLiteral("perpetrator"));
    }
}

void Navigation::addOtherKinds() {
    m_others = new QTreeWidgetItem(this);
    m_others->setText(0, tr("More kinds", "heading over the less frequent kinds of records"));
    m_others->setIcon(0, icon(QStringLiteral("more"), QStringLiteral("muted")));
    for (const record::KindDeclaration& kind : m_desk.archive().catalogue().kinds())
        if (std::find(everyday.begin(), everyday.end(), kind.code) == everyday.end())
            add(m_others, {Destination::Page::List, toQt(kind.code)}, toQt(kind.plural), kindIcon(toQt(kind.code)));
}

void Navigation::mark(const Destination& destination) {
    const QSignalBlocker quiet(this);
    const auto found = std::find(m_destinations.begin(), m_destinations.end(), destination);
    setCurrentItem(found == m_destinations.end() ? nullptr : m_items[static_cast<std::size_t>(found - m_destinations.begin())]);
}

QString Navigation::nameOf(const Destination& destination) const {
    const auto found = std::find(m_destinations.begin(), m_destinations.end(), destination);
    return found == m_destinations.end() ? QString() : m_items[static_cast<std::size_t>(found - m_destinations.begin())]->text(0);
}

void Navigation::askCounts() {
    // Counting a million takes longer than the pause between changes: one question at a time.
    m_isAsking = true;
    m_isOutdated = false;
    struct Counts {
        session::ArchiveSummary summary;
        std::int64_t undecided = 0, alleged = 0;
    };
    m_desk.archive().ask(
        this,
        [](session::Session& session, const std::stop_token& stop) -> base::Result<Counts> {
            Counts counts;
            counts.summary = TRY(session.summary());
            counts.undecided = TRY(session.undecidedCount());
            session::ListQuery alleged;
            alleged.kind = "person";
            alleged.filters = {allegedFilter()};
            counts.alleged = static_cast<std::int64_t>(TRY(session.listIndex(alleged, stop)).size());
            return counts;
        },
        [this](base::Result<Counts> counts) {
            m_isAsking = false;
            if (m_isOutdated)
                m_again->start(betweenCountsMs);
            if (counts)
                showCounts(counts.value().summary, counts.value().undecided, counts.value().alleged);
        });
}

void Navigation::showCounts(const session::ArchiveSummary& summary, std::int64_t undecided, std::int64_t alleged) {
    std::map<QString, std::int64_t> counts{{QStringLiteral("alleged-perpetrator"), alleged}};
    for (const auto& [kind, count] : summary.records)
        counts[toQt(kind)] = count;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const Destination& destination = m_destinations[i];
        std::int64_t count = 0;
        if (destination.page == Destination::Page::Review)
            count = undecided;
        else if (destination.page == Destination::Page::List)
            count = counts[destination.kind];
        m_items[i]->setText(countColumn, count > 0 ? QLocale().toString(static_cast<qlonglong>(count)) : QString());
    }
}

} // namespace dokaz::ui
