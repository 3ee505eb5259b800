// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/picture_saving.h"

#include "session/picture_values.h"
#include "ui/bridge/strings.h"
#include "ui/widgets/file_choice.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dokaz::ui {

PictureSaving::PictureSaving(Desk& desk, const QString& source, int page, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_source(source), m_page(page), m_reason(new QLineEdit(this)) {
    setWindowTitle(tr("Save this picture"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6 * gridStep, 5 * gridStep, 6 * gridStep, 5 * gridStep);
    column->setSpacing(2 * gridStep);
    column->addWidget(newLabel(page == 0 ? tr("Save this picture") : tr("Save page %1 as a picture").arg(page), TextRole::Title, this));
    column->addWidget(newLabel(tr("It leaves the archive: the file is not encrypted, and shows everything, without blurring. The ledger "
                                  "keeps that it left, and why."),
                               TextRole::Muted, this));
    auto* label = new QLabel(tr("&Reason, for the ledger"), this);
    label->setBuddy(m_reason);
    column->addWidget(label);
    column->addWidget(m_reason);
    m_reason->setAccessibleName(tr("Reason, for the ledger"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* where = buttons->addButton(tr("Choose &where…"), QDialogButtonBox::AcceptRole);
    where->setDefault(true);
    where->setEnabled(false);
    for (QAbstractButton* button : buttons->buttons())
        button->setAccessibleName(button->text().remove(QLatin1Char('&')));
    column->addWidget(buttons);
    setMinimumWidth(110 * gridStep);
    connect(m_reason, &QLineEdit::textChanged, this, [where](const QString& words) { where->setEnabled(!words.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &PictureSaving::askWhere);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_reason->setFocus();
}

void PictureSaving::askWhere() {
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty())
        return;
    FileChoice choice;
    choice.purpose = FileChoice::For::NewFile;
    choice.title = tr("Save this picture, not encrypted");
    choice.filter = tr("Pictures (*.png)");
    choice.suffix = QStringLiteral("png");
    choice.proposal = m_page == 0 ? QStringLiteral("picture.png") : QStringLiteral("page%1.png").arg(m_page);
    QWidget* window = parentWidget() == nullptr ? nullptr : parentWidget()->window();
    chooseFiles(window, choice, [&desk = m_desk, window, source = m_source, page = m_page, reason](const QStringList& files) {
        write(desk, window, source, page, reason, files.front());
    });
    accept();
}

void PictureSaving::write(Desk& desk, QWidget* window, const QString& source, int page, const QString& reason, const QString& file) {
    session::SavePicture command;
    command.source = fromQt(source);
    command.page = page;
    command.reason = fromQt(reason);
    command.file = fromQt(file);
    const auto job = std::make_shared<JobHandle>(desk.jobs().begin(tr("Saving a picture")));
    desk.archive().work(
        window, [command](session::Session& session, const std::stop_token& stop) { return session.perform(command, stop); },
        [&desk, job](const base::Result<session::SavedPicture>& saved) {
            job->end();
            if (saved)
                return desk.tell(tr("The picture was saved, %1 × %2 dots. The file is not encrypted.").arg(saved.value().width).arg(saved.value().height));
            desk.tell(saved.error());
            if (saved.error().code() == base::ErrorCode::Refused && saved.error().subject() == "vault-closed")
                desk.askForVault();
        });
}

} // namespace dokaz::ui
