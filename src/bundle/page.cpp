// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/texts.h"

namespace dokaz::bundle {
namespace {

constexpr std::string_view head = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<style>
body { font: 1rem/1.5 serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff }
h1, h2, h3 { line-height: 1.2 } h3 { margin-top: 2rem; border-top: 1px solid #999; padding-top: .5rem }
table { border-collapse: collapse; width: 100% } th, td { text-align: start; vertical-align: top; padding: .2rem .6rem .2rem 0 }
dt { font-weight: bold; margin-top: .8rem } dd { margin-inline-start: 1.2rem }
blockquote { margin: .3rem 0 .3rem 1rem; padding-inline-start: .6rem; border-inline-start: 3px solid #999 }
.where { color: #444; font-size: .9rem } .against { color: #7a1f1f } code { overflow-wrap: anywhere }
</style>
)";

std::string h(std::string_view text) { return escapedForHtml(text); }

std::string whereOf(const CitedWords& citation) {
    std::string out = citation.source.empty() ? "a source that is withheld"
                                              : "<a href=\"#" + h(citation.source) + "\">" + h(citation.source) + "</a>";
    if (!citation.symbol.empty())
        out += ", <bdi>" + h(citation.symbol) + "</bdi>";
    if (!citation.number.empty())
        out += ", para. " + h(citation.number);
    if (citation.page.value > 0)
        out += ", page " + std::to_string(citation.page.value);
    return out;
}

void addCitation(std::string& out, const CitedWords& citation) {
    const bool contradicts = citation.stance == "contradicts";
    out += contradicts ? "<blockquote class=\"against\">" : "<blockquote>";
    if (contradicts)
        out += "Contradicted: ";
    if (!citation.quote.empty())
        out += "<bdi>“" + h(citation.quote) + "”</bdi> ";
    out += "<span class=\"where\">" + whereOf(citation) + "</span></blockquote>\n";
}

void addRecord(std::string& out, const BundledRecord& record) {
    out += "<h3 id=\"" + h(record.id) + "\"><bdi>" + h(record.title) + "</bdi> <span class=\"where\">" + h(record.id) +
           ", " + h(record.kindLabel) + "</span></h3>\n";
    if (record.isPseudonymised)
        out += "<p class=\"where\">A person or matter that is not named here.</p>\n";
    out += "<dl>\n";
    for (const CurrentValue& value : record.values) {
        out += "<dt>" + h(value.label) + "</dt>\n<dd><bdi>" + h(value.words) + "</bdi>\n";
        for (const CitedWords& citation : value.citations)
            addCitation(out, citation);
        if (value.citations.empty())
            out += "<span class=\"where\">Recorded without citation.</span>\n";
        out += "</dd>\n";
    }
    out += "</dl>\n";
}

void addList(std::string& out, const CaseContents& contents) {
    out += "<h2>Records</h2>\n<table>\n<tr><th>Code</th><th>Kind</th><th>Title</th></tr>\n";
    for (const BundledRecord& record : contents.records)
        out += "<tr><td><a href=\"#" + h(record.id) + "\">" + h(record.id) + "</a></td><td>" + h(record.kindLabel) +
               "</td><td><bdi>" + h(record.title) + "</bdi></td></tr>\n";
    out += "</table>\n";
}

void addSources(std::string& out, const CaseContents& contents) {
    out += "<h2>Sources</h2>\n";
    for (const BundledSource& source : contents.sources) {
        out += "<h3 id=\"" + h(source.id) + "\"><bdi>" + h(source.title) + "</bdi> <span class=\"where\">" +
               h(source.id) + "</span></h3>\n<p>" + h(source.symbol) + " " + h(source.publisher) + " " + h(source.date) +
               "</p>\n";
        if (source.originalLeaves)
            out += "<p><a href=\"" + h(sourceFileName(source)) + "\">The file</a>, " + std::to_string(source.size) +
                   " bytes, SHA-256 <code>" + h(source.sha256) + "</code></p>\n";
        else
            out += "<p>The file is withheld.</p>\n";
    }
}

void addWithheld(std::string& out, const CaseContents& contents) {
    out += "<h2>Left out</h2>\n";
    if (contents.withheld.empty())
        out += "<p>Nothing that belongs to this case was left out.</p>\n";
    else
        out += "<p>What was left out, and on what ground, is counted in <a href=\"withheld.csv\">withheld.csv</a>.</p>\n";
}

} // namespace

std::string indexPage(const CaseContents& contents, std::string_view signerWords) {
    const std::string name = bundleName(contents);
    std::string out(head);
    out += "<title>" + h(name) + "</title>\n</head>\n<body>\n<h1><bdi>" + h(contents.title) + "</bdi></h1>\n<p>" +
           h(name) + ". For: " + h(contents.recipientWords) + ". Purpose: " + h(contents.purposeWords) + ". " +
           h(contents.date) + ".</p>\n<p><strong>What follows is alleged.</strong> Each value stands with the words it "
           "rests on and the place where they stand. Nobody named here has been found guilty by this document.</p>\n";
    addList(out, contents);
    for (const BundledRecord& record : contents.records)
        addRecord(out, record);
    addSources(out, contents);
    addWithheld(out, contents);
    out += "<h2>Checking</h2>\n<p>How to check that nothing was changed is written in <a href=\"README.txt\">README.txt</a>. "
           "The signing key's fingerprint: <code>" + h(signerWords) + "</code>.</p>\n</body>\n</html>\n";
    return out;
}

} // namespace dokaz::bundle
