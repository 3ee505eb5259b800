// SPDX-License-Identifier: GPL-3.0-or-later
// The list of records over rows made up, up to a million of them; the ledger; what a search found.
#include "ui/models/activity_model.h"
#include "ui/models/list_columns.h"
#include "ui/models/record_list_model.h"
#include "ui/models/search_model.h"
#include "ui/models/suggestion_model.h"

#include "support/window_fixture.h"
#include "ui/models/row_records_test.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

#include <ctime>
#include <numeric>

namespace dokaz::tests {

using ui::ListSource;
using ui::RecordListModel;

// Answers from the event loop, as the archive does, with rows made up on the spot.
class MadeUpRows final : public ListSource {
  public:
    explicit MadeUpRows(std::int64_t count) : m_count(count) {}
    ui::Ticket askIndex(QObject* receiver, const session::ListQuery& query,
                        std::function<void(base::Result<Handles>)> answer) override {
        ++m_indexesAsked;
        Handles handles(static_cast<std::size_t>(m_count));
        std::iota(handles.begin(), handles.end(), 1);
        if (query.order == session::ListOrder::Descending)
            std::reverse(handles.begin(), handles.end());
        return later(receiver, std::move(answer), base::Result<Handles>(std::move(handles)));
    }
    ui::Ticket askRows(QObject* receiver, const std::string& kind, const Handles& handles,
                       const std::vector<std::string>& fields, std::function<void(base::Result<Rows>)> answer) override {
        m_mostRows = std::max(m_mostRows, handles.size());
        if (m_refuses)
            return later(receiver, std::move(answer), base::Result<Rows>(base::Error(base::ErrorCode::Io)));
        Rows rows;
        for (const session::ListHandle handle : handles) {
            session::ListRow row;
            row.handle = handle;
            row.summary.record = "r" + std::to_string(handle);
            row.summary.kind = kind;
            row.summary.title = "Рыгор " + std::to_string(handle);
            row.summary.state = "shown";
            row.summary.protection = handle % 7 == 0 ? "identity" : "open";
            row.summary.conflicts = handle % 11 == 0 ? 2 : 0;
            for (const std::string& field : fields)
                row.cells.push_back(field + " of " + std::to_string(handle));
            rows.push_back(std::move(row));
        }
        return later(receiver, std::move(answer), base::Result<Rows>(std::move(rows)));
    }
    std::int64_t m_count;
    int m_indexesAsked = 0;
    std::size_t m_mostRows = 0;
    bool m_refuses = false;

  private:
    template <typename T>
    static ui::Ticket later(QObject* receiver, std::function<void(base::Result<T>)> answer, base::Result<T> result) {
        ui::Ticket ticket;
        auto kept = std::make_shared<base::Result<T>>(std::move(result));
        QMetaObject::invokeMethod(
            receiver,
            [ticket, answer = std::move(answer), kept] {
                if (!ticket.isCancelled())
                    answer(std::move(*kept));
            },
            Qt::QueuedConnection);
        return ticket;
    }
};

double cpuMs() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1000.0 + static_cast<double>(now.tv_nsec) / 1e6;
}

constexpr bool isSanitized() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return true;
#else
    return false;
#endif
}

class ListModel : public QObject {
    Q_OBJECT
    record::Catalogue m_catalogue = record::Catalogue::shipped().value();
    struct Made {
        MadeUpRows* source;
        std::unique_ptr<RecordListModel> model;
    };
    Made make(std::int64_t count) {
        auto source = std::make_unique<MadeUpRows>(count);
        MadeUpRows* rows = source.get();
        return {rows, std::make_unique<RecordListModel>(std::move(source), m_catalogue)};
    }
    static session::ListQuery persons() {
        session::ListQuery query;
        query.kind = "person";
        return query;
    }
    static QStringList columns() {
        return {QLatin1String(ui::titleColumn), QStringLiteral("code"), QStringLiteral("capacity"),
                QLatin1String(ui::protectionColumn), QLatin1String(ui::conflictsColumn)};
    }
    static void scroll(QTableView& view, const std::vector<int>& values, std::vector<double>& times);

