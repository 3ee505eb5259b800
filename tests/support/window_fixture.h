// SPDX-License-Identifier: GPL-3.0-or-later
// An archive in a folder of the test's own, open on a desk, as the window has it; and ways to wait for what happens
// beside the UI thread.
#pragma once
#include "session/session.h"
#include "support/scratch_folder.h"
#include "ui/bridge/desk.h"
#include "ui/bridge/strings.h"
#include "ui/widgets/english_plurals.h"
#include "ui/widgets/theme.h"

#include <QImage>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

namespace dokaz::tests {

inline constexpr const char* testPassphrase = "lantern cobble seven harbour window meadow";

inline base::SecretBytes secretOf(const std::string& text) {
    return base::SecretBytes::copyOf({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

inline session::SessionOptions quickOptions() {
    session::SessionOptions options;
    options.readerProgram = base::Path(DOKAZ_BIN_DIR) / "dokaz-reader";
    options.kdfMemoryKib = 8; // the stretching is not what is tested
    options.kdfLeastMemoryKib = 8;
    return options;
}

class OpenDesk final {
  public:
    enum class Vault { Closed, Open };
    explicit OpenDesk(Vault vault = Vault::Closed) {
        auto made = session::Session::create(m_folder / "test.dokaz", secretOf(testPassphrase), "Tester", quickOptions());
        check(made);
        if (vault == Vault::Closed) { // whoever makes an archive has its vault open
            check(made.value()->close());
            made = session::Session::open(m_folder / "test.dokaz", secretOf(testPassphrase), quickOptions());
            check(made);
        }
        m_session = std::shared_ptr<session::Session>(std::move(made).value());
        m_archive = std::make_unique<ui::Archive>(m_session);
        m_desk = std::make_unique<ui::Desk>(*m_archive, m_jobs, m_settings);
    }
    ~OpenDesk() {
        m_desk.reset();
        m_session.reset();
        m_archive.reset();
    }
    [[nodiscard]] ui::Desk& desk() { return *m_desk; }
    [[nodiscard]] ui::Archive& archive() { return *m_archive; }
    [[nodiscard]] ui::Settings& settings() { return m_settings; }
    [[nodiscard]] ui::JobBoard& jobs() { return m_jobs; }
    [[nodiscard]] session::Session& session() { return *m_session; } // from the test's thread
    [[nodiscard]] const ScratchFolder& folder() const { return m_folder; }

    // add("person", {{"name", "Aryna Lukava (en)"}, {"capacity", "official"}})
    std::string add(const std::string& kind, const std::vector<session::TypedField>& fields) {
        session::AddRecord command;
        command.kind = kind;
        command.fields = fields;
        auto made = m_session->perform(command);
        check(made);
        return made ? made.value() : std::string();
    }
    // The invented report; its source.
    std::string importSample() {
        session::ImportFiles command;
        command.files = {base::Path(DOKAZ_SOURCE_DIR) / "resources/samples/sample_report.pdf"};
        auto imported = m_session->perform(command, {}, {});
        check(imported);
        return imported ? imported.value().at(0).source : std::string();
    }
    // An invented image of two colours; its source.
    std::string importImage() {
        QImage image(320, 240, QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                image.setPixelColor(x, y, (x / 8 + y / 8) % 2 == 0 ? Qt::red : Qt::blue);
        const base::Path file = m_folder / "photo.png";
        if (!image.save(QString::fromStdString(file.string())))
            qFatal("the image could not be written");
        session::ImportFiles command;
        command.files = {file};
        command.recognise = false;
        auto imported = m_session->perform(command, {}, {});
        check(imported);
        return imported ? imported.value().at(0).source : std::string();
    }
    template <typename T> static void check(const base::Result<T>& result) {
        if (!result)
            qFatal("%s: %s", std::string(base::name(result.error().code())).c_str(), result.error().subject().c_str());
    }

  private:
    ScratchFolder m_folder;
    std::shared_ptr<session::Session> m_session;
    ui::JobBoard m_jobs;
    ui::Settings m_settings{QString()};
    std::unique_ptr<ui::Archive> m_archive;
    std::unique_ptr<ui::Desk> m_desk;
};

// Lets the event loop run until `holds()`; false after `mostMs`.
template <typename Condition> bool until(Condition holds, int mostMs = 20'000) { return QTest::qWaitFor(holds, mostMs); }

// One test binary: runs each class of tests in turn. Use DOKAZ_UI_TESTS(FirstTest, SecondTest) once a binary.
template <typename... Tests> int runUiTests(int argc, char** argv) {
    ui::leaveNoTraces(); // as the program does
    QApplication application(argc, argv);
    ui::EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals);
    ui::Theme::use(ui::Shade::Light);
    int failed = 0;
    const auto run = [&](QObject* test) { failed += QTest::qExec(test, argc, argv); };
    (run(std::make_unique<Tests>().get()), ...);
    return failed == 0 ? 0 : 1;
}

} // namespace dokaz::tests

#define DOKAZ_UI_TESTS(...)                                                                                  \
    int main(int argc, char** argv) { return dokaz::tests::runUiTests<__VA_ARGS__>(argc, argv); }
