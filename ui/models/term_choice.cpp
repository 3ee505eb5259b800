// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/term_choice.h"

#include "ui/bridge/strings.h"
#include "ui/models/catalogue_words.h"

#include <QComboBox>
#include <QStyledItemDelegate>

namespace dokaz::ui {

namespace {

int depthOf(const record::Vocabulary& terms, const record::VocabularyTerm& term) {
    int depth = 0;
    for (const record::VocabularyTerm* above = terms.find(term.parent); above != nullptr;
         above = terms.find(above->parent))
        ++depth;
    return depth;
}

constexpr int depthRole = Qt::UserRole + 1;

// Narrower terms are set in where they are listed, not where one of them stands chosen.
class TermDelegate final : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

  protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text.prepend(QString(2 * index.data(depthRole).toInt(), QChar(0x2003)));
    }
};

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
    for (const record::VocabularyTerm& term : terms->terms()) {
        box.addItem(termName(term), toQt(term.code));
        box.setItemData(box.count() - 1, depthOf(*terms, term), depthRole);
    }
    box.setItemDelegate(new TermDelegate(&box));
}

} // namespace dokaz::ui
