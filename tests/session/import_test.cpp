// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/open_archive.h"

#include <fstream>

namespace dokaz::tests {

using base::ErrorCode;

class Import : public SessionTest {
  protected:
    // The sample report again with other bytes at its end, where a reader of the format does not look.
    base::Path variant(int number) {
        base::Bytes bytes = base::readFile(sampleReport(), 1ULL << 30).value();
        const base::Path path = m_folder / ("variant" + std::to_string(number) + ".pdf");
        std::ofstream file(path, std::ios::binary);
        file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        file << "\n% " << number << "\n";
        return path;
    }
};

TEST_F(Import, knowsAFileItHasAndTheSameFileTwiceInOneCommand) {
    const auto first = import({sampleReport(), sampleReport()});
    std::vector<std::string> states{first.at(0).status, first.at(1).status};
    std::sort(states.begin(), states.end());
    EXPECT_EQ(states, (std::vector<std::string>{"already", "read"}));
    EXPECT_EQ(first.at(0).source, first.at(1).source);
    EXPECT_EQ(import({sampleReport()}).at(0).status, "already");
    EXPECT_EQ(open().list("source").value().size(), 1U);
}

TEST_F(Import, thatIsCancelledKeepsWhatIsInAndNothingInPart) {
    std::vector<base::Path> files;
    for (int i = 0; i < 6; ++i)
        files.push_back(variant(i));
    std::stop_source stop;
    session::ImportFiles command;
    command.files = files;
    const auto imported = open().perform(command, stop.get_token(),
                                         [&](const session::ImportedFile&, std::size_t, std::size_t) { stop.request_stop(); });
    ASSERT_FALSE(imported);
    EXPECT_EQ(imported.error().code(), ErrorCode::Cancelled);
    reopen();
    const session::CheckSummary check = open().check().value();
    EXPECT_TRUE(check.isSound);
    const std::size_t sources = open().list("source").value().size();
    EXPECT_GE(sources, 1U);
    EXPECT_LT(sources, files.size());
    EXPECT_EQ(check.readings, static_cast<std::int64_t>(sources));
    EXPECT_EQ(check.objects, static_cast<std::int64_t>(2 * sources));
    for (const session::ImportedFile& file : import(files))
        EXPECT_NE(file.status, "failed");
}

TEST_F(Import, thatIsStoppedBeforeItBeginsChangesNothing) {
    std::stop_source stop;
    stop.request_stop();
    session::ImportFiles command;
    command.files = {sampleReport()};
    const auto imported = open().perform(command, stop.get_token(), {});
    ASSERT_FALSE(imported);
    EXPECT_EQ(imported.error().code(), ErrorCode::Cancelled);
    EXPECT_EQ(commands(), (std::vector<std::string>{"create"}));
}

TEST_F(Import, refusesABasisThatIsNoTermBeforeTheFirstFile) {
    session::ImportFiles command;
    command.files = {sampleReport()};
    command.basis = "hearsay";
    EXPECT_EQ(open().perform(command, {}, {}).error().code(), ErrorCode::Invalid);
    EXPECT_TRUE(open().list("source").value().empty());
}

TEST_F(Import, takesOfficialsAsOpenAndEverybodyElseAsProtected) {
    import({sampleReport()});
    const auto accept = [&](const std::string& words) {
        session::ReviewCandidates review;
        const auto candidates = open().candidates("").value();
        for (const session::CandidateView& candidate : candidates)
            if (candidate.words == words && review.candidates.empty())
                review.candidates.push_back(candidate.id);
        return open().perform(review);
    };
    EXPECT_TRUE(accept("Colonel Radomir Kestrin"));
    EXPECT_TRUE(accept("Judge Milena Orsik"));
    const auto refused = accept("Ms. Ileva Marosh");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().subject(), "vault-closed");
    ASSERT_TRUE(open().openVault(someWords()));
    const auto accepted = accept("Ms. Ileva Marosh");
    ASSERT_TRUE(accepted);
    reopen();
    const session::RecordView view = open().show(accepted.value().candidates.at(0).record.text()).value();
    EXPECT_FALSE(valueOf(view, "name")->value);
    EXPECT_TRUE(valueOf(view, "name")->inVault);
}

} // namespace dokaz::tests
