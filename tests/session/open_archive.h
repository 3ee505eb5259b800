// SPDX-License-Identifier: GPL-3.0-or-later
// A session on a new archive of the test's own, with a key stretching that costs nothing.
#pragma once
#include "session/session.h"
#include "support/scratch_folder.h"

#include <gtest/gtest.h>

namespace dokaz::tests {

inline base::SecretBytes someWords() {
    return base::SecretBytes::copyOf(base::bytesOf("invented words for tests alone"));
}

inline session::SessionOptions cheapSession() {
    session::SessionOptions options;
    options.kdfMemoryKib = options.kdfLeastMemoryKib = 8;
    options.readerProgram = base::Path(DOKAZ_BIN_DIR) / "dokaz-reader";
    return options;
}

inline base::Path sampleReport() { return base::Path(DOKAZ_SOURCE_DIR) / "resources/samples/sample_report.pdf"; }

class SessionTest : public ::testing::Test {
  protected:
    SessionTest() {
        // Whoever makes an archive has its vault open: the tests begin as everybody else does.
        const auto made = session::Session::create(archive(), someWords(), "A. Tester", cheapSession()).value();
        EXPECT_TRUE(made->close());
        m_session = session::Session::open(archive(), someWords(), cheapSession()).value();
    }
    [[nodiscard]] base::Path archive() const { return m_folder / "test.dokaz"; }
    [[nodiscard]] session::Session& open() { return *m_session; }
    // The sample report again with other bytes at its end, where a reader of the format does not look.
    base::Path variant(int number) {
        base::Bytes bytes = base::readFile(sampleReport(), 1ULL << 30).value();
        const std::string end = "\n% " + std::to_string(number) + "\n";
        bytes.insert(bytes.end(), end.begin(), end.end());
        const base::Path path = m_folder / ("variant" + std::to_string(number) + ".pdf");
        EXPECT_TRUE(base::replaceFile(path, bytes));
        return path;
    }
    void reopen() {
        ASSERT_TRUE(m_session->close());
        m_session.reset();
        m_session = session::Session::open(archive(), someWords(), cheapSession()).value();
    }

    std::string add(const std::string& kind, std::vector<session::TypedField> fields) {
        session::AddRecord command;
        command.kind = kind;
        command.fields = std::move(fields);
        return open().perform(command).value();
    }
    std::vector<session::ImportedFile> import(std::vector<base::Path> files, const std::string& basis = "") {
        session::ImportFiles command;
        command.files = std::move(files);
        command.basis = basis;
        if (!basis.empty())
            command.basisBy = "Human Rights Council";
        return open().perform(command, {}, {}).value();
    }
    std::vector<std::string> commands() {
        std::vector<std::string> all;
        const auto history = open().history().value();
        for (const session::EntryView& entry : history)
            all.push_back(entry.command);
        return all;
    }
    static const session::ValueView* valueOf(const session::RecordView& view, const std::string& field) {
        for (const session::ValueView& value : view.values)
            if (value.field == field)
                return &value;
        return nullptr;
    }

    ScratchFolder m_folder;
    std::unique_ptr<session::Session> m_session;
};

} // namespace dokaz::tests
