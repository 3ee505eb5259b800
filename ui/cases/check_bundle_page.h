// SPDX-License-Identifier: GPL-3.0-or-later
// Checks a bundle that was received, or one's own: a file, the signer's words as known from elsewhere, the
// verdict.
//
// Threads: the UI thread; the check runs beside it.
#pragma once
#include "ui/bridge/desk.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace dokaz::ui {

class BundleCheckView;

class CheckBundlePage final : public QWidget {
    Q_OBJECT
  public:
    explicit CheckBundlePage(Desk& desk, QWidget* parent = nullptr);
    void setFile(const QString& file);
    void offerWayBack(); // to the cases, told by left()

  signals:
    void left();

  private:
    void build();
    void chooseFile();
    void check();
    void forgetVerdict(); // it was of another file or another signer

    Desk& m_desk;
    QPushButton* m_back;
    QLineEdit* m_file;
    QLineEdit* m_signer;
    QPushButton* m_choose;
    QPushButton* m_check;
    BundleCheckView* m_view;
    Ticket m_question;
    JobHandle m_job;
};

} // namespace dokaz::ui
