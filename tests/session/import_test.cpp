// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/import_values.h"
#include "session/open_archive.h"
#include "session/running_imports.h"

#include <atomic>
#include <fstream>
#include <thread>

namespace dokaz::tests {

using base::ErrorCode;

class Import : public SessionTest {};

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
                                         [&](const session::ImportedFile& file, std::size_t, std::size_t) {
                                             if (file.status == "read")
                                                 stop.request_stop();
                                         });
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

TEST_F(Import, thatWasInterruptedIsGoneOnWithWhereItStood) {
    session::ImportFiles command;
    for (int i = 0; i < 5; ++i)
        command.files.push_back(variant(i));
    command.files.insert(command.files.begin(), m_folder / "missing.pdf");
    command.basis = "already-public";
    command.basisBy = "Human Rights Council";
    std::stop_source stop;
    ASSERT_FALSE(open().perform(command, stop.get_token(),
                                [&](const session::ImportedFile& file, std::size_t, std::size_t) {
                                    if (file.status == "read")
                                        stop.request_stop();
                                }));
    reopen();
    const auto unfinished = open().unfinishedImports().value();
    ASSERT_EQ(unfinished.size(), 1U);
    EXPECT_EQ(unfinished[0].total, 6);
    EXPECT_EQ(unfinished[0].failed, 1);
    EXPECT_GE(unfinished[0].done, 2);
    EXPECT_LT(unfinished[0].done, 6);
    EXPECT_EQ(unfinished[0].basis, "already-public");
    // The paths of the others are kept in the vault.
    EXPECT_EQ(unfinished[0].paths, session::ImportPaths::InVault);
    const auto refused = open().resumeImport("", {}, {}, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().subject(), "paths-in-vault");
    ASSERT_TRUE(open().openVault(someWords()));
    EXPECT_EQ(open().unfinishedImports().value().at(0).paths, session::ImportPaths::Known);
    const auto rest = open().resumeImport(unfinished[0].import.substr(0, 4), {}, {}, {}).value();
    EXPECT_EQ(rest.size(), 6U - static_cast<std::size_t>(unfinished[0].done));
    EXPECT_TRUE(open().unfinishedImports().value().empty());
    const auto sources = open().list("source").value();
    ASSERT_EQ(sources.size(), 5U);
    for (const session::RecordSummary& source : sources) {
        const session::RecordView view = open().show(source.record).value();
        EXPECT_TRUE(std::any_of(view.values.begin(), view.values.end(),
                                [](const auto& field) { return field.field == "release_basis"; }));
    }
    EXPECT_EQ(open().resumeImport("", {}, {}, {}).error().code(), ErrorCode::NotFound);
}

TEST(RunningImports, giveAnImportToOneOfManyWhoAskAtOnce) {
    session::RunningImports imports;
    for (int round = 0; round < 50; ++round) {
        std::atomic<int> got = 0, asked = 0;
        std::vector<std::thread> askers;
        for (int i = 0; i < 4; ++i)
            askers.emplace_back([&] {
                const auto running = session::RunningImport::tryBegin(imports, "a");
                got += running ? 1 : 0;
                ++asked;
                while (asked < 4) // held until all have asked
                    std::this_thread::yield();
            });
        for (std::thread& asker : askers)
            asker.join();
        ASSERT_EQ(got, 1);
    }
    EXPECT_FALSE(imports.isRunning("a"));
    const auto one = session::RunningImport::tryBegin(imports, "a"), other = session::RunningImport::tryBegin(imports, "b");
    EXPECT_TRUE(one && other && imports.isRunning("a"));
}

TEST_F(Import, thatWasInterruptedCanBeGivenUpOrOvertaken) {
    const auto interrupt = [&] {
        std::stop_source stop;
        session::ImportFiles command;
        command.files = {variant(1), variant(2), variant(3), variant(4)};
        EXPECT_FALSE(open().perform(command, stop.get_token(),
                                    [&](const session::ImportedFile&, std::size_t, std::size_t) { stop.request_stop(); }));
    };
    interrupt();
    ASSERT_EQ(open().unfinishedImports().value().size(), 1U);
    ASSERT_TRUE(open().dropImport(""));
    EXPECT_TRUE(open().unfinishedImports().value().empty());
    interrupt();
    import({variant(1), variant(2), variant(3), variant(4), variant(5)});
    EXPECT_TRUE(open().unfinishedImports().value().empty());
}

