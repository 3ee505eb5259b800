// SPDX-License-Identifier: GPL-3.0-or-later
// One command on an archive, as dokaz-cli would give it, with a key stretching that costs nothing, so that hundreds of
// interrupted runs are affordable. Says "done …" for what the session has acknowledged, "refused CODE SUBJECT" else.
#include "base/json.h"
#include "session/process.h"
#include "session/session.h"

#include <cstdio>
#include <functional>
#include <iostream>

namespace {

using namespace dokaz;
using base::Result;
using session::Session;
using Words = std::vector<std::string>;

base::SecretBytes passphrase() { return base::SecretBytes::copyOf(base::bytesOf("invented words for tests alone")); }

session::SessionOptions cheap() {
    session::SessionOptions options;
    options.kdfMemoryKib = options.kdfLeastMemoryKib = 8;
    options.readerProgram = base::Path(DOKAZ_BIN_DIR) / "dokaz-reader";
    return options;
}

void done(const base::Json& what) { std::cout << "done " << what.dump() << std::endl; }

Result<void> import(Session& open, const Words& words) {
    session::ImportFiles command;
    command.files.assign(words.begin(), words.end());
    command.basis = "already-public";
    command.basisBy = "Human Rights Council";
    for (const session::ImportedFile& file : TRY(open.perform(command, {}, {})))
        done({{"status", file.status}, {"reason", file.reason}, {"source", file.source}});
    return {};
}

Result<void> review(Session& open, const Words& words) {
    session::ReviewCandidates command;
    for (const session::CandidateView& candidate : TRY(open.candidates("")))
        if (candidate.kind == words[0] && candidate.decision.empty() && command.candidates.size() < 8)
            command.candidates.push_back(candidate.id);
    const session::Reviewed reviewed = TRY(open.perform(command));
    for (const session::ReviewedCandidate& one : reviewed.candidates)
        done({{"record", one.record.text()}});
    return {};
}

Result<void> add(Session& open, const Words& words) {
    session::AddRecord command;
    command.kind = words[0];
    for (std::size_t i = 1; i < words.size(); ++i)
        command.fields.push_back({words[i].substr(0, words[i].find('=')), words[i].substr(words[i].find('=') + 1)});
    done({{"record", TRY(open.perform(command))}});
    return {};
}

Result<void> makeCase(Session& open, const Words& words) {
    const std::string made = TRY(open.perform(session::NewCase{words[0], "icc", "prosecution"}));
    TRY(open.addToCase(made, {words.begin() + 1, words.end()}));
    done({{"record", made}});
    return {};
}

Result<void> bundle(Session& open, const Words& words) {
    const session::BundleReport report = TRY(open.perform(session::ExportBundle{words[0], words[1]}, {}));
    done({{"sha256", report.sha256}});
    return {};
}

Result<void> undo(Session& open, const Words&) {
    done({{"undone", TRY(open.perform(session::Undo{})).entry}});
    return {};
}

// What stands in the archive, for a test to compare.
Result<void> tell(Session& open, const Words&) {
    base::Json records = base::Json::object(), findings = base::Json::array(), commands = base::Json::array();
    for (const record::KindDeclaration& kind : open.catalogue().kinds())
        for (const session::RecordSummary& line : TRY(open.list(kind.code)))
            records[line.record] = line.kind;
    for (const session::EntryView& entry : TRY(open.history()))
        commands.push_back(entry.command);
    const session::CheckSummary check = TRY(open.check());
    for (const session::CheckFinding& finding : check.findings)
        findings.push_back(finding.kind + ": " + finding.what);
    done({{"records", records}, {"commands", commands}, {"sound", check.isSound}, {"findings", findings},
          {"objects", check.objects}, {"readings", check.readings}, {"entries", check.entries}});
    return {};
}

Result<void> run(const std::string& verb, const base::Path& archive, const Words& words) {
    static const std::map<std::string, std::function<Result<void>(Session&, const Words&)>> verbs{
        {"import", import}, {"review", review}, {"add", add},  {"case", makeCase},
        {"bundle", bundle}, {"undo", undo},     {"tell", tell}, {"rebuild", [](Session& open, const Words&) { return open.rebuild(); }}};
    if (verb == "create") {
        const auto made = TRY(Session::create(archive, passphrase(), "A. Tester", cheap()));
        done({{"archive", TRY(made->summary()).archive}});
        return made->close();
    }
    const auto open = TRY(Session::open(archive, passphrase(), cheap()));
    if (verb != "import" && verb != "review")
        TRY(open->openVault(passphrase()));
    TRY(verbs.at(verb)(*open, words));
    return open->close();
}

} // namespace

int main(int count, char** values) {
    if (count < 3 || !session::hardenThisProcess())
        return 2;
    const auto ended = run(values[1], values[2], {values + 3, values + count});
    if (ended)
        return 0;
    std::cout << "refused " << base::name(ended.error().code()) << " " << ended.error().subject() << std::endl;
    return 1;
}