  private slots:
    void keepsTheRulesOfModels() {
        auto [source, model] = make(250);
        const QAbstractItemModelTester tester(model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        model->show(persons(), columns());
        QVERIFY(until([&] { return model->rowCount() == 250; }));
        (void)model->index(0, 0).data();
        QVERIFY(until([&] { return model->index(0, 0).data(RecordListModel::IsLoadedRole).toBool(); }));
        source->m_count = 240;
        model->refresh();
        QVERIFY(until([&] { return model->rowCount() == 240; }));
        model->sort(1, Qt::DescendingOrder);
        QVERIFY(until([&] { return !model->isAsking(); }));
        model->setColumns(columns().mid(0, 3));
        QCOMPARE(model->columnCount(), 3);
    }

    // Changes that come faster than answers must not put the answer off for ever.
    void answersBeforeItAsksAgain() {
        auto [source, model] = make(100);
        model->show(persons(), columns());
        model->refresh();
        model->refresh();
        QCOMPARE(source->m_indexesAsked, 1);
        QVERIFY(until([&] { return model->rowCount() == 100; }));
        source->m_count = 90;
        QVERIFY(until([&] { return model->rowCount() == 90; }));
        QVERIFY(!model->isAsking());
        QCOMPARE(source->m_indexesAsked, 2);
    }

    void showsAPlaceholderUntilTheRowsCome() {
        auto [source, model] = make(1000);
        model->show(persons(), columns());
        QVERIFY(until([&] { return model->rowCount() == 1000; }));
        const QModelIndex cell = model->index(500, 0);
        QCOMPARE(cell.data().toString(), QStringLiteral("…"));
        QSignalSpy changed(model.get(), &QAbstractItemModel::dataChanged);
        QVERIFY(until([&] { return cell.data().toString() == QStringLiteral("Рыгор 501"); }));
        QVERIFY(changed.count() >= 1);
        QCOMPARE(model->index(500, 1).data().toString(), QStringLiteral("code of 501"));
        QVERIFY(source->m_mostRows <= 1000);
        QVERIFY(model->index(503, 0).data(Qt::DecorationRole).isValid()); // 504 is an identity
        QCOMPARE(model->index(505, 4).data().toString(), QStringLiteral("2"));
    }

    void keepsTheSelectionWhenSomethingChanges() {
        auto [source, model] = make(1000);
        model->show(persons(), columns());
        QVERIFY(until([&] { return model->rowCount() == 1000; }));
        QItemSelectionModel selection(model.get());
        selection.select(model->index(10, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        selection.setCurrentIndex(model->index(10, 0), QItemSelectionModel::NoUpdate);
        model->sort(0, Qt::DescendingOrder); // the record of row 10 now stands at the other end
        QVERIFY(until([&] { return !model->isAsking(); }));
        QCOMPARE(selection.currentIndex().row(), 989);
        QVERIFY(selection.isRowSelected(989));
        QVERIFY(!selection.isRowSelected(10));
    }

    void asksForTheOrderOnlyOnceWhenAskedAnew() {
        auto [source, model] = make(10);
        QSignalSpy answered(model.get(), &RecordListModel::answered);
        model->show(persons(), columns());
        session::ListQuery query = persons();
        query.words = "ab";
        model->setQuery(query);
        QVERIFY(until([&] { return answered.count() > 0; }));
        QTest::qWait(10);
        QCOMPARE(answered.count(), 1); // the first was cancelled
        QCOMPARE(source->m_indexesAsked, 2);
        model->sort(3, Qt::AscendingOrder); // protection is no order
        QCOMPARE(source->m_indexesAsked, 2);
    }

    void tellsWhenRowsAreRefused() {
        auto [source, model] = make(10);
        source->m_refuses = true;
        QSignalSpy refused(model.get(), &RecordListModel::refused);
        model->show(persons(), columns());
        QVERIFY(until([&] { return model->rowCount() == 10; }));
        (void)model->index(0, 0).data();
        QVERIFY(until([&] { return refused.count() == 1; }));
        QVERIFY(!refused.first().first().toString().isEmpty());
        QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("…"));
    }

    void carriesAMillionRows() {
        auto [source, model] = make(1'000'000);
        QTableView view;
        view.setModel(model.get());
        view.verticalHeader()->hide();
        view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        view.resize(700, 600);
        view.show();
        model->show(persons(), columns());
        const double begun = cpuMs();
        QVERIFY(until([&] { return model->index(0, 0).data(RecordListModel::IsLoadedRole).toBool(); }));
        (void)view.grab();
        const double painted = cpuMs() - begun;

        std::vector<double> wheel, jumps;
        std::vector<int> steps, places;
        for (int i = 1; i <= 300; ++i)
            steps.push_back(i * 60);
        for (int i = 0; i < 100; ++i)
            places.push_back(static_cast<int>((static_cast<qint64>(i) * 7'919'333) % view.verticalScrollBar()->maximum()));
        scroll(view, steps, wheel);
        scroll(view, places, jumps);
        qInfo("a million rows: first paint %.1f ms, wheel p50 %.2f p99 %.2f ms, jumps p50 %.2f p99 %.2f ms (CPU of the UI thread)",
              painted, wheel[wheel.size() / 2], wheel[wheel.size() * 99 / 100], jumps[jumps.size() / 2],
              jumps[jumps.size() * 99 / 100]);
        QVERIFY(model->blocksAtHand() <= ui::RowBlocks::mostBlocks);
        if (!isSanitized()) {
            QVERIFY(painted < 100);
            QVERIFY(wheel[wheel.size() * 99 / 100] < 16);
        }
    }

    void choosesUsualColumnsForEveryKind() {
        for (const record::KindDeclaration& kind : m_catalogue.kinds()) {
            const QStringList usual = ui::usualColumns(kind);
            QVERIFY(usual.size() <= 8);
            QCOMPARE(ui::validColumns(kind, usual), usual);
            for (const QString& column : ui::possibleColumns(kind))
                QVERIFY(!ui::columnName(kind, column).isEmpty());
        }
        QCOMPARE(ui::validColumns(*m_catalogue.findKind("person"), {QStringLiteral("nonsense")}).size(), 1);
    }
};

void ListModel::scroll(QTableView& view, const std::vector<int>& values, std::vector<double>& times) {
    for (const int value : values) {
        const double begun = cpuMs();
        view.verticalScrollBar()->setValue(value);
        view.viewport()->repaint();
        QCoreApplication::processEvents();
        times.push_back(cpuMs() - begun);
    }
    std::sort(times.begin(), times.end());
}

class OtherModels : public QObject {
    Q_OBJECT
    static ui::ActivityModel::Entries entries(std::uint64_t newest, std::uint64_t oldest) {
        ui::ActivityModel::Entries made;
        for (std::uint64_t number = newest; number >= oldest; --number) {
            session::EntryView entry;
            entry.entry = "e" + std::to_string(number);
            entry.number = number;
            entry.command = number == 1 ? "create" : "set";
            entry.time = "2026-05-04T10:00:00Z";
            entry.rows = 2;
            made.push_back(entry);
        }
        return made;
    }

  private slots:
    void theLedgerGrowsAtBothEnds() {
        OpenDesk open;
        ui::ActivityModel model(open.archive());
        model.take(entries(30, 11), 0, 20);
        QCOMPARE(model.rowCount(), 20);
        QVERIFY(model.canFetchMore({}));
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QPersistentModelIndex first(model.index(0, 0));
        model.take(entries(10, 1), 20, 20);
        QCOMPARE(model.rowCount(), 30);
        QVERIFY(!model.canFetchMore({}));
        auto again = entries(32, 3);
        again[5].undone = true;
        model.take(again, 0, 30);
        QCOMPARE(model.rowCount(), 32);
        QCOMPARE(first.row(), 2);
        QVERIFY(model.index(5, 0).data(Qt::FontRole).value<QFont>().strikeOut());
        QCOMPARE(model.index(31, ui::ActivityModel::WhatColumn).data().toString(), QStringLiteral("Archive made"));
    }

    void aSearchStandsInGroups() {
        OpenDesk open;
        ui::SearchModel model(open.archive());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        session::SearchHit record{"record", "r1", "person", "Рыгор", {}, 0, 0, "Рыгор", {{0, 10}}, "across-scripts"};
        session::SearchHit passage{"passage", "s1", "para", "A report", "54", 7, 12, "😀 and Рыгор", {{9, 19}}, "word"};
        model.fill({passage, record});
        QCOMPARE(model.rowCount(), 4);
        QVERIFY(!(model.index(0).flags() & Qt::ItemIsSelectable));
        QCOMPARE(model.index(1).data(ui::SearchModel::RecordRole).toString(), QStringLiteral("r1"));
        QVERIFY(!model.index(1).data(ui::SearchModel::ReasonRole).toString().isEmpty());
        const auto stretches = model.index(3).data(ui::SearchModel::StretchesRole).value<ui::Stretches>();
        QCOMPARE(stretches.first().first, 7); // units: the picture takes two
        const auto place = model.placeAt(model.index(3));
        QVERIFY(place.has_value());
        QCOMPARE(place->start, 6U); // code points
        QCOMPARE(place->quote, QStringLiteral("Рыгор"));
        QVERIFY(place->reference.contains(QStringLiteral("para. 54")));
        QVERIFY(!model.placeAt(model.index(1)).has_value());
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void suggestionsEndWithAnOffer() {
        OpenDesk open;
        ui::SuggestionModel model(open.archive());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        session::Suggestion one;
        one.summary = {"r1", "person", "Person", "Aryna Lukava", "identity", "shown", 0};
        one.name = "Арына Лукава";
        one.reasons = {"sounds alike"};
        model.fill({one});
        model.setOffer(QStringLiteral("New…"));
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.index(0).data(ui::SuggestionModel::SecondLineRole).toString().contains(QStringLiteral("sounds alike")));
        QVERIFY(model.index(1).data(ui::SuggestionModel::OfferRole).toBool());
        model.clear();
        QCOMPARE(model.rowCount(), 1);
    }

    void suggestionsComeFromTheArchive() {
        OpenDesk open;
        const std::string record = open.add("facility", {{"name", "Grey House"}});
        ui::SuggestionModel model(open.archive());
        QSignalSpy answered(&model, &ui::SuggestionModel::answered);
        model.setKinds({QStringLiteral("facility")});
        model.ask(QStringLiteral("gr"));
        model.ask(QStringLiteral("grey"));
        QVERIFY(until([&] { return answered.count() == 1; }));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0).data(ui::SuggestionModel::RecordRole).toString(), ui::toQt(record));
        model.setKinds({QStringLiteral("person")});
        model.ask(QStringLiteral("grey"));
        QVERIFY(until([&] { return answered.count() == 2; }));
        QCOMPARE(model.rowCount(), 0);
    }
};

} // namespace dokaz::tests

DOKAZ_UI_TESTS(dokaz::tests::ListModel, dokaz::tests::OtherModels, dokaz::tests::RowRecordsTest)
#include "list_model_test.moc"
