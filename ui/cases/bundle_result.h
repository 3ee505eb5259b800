// SPDX-License-Identifier: GPL-3.0-or-later
// A bundle that was sealed: what it holds, its digest, and what the built-in verifier says of the file as it lies on the
// disk.
//
// Threads: the UI thread; the check runs beside it.
#pragma once
#include "ui/bridge/desk.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace dokaz::ui {

class BundleCheckView;

class BundleResult final : public QWidget {
    Q_OBJECT
  public:
    explicit BundleResult(Desk& desk, QWidget* parent = nullptr);
    void showReport(const session::BundleReport& report); // and checks the file

  private:
    void check(const session::BundleReport& report);
    Desk& m_desk;
    QLabel* m_summary;
    QLineEdit* m_digest;
    QLineEdit* m_file;
    BundleCheckView* m_check;
    JobHandle m_job;
};

} // namespace dokaz::ui
