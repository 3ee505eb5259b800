// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"
#include "text/normal.h"

namespace dokaz::cli {

namespace {

// What a terminal would obey: the length of a second-row control or a mark that turns the direction of all that
// follows, in UTF-8, at the beginning of the text; 0 where there is none.
std::size_t commandLength(std::string_view text) {
    const auto at = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    if (at(0) == 0xC2 && at(1) >= 0x80 && at(1) <= 0x9F)
        return 2;
    const bool turns = at(0) == 0xE2 && ((at(1) == 0x80 && at(2) >= 0xAA && at(2) <= 0xAE) ||
                                         (at(1) == 0x81 && at(2) >= 0xA6 && at(2) <= 0xA9));
    return turns ? 3 : 0;
}

} // namespace

std::string shown(const std::string& text) {
    std::string safe;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        const std::size_t command = commandLength(std::string_view(text).substr(i));
        if (command > 0) {
            safe += '?';
            i += command - 1;
        } else if (byte >= 0x20 && byte != 0x7F) {
            safe += c;
        } else if (c == '\n' || c == '\t') {
            safe += ' ';
        } else {
            safe += '?'; // escape sequences of a hostile document end here
        }
    }
    return text::isRightToLeft(text::scriptOf(safe)) ? text::isolated(safe) : safe;
}

std::string shortened(const std::string& text, std::size_t most) { return shown(text::shortened(text, most)); }

std::string shortId(const std::string& id) {
    constexpr std::size_t letters = 8;
    return id.substr(0, letters);
}

namespace {

std::string cited(const session::CitationView& citation) {
    if (citation.isHidden)
        return "      ↳ words in the identity vault, of " + shown(citation.sourceTitle);
    std::string line = citation.stance == "contradicts" ? "      ✗ contradicted by “" : "      ↳ “";
    line += shown(citation.quote) + "”\n        " + shown(citation.symbol.empty() ? citation.sourceTitle : citation.symbol);
    if (!citation.paragraph.empty())
        line += ", para. " + shown(citation.paragraph);
    else if (citation.passage != 0)
        line += ", passage " + std::to_string(citation.passage);
    if (citation.page != 0)
        line += ", page " + std::to_string(citation.page);
    for (const record::PageRect& rect : citation.rectangles)
        line += " [" + std::to_string(rect.box.x0) + " " + std::to_string(rect.box.y0) + " " +
                std::to_string(rect.box.x1) + " " + std::to_string(rect.box.y1) + "]";
    if (citation.quote.empty())
        return "      ↳ " + shown(citation.symbol.empty() ? citation.sourceTitle : citation.symbol) + ", as a whole";
    if (!citation.wordsFound)
        line += " — the words do NOT stand there";
    return line;
}

std::string valueLine(const session::ValueView& value) {
    std::string line = "  " + value.label + ": ";
    if (!value.value)
        line += value.inVault ? "(in the identity vault)" : "(purged)";
    else
        line += shown(value.text);
    if (value.inVault && value.value)
        line += " 🔒";
    if (value.conflict)
        line += "  ⚠ in conflict";
    return line;
}

} // namespace

void print(const Output& output, const session::RecordView& view) {
    output.line(view.summary.kindLabel + ": " + shown(view.summary.title));
    output.line("  id " + view.summary.record + ", " + view.summary.protection +
                (view.summary.state == "shown" ? "" : ", " + view.summary.state));
    for (const session::ValueView& value : view.values) {
        output.line(valueLine(value));
        for (const session::CitationView& citation : value.citations)
            output.line(cited(citation));
    }
    if (!view.links.empty())
        output.line("  Linked from:");
    for (const session::LinkView& link : view.links)
        output.line("    " + shortId(link.record) + "  " + link.kindLabel + " · " + shown(link.title) + "  (as " +
                    link.field + ")");
    output.line("  History:");
    for (const session::EntryView& entry : view.history)
        output.line("    " + entry.time + "  " + entry.command + (entry.reason.empty() ? "" : ": " + shown(entry.reason)) +
                    (entry.undone ? "  (undone)" : "") + "  " + shortId(entry.entry));
}

} // namespace dokaz::cli
