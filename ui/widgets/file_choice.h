// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for files with a dialog of our own toolkit: the system's would keep a list of what was opened. Shown
// over the window without holding it up; nothing of what was chosen is remembered.
#pragma once
#include <QStringList>

#include <functional>

class QFileDialog;
class QWidget;

namespace dokaz::ui {

struct FileChoice {
    enum class For { OneFile, ManyFiles, Folder, NewFile };
    For purpose = For::OneFile;
    QString title;
    QString filter;   // "PDF documents (*.pdf)"; empty: all
    QString suffix;   // given to a new file without one
    QString proposal; // name of a new file
};
// `chosen` is called once with at least one path, unless the person leaves the dialog or `parent` goes.
// Belongs to `parent`, goes when it is closed.
QFileDialog* chooseFiles(QWidget* parent, const FileChoice& choice,
                         std::function<void(const QStringList&)> chosen);

} // namespace dokaz::ui
