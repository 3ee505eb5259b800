// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/withheld_names.h"

#include "base/utf8.h"
#include "text/phonemic.h"
#include "text/tokenizer.h"

#include <algorithm>

namespace dokaz::session {
namespace {

constexpr std::size_t fewestLetters = 4; // a shorter word alone stands everywhere

struct Word {
    std::string folded;
    std::string original;
};

std::vector<Word> wordsOf(std::string_view text) {
    std::vector<Word> words;
    text::Tokenizer tokens(text);
    while (tokens.next())
        words.push_back({std::string(tokens.token().folded), std::string(tokens.token().original)});
    return words;
}

std::string joined(const std::vector<Word>& words) {
    std::string all;
    for (const Word& word : words)
        all += (all.empty() ? "" : " ") + word.folded;
    return all;
}

std::vector<std::string> soundsOf(const std::string& word) {
    constexpr std::size_t shortest = 4;
    std::vector<std::string> sounds = text::phonemicReadings(word);
    for (std::string& sound : sounds)
        if (!sound.empty() && std::string_view("aeiou").find(sound.back()) != std::string_view::npos)
            sound.pop_back();
    std::erase_if(sounds, [](const std::string& sound) { return sound.size() < shortest; });
    return sounds;
}

} // namespace

void WithheldNames::add(std::string_view name) {
    const std::vector<Word> words = wordsOf(name);
    if (words.empty())
        return;
    m_whole.push_back(joined(words));
    const auto letters = [](const Word& word) { return base::codePointCount(word.folded); };
    std::size_t longest = 0;
    for (const Word& word : words)
        longest = std::max(longest, letters(word));
    for (const Word& word : words) {
        if (letters(word) < longest || longest < fewestLetters)
            continue;
        m_words.insert(word.folded);
        for (std::string& sound : soundsOf(word.original))
            m_sounds.insert(std::move(sound));
    }
}

bool WithheldNames::standIn(std::string_view text) const {
    if (isEmpty())
        return false;
    const std::vector<Word> words = wordsOf(text);
    for (const Word& word : words) {
        if (m_words.contains(word.folded))
            return true;
        if (base::codePointCount(word.folded) < fewestLetters)
            continue;
        for (const std::string& sound : soundsOf(word.original))
            if (m_sounds.contains(sound))
                return true;
    }
    const std::string all = " " + joined(words) + " ";
    return std::any_of(m_whole.begin(), m_whole.end(), [&](const std::string& name) {
        constexpr std::size_t shortest = 3;
        return name.size() >= shortest && all.find(" " + name + " ") != std::string::npos;
    });
}

} // namespace dokaz::session
