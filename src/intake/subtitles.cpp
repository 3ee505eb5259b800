// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/subtitles.h"

#include "intake/speakers.h"
#include "text/normal.h"

#include <charconv>

namespace dokaz::intake {

namespace {

constexpr std::string_view arrow = "-->";

std::string_view nextLine(std::string_view& rest) {
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

std::string_view stripped(std::string_view text) {
    const std::size_t start = text.find_first_not_of(" \t");
    if (start == std::string_view::npos)
        return {};
    return text.substr(start, text.find_last_not_of(" \t") - start + 1);
}

std::optional<record::TimeSpan> spanOf(std::string_view line) {
    const std::size_t at = line.find(arrow);
    if (at == std::string_view::npos)
        return std::nullopt;
    const std::string_view after = stripped(line.substr(at + arrow.size()));
    const auto from = clockOf(stripped(line.substr(0, at)));
    const auto to = clockOf(after.substr(0, after.find_first_of(" \t"))); // settings follow
    if (!from || !to)
        return std::nullopt;
    return record::TimeSpan{*from, std::max(*from, *to)};
}

struct Cue {
    std::string number, text, speaker;
    record::TimeSpan time;
};

// "<i>", "{\an8}" and "<v Name>" are not text; the last names who speaks.
std::string withoutMarks(std::string_view line, std::string& speaker) {
    constexpr std::size_t longest = 101; // bytes with both signs: what is longer is text
    std::string text;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const std::string_view rest = line.substr(at, longest);
        const bool tag = rest.front() == '<', style = rest.starts_with("{\\");
        const std::size_t end = tag || style ? rest.find(tag ? '>' : '}') : std::string_view::npos;
        if (end == std::string_view::npos) {
            text += line[at];
            continue;
        }
        const std::string_view inside = rest.substr(1, end - 1);
        if (tag && (inside.starts_with("v ") || inside.starts_with("v.")) && inside.find(' ') != std::string_view::npos)
            speaker = stripped(inside.substr(inside.find(' ')));
        at += end;
    }
    return text;
}

void replaceAll(std::string& text, std::string_view what, std::string_view by) {
    std::size_t at = text.find(what);
    if (at == std::string::npos)
        return;
    std::string whole;
    std::size_t from = 0;
    for (; at != std::string::npos; from = at + what.size(), at = text.find(what, from)) {
        whole.append(text, from, at - from);
        whole += by;
    }
    whole.append(text, from);
    text = std::move(whole);
}

std::vector<Cue> cuesOf(std::string_view rest) {
    std::vector<Cue> cues;
    std::string before; // the line above a time: its number or name
    bool open = false;
    while (!rest.empty()) {
        const std::string_view line = stripped(nextLine(rest));
        if (const auto time = spanOf(line)) {
            const bool numbered = !before.empty() && before.find_first_not_of("0123456789") == std::string::npos;
            cues.push_back({numbered && before.size() < 10 ? before : std::string(), {}, {}, *time});
            open = true;
        } else if (line.empty()) {
            open = false;
        } else if (open) {
            std::string text = withoutMarks(line, cues.back().speaker);
            cues.back().text += cues.back().text.empty() ? text : " " + text;
        }
        before = line;
    }
    return cues;
}

} // namespace

std::optional<std::int64_t> clockOf(std::string_view written) {
    std::int64_t whole = 0, part = 0;
    int colons = 0;
    const char* at = written.data();
    const char* end = at + written.size();
    for (;;) {
        std::int64_t number = 0;
        const auto [stopped, failure] = std::from_chars(at, end, number);
        if (failure != std::errc() || number < 0 || stopped - at > 4)
            return std::nullopt;
        whole = whole * 60 + number;
        at = stopped;
        if (at == end || *at != ':')
            break;
        ++at;
        if (++colons > 2)
            return std::nullopt;
    }
    if (at != end && (*at == ',' || *at == '.')) {
        int weight = 100;
        for (++at; at != end && *at >= '0' && *at <= '9' && weight > 0; ++at, weight /= 10)
            part += (*at - '0') * weight;
    }
    if (at != end || colons == 0)
        return std::nullopt;
    return whole * 1000 + part;
}

bool looksLikeSubtitles(std::string_view text) {
    if (text.starts_with("WEBVTT"))
        return true;
    constexpr int looked = 12; // lines
    for (int i = 0; i < looked && !text.empty(); ++i)
        if (const std::string_view line = nextLine(text); line.find(arrow) != std::string_view::npos)
            return spanOf(stripped(line)).has_value();
    return false;
}

record::Reading readSubtitles(std::string_view text) {
    record::Reading reading;
    reading.reader = text.starts_with("WEBVTT") ? "dokaz webvtt 1" : "dokaz subrip 1";
    reading.profile = "generic";
    for (Cue& cue : cuesOf(text)) {
        for (const auto& [entity, letter] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&nbsp;", " "}, {"&amp;", "&"}})
            replaceAll(cue.text, entity, letter);
        record::Passage passage;
        passage.kind = record::PassageKind::Paragraph;
        passage.text = text::singleSpaced(cue.text);
        passage.number = cue.number;
        passage.speaker = text::singleSpaced(cue.speaker);
        passage.time = cue.time;
        if (passage.text.empty())
            continue;
        passage.ordinal = static_cast<std::uint32_t>(reading.passages.size() + 1);
        reading.passages.push_back(std::move(passage));
    }
    nameSpeakers(reading);
    return reading;
}

} // namespace dokaz::intake
