// SPDX-License-Identifier: GPL-3.0-or-later
// The editor of one value with the question about its source, in the place of the value.
//
// Threads: the UI thread. Ownership: its parent's; the desk outlives it. Wiped by its destructor.
#pragma once
#include "record/catalogue.h"
#include "ui/bridge/desk.h"

#include <QFrame>

class QLineEdit;
class QPushButton;

namespace dokaz::ui {

class CitationStrip;
class FieldEntry;

class EditPanel final : public QFrame {
    Q_OBJECT
  public:
    // `typed`: what stands there now; empty for a new value.
    EditPanel(Desk& desk, const record::FieldDeclaration& field, const QString& typed, QWidget* parent = nullptr);
    ~EditPanel() override;
    [[nodiscard]] FieldEntry& entry() const { return *m_entry; }
    [[nodiscard]] CitationStrip& strip() const { return *m_strip; }
    [[nodiscard]] bool isChanged() const;
    void begin();
    void setBusy(bool busy); // nothing in it can be pressed or typed while what was typed is being kept
    // Beneath the editor; a change that wants a reason shows a line for it.
    void refuse(const base::Error& error);

  signals:
    void saveWanted(const QString& typed, const std::optional<dokaz::ui::Place>& place, const QString& reason);
    void left();
    void newWanted(const QString& kind, const QString& words);

  private:
    void build();
    void save();
    void leave();
    Desk& m_desk;
    FieldEntry* m_entry;
    CitationStrip* m_strip;
    QLineEdit* m_reason;
    QPushButton *m_save, *m_cancel;
    QString m_before;
    bool m_isBusy = false;
};

} // namespace dokaz::ui