TEST_F(Import, thatWasCancelledGoesOnInItsSessionWithTheVaultClosed) {
    std::stop_source stop;
    session::ImportFiles command;
    command.files = {variant(1), variant(2), variant(3), variant(4)};
    ASSERT_FALSE(open().perform(command, stop.get_token(),
                                [&](const session::ImportedFile&, std::size_t, std::size_t) { stop.request_stop(); }));
    ASSERT_EQ(open().unfinishedImports().value().at(0).paths, session::ImportPaths::Known);
    ASSERT_TRUE(open().resumeImport("", {}, {}, {}));
    EXPECT_EQ(open().list("source").value().size(), 4U);
    EXPECT_TRUE(open().unfinishedImports().value().empty());
}

TEST_F(Import, ofTheSameFilesWithoutTheVaultTakesNoneTwice) {
    std::stop_source stop;
    session::ImportFiles command;
    command.files = {variant(1), variant(2), variant(3), variant(4)};
    ASSERT_FALSE(open().perform(command, stop.get_token(), [&](const session::ImportedFile& file, std::size_t, std::size_t) {
        if (file.status == "read")
            stop.request_stop();
    }));
    reopen();
    import(command.files);
    EXPECT_EQ(open().list("source").value().size(), 4U);
    ASSERT_EQ(open().unfinishedImports().value().size(), 1U); // whether these were its files only the vault knows
    ASSERT_TRUE(open().openVault(someWords()));
    import(command.files);
    EXPECT_TRUE(open().unfinishedImports().value().empty());
}

TEST_F(Import, saysNoMoreThatAFileCouldNotBeReadWhenItWas) {
    const base::Path locked = base::Path(DOKAZ_SOURCE_DIR) / "tests/data/pdf/locked.pdf";
    const std::string source = import({locked}).at(0).source;
    const auto problem = [&] {
        const session::RecordView view = open().show(source).value();
        const session::ValueView* value = valueOf(view, "reading_problem");
        return value == nullptr ? std::string() : value->text;
    };
    EXPECT_EQ(problem(), "needs-password");
    session::ImportFiles command;
    command.files = {locked};
    command.password = base::SecretBytes::copyOf(base::bytesOf("lantern"));
    ASSERT_EQ(open().perform(command, {}, {}).value().at(0).status, "read");
    EXPECT_EQ(problem(), "");
    ASSERT_TRUE(open().perform(session::Undo{}));
    EXPECT_EQ(problem(), "needs-password");
}

TEST_F(Import, undoneAndDoneAgainFillsTheQueueAgain) {
    const std::int64_t proposed = import({sampleReport()}).at(0).candidates;
    ASSERT_GT(proposed, 0);
    EXPECT_EQ(open().undecidedCount().value(), proposed);
    ASSERT_TRUE(open().perform(session::Undo{}));
    EXPECT_EQ(open().undecidedCount().value(), 0);
    EXPECT_EQ(import({sampleReport()}).at(0).candidates, proposed);
    EXPECT_EQ(open().undecidedCount().value(), proposed);
}

TEST_F(Import, tellsWhenAFileIsBegunAndWhenItEnds) {
    session::ImportFiles command;
    command.files = {variant(1), variant(2), variant(3)};
    std::vector<std::string> told;
    ASSERT_TRUE(open().perform(command, {}, [&](const session::ImportedFile& file, std::size_t done, std::size_t total) {
        EXPECT_EQ(total, 3U);
        told.push_back(file.file.filename().string() + " " + file.status + " " + std::to_string(done));
    }));
    EXPECT_EQ(told.size(), 6U);
    EXPECT_EQ(told.front().substr(12), " reading 0");
    EXPECT_EQ(told.back().substr(12), " read 3");
}

