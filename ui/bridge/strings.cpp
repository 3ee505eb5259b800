// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/strings.h"

#include <algorithm>

namespace dokaz::ui {

namespace {

std::size_t utf8Length(char32_t letter) {
    if (letter < 0x80)
        return 1;
    if (letter < 0x800)
        return 2;
    return letter < 0x10000 ? 3 : 4;
}

} // namespace

QString toQt(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string fromQt(const QString& text) { return text.toStdString(); }

TextPlaces::TextPlaces(const QString& text) {
    std::size_t byte = 0;
    for (qsizetype unit = 0; unit < text.size(); ++unit) {
        m_units.push_back(static_cast<int>(unit));
        m_bytes.push_back(byte);
        const QChar letter = text.at(unit);
        const bool isPair = letter.isHighSurrogate() && unit + 1 < text.size() && text.at(unit + 1).isLowSurrogate();
        byte += isPair ? utf8Length(QChar::surrogateToUcs4(letter, text.at(unit + 1))) : utf8Length(letter.unicode());
        unit += isPair ? 1 : 0;
    }
    m_units.push_back(static_cast<int>(text.size()));
    m_bytes.push_back(byte);
}

int TextPlaces::unitOfCodePoint(std::uint32_t codePoint) const {
    return m_units[std::min<std::size_t>(codePoint, m_units.size() - 1)];
}

std::uint32_t TextPlaces::codePointOfUnit(int unit) const {
    const auto after = std::upper_bound(m_units.begin(), m_units.end(), unit);
    return static_cast<std::uint32_t>(after == m_units.begin() ? 0 : after - m_units.begin() - 1);
}

int TextPlaces::unitOfByte(std::size_t byte) const {
    const auto after = std::upper_bound(m_bytes.begin(), m_bytes.end(), byte);
    return after == m_bytes.begin() ? 0 : m_units[static_cast<std::size_t>(after - m_bytes.begin() - 1)];
}

} // namespace dokaz::ui
