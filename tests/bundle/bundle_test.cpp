// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/case_codes.h"
#include "bundle/sample.h"
#include "bundle/tables.h"
#include "bundle/verifier.h"
#include "bundle/writer.h"
#include "crypto/words.h"

#include "support/scratch_folder.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

namespace dokaz::bundle {
namespace {

using tests::aSample;
using tests::keyFrom;
using tests::Sample;
using tests::ScratchFolder;

base::Bytes bytesOfFile(const base::Path& path) { return base::readFile(path, 64U << 20U).value(); }
std::string textOfFile(const base::Path& path) { return std::string(base::textOf(bytesOfFile(path))); }

base::Path write(const ScratchFolder& folder, const CaseContents& contents, const std::string& name = "a.zip") {
    const base::Path path = folder / name;
    const auto written = writeBundle(contents, keyFrom(9), path);
    EXPECT_TRUE(written.ok()) << (written.ok() ? "" : written.error().subject());
    return path;
}

base::ErrorCode codeOf(const ScratchFolder& folder, const CaseContents& contents) {
    const auto written = writeBundle(contents, keyFrom(9), folder / "refused.zip");
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
    return written.ok() ? base::ErrorCode::Internal : written.error().code();
}

// Without the syncing that evidence needs and a damaged copy does not.
void put(const base::Path& path, base::ByteView bytes) {
    std::ofstream(path, std::ios::binary | std::ios::trunc).write(base::textOf(bytes).data(), static_cast<std::streamsize>(bytes.size()));
}

bool has(const std::string& program) { return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0; }
int run(const base::Path& folder, const std::string& command) {
    return std::system(("cd '" + folder.string() + "' && { " + command + "; } >out.log 2>&1").c_str());
}

TEST(Bundle, aWrittenBundleVerifies) {
    const ScratchFolder folder;
    const base::Path path = write(folder, aSample().contents);
    const Verification unconfirmed = verifyBundle(path).value();
    ASSERT_EQ(unconfirmed.firstDifference(), nullptr)
        << unconfirmed.firstDifference()->file << ": " << unconfirmed.firstDifference()->detail;
    EXPECT_EQ(unconfirmed.standing, Standing::IntactSignerUnconfirmed);
    EXPECT_EQ(unconfirmed.bundle, "DKZ-TESTCASE-1");
    EXPECT_EQ(unconfirmed.records, 2U);
    EXPECT_EQ(unconfirmed.sources, 2U);
    EXPECT_EQ(unconfirmed.rowsProven, 1U);
    EXPECT_EQ(unconfirmed.signerWords, crypto::fingerprintWords(keyFrom(9).publicKey()));
    EXPECT_EQ(verifyBundle(path, unconfirmed.signerWords).value().standing, Standing::Verified);
    const std::string other = crypto::fingerprintWords(keyFrom(10).publicKey());
    EXPECT_EQ(verifyBundle(path, other).value().standing, Standing::Broken);
    EXPECT_EQ(verifyBundle(path, "no words").error().code(), base::ErrorCode::Invalid);
    EXPECT_EQ(verifyBundle(folder / "none.zip").error().code(), base::ErrorCode::NotFound);
}

TEST(Bundle, theSameContentsGiveTheSameBytes) {
    const ScratchFolder folder;
    EXPECT_EQ(bytesOfFile(write(folder, aSample().contents, "a.zip")), bytesOfFile(write(folder, aSample().contents, "b.zip")));
}

TEST(Bundle, oneChangedByteAnywhereIsFoundAndNamed) {
    const ScratchFolder folder;
    const base::Bytes whole = bytesOfFile(write(folder, aSample().contents));
    tests::SeededRandom random(3);
    const base::Path path = folder / "damaged.zip";
    std::vector<std::size_t> places;
    for (int i = 0; i < 400; ++i)
        places.push_back(random.below(whole.size()));
    for (int i = 0; i < 300; ++i) // the directory at the end and the small files before it
        places.push_back(whole.size() - 1 - random.below(20000));
    for (std::size_t i = 0; i < 120; ++i) // the first header and the last bytes
        places.push_back(i < 60 ? i : whole.size() - 1 - (i - 60));
    for (const std::size_t at : places) {
        base::Bytes damaged = whole;
        damaged[at] ^= static_cast<std::uint8_t>(1U << random.below(8));
        put(path, damaged);
        const Verification verification = verifyBundle(path).value();
        ASSERT_EQ(verification.standing, Standing::Broken) << "byte " << at;
        ASSERT_FALSE(verification.firstDifference()->file.empty()) << "byte " << at;
    }
}

TEST(Bundle, namesTheFileInWhichAByteDiffers) {
    const ScratchFolder folder;
    const base::Path path = write(folder, aSample().contents);
    base::Bytes bytes = bytesOfFile(path);
    const std::size_t at = std::string_view(base::textOf(bytes)).find("an invented report");
    bytes[at + 5] ^= 1U;
    put(path, bytes);
    EXPECT_EQ(verifyBundle(path).value().firstDifference()->file, "DKZ-TESTCASE-1/data/sources/S-0001/original.pdf");
}

TEST(Bundle, aCutOrLengthenedFileIsBroken) {
    const ScratchFolder folder;
    const base::Path path = write(folder, aSample().contents);
    const base::Bytes whole = bytesOfFile(path);
    for (const std::size_t size : {std::size_t{0}, std::size_t{3}, std::size_t{29}, std::size_t{31}, whole.size() / 2,
                                   whole.size() - 22, whole.size() - 1}) {
        put(path, base::ByteView(whole).first(size));
        EXPECT_EQ(verifyBundle(path).value().standing, Standing::Broken) << size;
    }
    base::Bytes longer = whole;
    longer.push_back(0);
    put(path, longer);
    EXPECT_EQ(verifyBundle(path).value().standing, Standing::Broken);
}

TEST(Bundle, strangersProgramsAgree) {
    ASSERT_TRUE(has("unzip") && has("sha512sum")) << "the tests' packages name it";
    const ScratchFolder folder;
    write(folder, aSample().contents);
    ASSERT_EQ(run(folder.path(), "unzip a.zip"), 0);
    const base::Path bag = folder / "DKZ-TESTCASE-1";
    EXPECT_EQ(run(bag, "sha512sum -c tagmanifest-sha512.txt && sha512sum -c manifest-sha512.txt"), 0);
    EXPECT_EQ(run(bag, "sha256sum -c tagmanifest-sha256.txt && sha256sum -c manifest-sha256.txt"), 0);
    if (has("minisign")) {
        EXPECT_EQ(run(bag, "minisign -Vm tagmanifest-sha512.txt -p keys/bundle.minisign.pub"), 0);
    }
    if (has("openssl")) {
        EXPECT_EQ(run(bag, "openssl pkeyutl -verify -pubin -inkey keys/bundle.pem -rawin -in tagmanifest-sha512.txt "
                           "-sigfile tagmanifest-sha512.txt.sig"), 0);
    }
    ASSERT_TRUE(base::removeFile(bag / "out.log").ok());
    if (has("python3")) {
        EXPECT_EQ(run(folder.path(), "python3 DKZ-TESTCASE-1/verify.py"), 0) << textOfFile(folder / "out.log");
        EXPECT_EQ(run(folder.path(), "python3 DKZ-TESTCASE-1/verify.py a.zip --signer '" +
                                         crypto::fingerprintWords(keyFrom(9).publicKey()) + "'"), 0)
            << textOfFile(folder / "out.log");
    }
}

TEST(Bundle, theScriptInsideRefusesDamageToo) {
    ASSERT_TRUE(has("python3") && has("unzip")) << "the tests' packages name it";
    const ScratchFolder folder;
    const base::Bytes whole = bytesOfFile(write(folder, aSample().contents));
    ASSERT_EQ(run(folder.path(), "unzip a.zip"), 0);
    tests::SeededRandom random(4);
    for (int i = 0; i < 25; ++i) {
        base::Bytes damaged = whole;
        const std::size_t at = i % 2 == 0 ? random.below(whole.size()) : whole.size() - 1 - random.below(20000);
        damaged[at] ^= static_cast<std::uint8_t>(1U << random.below(8));
        put(folder / "damaged.zip", damaged);
        ASSERT_NE(run(folder.path(), "python3 DKZ-TESTCASE-1/verify.py damaged.zip"), 0) << "byte " << at;
    }
}

TEST(Bundle, refusesToSealWhatIsWithheld) {
    const ScratchFolder folder;
    for (const std::string& hidden : {tests::hiddenName, aSample().personUid}) {
        Sample sample = aSample();
        sample.contents.records[0].values[1].words = "before " + hidden + " after";
        EXPECT_EQ(codeOf(folder, sample.contents), base::ErrorCode::Refused);
        sample = aSample();
        sample.contents.records[0].values[0].citations[0].quote = hidden;
        EXPECT_EQ(codeOf(folder, sample.contents), base::ErrorCode::Refused);
        sample = aSample();
        const std::string bytes = std::string(70000, 'y') + hidden;
        sample.contents.sources[0].read = [bytes](const Sink& sink) -> base::Result<void> {
            TRY(sink(base::bytesOf(bytes).first(70003))); // cut in the middle of it
            return sink(base::bytesOf(bytes).subspan(70003));
        };
        EXPECT_EQ(codeOf(folder, sample.contents), base::ErrorCode::Refused);
    }
}

TEST(Bundle, refusesWhatDoesNotHoldTogetherAndLeavesNothing) {
    const ScratchFolder folder;
    const auto codeWith = [&](auto change) {
        Sample sample = aSample();
        change(sample.contents);
        return codeOf(folder, sample.contents);
    };
    EXPECT_EQ(codeWith([](CaseContents& c) { c.promisedRecords = 3; }), base::ErrorCode::Refused);
    EXPECT_EQ(codeWith([](CaseContents& c) { c.recipient.clear(); }), base::ErrorCode::Refused);
    EXPECT_EQ(codeWith([](CaseContents& c) { c.purpose.clear(); }), base::ErrorCode::Refused);
    EXPECT_EQ(codeWith([](CaseContents& c) { c.records[1].values[0].row = "x"; }), base::ErrorCode::Refused);
    EXPECT_EQ(codeWith([](CaseContents& c) { c.caseCode = "../x"; }), base::ErrorCode::Invalid);
    EXPECT_EQ(codeWith([](CaseContents& c) { c.sources[0].extension = "p/f"; }), base::ErrorCode::Invalid);
    EXPECT_EQ(codeWith([](CaseContents& c) { c.date = "someday"; }), base::ErrorCode::Invalid);
    EXPECT_EQ(codeWith([](CaseContents& c) { c.sources[0].sha256[0] ^= 1; }), base::ErrorCode::Corrupt);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(writeBundle(aSample().contents, keyFrom(9), folder / "x.zip", stop.get_token()).error().code(),
              base::ErrorCode::Cancelled);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
    const base::Path taken = write(folder, aSample().contents);
    EXPECT_EQ(writeBundle(aSample().contents, keyFrom(9), taken).error().code(), base::ErrorCode::Refused);
}

TEST(Bundle, leavesOutProofsThatWouldCarryAToken) {
    const ScratchFolder folder;
    Sample sample = aSample();
    sample.contents.rows.push_back(sample.personRows[0]);
    const WrittenBundle written = writeBundle(sample.contents, keyFrom(9), folder / "a.zip").value();
    EXPECT_EQ(written.rowsProven, 1U);
    EXPECT_EQ(written.rowsLeftOut, 1U);
}

TEST(Bundle, twoBundlesShareNoTokenOfAPseudonymisedPerson) {
    const ScratchFolder folder;
    const std::string one = textOfFile(write(folder, aSample("ONE", "un-investigation").contents, "one.zip"));
    const std::string two = textOfFile(write(folder, aSample("TWO", "lawyer").contents, "two.zip"));
    const Sample sample = aSample();
    for (const std::string& token : sample.contents.forbidden) {
        EXPECT_EQ(one.find(token), std::string::npos);
        EXPECT_EQ(two.find(token), std::string::npos);
    }
    // Digests, salts and uids that both hold are those of the open row, its entry, the checkpoint, keys and files.
    std::string known;
    for (const DisclosedRow& row : sample.contents.rows)
        known += row.head + row.content + row.salt + row.contentSalt + row.entry + row.signature;
    const DisclosedRow& hidden = sample.personRows[0];
    for (const std::string& token : {hidden.salt, hidden.contentSalt, hidden.signature, sample.personRow, sample.personUid}) {
        EXPECT_EQ(known.find(token), std::string::npos);
        EXPECT_EQ(one.find(token), std::string::npos);
        EXPECT_EQ(two.find(token), std::string::npos);
    }
}

TEST(Bundle, aValueThatIsNotItsRowsIsFoundEvenWhenSealed) {
    const ScratchFolder folder;
    Sample sample = aSample();
    sample.contents.records[0].values[0].value["text"] = "Another prison";
    const Verification verification = verifyBundle(write(folder, sample.contents)).value();
    EXPECT_EQ(verification.firstDifference()->code, "values");
    sample = aSample();
    sample.contents.rows[0].rowIndex = 2;
    const Verification proof = verifyBundle(write(folder, sample.contents, "b.zip")).value();
    EXPECT_EQ(proof.firstDifference()->code, "proofs");
    EXPECT_EQ(proof.firstDifference()->file, "proof/rows.jsonl");
}

TEST(Bundle, thePageHasNoScriptAndNothingFromElsewhere) {
    const ScratchFolder folder;
    Sample sample = aSample();
    sample.contents.title = "<script src=http://x>";
    const std::string whole = textOfFile(write(folder, sample.contents));
    EXPECT_EQ(whole.find("<script"), std::string::npos);
    EXPECT_EQ(whole.find("http"), whole.find("http-equiv"));
    EXPECT_NE(whole.find("in Вымышлены ізалятар №1 &lt;prison&gt;"), std::string::npos);
    EXPECT_NE(whole.find("para. 54, page 12"), std::string::npos);
    EXPECT_NE(whole.find("alleged"), std::string::npos);
}

TEST(Bundle, tablesHoldNoFormulas) {
    EXPECT_EQ(csvCell("=1+1"), "'=1+1");
    EXPECT_EQ(csvCell(" @x"), "' @x");
    EXPECT_EQ(csvCell("a,\"b\"\n"), "\"a,\"\"b\"\"\n\"");
    EXPECT_EQ(csvLine({"a", "", "-"}), "a,,'-\r\n");
}

TEST(Bundle, caseCodesAreStableAndGoOn) {
    CaseCodes codes(std::map<std::string, std::string>{{"r1", "P-0007"}});
    EXPECT_EQ(codes.codeFor("r1", "person"), "P-0007");
    EXPECT_EQ(codes.codeFor("r2", "person"), "P-0008");
    EXPECT_EQ(codes.codeFor("r3", "facility"), "F-0001");
    EXPECT_EQ(codes.codeFor("r2", "person"), "P-0008");
}

} // namespace
} // namespace dokaz::bundle
