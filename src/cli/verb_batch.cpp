// SPDX-License-Identifier: GPL-3.0-or-later
// Many verbs in one session: the passphrase is stretched once, and later lines name what earlier ones made.
#include "base/file.h"
#include "cli/error_text.h"
#include "cli/verbs.h"

namespace dokaz::cli {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;

namespace {

constexpr std::uint64_t longestFile = 64U * 1024 * 1024;

// {"verb": "add", "words": ["act", "victim=@first"], "as": "name"}
struct Line {
    std::size_t number = 0; // in the file, from 1
    const Verb* verb = nullptr;
    std::vector<std::string> words;
    std::string name;
};
using MadeRecords = std::map<std::string, std::string>; // name, id

bool isForBatches(const std::string& verb) {
    static const std::set<std::string> known{
        "add",      "candidates", "case",   "cite",   "history", "import", "info",    "list", "mentions",
        "passages", "recognise", "retract",    "review", "search", "set",     "show",   "sources", "undo", "withdraw"};
    return known.contains(verb);
}

bool isName(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '-';
    });
}

Result<Line> parseLine(std::string_view untrustedLine, std::size_t number) {
    const Json object = TRY(base::parseJson(untrustedLine));
    if (!object.is_object())
        return Error(ErrorCode::Invalid, "not a JSON object");
    for (const auto& member : object.items())
        if (member.key() != "verb" && member.key() != "words" && member.key() != "as")
            return Error(ErrorCode::Invalid, "unknown member '" + member.key() + "'");
    Line line;
    line.number = number;
    const std::string verb = TRY(base::textAt(object, "verb"));
    line.verb = isForBatches(verb) ? findVerb(verb) : nullptr;
    if (line.verb == nullptr)
        return Error(ErrorCode::Invalid, "no verb '" + verb + "' in a batch");
    for (const Json& word : TRY(base::arrayAt(object, "words"))) {
        if (!word.is_string())
            return Error(ErrorCode::Invalid, "'words' is a list of texts");
        line.words.push_back(word.get<std::string>());
    }
    if (object.contains("as")) {
        line.name = TRY(base::textAt(object, "as"));
        if (!isName(line.name))
            return Error(ErrorCode::Invalid, "'as' takes letters, digits, - and _");
    }
    return line;
}

// "@first" and "victim=@first" become the id of what the line named first made, "channel=@@first" becomes
// "channel=@first". Words of any other form stay.
Result<std::string> withId(const std::string& word, const MadeRecords& made) {
    const std::size_t at = word.find('@');
    if (at == std::string::npos || (at > 0 && word[at - 1] != '='))
        return word;
    if (word.substr(at + 1).starts_with('@') && isName(word.substr(at + 2)))
        return word.substr(0, at) + word.substr(at + 1);
    if (!isName(word.substr(at + 1)))
        return word;
    const auto found = made.find(word.substr(at + 1));
    if (found == made.end())
        return Error(ErrorCode::NotFound, "no earlier line is named '" + word.substr(at + 1) + "'");
    return word.substr(0, at) + found->second;
}

Result<std::vector<Json>> runLine(const Line& line, const Call& batch, session::Session& session,
                                  const MadeRecords& made) {
    std::vector<std::string> words{batch.arguments.words().front()};
    for (const std::string& word : line.words)
        words.push_back(TRY(withId(word, made)));
    Arguments arguments = TRY(Arguments::parse(words, line.verb->options));
    const std::size_t count = arguments.words().size();
    if (count < line.verb->fewestWords || count > line.verb->mostWords)
        return Error(ErrorCode::Invalid,
                     std::string("expected is: ") + line.verb->name + " " + line.verb->usage);
    std::vector<Json> results;
    Call call{std::move(arguments), Output(results), &session};
    if (TRY(line.verb->run(call)) != 0)
        return Error(ErrorCode::WorkerFailed, "a file failed: " + base::textOr(results.back(), "reason"));
    return results;
}

// What the line made: its record, or the source a file became.
std::string madeBy(const std::vector<Json>& results) {
    if (results.empty())
        return {};
    const std::string record = base::textOr(results.front(), "record");
    return record.empty() ? base::textOr(results.front(), "source") : record;
}

int refuse(const Output& output, std::size_t number, const Error& error) {
    output.tell("dokaz-cli: line " + std::to_string(number) + ": " + shown(sentence(error)));
    output.json({{"error", base::name(error.code())}, {"subject", error.subject()}, {"line", number}});
    return exitCode(error.code());
}

Result<int> runLines(const std::vector<Line>& lines, const Call& call) {
    const OpenedArchive session = TRY(openArchive(call));
    MadeRecords made;
    for (const Line& line : lines) {
        const auto results = runLine(line, call, *session, made);
        if (!results) {
            TRY(session.close());
            return refuse(call.output, line.number, results.error());
        }
        const std::string record = madeBy(results.value());
        if (!line.name.empty())
            made[line.name] = record;
        call.output.line(std::to_string(line.number) + "  " + line.verb->name + "  " + shortId(record) +
                         (line.name.empty() ? "" : "  @" + line.name));
        call.output.json({{"line", line.number},
                          {"verb", line.verb->name},
                          {"as", line.name},
                          {"results", results.value()}});
    }
    TRY(session.close());
    return 0;
}

// The whole file is read before the first line runs.
Result<int> run(Call& call) {
    const base::Bytes content = TRY(base::readFile(call.arguments.words()[1], longestFile));
    const std::string_view text(reinterpret_cast<const char*>(content.data()), content.size());
    std::vector<Line> lines;
    std::size_t number = 0;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        const std::string_view line = text.substr(from, end - from);
        from = end + 1;
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string_view::npos)
            continue;
        auto parsed = parseLine(line, number);
        if (!parsed)
            return refuse(call.output, number, parsed.error());
        lines.push_back(std::move(parsed).value());
    }
    return runLines(lines, call);
}

} // namespace

Verb batchVerb() {
    return {
        "batch",
        "ARCHIVE FILE",
        "Run the verbs of a file of JSON lines in one session; stop at the first that is refused.",
        "  dokaz-cli batch Case2026.dokaz lines.jsonl --vault\n"
        "    {\"verb\": \"add\", \"words\": [\"facility\", \"name=Barracks\"], \"as\": \"barracks\"}\n"
        "    {\"verb\": \"add\", \"words\": [\"detention\", \"facility=@barracks\", \"period=May 2030\"]}\n",
        2,
        2,
        {{}, {}},
        run};
}

} // namespace dokaz::cli
