// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/texts.h"

#include "crypto/words.h"

#include <array>

namespace dokaz::bundle {
namespace {

base::Json citationJson(const CitedWords& citation) {
    base::Json rectangles = base::Json::array();
    for (const record::PageRect& place : citation.rectangles)
        rectangles.push_back({{"page", place.page.value}, {"x0", place.box.x0}, {"x1", place.box.x1},
                              {"y0", place.box.y0}, {"y1", place.box.y1}});
    return {{"source", citation.source}, {"stance", citation.stance}, {"quote", citation.quote},
            {"symbol", citation.symbol}, {"number", citation.number}, {"page", citation.page.value},
            {"rectangles", std::move(rectangles)}};
}

base::Json valueJson(const CurrentValue& value) {
    base::Json citations = base::Json::array();
    for (const CitedWords& citation : value.citations)
        citations.push_back(citationJson(citation));
    return {{"field", value.field}, {"label", value.label}, {"value", value.value}, {"words", value.words},
            {"language", value.language}, {"row", value.row}, {"citations", std::move(citations)}};
}

base::Json recordJson(const BundledRecord& record) {
    base::Json values = base::Json::array();
    for (const CurrentValue& value : record.values)
        values.push_back(valueJson(value));
    return {{"id", record.id}, {"kind", record.kind}, {"label", record.kindLabel}, {"title", record.title},
            {"pseudonymised", record.isPseudonymised}, {"values", std::move(values)}};
}

base::Json sourceJson(const BundledSource& source) {
    return {{"id", source.id}, {"kind", "bundled-source"}, {"title", source.title}, {"symbol", source.symbol},
            {"publisher", source.publisher}, {"date", source.date}, {"media_type", source.mediaType},
            {"size", static_cast<std::int64_t>(source.size)}, {"sha256", source.originalLeaves ? source.sha256 : ""},
            {"file", source.originalLeaves ? sourceFileName(source) : ""}};
}

} // namespace

std::string escapedForHtml(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        const std::size_t at = std::string_view("&<>\"'").find(c);
        if (at == std::string_view::npos)
            out += c;
        else
            out += std::array<std::string_view, 5>{"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"}[at];
    }
    return out;
}

std::string bundleName(const CaseContents& contents) {
    return "DKZ-" + contents.caseCode + "-" + std::to_string(contents.number);
}

std::string sourceFileName(const BundledSource& source) {
    return "sources/" + source.id + "/original." + (source.extension.empty() ? "bin" : source.extension);
}

base::Result<std::string> recordLines(const CaseContents& contents) {
    std::string lines;
    for (const BundledRecord& record : contents.records)
        lines += TRY(base::canonicalJson(recordJson(record)).during("writing a record")) + "\n";
    for (const BundledSource& source : contents.sources)
        lines += TRY(base::canonicalJson(sourceJson(source)).during("writing a source")) + "\n";
    return lines;
}

std::string fingerprintText(const crypto::PublicKey& signer) {
    return "Fingerprint of the key that signed this bundle. Compare it with the one you were given by another way.\n\n" +
           crypto::fingerprintWords(signer) + "\n" + base::toHex(crypto::fingerprintOf(signer)) + "\n";
}

std::string readmeText(const CaseContents& contents, std::string_view signerWords) {
    const std::string name = bundleName(contents);
    return name + "\n\nRecords put together for: " + contents.recipientWords + "\nPurpose: " + contents.purposeWords +
           "\nDate: " + contents.date + R"(

What is here
  index.html             everything to read, in any browser, without a network
  records/records.jsonl  the same for programs: a line for each record, with values and the words they rest on
  tables/                the same as tables (CSV, UTF-8)
  sources/               the files that could be given, unchanged
  withheld.csv           how much was left out, and on what ground

Acts and responsibility are alleged. Codes such as P-0001 stand for persons who are not named; they mean
nothing outside this bundle's case.

How to check it, in the folder above this one
  python3 verify.py
  sha512sum -c tagmanifest-sha512.txt && sha512sum -c manifest-sha512.txt
  sha256sum -c tagmanifest-sha256.txt && sha256sum -c manifest-sha256.txt
  minisign -Vm tagmanifest-sha512.txt -p keys/bundle.minisign.pub
  openssl pkeyutl -verify -pubin -inkey keys/bundle.pem -rawin -in tagmanifest-sha512.txt -sigfile tagmanifest-sha512.txt.sig

The key's fingerprint in words, to be compared with what you were told by another way:
  )" + std::string(signerWords) + "\n";
}

} // namespace dokaz::bundle
