// SPDX-License-Identifier: GPL-3.0-or-later
// Where words that were cited from one reading stand in another one: by the words themselves, and by the words around
// them where they stand in several places. As web annotations are re-attached (W3C Web Annotation Data Model, 4.2.4,
// "Text Quote Selector").
//
// Threads: any number once built. Pure: nothing is guessed by likeness; words that changed are not found.
#pragma once
#include "record/claim.h"

namespace dokaz::intake {

enum class CarryOutcome {
    WordForWord,   // the same characters
    OtherMarks,    // the same words, other spaces, dashes or quotation marks
    SeveralPlaces, // in several places, and nothing around them tells which
    Gone,          // not there any more
    NoWords        // the citation quotes nothing
};

struct CarriedAnchor {
    CarryOutcome outcome = CarryOutcome::Gone;
    std::optional<record::TextAnchor> anchor; // in the new reading, where the words were found
    std::string quote;                        // as it stands there
    std::uint32_t nearest = 0;                // ordinal of the paragraph that bears the number now, 0: none
};

class QuoteFinder final {
  public:
    QuoteFinder(record::RowId reading, std::vector<record::Passage> passages);
    [[nodiscard]] CarriedAnchor carry(const record::TextAnchor& old, const std::string& quote) const;

  private:
    // A passage as it is compared: `places[i]` is the code point of the text that byte i of `folded` comes of.
    struct Folded {
        std::string folded;
        std::vector<std::uint32_t> places;
    };
    struct Place {
        std::size_t passage = 0;             // index
        std::uint32_t start = 0, end = 0;    // code points of its text
        std::size_t alike = 0;               // bytes of the words around that agree
        bool sameNumber = false;
    };
    [[nodiscard]] static Folded folded(std::string_view text);
    [[nodiscard]] std::vector<Place> placesOf(const std::string& words, const record::TextAnchor& old) const;

    record::RowId m_reading;
    std::vector<record::Passage> m_passages;
    std::vector<Folded> m_folded; // one a passage
};

[[nodiscard]] std::string_view name(CarryOutcome outcome); // "word-for-word", "other-marks", "several-places" …

} // namespace dokaz::intake
