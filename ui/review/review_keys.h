// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the review, as a small window beside it.
//
// Threads: the UI thread. Ownership: deletes itself when closed.
#pragma once
#include <QDialog>

namespace dokaz::ui {

class ReviewKeys final : public QDialog {
    Q_OBJECT
  public:
    static void open(QWidget* beside);

  private:
    explicit ReviewKeys(QWidget* parent);
};

} // namespace dokaz::ui
