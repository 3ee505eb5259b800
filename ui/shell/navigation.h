// SPDX-License-Identifier: GPL-3.0-or-later
// The tree at the leading edge: tasks and kinds of records, with how many there are.
//
// Threads: the UI thread. Counts are asked for beside it, again after every change but at most twice a second.
#pragma once
#include "ui/bridge/desk.h"

#include <QTreeWidget>

class QTimer;

namespace dokaz::ui {

// A place in the window: a page, and for lists which kind.
struct Destination {
    enum class Page { List, Search, Review, Case, Import, Activity, Reader, CheckBundle };
    Page page = Page::Search;
    QString kind; // of a list; "alleged-perpetrator" is the list of persons alleged to be one
    bool operator==(const Destination&) const = default;
};

class Navigation final : public QTreeWidget {
    Q_OBJECT
  public:
    explicit Navigation(Desk& desk, QWidget* parent = nullptr);
    // Marks where one is, without telling.
    void mark(const Destination& destination);
    [[nodiscard]] const std::vector<Destination>& destinations() const { return m_destinations; }
    [[nodiscard]] QString nameOf(const Destination& destination) const;

  signals:
    void chosen(const dokaz::ui::Destination& destination);

  private:
    void addTasks();
    void addKinds();
    void addOtherKinds();
    QTreeWidgetItem* add(QTreeWidgetItem* under, const Destination& destination, const QString& name, const QString& icon);
    void askCounts();
    void showCounts(const session::ArchiveSummary& summary, std::int64_t undecided, std::int64_t alleged);

    Desk& m_desk;
    std::vector<Destination> m_destinations;
    std::vector<QTreeWidgetItem*> m_items; // as m_destinations
    QTreeWidgetItem* m_others = nullptr;
    QTimer* m_again;
    bool m_isAsking = false, m_isOutdated = false; // outdated: something changed since the question
};

} // namespace dokaz::ui
