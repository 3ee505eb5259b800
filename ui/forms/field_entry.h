// SPDX-License-Identifier: GPL-3.0-or-later
// An editor with what its words come to beneath, as they are typed ("1 Mar – 31 May 2021"), or why they are not taken.
//
// Threads: the UI thread (parsing is pure and quick). Ownership: its parent's.
#pragma once
#include "record/catalogue.h"
#include "session/values.h"
#include "ui/bridge/archive.h"

#include <QWidget>

class QLabel;

namespace dokaz::ui {

class ValueEditor;

class FieldEntry final : public QWidget {
    Q_OBJECT
  public:
    FieldEntry(const record::FieldDeclaration& field, Archive& archive, QWidget* parent = nullptr);
    [[nodiscard]] const record::FieldDeclaration& field() const { return m_field; }
    [[nodiscard]] ValueEditor& editor() const { return *m_editor; }
    [[nodiscard]] QString typed() const;
    void setTyped(const QString& typed);
    [[nodiscard]] bool isTouched() const; // holds what was typed by hand
    // Whether the words can be a value; else says beneath what is expected.
    [[nodiscard]] bool check();
    void setSensitive(); // identity: input methods learn nothing from it
    void refuse(const QString& sentence);
    void wipe();

  signals:
    void entered();
    void left();
    void edited();
    void newWanted(const QString& kind, const QString& words);

  private:
    void read();
    void say(const QString& sentence, bool isWrong);
    Archive& m_archive;
    record::FieldDeclaration m_field;
    ValueEditor* m_editor;
    QString m_given;
    QLabel* m_reading;
};

} // namespace dokaz::ui
