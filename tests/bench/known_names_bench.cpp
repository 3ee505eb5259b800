// SPDX-License-Identifier: GPL-3.0-or-later
// Known names in text: how many of the names an archive has are found where a text names them in another script, case
// form or order, and how much of what is found is right.
#include "bench.h"
#include "extract/mention.h"
#include "intake/known_names.h"
#include "names_truth.h"
#include "base/utf8.h"
#include "text/tokenizer.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>

namespace dokaz::bench {

namespace {

struct Found {
    double right = 0, wrong = 0, missed = 0, elsewhere = 0;
};

record::RecordId numbered(std::size_t number) {
    std::string digits = std::to_string(number);
    return record::RecordId::parse(std::string(26 - digits.size(), '0') + digits).value();
}

std::uint32_t codePoints(std::string_view text) {
    return static_cast<std::uint32_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<std::uint8_t>(c) & 0xC0) != 0x80; }));
}

// A sentence around a name in one of the scripts; the name's place is marked by %.
const std::vector<std::string>& frames(bool isCyrillic) {
    static const std::vector<std::string> cyrillic = {"По сообщению очевидцев, % в тот день находился в отделе.",
                                                      "Согласно приказу, % вошёл в состав комиссии.",
                                                      "% отказался отвечать на вопросы."};
    static const std::vector<std::string> latin = {"According to witnesses, % was present on that day.",
                                                   "The order named % as a member of the commission.",
                                                   "% declined to answer questions."};
    return isCyrillic ? cyrillic : latin;
}

record::Passage passageWith(const std::string& text, std::uint32_t ordinal) {
    record::Passage passage;
    passage.ordinal = ordinal;
    passage.kind = record::PassageKind::Paragraph;
    passage.text = text;
    return passage;
}

struct Placed {
    std::uint32_t start = 0, end = 0;
    bool isKnown = false;
};

void tell(const char* what, const Found& found, double seconds, double megabytes) {
    std::printf("| %s | %.0f | %.3f | %.3f | %.1f |\n", what, found.right + found.missed,
                found.right / std::max(1.0, found.right + found.wrong),
                found.right / std::max(1.0, found.right + found.missed), megabytes / std::max(seconds, 1e-9));
    std::fflush(stdout);
}

// Persons of the held-out half: the archive has one spelling, the text names them by another of another script; as many
// sentences name strangers.
void otherScripts(const base::Path& folder, std::ofstream& misses) {
    std::map<std::string, std::vector<std::string>> persons;
    for (const auto& row : readTable(folder / "eu_sanctions_name_variants.tsv", '\t', true))
        if (row[5].find_first_of("(;,/[:") == std::string::npos && row[5].find(' ') != std::string::npos &&
            row[5].find("Text of image") == std::string::npos && (row[4] == "Latn" || row[4] == "Cyrl"))
            persons[row[0]].push_back(row[4].substr(0, 1) + row[5]);
    std::vector<store::TitleLine> titles;
    record::Reading reading;
    std::vector<Placed> places;
    std::size_t number = 0;
    double bytes = 0;
    const auto say = [&](const std::string& name, bool isCyrillic, bool isKnown) {
        const std::string& frame = frames(isCyrillic)[number % 3];
        const std::size_t at = frame.find('%');
        const std::uint32_t start = codePoints(frame.substr(0, at));
        places.push_back({start, start + codePoints(name), isKnown});
        reading.passages.push_back(passageWith(frame.substr(0, at) + name + frame.substr(at + 1),
                                               static_cast<std::uint32_t>(reading.passages.size() + 1)));
        bytes += static_cast<double>(reading.passages.back().text.size());
    };
    for (const auto& [person, names] : persons) {
        ++number;
        const bool isKnown = isHeldOut(person + "known");
        const std::string& first = names.front();
        if (isKnown)
            titles.push_back({numbered(number), "person", first.substr(1)});
        for (const std::string& name : names)
            if (!isKnown || name[0] != first[0])
                say(name.substr(1), name[0] == 'C', isKnown);
    }
    const auto known = intake::knownNames(titles);
    const extract::RuleSet rules = extract::RuleSet::shipped();
    const Usage before = usageNow();
    const std::vector<extract::Mention> mentions = extract::findMentions(reading, rules, *known);
    const double seconds = (usageNow() - before).cpu;
    Found found;
    std::set<std::uint32_t> met;
    for (const extract::Mention& mention : mentions)
        if (mention.rule == "known-name") {
            const Placed& place = places[mention.passage - 1];
            const bool isRight = place.isKnown && mention.start <= place.start + 1 && mention.end + 1 >= place.end;
            (isRight ? found.right : found.wrong) += 1;
            if (isRight)
                met.insert(mention.passage);
            else
                misses << "wrong\t" << mention.words << '\t' << reading.passages[mention.passage - 1].text << '\n';
        }
    for (std::size_t i = 0; i < places.size(); ++i)
        if (places[i].isKnown && !met.contains(static_cast<std::uint32_t>(i + 1))) {
            found.missed += 1;
            misses << "missed\t" << reading.passages[i].text << '\n';
        }
    tell("persons of the lists, in sentences, other script than the archive's", found, seconds, bytes / 1e6);
}

