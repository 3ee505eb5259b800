// SPDX-License-Identifier: GPL-3.0-or-later
// What a person says of the files: why they may be given on and by whose word, who published them, why they
// are taken in, and the password of those that ask for one.
//
// Threads: the UI thread.
#pragma once
#include "record/vocabulary.h"
#include "session/values.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace dokaz::ui {

class PassphraseField;

class ImportDetails final : public QFrame {
    Q_OBJECT
  public:
    explicit ImportDetails(const record::Vocabularies& vocabularies, QWidget* parent = nullptr);
    // All but the files. The password is taken out of its field.
    [[nodiscard]] session::ImportFiles taken();
    [[nodiscard]] QString basis() const; // code; empty: not stated
    void focusBasis();

  private:
    void explainBasis();
    void placeRecognition(QGridLayout& grid);
    const record::Vocabularies& m_vocabularies;
    QComboBox* m_basis;
    QLabel* m_meaning;
    QLineEdit* m_basisBy;
    QLineEdit* m_publisher;
    QLineEdit* m_reason;
    PassphraseField* m_password;
    QCheckBox* m_recognise;
    QLineEdit* m_languages; // of pages that are pictures
};

} // namespace dokaz::ui
