// SPDX-License-Identifier: GPL-3.0-or-later
#include "stall_test.h"

#include "support/open_window.h"
#include "support/stall_watch.h"
#include "ui/browse/record_table.h"
#include "ui/models/list_columns.h"
#include "ui/models/record_list_model.h"

#include <QDir>
#include <QFile>
#include <QScrollBar>

namespace dokaz::tests {

namespace {

constexpr double mostMs = 50;

// A million records made up, answered at the next turn of the event loop.
class MadeUpRows final : public ui::ListSource {
  public:
    static constexpr int count = 1'000'000;
    ui::Ticket askIndex(QObject* receiver, const session::ListQuery&, std::function<void(base::Result<Handles>)> answer) override {
        Handles handles(count);
        for (int i = 0; i < count; ++i)
            handles[static_cast<std::size_t>(i)] = i + 1;
        QMetaObject::invokeMethod(receiver, [answer, handles = std::move(handles)] { answer(handles); }, Qt::QueuedConnection);
        return {};
    }
    ui::Ticket askRows(QObject* receiver, const std::string& kind, const Handles& handles,
                       const std::vector<std::string>& fields, std::function<void(base::Result<Rows>)> answer) override {
        Rows rows;
        for (const session::ListHandle handle : handles) {
            session::ListRow row;
            row.handle = handle;
            row.summary.record = std::to_string(handle);
            row.summary.kind = kind;
            row.summary.title = "Рыгор Лукава " + std::to_string(handle);
            row.cells.assign(fields.size(), "12 May 2010");
            rows.push_back(std::move(row));
        }
        QMetaObject::invokeMethod(receiver, [answer, rows = std::move(rows)] { answer(rows); }, Qt::QueuedConnection);
        return {};
    }
};

// Reports of the shared data where there are some, else the invented one with other bytes at its end.
QStringList fiftyReports(const ScratchFolder& folder) {
    constexpr int wanted = 50;
    QStringList files;
    const QDir real(QStringLiteral(DOKAZ_SHARED_DATA "/reports/un-upr"));
    for (const QString& name : real.entryList({QStringLiteral("*.pdf")}, QDir::Files))
        files << real.filePath(name);
    QFile sample(QStringLiteral(DOKAZ_SOURCE_DIR "/resources/samples/sample_report.pdf"));
    if (!sample.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = sample.readAll();
    for (int i = static_cast<int>(files.size()); i < wanted; ++i) {
        QFile file(QString::fromStdString((folder / ("variant" + std::to_string(i) + ".pdf")).string()));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes + "\n% " + QByteArray::number(i) + "\n");
        files << file.fileName();
    }
    return files.mid(0, wanted);
}

void scroll(QTableView& table) {
    auto* bar = table.verticalScrollBar();
    static int step = 0;
    ++step;
    // Wheel steps, and now and then a jump to anywhere.
    bar->setValue(step % 20 == 0 ? static_cast<int>((static_cast<qint64>(step) * 7919 * 31) % bar->maximum()) : bar->value() + 3);
}

} // namespace

void Stalls::neverLastLongWhileReportsComeInAndAMillionRowsAreScrolled() {
    OpenWindow window;
    const QStringList files = fiftyReports(window.folder());
    QCOMPARE(files.size(), 50);
    auto* model = new ui::RecordListModel(std::make_unique<MadeUpRows>(), window.desk().archive().catalogue());
    ui::RecordTable table(*model);
    model->setParent(&table);
    table.resize(900, 700);
    table.show();
    session::ListQuery query;
    query.kind = "person";
    model->show(query, ui::usualColumns(*window.desk().archive().catalogue().findKind("person")));
    QVERIFY(until([&] { return model->rowCount() == MadeUpRows::count; }));
    window.desk().importFiles(files);
    QPushButton* start = nullptr;
    QVERIFY(until([&] {
        for (QPushButton* button : window.workspace().findChildren<QPushButton*>())
            if (button->isVisible() && button->isEnabled() && button->text().contains(QStringLiteral("50")))
                start = button;
        return start != nullptr;
    }));
    StallWatch watch;
    QTest::mouseClick(start, Qt::LeftButton);
    QVERIFY(until([&] { return !window.desk().jobs().jobs().empty(); }));
    while (!window.desk().jobs().jobs().empty()) {
        scroll(table);
        QTest::qWait(8);
    }
    const double worst = watch.worstMs();
    int sources = -1;
    window.workspace().archive().ask(
        &window.window(), [](session::Session& session, const std::stop_token&) { return session.list("source"); },
        [&](const base::Result<std::vector<session::RecordSummary>>& list) { sources = static_cast<int>(list.value().size()); });
    QVERIFY(until([&] { return sources >= 0; }));
    QVERIFY2(sources >= 49, qPrintable(QString::number(sources))); // one of the real reports is there twice at most
    qInfo("50 reports in, a million rows scrolled: longest stall %.1f ms of %d events", worst, watch.events());
#ifndef DOKAZ_SANITIZED
    QVERIFY2(worst <= mostMs, qPrintable(QString::number(worst)));
#endif
}

void Stalls::neverLastLongWhileAPersonGoesThroughThePlaces() {
    OpenWindow window;
    bool imported = false;
    window.workspace().archive().work(
        &window.window(),
        [](session::Session& session, const std::stop_token& stop) {
            session::ImportFiles command;
            command.files = {base::Path(DOKAZ_SOURCE_DIR) / "resources/samples/sample_report.pdf"};
            return session.perform(command, stop, {});
        },
        [&](const base::Result<std::vector<session::ImportedFile>>&) { imported = true; });
    QVERIFY(until([&] { return imported; }));
    using Page = ui::Destination::Page;
    StallWatch watch;
    for (int round = 0; round < 2; ++round)
        for (const Page page : {Page::Search, Page::Review, Page::Activity, Page::Case, Page::Import, Page::Reader, Page::List}) {
            window.workspace().go({page, page == Page::List ? QStringLiteral("source") : QString()});
            QTest::qWait(150);
        }
    const double worst = watch.worstMs();
    qInfo("through the places: longest stall %.1f ms of %d events", worst, watch.events());
#ifndef DOKAZ_SANITIZED
    constexpr double mostWithFirstPageMs = 150; // a page is made when it is first shown
    QVERIFY2(worst <= mostWithFirstPageMs, qPrintable(QString::number(worst)));
#endif
}

} // namespace dokaz::tests
