// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"
#include "text/normal.h"

namespace dokaz::cli {

std::string shown(const std::string& text) {
    std::string safe;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte != 0x7F)
            safe += c;
        else if (c == '\n' || c == '\t')
            safe += ' ';
        else
            safe += '?'; // escape sequences of a hostile document end here
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
