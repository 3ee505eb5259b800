// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/carried_anchor.h"

#include "base/utf8.h"
#include "intake/document_description.h"

#include <algorithm>
#include <cctype>

namespace dokaz::intake {

namespace {

// Words shorter than this stand in many texts by chance: something around them must agree too.
constexpr std::size_t tellingBytes = 24;
constexpr std::size_t agreeingBytes = 6;

bool isSpace(char32_t letter) {
    return letter == U' ' || (letter >= U'\t' && letter <= U'\r') || letter == U'\u00A0' ||
           (letter >= U'\u2000' && letter <= U'\u200A') || letter == U'\u202F' || letter == U'\u3000';
}

// What reading again, or setting in type again, may change without changing the words. Zero: nothing is left of it.
char32_t plainMark(char32_t letter) {
    switch (letter) {
    case U'\u00AD':
    case U'\u200B':
    case U'\u200C':
    case U'\u200D':
    case U'\uFEFF': return 0;
    case U'\u2010':
    case U'\u2011':
    case U'\u2012':
    case U'\u2013':
    case U'\u2014':
    case U'\u2015':
    case U'\u2212': return U'-';
    case U'\u2018':
    case U'\u2019':
    case U'\u201A':
    case U'\u201B':
    case U'\u02BC': return U'\'';
    case U'\u201C':
    case U'\u201D':
    case U'\u201E':
    case U'\u201F':
    case U'\u00AB':
    case U'\u00BB': return U'"';
    default: return isSpace(letter) ? U' ' : letter;
    }
}

std::size_t commonEnd(std::string_view left, std::string_view right) {
    const auto at = std::mismatch(left.rbegin(), left.rend(), right.rbegin(), right.rend());
    return static_cast<std::size_t>(at.first - left.rbegin());
}

std::size_t commonBeginning(std::string_view left, std::string_view right) {
    const auto at = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    return static_cast<std::size_t>(at.first - left.begin());
}

bool isOfWord(unsigned char byte) { return byte >= 0x80 || std::isalnum(byte) != 0; }

// "12" does not stand in "112", nor "200" in "1,200", nor a name in a longer one.
bool cutsWord(std::string_view text, std::size_t at) {
    if (at == 0 || at >= text.size())
        return false;
    const auto before = static_cast<unsigned char>(text[at - 1]), after = static_cast<unsigned char>(text[at]);
    if (isOfWord(before) && isOfWord(after))
        return true;
    const auto isDigit = [&](std::size_t place) {
        return place < text.size() && std::isdigit(static_cast<unsigned char>(text[place])) != 0;
    };
    const auto isMark = [](unsigned char byte) { return byte == '.' || byte == ','; };
    return (isMark(before) && isDigit(at) && at >= 2 && isDigit(at - 2)) ||
           (isMark(after) && isDigit(at - 1) && isDigit(at + 1));
}

} // namespace

QuoteFinder::QuoteFinder(record::RowId reading, std::vector<record::Passage> passages)
    : m_reading(std::move(reading)), m_passages(std::move(passages)) {
    m_folded.reserve(m_passages.size());
    for (const record::Passage& passage : m_passages)
        m_folded.push_back(folded(passage.text));
}

QuoteFinder::Folded QuoteFinder::folded(std::string_view text) {
    Folded out;
    std::uint32_t place = 0;
    for (const char32_t letter : base::toCodePoints(text)) {
        const char32_t plain = plainMark(letter);
        const bool doubled = plain == U' ' && (out.folded.empty() || out.folded.back() == ' ');
        if (plain != 0 && !doubled) {
            base::appendUtf8(out.folded, plain);
            out.places.resize(out.folded.size(), place);
        }
        ++place;
    }
    out.places.push_back(place); // the end
    return out;
}

std::vector<QuoteFinder::Place> QuoteFinder::placesOf(const std::string& words, const record::TextAnchor& old) const {
    const std::string before = folded(old.before).folded, after = folded(old.after).folded;
    std::vector<Place> places;
    for (std::size_t i = 0; i < m_folded.size(); ++i) {
        const std::string& text = m_folded[i].folded;
        for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) {
            if (cutsWord(text, at) || cutsWord(text, at + words.size()))
                continue;
            Place place;
            place.passage = i;
            place.start = m_folded[i].places[at];
            place.end = m_folded[i].places[at + words.size() - 1] + 1;
            place.alike = commonEnd(before, std::string_view(text).substr(0, at)) +
                          commonBeginning(after, std::string_view(text).substr(at + words.size()));
            place.sameNumber = !old.number.empty() && m_passages[i].number == old.number;
            places.push_back(place);
        }
    }
    return places;
}

CarriedAnchor QuoteFinder::carry(const record::TextAnchor& old, const std::string& quote) const {
    CarriedAnchor carried;
    const auto numbered = std::find_if(m_passages.begin(), m_passages.end(), [&](const record::Passage& passage) {
        return !old.number.empty() && passage.number == old.number;
    });
    if (numbered != m_passages.end())
        carried.nearest = numbered->ordinal;
    std::string words = folded(quote).folded;
    while (words.ends_with(' '))
        words.pop_back();
    if (words.empty()) {
        carried.outcome = CarryOutcome::NoWords;
        return carried;
    }
    std::vector<Place> places = placesOf(words, old);
    const auto isBetter = [](const Place& a, const Place& b) {
        return std::tuple(a.alike, a.sameNumber) > std::tuple(b.alike, b.sameNumber);
    };
    std::stable_sort(places.begin(), places.end(), isBetter);
    if (places.empty())
        return carried;
    const Place& best = places.front();
    if (places.size() > 1 && !isBetter(best, places[1])) {
        carried.outcome = CarryOutcome::SeveralPlaces;
        return carried;
    }
    const bool isTelling = words.size() >= tellingBytes || best.sameNumber || best.alike >= agreeingBytes;
    if (!isTelling)
        return carried;
    const record::Passage& passage = m_passages[best.passage];
    carried.anchor = anchorOf(m_reading, passage, best.start, best.end);
    carried.quote = base::codePoints(passage.text, best.start, best.end);
    carried.outcome = carried.quote == quote ? CarryOutcome::WordForWord : CarryOutcome::OtherMarks;
    return carried;
}

std::string_view name(CarryOutcome outcome) {
    switch (outcome) {
    case CarryOutcome::WordForWord: return "word-for-word";
    case CarryOutcome::OtherMarks: return "other-marks";
    case CarryOutcome::SeveralPlaces: return "several-places";
    case CarryOutcome::Gone: return "gone";
    case CarryOutcome::NoWords: return "no-words";
    }
    return "";
}

} // namespace dokaz::intake
