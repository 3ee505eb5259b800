// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_keys.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>

namespace dokaz::ui {

ReviewKeys::ReviewKeys(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keys of the review"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(5 * gridStep, 4 * gridStep, 5 * gridStep, 4 * gridStep);
    grid->setHorizontalSpacing(6 * gridStep);
    const std::vector<std::pair<QString, QString>> keys{
        {QStringLiteral("A"), tr("Accept, as proposed")},
        {QStringLiteral("R"), tr("Reject: these words are no mention worth a record")},
        {QStringLiteral("M"), tr("Match to another record")},
        {QStringLiteral("1 … 9"), tr("Match to the alternative with this number")},
        {QStringLiteral("N"), tr("Accept as a new record although one is alike")},
        {QStringLiteral("C"), tr("Correct the name, then accept")},
        {QStringLiteral("S"), tr("Split the group: decide on each place")},
        {QStringLiteral("U"), tr("Undo the last decision")},
        {QStringLiteral("J, K"), tr("Next, previous (or the arrows)")},
        {QStringLiteral("G"), tr("The same name together, or each mention")},
        {QStringLiteral("O"), tr("Open the words in the reader")},
        {QStringLiteral("F"), tr("Filter by kind")},
        {QStringLiteral("?"), tr("These keys")}};
    int row = 0;
    for (const auto& [key, words] : keys) {
        grid->addWidget(newLabel(key, TextRole::Heading, this), row, 0);
        QLabel* label = newLabel(words, TextRole::Body, this);
        label->setWordWrap(false);
        grid->addWidget(label, row++, 1);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QAbstractButton* button : buttons->buttons())
        button->setAccessibleName(tr("Close"));
    grid->addWidget(buttons, row, 0, 1, 2);
}

void ReviewKeys::open(QWidget* beside) {
    auto* keys = new ReviewKeys(beside);
    keys->QDialog::open();
}

} // namespace dokaz::ui
