// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/speakers.h"

#include "base/utf8.h"

#include <map>

namespace dokaz::intake {

namespace {

struct Labelled {
    std::string label;
    std::size_t textFrom; // bytes
};

// Empty where the passage begins with none: at most five words, a letter or figure in front, no sentence inside.
Labelled labelOf(const std::string& text) {
    constexpr std::size_t longest = 80; // bytes: forty letters of Cyrillic
    const std::size_t colon = text.find(':');
    if (colon == std::string::npos || colon == 0 || colon > longest || colon + 1 >= text.size() || text[colon + 1] != ' ')
        return {};
    const std::string label = text.substr(0, colon);
    std::size_t words = 1;
    for (const char letter : label)
        words += letter == ' ' ? 1 : 0;
    const bool isSentence = label.find_first_of(",;!?\"()/\t") != std::string::npos ||
                            (label.find(". ") != std::string::npos && words > 4);
    const std::u32string letters = base::toCodePoints(base::codePoints(label, 0, 1));
    const char32_t first = letters.front();
    const bool begins = (first >= 'A' && first <= 'Z') || (first >= 0x410 && first <= 0x42F) || (first >= 0x400 && first < 0x410) ||
                        first > 0x52F;
    if (words > 5 || isSentence || !begins)
        return {};
    const std::size_t from = text.find_first_not_of(' ', colon + 1);
    return from == std::string::npos ? Labelled{} : Labelled{label, from};
}

bool mayHaveSpeaker(const record::Passage& passage) {
    return passage.kind == record::PassageKind::Paragraph && passage.notes.empty() && passage.placements.empty() &&
           passage.speaker.empty() && (passage.number.empty() || passage.time);
}

} // namespace

void nameSpeakers(record::Reading& reading) {
    std::map<std::string, std::size_t> seen;
    std::size_t looked = 0;
    for (const record::Passage& passage : reading.passages) {
        if (!mayHaveSpeaker(passage))
            continue;
        ++looked;
        if (const Labelled labelled = labelOf(passage.text); !labelled.label.empty())
            ++seen[labelled.label];
    }
    std::erase_if(seen, [](const auto& label) { return label.second < 2; });
    const bool alone = seen.size() == 1 && seen.begin()->second * 3 >= looked && seen.begin()->second >= 3;
    if (seen.size() < 2 && !alone)
        return;
    for (record::Passage& passage : reading.passages) {
        if (!mayHaveSpeaker(passage))
            continue;
        const Labelled labelled = labelOf(passage.text);
        if (!seen.contains(labelled.label))
            continue;
        passage.speaker = labelled.label;
        passage.text.erase(0, labelled.textFrom);
    }
}

} // namespace dokaz::intake