// Sentences whose known names stand in brackets, see tests/data/known_names.tsv.
void invented(const base::Path& file, std::ofstream& misses) {
    std::vector<store::TitleLine> titles;
    record::Reading reading;
    std::map<std::uint32_t, std::vector<Placed>> places;
    double bytes = 0, marked = 0;
    for (const auto& row : readTable(file, '\t', true)) {
        if (row[0] == "K")
            titles.push_back({numbered(titles.size()), row[1], row[2]});
        if (row[0] != "S")
            continue;
        const auto ordinal = static_cast<std::uint32_t>(reading.passages.size() + 1);
        std::string text;
        std::uint32_t start = 0;
        for (const char c : row[1])
            if (c == '[')
                start = codePoints(text);
            else if (c == ']')
                places[ordinal].push_back({start, codePoints(text), true}), marked += 1;
            else
                text += c;
        bytes += static_cast<double>(text.size());
        reading.passages.push_back(passageWith(text, ordinal));
    }
    const auto known = intake::knownNames(titles);
    const extract::RuleSet rules = extract::RuleSet::shipped();
    const Usage before = usageNow();
    const std::vector<extract::Mention> mentions = extract::findMentions(reading, rules, *known);
    const double seconds = (usageNow() - before).cpu;
    Found found;
    const auto isAt = [](const Placed& place, const extract::Mention& mention) {
        return mention.start <= place.start + 1 && mention.end + 1 >= place.end && mention.kind <= extract::MentionKind::Organisation;
    };
    for (const extract::Mention& mention : mentions) {
        const auto& own = places[mention.passage];
        const bool isRight = std::any_of(own.begin(), own.end(), [&](const Placed& place) { return isAt(place, mention); });
        if (mention.rule == "known-name" && !isRight) {
            found.wrong += 1;
            misses << "wrong\t" << mention.words << '\t' << reading.passages[mention.passage - 1].text << '\n';
        }
    }
    for (const auto& [passage, own] : places)
        for (const Placed& place : own) {
            const bool isFound = std::any_of(mentions.begin(), mentions.end(), [&](const extract::Mention& mention) {
                return mention.passage == passage && isAt(place, mention);
            });
            (isFound ? found.right : found.missed) += 1;
            if (!isFound)
                misses << "missed\t" << reading.passages[passage - 1].text << '\n';
        }
    tell("invented names, eight languages, all cases", found, seconds, bytes / 1e6);
}

struct TwoWords {
    std::uint32_t start = 0, end = 0; // code points
    std::string folded;
};

std::vector<TwoWords> neighbours(const std::string& text) {
    std::vector<TwoWords> pairs;
    TwoWords last;
    text::tokenize(text, [&](const text::Token& token) {
        const std::uint32_t start = codePoints(std::string_view(text).substr(0, token.start));
        const std::uint32_t end = start + codePoints(token.original);
        if (!last.folded.empty())
            pairs.push_back({last.start, end, last.folded + " " + std::string(token.folded)});
        last = {start, end, std::string(token.folded)};
    });
    return pairs;
}

// First and last word of a name that the lists print as "Given … FAMILY".
std::string outerWords(const std::string& name) {
    std::vector<std::string> words;
    text::tokenize(name, [&](const text::Token& token) { words.emplace_back(token.folded); });
    return words.size() < 2 ? std::string() : words.front() + " " + words.back();
}

