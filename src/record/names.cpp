// SPDX-License-Identifier: GPL-3.0-or-later
// The written names of the room's enums: permanent, lower case, as they stand in files.
#include "record/claim.h"
#include "record/reading.h"
#include "record/value.h"

#include <array>

namespace dokaz::record {
namespace {

// The first of `all` whose name is `wanted`.
template <typename Enum, std::size_t N>
std::optional<Enum> named(std::string_view wanted, const std::array<Enum, N>& all) {
    for (const Enum one : all)
        if (name(one) == wanted)
            return one;
    return std::nullopt;
}

} // namespace

std::string_view name(ValueType type) {
    switch (type) {
    case ValueType::Text:
        return "text";
    case ValueType::Name:
        return "name";
    case ValueType::Date:
        return "date";
    case ValueType::Period:
        return "period";
    case ValueType::Place:
        return "place";
    case ValueType::Term:
        return "term";
    case ValueType::Record:
        return "record";
    case ValueType::Number:
        return "number";
    case ValueType::Flag:
        return "flag";
    case ValueType::Object:
        return "object";
    }
    return {};
}

std::optional<ValueType> valueTypeNamed(std::string_view wanted) {
    using enum ValueType;
    static constexpr std::array all{Text, Name, Date, Period, Place, Term, Record, Number, Flag, Object};
    return named(wanted, all);
}

std::string_view name(NameSort sort) {
    switch (sort) {
    case NameSort::Legal:
        return "legal";
    case NameSort::Official:
        return "official";
    case NameSort::AlsoKnownAs:
        return "also-known-as";
    case NameSort::Nickname:
        return "nickname";
    case NameSort::Transliteration:
        return "transliteration";
    case NameSort::Former:
        return "former";
    }
    return {};
}

std::optional<NameSort> nameSortNamed(std::string_view wanted) {
    using enum NameSort;
    static constexpr std::array all{Legal, Official, AlsoKnownAs, Nickname, Transliteration, Former};
    return named(wanted, all);
}

std::string_view name(Protection protection) {
    switch (protection) {
    case Protection::Open:
        return "open";
    case Protection::Confidential:
        return "confidential";
    case Protection::Identity:
        return "identity";
    case Protection::Privileged:
        return "privileged";
    }
    return {};
}

std::optional<Protection> protectionNamed(std::string_view wanted) {
    using enum Protection;
    static constexpr std::array all{Open, Confidential, Identity, Privileged};
    return named(wanted, all);
}

std::string_view name(Stance stance) {
    switch (stance) {
    case Stance::Supports:
        return "supports";
    case Stance::Contradicts:
        return "contradicts";
    }
    return {};
}

std::optional<Stance> stanceNamed(std::string_view wanted) {
    using enum Stance;
    static constexpr std::array all{Supports, Contradicts};
    return named(wanted, all);
}

std::string_view name(PassageKind kind) {
    switch (kind) {
    case PassageKind::Paragraph:
        return "paragraph";
    case PassageKind::Heading:
        return "heading";
    case PassageKind::Footnote:
        return "footnote";
    case PassageKind::List:
        return "list";
    case PassageKind::Table:
        return "table";
    case PassageKind::Caption:
        return "caption";
    case PassageKind::Header:
        return "header";
    case PassageKind::Other:
        return "other";
    }
    return {};
}

std::optional<PassageKind> passageKindNamed(std::string_view wanted) {
    using enum PassageKind;
    static constexpr std::array all{Paragraph, Heading, Footnote, List, Table, Caption, Header, Other};
    return named(wanted, all);
}

std::string_view name(PageVerdict verdict) {
    switch (verdict) {
    case PageVerdict::Text:
        return "text";
    case PageVerdict::NoText:
        return "no-text";
    case PageVerdict::Unreadable:
        return "unreadable";
    case PageVerdict::Partly:
        return "partly";
    }
    return {};
}

std::optional<PageVerdict> pageVerdictNamed(std::string_view wanted) {
    using enum PageVerdict;
    static constexpr std::array all{Text, NoText, Unreadable, Partly};
    return named(wanted, all);
}

} // namespace dokaz::record
