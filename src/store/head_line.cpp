// SPDX-License-Identifier: GPL-3.0-or-later
// Head lines are read and written millions of times: by hand here, in their one canonical form. What has escapes or is
// otherwise out of the ordinary goes the long way through JSON (row.cpp).
#include "store/head_line.h"

namespace dokaz::store {
namespace {

// Walks along the line; every step says whether the text was as expected.
class Cursor final {
  public:
    explicit Cursor(std::string_view line) : m_left(line) {}
    [[nodiscard]] bool skip(std::string_view expected) {
        if (!m_left.starts_with(expected))
            return false;
        m_left.remove_prefix(expected.size());
        return true;
    }
    // Up to the next quotation mark; only plain ASCII without escapes.
    [[nodiscard]] std::optional<std::string_view> plain() {
        std::size_t size = 0;
        while (size < m_left.size() && m_left[size] != '"') {
            const auto byte = static_cast<unsigned char>(m_left[size]);
            if (byte < 0x20 || byte > 0x7E || byte == '\\')
                return std::nullopt;
            ++size;
        }
        if (size == m_left.size())
            return std::nullopt;
        const std::string_view text = m_left.substr(0, size);
        m_left.remove_prefix(size + 1);
        return text;
    }
    [[nodiscard]] bool atEnd() const { return m_left.empty(); }

  private:
    std::string_view m_left;
};

bool isPlain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 && byte <= 0x7E && byte != '"' && byte != '\\';
    });
}

bool readNames(Cursor& at, std::vector<record::RowId>& names) {
    if (at.skip("]"))
        return true;
    do {
        const auto text = at.skip("\"") ? at.plain() : std::nullopt;
        auto uid = text ? record::RowId::parse(*text) : base::Result<record::RowId>(base::Error(base::ErrorCode::Invalid));
        if (!uid)
            return false;
        names.push_back(std::move(uid).value());
    } while (at.skip(","));
    return at.skip("]");
}

} // namespace

std::optional<RowHead> plainHeadFromLine(std::string_view line) {
    Cursor at(line);
    RowHead head;
    const auto content = at.skip("{\"content\":\"") ? at.plain() : std::nullopt;
    const auto field = content && at.skip(",\"field\":\"") ? at.plain() : std::nullopt;
    if (!field || !at.skip(",\"names\":[") || !readNames(at, head.names))
        return std::nullopt;
    const auto protection = at.skip(",\"protection\":\"") ? at.plain() : std::nullopt;
    const auto record = protection && at.skip(",\"record\":\"") ? at.plain() : std::nullopt;
    const auto type = record && at.skip(",\"type\":\"") ? at.plain() : std::nullopt;
    const auto uid = type && at.skip(",\"uid\":\"") ? at.plain() : std::nullopt;
    if (!uid || !at.skip(",\"v\":1}") || !at.atEnd())
        return std::nullopt;
    auto parsed = record::RowId::parse(*uid);
    auto level = record::protectionNamed(*protection);
    auto kind = rowTypeNamed(*type);
    if (!parsed || !level || !kind)
        return std::nullopt;
    head.uid = std::move(parsed).value();
    head.protection = *level;
    head.type = *kind;
    head.field = *field;
    if (!record->empty()) {
        auto of = record::RecordId::parse(*record);
        if (!of)
            return std::nullopt;
        head.record = std::move(of).value();
    }
    if (!content->empty()) {
        const auto digest = base::fromHexExactly<32>(*content);
        if (!digest)
            return std::nullopt;
        head.content = digest.value();
    }
    return head;
}

std::optional<std::string> plainHeadLine(const RowHead& head) {
    if (!isPlain(head.field))
        return std::nullopt;
    std::string line = "{\"content\":\"";
    if (head.content)
        line += base::toHex(*head.content);
    line += "\",\"field\":\"" + head.field + "\",\"names\":[";
    for (std::size_t i = 0; i < head.names.size(); ++i) {
        line += i == 0 ? "\"" : ",\"";
        line += head.names[i].text();
        line += '"';
    }
    line += "],\"protection\":\"";
    line += record::name(head.protection);
    line += "\",\"record\":\"" + head.record.text() + "\",\"type\":\"";
    line += name(head.type);
    line += "\",\"uid\":\"" + head.uid.text() + "\",\"v\":1}";
    return line;
}

} // namespace dokaz::store