TEST_F(Import, findsTheFilesOfFoldersAndLeavesLinksAndHiddenOnesAlone) {
    namespace fs = std::filesystem;
    const base::Path root = m_folder / "reports";
    fs::create_directories(root / "b" / "deep");
    fs::create_directories(root / ".hidden");
    for (const char* name : {"b/deep/two.pdf", "a.pdf", ".secret.pdf", ".hidden/three.pdf"})
        std::ofstream(root / name) << "words";
    fs::create_symlink(root / "a.pdf", root / "link.pdf");
    std::vector<std::string> taken, left;
    for (const session::FoundFile& file : session::findFiles({root, m_folder / "missing.pdf"}, {}))
        (file.isTaken ? taken : left).push_back(file.file.lexically_relative(m_folder / "").string());
    EXPECT_EQ(taken, (std::vector<std::string>{"reports/a.pdf", "reports/b/deep/two.pdf", "missing.pdf"}));
    EXPECT_EQ(left, (std::vector<std::string>{"reports/.secret.pdf", "reports/link.pdf"}));
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

std::ptrdiff_t passagesWith(session::Session& archive, const std::string& word) {
    const auto hits = archive.search(word, session::Scripts::AsTyped).value();
    return std::count_if(hits.begin(), hits.end(), [](const auto& hit) { return hit.what == "passage"; });
}

TEST_F(Import, readsPagesThatArePicturesInAnEntryOfTheirOwn) {
    const base::Path scan = base::Path(DOKAZ_SOURCE_DIR) / "tests/data/pdf/scanned.pdf";
    const session::ImportedFile file = import({scan}).at(0);
    EXPECT_EQ(file.pagesWithoutText, 1);
    EXPECT_EQ(file.pagesRecognised, 1);
    EXPECT_EQ(file.recognisedIn, "en");
    EXPECT_EQ(commands().at(0), "recognise");
    EXPECT_EQ(commands().at(1), "import");
    const session::DocumentView document = open().document(file.source).value();
    EXPECT_EQ(document.reading, file.reading);
    EXPECT_EQ(document.recognisedIn, "en");
    EXPECT_FALSE(document.pages.at(0).recognised);
    EXPECT_TRUE(document.pages.at(1).recognised);
    EXPECT_EQ(document.pages.at(1).verdict, "no-text");
    for (const session::PassageView& passage : document.passages)
        EXPECT_EQ(passage.confidences.empty(), passage.lastPage == 1) << passage.text;
    // The queue and the search know the newest reading alone.
    const auto candidates = open().candidates(file.source).value();
    EXPECT_EQ(std::count_if(candidates.begin(), candidates.end(), [](const auto& one) { return one.decision.empty(); }),
              file.candidates);
    EXPECT_EQ(open().undecidedCount().value(), file.candidates);
    EXPECT_EQ(passagesWith(open(), "ministry"), 1);
    session::Undo undo;
    ASSERT_TRUE(open().perform(undo).ok());
    EXPECT_FALSE(open().document(file.source).value().pages.at(1).recognised);
    EXPECT_EQ(passagesWith(open(), "ministry"), 1);
}

TEST_F(Import, thatIsCancelledWhileLettersAreReadTellsWhatIsInAndReadsThemWhenItComesAgain) {
    const base::Path scan = base::Path(DOKAZ_SOURCE_DIR) / "tests/data/pdf/scanned.pdf";
    session::ImportFiles command;
    command.files = {scan};
    std::stop_source stop;
    open().onChange([&](const session::Change&) { stop.request_stop(); }); // the file is in, its picture is not read
    std::vector<session::ImportedFile> told;
    ASSERT_FALSE(open().perform(command, stop.get_token(),
                                [&](const session::ImportedFile& file, std::size_t, std::size_t) { told.push_back(file); }));
    open().onChange({});
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[1].status, "read");
    EXPECT_EQ(told[1].pagesWithoutText, 1);
    EXPECT_EQ(told[1].pagesRecognised, 0);
    EXPECT_EQ(open().unfinishedImports().value().at(0).done, 0);
    const session::ImportedFile again = import({scan}).at(0);
    EXPECT_EQ(again.status, "read");
    EXPECT_EQ(again.source, told[1].source);
    EXPECT_EQ(again.pagesRecognised, 1);
    EXPECT_EQ(passagesWith(open(), "ministry"), 1);
    const session::ImportedFile third = import({scan}).at(0);
    EXPECT_EQ(third.status, "already");
    EXPECT_EQ(third.pagesRecognised, 1);
}

} // namespace dokaz::tests
