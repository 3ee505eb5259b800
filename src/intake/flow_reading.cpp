// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/flow_reading.h"

#include "base/utf8.h"
#include "intake/plain_text.h"
#include "intake/speakers.h"
#include "text/dates.h"
#include "text/language.h"

namespace dokaz::intake {

namespace {

using files::BlockKind;
using files::FlowBlock;
using record::PassageKind;

PassageKind kindOf(BlockKind kind) {
    switch (kind) {
    case BlockKind::Paragraph:
        return PassageKind::Paragraph;
    case BlockKind::Heading:
        return PassageKind::Heading;
    case BlockKind::ListItem:
        return PassageKind::List;
    case BlockKind::Footnote:
        return PassageKind::Footnote;
    case BlockKind::Table:
        return PassageKind::Table;
    case BlockKind::Caption:
        return PassageKind::Caption;
    case BlockKind::Furniture:
        return PassageKind::Header;
    case BlockKind::Comment:
        return PassageKind::Other;
    }
    return PassageKind::Other;
}

// "54." is number 54; "(a)" and "3)" stay.
std::string withoutStop(std::string number) {
    while (!number.empty() && (number.back() == ' ' || number.back() == '.'))
        number.pop_back();
    return number;
}

void takeTypedNumber(record::Passage& passage) {
    if (passage.kind != PassageKind::Paragraph || !passage.number.empty())
        return;
    const TypedNumber typed = typedNumberOf(passage.text);
    if (typed.length == 0 || (!passage.notes.empty() && passage.notes.front().at < typed.length))
        return;
    passage.number = typed.number;
    passage.kind = typed.isItem ? PassageKind::List : PassageKind::Paragraph;
    passage.level = typed.isItem ? 1 : 0;
    passage.text.erase(0, base::byteOffset(passage.text, typed.length));
    for (record::NoteMark& note : passage.notes)
        note.at -= typed.length;
}

record::Passage passageOf(const FlowBlock& block, std::uint32_t ordinal) {
    record::Passage passage;
    passage.ordinal = ordinal;
    passage.kind = kindOf(block.kind);
    passage.number = withoutStop(block.number);
    passage.level = static_cast<std::int32_t>(block.level);
    passage.text = block.text;
    passage.speaker = block.speaker;
    for (const files::FlowMark& mark : block.marks)
        passage.notes.push_back({mark.at, mark.mark, mark.note});
    for (const files::FlowCell& cell : block.cells)
        passage.cells.push_back({cell.start, cell.end, cell.row, cell.column, cell.rows, cell.columns});
    takeTypedNumber(passage);
    return passage;
}

std::string primaryLanguage(const std::string& tag) {
    std::string primary = tag.substr(0, tag.find_first_of("-_"));
    for (char& letter : primary)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    const bool plain = primary.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
    return plain && primary.size() >= 2 && primary.size() <= 3 ? primary : std::string();
}

// A template says "English" of every text written in it: the words count where they tell one of the languages they can tell.
std::string languageOf(const files::Flow& flow) {
    const std::string said = primaryLanguage(flow.language);
    if (!said.empty() && !text::canBeGuessed(said))
        return said;
    text::LanguageGuess guess;
    for (const FlowBlock& block : flow.blocks) {
        if (guess.hasEnough())
            break;
        guess.takeText(block.text);
    }
    const std::string read = guess.language();
    return read.empty() ? said : read;
}

// "2021-08-12T10:00:00Z" is that day; other words only where they are a date: they come from the page, and may be anything.
std::string dateOf(const std::string& said) {
    if (text::isDay(said.substr(0, 10)))
        return said.substr(0, 10);
    return text::readDate(said) ? said : std::string();
}

} // namespace

record::Reading readingOf(const files::Flow& flow) {
    record::Reading reading;
    reading.reader = "dokaz-opener " + flow.form + " 1";
    reading.profile = "generic";
    reading.language = languageOf(flow);
    reading.title = flow.title;
    if (flow.form == "html")
        reading.date = dateOf(flow.created);
    std::uint32_t paragraph = 0; // that the list items under way belong to
    for (const FlowBlock& block : flow.blocks) {
        record::Passage passage = passageOf(block, static_cast<std::uint32_t>(reading.passages.size() + 1));
        if (passage.kind == PassageKind::Paragraph)
            paragraph = passage.ordinal;
        else if (passage.kind == PassageKind::List)
            passage.parent = paragraph;
        else
            paragraph = 0;
        if (reading.title.empty() && passage.kind == PassageKind::Heading && passage.level == 1)
            reading.title = passage.text;
        reading.passages.push_back(std::move(passage));
    }
    nameSpeakers(reading);
    return reading;
}

} // namespace dokaz::intake
