// SPDX-License-Identifier: GPL-3.0-or-later
// How the letters of a document are to be recognised: languages, pages, password. Everything may stay as it is.
//
// Threads: the UI thread. Deletes itself when closed.
#pragma once
#include <QDialog>

#include <memory>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace dokaz::session {
struct RecogniseText;
}

namespace dokaz::ui {

class PassphraseField;

class RecognitionDialog final : public QDialog {
    Q_OBJECT
  public:
    // `pages`: proposed; empty: those without text.
    RecognitionDialog(const QString& source, const QString& pages, QWidget* parent = nullptr);

  signals:
    void chosen(std::shared_ptr<dokaz::session::RecogniseText> command);

  private:
    void take();
    void checkPages();
    QString m_source;
    QListWidget* m_languages;
    QLineEdit* m_pages;
    PassphraseField* m_password;
    QPushButton* m_start = nullptr;
};

// "3, 7-9" as typed; false where it is none. Empty is well: all that need it.
[[nodiscard]] bool readPages(const QString& typed, std::vector<std::int32_t>& pages);

} // namespace dokaz::ui
