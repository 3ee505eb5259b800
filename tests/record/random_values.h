// SPDX-License-Identifier: GPL-3.0-or-later
// Values of every type, with text in several scripts, members present and absent.
#pragma once
#include "record/value.h"
#include "support/deterministic.h"

namespace dokaz::tests {

class RandomValues final {
  public:
    explicit RandomValues(std::uint64_t seed) : m_random(seed) {}

    [[nodiscard]] record::Value value() {
        switch (m_random.below(10)) {
        case 0: return record::Text{words()};
        case 1: return record::Name{words(), perhaps("Cyrl"), perhaps("be"), sort()};
        case 2: return date();
        case 3: return period();
        case 4: return record::Place{maybeWords(), perhaps("53.9"), perhaps("27.56"), radius(), perhaps("geonames:1")};
        case 5: return record::Term{"code", maybeWords()};
        case 6: return record::RecordRef{record::RecordId::fresh(m_random)};
        case 7: return record::Number{perhaps("12"), perhaps("15.5"), maybeWords(), maybeWords()};
        case 8: return record::Flag{flip()};
        default: return record::ObjectRef{record::RowId::fresh(m_random)};
        }
    }
    [[nodiscard]] std::string words() {
        static const std::vector<std::string> some{"Лукава", "Łukašenka", "أحمد", "\"\\\n\t", "木", "e\xCC\x81", "é", " ", "\x01"};
        std::string out;
        for (std::uint64_t n = 1 + m_random.below(4); n > 0; --n)
            out += some[m_random.below(some.size())];
        return out;
    }
    [[nodiscard]] bool flip() { return m_random.below(2) == 0; }
    [[nodiscard]] SeededRandom& random() { return m_random; }

  private:
    std::string perhaps(const char* text) { return flip() ? text : std::string(); }
    std::string maybeWords() { return flip() ? words() : std::string(); }
    std::int64_t radius() { return flip() ? static_cast<std::int64_t>(m_random.below(1000)) : 0; }
    record::NameSort sort() { return static_cast<record::NameSort>(m_random.below(6)); }
    record::Date date() {
        return {maybeWords(), perhaps("2020-08-09"), perhaps("2020-08-12"), perhaps("14:30"), perhaps("+03:00"), perhaps("julian")};
    }
    record::Period period() {
        record::Period period;
        if (flip())
            period.from = date();
        if (flip())
            period.to = date();
        period.beganBefore = flip();
        period.stillGoingOn = flip();
        return period;
    }

    SeededRandom m_random;
};

} // namespace dokaz::tests
