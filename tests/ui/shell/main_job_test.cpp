// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_job_test.h"

#include "support/open_window.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCryptographicHash>
#include <QLabel>
#include <QTimer>

namespace dokaz::tests {

namespace {

class Keyboard final {
public:
    explicit Keyboard(OpenWindow& window) : m_window(window) {}

    // The window on top has the keyboard, as a window manager gives it; the offscreen platform has none.
    void settle() const {
        QWidget* dialog = QApplication::activeModalWidget();
        QWidget* top = dialog != nullptr ? dialog : &m_window.window();
        if (QApplication::activePopupWidget() == nullptr && !top->isActiveWindow()) {
            top->activateWindow();
            (void)QTest::qWaitForWindowActive(top);
        }
    }
    // As the system does: to the popup on top, else to whatever has the focus.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
        settle();
        QWidget* popup = QApplication::activePopupWidget();
        QWidget* focus = popup != nullptr ? popup : QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : &m_window.window(), key, modifiers);
    }
    void ctrl(Qt::Key key) const { press(key, Qt::ControlModifier); }
    void ctrlShift(Qt::Key key) const { press(key, Qt::ControlModifier | Qt::ShiftModifier); }
    void alt(Qt::Key key) const { press(key, Qt::AltModifier); }
    void type(const QString& words) const {
        settle();
        QTest::keyClicks(QApplication::focusWidget(), words);
    }
    // In a menu or another nested loop that the next key opens.
    void thenPress(std::vector<Qt::Key> keys) const {
        QTimer::singleShot(200, &m_window.window(), [this, keys = std::move(keys)] {
            for (const Qt::Key key : keys)
                press(key);
        });
    }
    [[nodiscard]] static QString here() { return nameOf(QApplication::focusWidget()); }
    [[nodiscard]] bool isAt(const QString& name) const {
        return until([&] {
            settle();
            return here() == name;
        });
    }
    // Tab until the control of that name has the keyboard.
    [[nodiscard]] bool tabTo(const QString& name) const {
        return until([&] {
            for (int i = 0; i < 80 && here() != name; ++i)
                press(Qt::Key_Tab);
            return here() == name;
        });
    }

private:
    OpenWindow& m_window;
};

#define AT(name)                                                                                             \
    QVERIFY2(keys.isAt(QStringLiteral(name)), qPrintable(QStringLiteral("at: ") + Keyboard::here()))
#define TAB_TO(name)                                                                                         \
    QVERIFY2(keys.tabTo(QStringLiteral(name)), qPrintable(QStringLiteral("at: ") + Keyboard::here()))

} // namespace

void MainJob::isDoneByTheKeyboardAlone() {
    OpenWindow window;
    Keyboard keys(window);
    const QString report = QString::fromStdString((window.folder() / "report.pdf").string());
    QVERIFY(QFile::copy(QStringLiteral(DOKAZ_SOURCE_DIR "/resources/samples/sample_report.pdf"), report));
    QVERIFY(window.openVault());

    keys.ctrl(Qt::Key_I); // a report in
    AT("File name:");
    keys.type(report);
    keys.press(Qt::Key_Return);
    const auto rows = [&](const char* name) {
        const auto* view = window.named<QAbstractItemView>(name);
        return view == nullptr ? 0 : view->model()->rowCount();
    };
    QVERIFY(until([&] { return rows("Files to import and how far each is") == 1; }));
    keys.ctrl(Qt::Key_Return);
    QPushButton* read = nullptr;
    QVERIFY(until(
        [&] { return (read = window.named<QPushButton>("Open document")) != nullptr && read->isEnabled(); },
        60'000));
    TAB_TO("Open document");
    keys.press(Qt::Key_Space);

    AT("Text of the document"); // words of it found and selected
    keys.ctrl(Qt::Key_F);
    keys.type(QStringLiteral("detained"));
    QTest::qWait(300);
    keys.press(Qt::Key_Return);
    keys.press(Qt::Key_Escape);
    AT("Text of the document");
    keys.press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    keys.press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    keys.ctrl(Qt::Key_Return);
    AT("New record from these words");
    keys.thenPress({Qt::Key_Down, Qt::Key_Return}); // the first: an incident
    keys.press(Qt::Key_Space);
    QVERIFY(until([&] { return window.named<QPushButton>("Save the new record") != nullptr; }));
    keys.ctrl(Qt::Key_Return);
    QVERIFY(until([&] { return window.desk().openRecordKind() == QStringLiteral("incident"); }));
    const QString incident = window.desk().openRecordTitle();

    keys.ctrlShift(Qt::Key_R); // a mention decided
    AT("Mentions to decide on");
    QVERIFY(until([&] { return rows("Mentions to decide on") > 0; }));
    keys.press(Qt::Key_R);

    keys.ctrl(Qt::Key_K); // a case
    keys.type(QStringLiteral("new case"));
    QTest::qWait(300);
    keys.press(Qt::Key_Return);
    AT("Title of the case");
    keys.type(QStringLiteral("Hearing of May"));
    TAB_TO("Recipient");
    keys.press(Qt::Key_Down);
    TAB_TO("Purpose");
    keys.press(Qt::Key_Down);
    TAB_TO("Make case");
    keys.press(Qt::Key_Space);

    QVERIFY(until([&] { return window.named<QLineEdit>("Add a record to the case") != nullptr; }));
    TAB_TO("Add a record to the case");
    keys.type(incident.left(8));
    QVERIFY(until([&] { return QApplication::activePopupWidget() != nullptr; }));
    keys.press(Qt::Key_Return);
    QVERIFY(until([&] {
        return rows("Records of the case and what becomes of each") == 2;
    })); // it and the report it cites

    QPushButton* seal = nullptr;
    QVERIFY(until([&] {
        return (seal = window.named<QPushButton>("Seal a bundle…")) != nullptr && seal->isEnabled();
    }));
    keys.alt(Qt::Key_S); // out
    for (const char* place : {"Step 1 of 5", "Step 2 of 5", "Step 3 of 5"}) {
        AT("Next");
        QVERIFY(window.named<QLabel>(place) != nullptr);
        keys.alt(Qt::Key_N);
        QVERIFY(until([&] { return window.named<QLabel>(place) == nullptr; }));
    }
    AT("File of the bundle");
    const base::Path bundle = window.folder() / "hearing.zip";
    keys.type(QString::fromStdString(bundle.string()));
    keys.alt(Qt::Key_S);
    QVERIFY(until([&] { return window.named<QPushButton>("Close") != nullptr; }, 60'000));
    QFile sealed(QString::fromStdString(bundle.string()));
    QVERIFY(sealed.open(QIODevice::ReadOnly));
    QCryptographicHash digest(QCryptographicHash::Sha256);
    QVERIFY(digest.addData(&sealed));
    QCOMPARE(window.named<QLineEdit>("SHA-256 of the file")->text().remove(QLatin1Char(' ')),
             QString::fromLatin1(digest.result().toHex()));
    keys.alt(Qt::Key_L);
    QVERIFY(until([] { return QApplication::activeModalWidget() == nullptr; }));
}

} // namespace dokaz::tests
