// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/file_choice.h"

#include <QDir>
#include <QFileDialog>
#include <QUrl>

namespace dokaz::ui {

namespace {

void usePurpose(QFileDialog& dialog, FileChoice::For purpose) {
    switch (purpose) {
    case FileChoice::For::OneFile:
        dialog.setFileMode(QFileDialog::ExistingFile);
        break;
    case FileChoice::For::ManyFiles:
        dialog.setFileMode(QFileDialog::ExistingFiles);
        break;
    case FileChoice::For::Folder:
        dialog.setFileMode(QFileDialog::Directory);
        dialog.setOption(QFileDialog::ShowDirsOnly, false);
        break;
    case FileChoice::For::NewFile:
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.setFileMode(QFileDialog::AnyFile);
        break;
    }
}

} // namespace

QFileDialog* chooseFiles(QWidget* parent, const FileChoice& choice,
                         std::function<void(const QStringList&)> chosen) {
    auto* dialog = new QFileDialog(parent, choice.title, QDir::homePath());
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    usePurpose(*dialog, choice.purpose);
    dialog->setHistory({});
    dialog->setSidebarUrls({QUrl::fromLocalFile(QDir::homePath()), QUrl::fromLocalFile(QDir::rootPath())});
    dialog->setDirectory(QDir::homePath());
    if (!choice.filter.isEmpty())
        dialog->setNameFilter(choice.filter);
    if (!choice.suffix.isEmpty())
        dialog->setDefaultSuffix(choice.suffix);
    if (!choice.proposal.isEmpty())
        dialog->selectFile(choice.proposal);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent,
                     [chosen = std::move(chosen)](const QStringList& files) {
                         if (!files.isEmpty())
                             chosen(files);
                     });
    dialog->open();
    return dialog;
}

} // namespace dokaz::ui
