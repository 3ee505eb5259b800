// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/term_choice.h"

#include "ui/bridge/strings.h"

#include <QComboBox>
#include <QLocale>

namespace dokaz::ui {

namespace {

std::string language() { return fromQt(QLocale().name().section(QLatin1Char('_'), 0, 0)); }

int depthOf(const record::Vocabulary& terms, const record::VocabularyTerm& term) {
    int depth = 0;
    for (const record::VocabularyTerm* above = terms.find(term.parent); above != nullptr;
         above = terms.find(above->parent))
        ++depth;
    return depth;
}

} // namespace

void fillTerms(QComboBox& box, const record::Vocabularies& vocabularies, const std::string& vocabulary,
               const QString& nothing) {
    constexpr int leastLetters = 12; // a long term must not make the page wide
    box.clear();
    box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box.setMinimumContentsLength(leastLetters);
    box.addItem(nothing, QString());
    const record::Vocabulary* terms = vocabularies.find(vocabulary);
    if (terms == nullptr)
        return;
    for (const record::VocabularyTerm& term : terms->terms())
        box.addItem(QString(2 * depthOf(*terms, term), QChar(0x2003)) + toQt(term.label(language())),
                    toQt(term.code));
}

QString termLabel(const record::Vocabularies& vocabularies, const std::string& vocabulary,
                  const std::string& code) {
    const record::Vocabulary* terms = vocabularies.find(vocabulary);
    const record::VocabularyTerm* term = terms == nullptr ? nullptr : terms->find(code);
    return term == nullptr ? toQt(code) : toQt(term->label(language()));
}

} // namespace dokaz::ui
