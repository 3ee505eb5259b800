// SPDX-License-Identifier: GPL-3.0-or-later
// A record that is not there yet: what names it first, then the rest of its fields by groups; the words it rests on;
// records it may be the same as. Ctrl+Enter keeps it.
//
// Threads: the UI thread. Ownership: its parent's; the desk outlives it. What is typed is wiped when it goes.
#pragma once
#include "record/catalogue.h"
#include "ui/bridge/desk.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace dokaz::ui {

class CitationStrip;
class DuplicateHints;
class FieldEntry;
class NoticeBar;

class NewRecordForm final : public QWidget {
    Q_OBJECT
  public:
    NewRecordForm(Desk& desk, const QString& kind, QWidget* parent = nullptr);
    ~NewRecordForm() override;
    void fill(const std::optional<Place>& place, const std::vector<session::TypedField>& fields);
    void begin(); // the first line takes the keyboard
    [[nodiscard]] const QString& kind() const { return m_kind; }
    [[nodiscard]] bool isStarted() const; // something is typed
    [[nodiscard]] CitationStrip& strip() const { return *m_strip; }
    [[nodiscard]] FieldEntry* entry(const QString& field) const;
    void save();

  signals:
    void made(const QString& record);
    void discarded();

  private:
    struct Line {
        FieldEntry* entry;
        QWidget* holder;
        QPushButton* locked;
        DuplicateHints* hints; // null where the field does not name the record
        bool isIdentity;
    };
    void build();
    void plan();
    void addGroup(const std::string& group, const std::vector<record::FieldDeclaration>& fields);
    void openGroup(const QString& group, const std::vector<record::FieldDeclaration>& fields, QVBoxLayout* column);
    void addLine(const record::FieldDeclaration& field, QVBoxLayout* column);
    QWidget* newName(const record::FieldDeclaration& field, QWidget* parent);
    void lockFields(); // what the closed vault keeps from being typed
    [[nodiscard]] bool isProtected() const;
    void goOn(FieldEntry* from);
    void orderTabs();
    void kept(const base::Result<std::string>& record);
    [[nodiscard]] bool needsVault() const;
    Desk& m_desk;
    QString m_kind;
    record::KindDeclaration m_declared;
    std::vector<Line> m_lines;
    std::vector<session::TypedField> m_given;
    NoticeBar* m_notice;
    QLabel* m_vaultHint;
    QPushButton* m_openVault;
    CitationStrip* m_strip;
    QScrollArea* m_area;
    QVBoxLayout* m_column = nullptr;
    QPushButton *m_save, *m_discard;
    bool m_isSaving = false;
};

} // namespace dokaz::ui
