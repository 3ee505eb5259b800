// SPDX-License-Identifier: GPL-3.0-or-later
// Between the core's UTF-8 with code points and Qt's UTF-16.
#pragma once
#include <QString>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::ui {

[[nodiscard]] QString toQt(std::string_view utf8);
[[nodiscard]] std::string fromQt(const QString& text);

// Places in one text, as code points, as UTF-16 units and as bytes of its UTF-8. Made once a text; each question is a
// look-up. Units inside a surrogate pair count as its beginning; places past the end count as the end.
class TextPlaces final {
  public:
    explicit TextPlaces(const QString& text);
    [[nodiscard]] int unitOfCodePoint(std::uint32_t codePoint) const;
    [[nodiscard]] std::uint32_t codePointOfUnit(int unit) const;
    [[nodiscard]] int unitOfByte(std::size_t byte) const;

  private:
    std::vector<int> m_units;         // by code point, one more for the end
    std::vector<std::size_t> m_bytes; // by code point, one more for the end
};

} // namespace dokaz::ui
