// SPDX-License-Identifier: GPL-3.0-or-later
// A picture that leaves the archive: with a reason, named in the ledger, and not where the vault has to be asked.
#include "session/picture_values.h"
#include "open_archive.h"

namespace dokaz::tests {

using base::ErrorCode;

class Pictures : public SessionTest {
  protected:
    session::SavePicture command(const std::string& source, const std::string& name) {
        session::SavePicture command;
        command.source = source;
        command.page = 1;
        command.dotsPerInch = 40;
        command.file = m_folder / name;
        command.reason = "for the expert";
        return command;
    }
    // Words of the source that a protected person's name rests on.
    void citeFor(const std::string& kind, std::vector<session::TypedField> fields, const std::string& source) {
        session::AddRecord add;
        add.kind = kind;
        add.fields = std::move(fields);
        add.citation = session::TypedCitation{};
        add.citation->source = source;
        ASSERT_TRUE(open().perform(add));
    }
};

TEST_F(Pictures, leaveWithAReasonThatTheLedgerKeeps) {
    const std::string source = import({sampleReport()}).at(0).source;
    session::SavePicture saved = command(source, "page.png");
    saved.reason = "  ";
    EXPECT_EQ(open().perform(saved, {}).error().code(), ErrorCode::Invalid);
    EXPECT_FALSE(std::filesystem::exists(saved.file));
    saved.reason = "for the expert";
    const auto records = open().summary().value();
    const session::SavedPicture picture = open().perform(saved, {}).value();
    EXPECT_GT(picture.width, 100);
    const base::Bytes bytes = base::readFile(saved.file, 1ULL << 26).value();
    ASSERT_GT(bytes.size(), 100U);
    EXPECT_EQ(std::string(bytes.begin() + 1, bytes.begin() + 4), "PNG");
    const session::EntryView entry = open().history(1).value().at(0);
    EXPECT_EQ(entry.command, "picture");
    EXPECT_EQ(entry.reason, "for the expert (source " + source + ", page 1)");
    EXPECT_FALSE(entry.canBeUndone);
    EXPECT_EQ(open().perform(session::Undo{entry.entry, ""}).error().subject(), "cannot-undo");
    EXPECT_EQ(entry.rows, 1); // its act: no evidence changed
    EXPECT_EQ(open().summary().value().records, records.records);
    EXPECT_TRUE(open().check().value().isSound);
}

TEST_F(Pictures, areNeverWrittenOverAFileAndThatIsNoEntry) {
    const std::string source = import({sampleReport()}).at(0).source;
    const session::SavePicture saved = command(source, "mine.png");
    ASSERT_TRUE(base::replaceFile(saved.file, base::bytesOf("mine")));
    const auto entries = open().summary().value().entries;
    EXPECT_EQ(open().perform(saved, {}).error().code(), ErrorCode::Io);
    EXPECT_EQ(base::readFile(saved.file, 100).value().size(), 4U);
    EXPECT_EQ(open().summary().value().entries, entries);
}

TEST_F(Pictures, waitForTheVaultWhereItIsCitedFromThem) {
    ASSERT_TRUE(open().openVault(someWords()));
    const std::string open_ = import({sampleReport()}).at(0).source, closed = import({variant(1)}).at(0).source;
    citeFor("person", {{"name", "Selma Orvath (en)"}, {"capacity", "official"}}, open_);
    citeFor("person", {{"name", "Ilma Torvald (en)"}, {"protected", "yes"}}, closed);
    ASSERT_TRUE(open().perform(command(closed, "open.png"), {}));
    reopen();
    EXPECT_TRUE(open().perform(command(open_, "official.png"), {}));
    const auto refused = open().perform(command(closed, "closed.png"), {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().subject(), "vault-closed");
    EXPECT_FALSE(std::filesystem::exists(m_folder / "closed.png"));
}

TEST_F(Pictures, ofALeadOrOfWhatWasTakenBackStay) {
    const std::string lead = import({sampleReport()}, "lead-only").at(0).source, gone = import({variant(1)}).at(0).source;
    EXPECT_EQ(open().perform(command(lead, "lead.png"), {}).error().subject(), "lead-only");
    ASSERT_TRUE(open().perform(session::WithdrawRecord{gone, "not ours"}));
    EXPECT_EQ(open().perform(command(gone, "gone.png"), {}).error().subject(), "record-withdrawn");
}

} // namespace dokaz::tests
