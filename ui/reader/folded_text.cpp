// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/folded_text.h"

#include "text/folding.h"
#include "ui/bridge/strings.h"

namespace dokaz::ui {

namespace {

bool isLatinLetter(char32_t letter) { return letter < 0x80; }

// Appends a letter with its marks, folded together.
void appendFolded(FoldedPassage& to, const QString& cluster, int unit) {
    if (cluster.size() == 1 && isLatinLetter(cluster.at(0).unicode()) && cluster.at(0) != QLatin1Char('\'')) {
        const QChar letter = cluster.at(0).isSpace() ? QLatin1Char(' ') : cluster.at(0).toLower();
        const bool isSecondSpace = letter == QLatin1Char(' ') && !to.letters.empty() && to.letters.back() == U' ';
        if (isSecondSpace)
            return;
        to.letters.push_back(letter.unicode());
        to.units.push_back(unit);
        return;
    }
    for (const char32_t letter : toQt(text::folded(fromQt(cluster))).toStdU32String()) {
        to.letters.push_back(letter);
        to.units.push_back(unit);
    }
}

} // namespace

FoldedPassage foldedPassage(const QString& text) {
    FoldedPassage folded;
    folded.letters.reserve(static_cast<std::size_t>(text.size()));
    folded.units.reserve(static_cast<std::size_t>(text.size()) + 1);
    int start = 0;
    const auto size = static_cast<int>(text.size());
    while (start < size) {
        int end = start + 1;
        while (end < size && (text.at(end).isLowSurrogate() || text.at(end).isMark()))
            ++end;
        appendFolded(folded, text.mid(start, end - start), start);
        start = end;
    }
    folded.units.push_back(size);
    return folded;
}

std::shared_ptr<const FoldedText> FoldedText::of(const ReaderDocument& document, const std::stop_token& stop) {
    auto folded = std::make_shared<FoldedText>();
    folded->m_passages.reserve(document.passages.size());
    for (const ReaderPassage& passage : document.passages) {
        if (stop.stop_requested())
            return folded;
        folded->m_passages.push_back(foldedPassage(passage.text));
    }
    return folded;
}

std::vector<PassageHit> FoldedText::find(const QString& words, std::size_t most, const std::stop_token& stop) const {
    std::vector<PassageHit> hits;
    const std::u32string wanted = foldedPassage(words.simplified()).letters;
    if (wanted.empty())
        return hits;
    for (std::size_t i = 0; i < m_passages.size() && !stop.stop_requested(); ++i) {
        const FoldedPassage& passage = m_passages[i];
        for (std::size_t at = passage.letters.find(wanted); at != std::u32string::npos && hits.size() < most;
             at = passage.letters.find(wanted, at + wanted.size())) {
            // A letter that became several is found as a whole.
            std::size_t end = at + wanted.size();
            while (end < passage.letters.size() && passage.units[end] == passage.units[end - 1])
                ++end;
            hits.push_back({static_cast<int>(i), passage.units[at], passage.units[end]});
        }
    }
    return hits;
}

} // namespace dokaz::ui