// Real texts: where they name a person of the lists by given and family name as the lists spell them in the script of
// the text, while the archive has that person in other scripts only. What else is found is listed to be read by eye.
void realTexts(const base::Path& names, const base::Path& texts, const std::string& script, std::ofstream& misses) {
    std::map<std::string, std::string> printed; // outer words -> person
    std::vector<store::TitleLine> titles;
    std::set<std::string> others;
    const auto rows = readTable(names / "eu_sanctions_name_variants.tsv", '\t', true);
    for (const auto& row : rows)
        if (row[4] != script) {
            titles.push_back({numbered(titles.size()), "person", row[5]});
            others.insert(row[0]);
        }
    for (const auto& row : rows)
        if (const std::string outer = outerWords(row[5]); row[4] == script && others.contains(row[0]) && !outer.empty())
            printed[outer] = row[0];
    record::Reading reading;
    std::vector<std::vector<TwoWords>> truth;
    double bytes = 0, marked = 0;
    for (const auto& file : std::filesystem::directory_iterator(texts)) {
        std::ifstream stream(file.path());
        std::string paragraph;
        const auto close = [&] {
            if (!paragraph.empty() && base::isUtf8(paragraph)) {
                reading.passages.push_back(passageWith(paragraph, static_cast<std::uint32_t>(reading.passages.size() + 1)));
                truth.emplace_back();
                for (TwoWords& pair : neighbours(paragraph))
                    if (printed.contains(pair.folded))
                        truth.back().push_back(std::move(pair)), marked += 1;
                bytes += static_cast<double>(paragraph.size());
            }
            paragraph.clear();
        };
        for (std::string line; std::getline(stream, line);)
            line.empty() ? close() : (void)(paragraph += (paragraph.empty() ? "" : " ") + line);
        close();
    }
    const auto known = intake::knownNames(titles);
    const Usage before = usageNow();
    const auto mentions = extract::findMentions(reading, extract::RuleSet::shipped(), *known);
    const double seconds = (usageNow() - before).cpu;
    Found found;
    std::map<std::uint32_t, std::vector<const extract::Mention*>> persons;
    for (const extract::Mention& mention : mentions)
        if (mention.kind == extract::MentionKind::Person)
            persons[mention.passage].push_back(&mention);
    for (std::uint32_t i = 0; i < truth.size(); ++i)
        for (const TwoWords& pair : truth[i]) {
            const auto& own = persons[i + 1];
            const bool isFound = std::any_of(own.begin(), own.end(), [&](const extract::Mention* mention) {
                return mention->start <= pair.start && mention->end >= pair.end;
            });
            (isFound ? found.right : found.missed) += 1;
            if (!isFound)
                misses << "missed\t" << pair.folded << '\n';
        }
    for (const auto& [passage, own] : persons)
        for (const extract::Mention* mention : own) {
            const bool isTrue = std::any_of(truth[passage - 1].begin(), truth[passage - 1].end(), [&](const TwoWords& pair) {
                return mention->start < pair.end && pair.start < mention->end;
            });
            if (mention->rule == "known-name" && !isTrue) {
                found.elsewhere += 1;
                misses << "elsewhere\t" << mention->words << '\n';
            }
        }
    std::printf("%s texts, %.1f MB: %.0f places named, recall %.3f; %.0f found elsewhere; %.2f MB/s\n", script.c_str(),
                bytes / 1e6, marked, found.right / std::max(1.0, found.right + found.missed), found.elsewhere,
                bytes / 1e6 / seconds);
}

} // namespace

base::Result<void> measureKnownNames(const Words& words) {
    std::ofstream misses(words.size() > 2 ? words[2] : "/dev/null");
    std::puts("| text | names to find | precision | recall | MB/s |");
    std::puts("|---|---|---|---|---|");
    invented(words[1], misses);
    otherScripts(base::Path(words[0]) / "names", misses);
    if (words.size() > 3)
        for (const char* script : {"Latn", "Cyrl"})
            realTexts(base::Path(words[0]) / "names", words[3], script, misses);
    return {};
}

} // namespace dokaz::bench
