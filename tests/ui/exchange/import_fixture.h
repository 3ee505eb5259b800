// SPDX-License-Identifier: GPL-3.0-or-later
// The import page over an archive of its own.
#pragma once
#include "support/window_fixture.h"
#include "ui/exchange/import_page.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>

namespace dokaz::tests {

inline QString samplePdf() { return QStringLiteral(DOKAZ_SOURCE_DIR "/resources/samples/sample_report.pdf"); }

inline QPushButton* button(QWidget& page, const QString& words) {
    for (QPushButton* found : page.findChildren<QPushButton*>())
        if (found->text().remove(QLatin1Char('&')).contains(words))
            return found;
    return nullptr;
}

inline void write(const QString& path, const QByteArray& content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

class ImportPageTest : public QObject {
  protected:
    void open() {
        m_open = std::make_unique<OpenDesk>();
        m_page = std::make_unique<ui::ImportPage>(m_open->desk());
        m_page->resize(1000, 700);
        m_page->show();
    }
    void close() {
        m_page.reset();
        m_open.reset();
    }
    bool isTold(const QString& words) {
        const QList<QLabel*> labels = m_page->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
    }
    QString newFolder() {
        const QString folder = QString::fromStdString((m_open->folder() / "in").string());
        QDir().mkpath(folder);
        return folder;
    }
    // The sample again with other bytes at its end, where no reader looks.
    QString variant(int number) {
        QFile sample(samplePdf());
        if (!sample.open(QIODevice::ReadOnly))
            return {};
        const QString path = newFolder() + QStringLiteral("/variant%1.pdf").arg(number);
        write(path, sample.readAll() + "\n% " + QByteArray::number(number) + "\n");
        return path;
    }
    void importNow(const QStringList& files) {
        m_page->importFiles(files);
        QVERIFY(until([&] { return m_page->rows().counts().chosen > 0; }));
        QTest::mouseClick(button(*m_page, QStringLiteral("Import ")), Qt::LeftButton);
        QVERIFY(until([&] {
            return m_open->jobs().jobs().empty() && m_page->rows().counts().ended() > 0 &&
                   m_page->rows().counts().chosen == 0;
        }));
    }
    std::unique_ptr<OpenDesk> m_open;
    std::unique_ptr<ui::ImportPage> m_page;
};

} // namespace dokaz::tests
