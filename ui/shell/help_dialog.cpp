// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_dialog.h"

#include "ui/shell/commands.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dokaz::ui {

QString helpFor(Destination::Page page) {
    switch (page) {
    case Destination::Page::List:
        return HelpDialog::tr("A list of records of one kind. Type to filter by name, in any script. Click a heading to sort. "
                              "Add filters with the filter button; each stands as a chip and goes away with its cross. "
                              "The selected record is shown on the right; Enter on a source opens its document. "
                              "Select several with Shift or Ctrl to add them to a case.");
    case Destination::Page::Search:
        return HelpDialog::tr("Searches names, titles and every passage. All words must occur, in any order; \"two words\" in "
                              "quotes stand together; a star ends the beginning of a word. Names are also found in "
                              "other scripts; the switch turns that off, and each hit says why it is there.");
    case Destination::Page::Review:
        return HelpDialog::tr("What the program found in reports and nobody has decided yet. A accepts, R rejects, M says which "
                              "record it is, N makes a record of its own, C corrects the words, S decides each place "
                              "singly, U takes your last decision back, J and K move. Nothing becomes a record without "
                              "your decision.");
    case Destination::Page::Case:
        return HelpDialog::tr("A case gathers records for one recipient and one purpose. The list shows what would go out, what "
                              "goes out under a code, what stays, and why. Sealing makes a bundle that can be checked "
                              "without Dokaz.");
    case Destination::Page::Import:
        return HelpDialog::tr("Drop files here or choose them. Each is kept as it is, read in a process that can reach nothing "
                              "else, cut into numbered passages and searched for mentions. A file that cannot be read "
                              "says why; the others go on. Tables (CSV, Excel) are taken in as records, column by "
                              "column, with the button at the list. Where one of them may be somebody who was here before, a "
                              "card asks whether it is the same.");
    case Destination::Page::Activity:
        return HelpDialog::tr("Every change ever made, newest first, signed by who made it. An entry can be undone with a "
                              "reason; it stays in the list. The words of the ledger's head can be copied into a "
                              "notebook to prove later that nothing before was changed.");
    case Destination::Page::Reader:
        return HelpDialog::tr("The page as it looks beside its passages as text. Select words in either, then choose: cite them "
                              "for the open record, make a new record from them, or copy them with their reference. "
                              "Ctrl+F finds in the document; Ctrl with plus and minus zooms. A picture is blurred until you ask "
                              "for it, and again after it; the View menu and Ctrl+Shift+B show or blur it.");
    case Destination::Page::CheckBundle:
        return HelpDialog::tr("Checks a bundle without any archive: its files, its signature, its proofs. Compare the signer's "
                              "words with those you were told by another way.");
    }
    return {};
}

HelpDialog::HelpDialog(const QString& title, const QString& words, QWidget* parent) : QDialog(parent) {
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6 * gridStep, 5 * gridStep, 6 * gridStep, 5 * gridStep);
    column->addWidget(newLabel(title, TextRole::Title, this));
    auto* text = new QPlainTextEdit(words, this);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setAccessibleName(title);
    column->addWidget(text);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    constexpr int usualWidth = 140 * gridStep, usualHeight = 95 * gridStep;
    resize(usualWidth, usualHeight);
}

QString HelpDialog::keysOf(const Commands& commands) {
    QStringList lines;
    for (const auto& [code, action] : commands.all())
        if (!action->shortcut().isEmpty())
            lines << action->shortcut().toString(QKeySequence::NativeText) + QLatin1Char('\t') +
                         action->text().remove(QLatin1Char('&'));
    return lines.join(QLatin1Char('\n'));
}

QString HelpDialog::aboutWords() {
    return tr("Dokaz %1\n\nAn evidence archive for human-rights documentation.\n\nIt opens no network connection. Evidence is "
              "added, never changed. Nothing leaves without a recipient and a purpose.\n\nFree software under the GNU "
              "General Public License, version 3 or later.")
        .arg(QCoreApplication::applicationVersion());
}

} // namespace dokaz::ui
