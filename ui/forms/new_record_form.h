// SPDX-License-Identifier: GPL-3.0-or-later
// A record that is not there yet: what names it first, then the rest of its fields by groups; the words it rests on;
// records it may be the same as. Ctrl+Enter keeps it.
//
// Threads: the UI thread. Ownership: its parent's; the desk outlives it. What is typed is wiped when it goes.
#pragma once
#include "record/catalogue.h"
#include "ui/bridge/desk.h"
#include "ui/forms/wanted_record.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QCheckBox;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace dokaz::ui {

class CitationStrip;
class DuplicateHints;
class FieldEntry;
class GivenList;
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
    void recordWanted(const dokaz::ui::WantedRecord& wanted);

  private:
    struct Line {
        FieldEntry* entry;
        QWidget* holder;
        QPushButton* locked;
        DuplicateHints* hints; // null where the field does not name the record
        bool isIdentity;
    };
    struct Group { // that is not open yet
        QString name;
        std::vector<record::FieldDeclaration> fields;
        QVBoxLayout* column;
        QPushButton* open;
    };
    void build();
    void plan();
    void addGroup(const std::string& group, const std::vector<record::FieldDeclaration>& fields);
    void openGroup(const QString& group, const std::vector<record::FieldDeclaration>& fields,
                   QVBoxLayout* column);
    void openGroupWith(const std::string& field);
    void addLine(const record::FieldDeclaration& field, QVBoxLayout* column);
    QWidget* newName(const record::FieldDeclaration& field, QWidget* parent);
    void lockFields(); // what the closed vault keeps from being typed
    void hideLocked();
    bool placeGiven(); // puts one value that was given into its line; false: none has a free one
    void setBusy(bool busy);
    [[nodiscard]] bool isProtected() const;
    void askToDiscard();
    void showOnly(); // whether the words are to count for what was taken from them alone
    [[nodiscard]] std::vector<std::string> citedOf(const std::vector<session::TypedField>& fields) const;
    void goOn(FieldEntry* from);
    void orderTabs();
    void kept(const base::Result<std::string>& record);
    [[nodiscard]] bool needsVault() const;
    Desk& m_desk;
    QString m_kind;
    record::KindDeclaration m_declared;
    std::vector<Line> m_lines;
    std::vector<Group> m_closed;
    NoticeBar* m_notice;
    QLabel* m_vaultHint;
    QPushButton* m_openVault;
    GivenList* m_given = nullptr;
    QPointer<QWidget> m_last; // had the keyboard before it was saved
    CitationStrip* m_strip;
    QCheckBox* m_only;
    std::vector<std::string> m_fromWords; // fields filled from the words chosen
    QScrollArea* m_area;
    QVBoxLayout* m_column = nullptr;
    QPushButton *m_save, *m_discard;
    bool m_isSaving = false;
};

} // namespace dokaz::ui
