// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/recognition_dialog.h"

#include "session/recognition_values.h"
#include "ui/bridge/strings.h"
#include "ui/reader/page_verdicts.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/passphrase_field.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace dokaz::ui {

bool readPages(const QString& typed, std::vector<std::int32_t>& pages) {
    constexpr int most = 100'000;
    for (const QString& part : typed.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        QString words = part.trimmed();
        words.replace(QChar(0x2013), QLatin1Char('-'));
        bool isFirst = false, isLast = false;
        const int first = words.section(QLatin1Char('-'), 0, 0).trimmed().toInt(&isFirst);
        const int last = words.contains(QLatin1Char('-')) ? words.section(QLatin1Char('-'), 1).trimmed().toInt(&isLast)
                                                          : words.toInt(&isLast);
        if (!isFirst || !isLast || first < 1 || last < first || last > most)
            return false;
        for (int page = first; page <= last; ++page)
            pages.push_back(page);
    }
    return true;
}

RecognitionDialog::RecognitionDialog(const QString& source, const QString& pages, QWidget* parent)
    : QDialog(parent), m_source(source), m_languages(new QListWidget(this)), m_pages(new QLineEdit(this)),
      m_password(new PassphraseField(tr("Only for encrypted PDFs"), this)) {
    setWindowTitle(tr("Recognise text"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(5 * gridStep, 4 * gridStep, 5 * gridStep, 4 * gridStep);
    column->setSpacing(gridStep);
    column->addWidget(newLabel(tr("Letters are read off the pictures of pages. The text there is now stays, and what cites it."),
                               TextRole::Muted, this));
    const auto place = [&](const QString& words, QWidget* field) {
        auto* label = new QLabel(words, this);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(field);
        column->addSpacing(gridStep);
        column->addWidget(label);
        column->addWidget(field);
    };
    place(tr("&Languages (none ticked: chosen by the document)"), m_languages);
    for (const std::string& code : session::recognitionLanguages()) {
        auto* item = new QListWidgetItem(languageNames(toQt(code)), m_languages);
        item->setData(Qt::UserRole, toQt(code));
        item->setCheckState(Qt::Unchecked);
    }
    m_languages->setAccessibleName(tr("Languages of the letters"));
    place(tr("&Pages"), m_pages);
    m_pages->setText(pages);
    m_pages->setAccessibleName(tr("Pages to recognise"));
    m_pages->setPlaceholderText(tr("3, 7-9; empty: those without text"));
    place(tr("Pass&word"), m_password);
    m_password->setAccessibleName(tr("Password of an encrypted PDF"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_start = buttons->addButton(tr("&Recognise"), QDialogButtonBox::AcceptRole);
    m_start->setAccessibleName(tr("Recognise the text"));
    buttons->button(QDialogButtonBox::Cancel)->setAccessibleName(tr("Cancel"));
    m_start->setDefault(true);
    column->addSpacing(2 * gridStep);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &RecognitionDialog::take);
    connect(m_pages, &QLineEdit::textChanged, this, &RecognitionDialog::checkPages);
}

void RecognitionDialog::checkPages() {
    std::vector<std::int32_t> pages;
    m_start->setEnabled(readPages(m_pages->text(), pages));
}

void RecognitionDialog::take() {
    auto command = std::make_shared<session::RecogniseText>();
    command->source = fromQt(m_source);
    if (!readPages(m_pages->text(), command->pages))
        return;
    for (int i = 0; i < m_languages->count(); ++i)
        if (m_languages->item(i)->checkState() == Qt::Checked)
            command->languages.push_back(fromQt(m_languages->item(i)->data(Qt::UserRole).toString()));
    command->password = m_password->secret();
    m_password->wipe();
    emit chosen(command);
    accept();
}

} // namespace dokaz::ui
