// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of a source written out of the archive: asks why, then where to, and tells what came of it.
//
// Threads: the UI thread; drawn and written beside it. The dialog deletes itself.
#pragma once
#include "ui/bridge/desk.h"

#include <QDialog>

class QLineEdit;

namespace dokaz::ui {

class PictureSaving final : public QDialog {
    Q_OBJECT
  public:
    // `page`: from 1; 0: the small picture of an image or film.
    PictureSaving(Desk& desk, const QString& source, int page, QWidget* parent = nullptr);

  private:
    void askWhere();
    static void write(Desk& desk, QWidget* window, const QString& source, int page, const QString& reason, const QString& file);
    Desk& m_desk;
    QString m_source;
    int m_page;
    QLineEdit* m_reason;
};

} // namespace dokaz::ui
