// SPDX-License-Identifier: GPL-3.0-or-later
// What a value is typed into, of whatever type. The kinds of it are made by newEditor (editors.h).
//
// Threads: the UI thread. Ownership: its parent's. What is typed goes to nobody but who asks typed(): no completion
// kept from earlier values, no settings.
#pragma once
#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace dokaz::ui {

class ValueEditor : public QWidget {
    Q_OBJECT
  public:
    explicit ValueEditor(const QString& name, QWidget* parent); // `name`: the field's label, for screen readers
    // As record::parseValue reads it; empty: not said.
    [[nodiscard]] virtual QString typed() const = 0;
    virtual void setTyped(const QString& typed) = 0;
    // Overwrites what was typed as far as Qt lets us.
    virtual void wipe() = 0;
    virtual void setWrong(bool wrong) { (void)wrong; }
    // The cursor where typing begins, what stands there selected.
    virtual void begin();

  signals:
    void entered(); // Enter: keep it
    void left();    // Esc: leave it
    void edited();

  protected:
    // Enter and Esc of a control inside.
    void watch(QWidget* control);
    bool eventFilter(QObject* watched, QEvent* event) override;
    // Before the usual meaning of a key; true: taken.
    virtual bool takesKey(int key, Qt::KeyboardModifiers modifiers);
};

void wipeText(QLineEdit& line);
void wipeText(QPlainTextEdit& text);
// The red rim of a line whose words were refused.
void markWrong(QWidget& control, bool wrong);

} // namespace dokaz::ui
