// SPDX-License-Identifier: GPL-3.0-or-later
// What the built-in verifier says of a bundle: the verdict, the signer's words to be read aloud, each check
// in words.
//
// Threads: the UI thread.
#pragma once
#include "session/verify_bundle.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace dokaz::ui {

class BundleCheckView final : public QWidget {
    Q_OBJECT
  public:
    explicit BundleCheckView(QWidget* parent = nullptr);
    void showVerdict(const session::BundleVerdict& verdict);
    void showProblem(const QString& sentence);
    void showWaiting();
    void clear();
    [[nodiscard]] QString verdictWords() const;

  private:
    void showWords(const QString& sentence, const QString& icon, const QString& token);
    void addCheck(const session::BundleCheck& check);
    void clearChecks();
    std::optional<session::BundleVerdict> m_shown; // drawn anew when the theme changes
    QLabel* m_picture;
    QLabel* m_verdict;
    QLabel* m_advice;
    QWidget* m_signerRow;
    QLineEdit* m_signer;
    QWidget* m_checks;
    QVBoxLayout* m_lines;
};

} // namespace dokaz::ui
