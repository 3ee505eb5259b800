// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a record, grouped as the catalogue groups them. What is seen is built at once, the rest in short turns of
// the event loop, so that a record of hundreds of values opens without a stall.
//
// Threads: the UI thread. Ownership: its parent's; the desk outlives it.
#pragma once
#include "ui/forms/field_block.h"
#include "ui/forms/record_changes.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QScrollArea;
class QTimer;
class QVBoxLayout;

namespace dokaz::ui {

class ChoiceList;

class FactsView final : public QWidget {
    Q_OBJECT
  public:
    explicit FactsView(Desk& desk, QWidget* parent = nullptr);
    enum class Scroll { Keep, Top };
    void show(const RecordShown& record, Scroll scroll);
    void clear();
    [[nodiscard]] const RecordShown& record() const { return m_record; }
    // The block of a field, building what is missing; an empty field gets one. Null where the kind has no such field.
    [[nodiscard]] FieldBlock* block(const QString& field);
    void showAllFields(bool all); // builds anew: what is held in a block is gone
    bool focusFirst();            // the first value takes the keyboard; false: there is none
    void reveal(QWidget* widget); // scrolls it into sight once it has its place
    [[nodiscard]] bool isBuilt() const { return m_next >= m_contents.size(); }
    // Over the fields: notices and panels that concern the whole record.
    [[nodiscard]] QVBoxLayout* top() const { return m_top; }

  signals:
    void editWanted(const QString& field, const QString& rowId);
    void citeWanted(const QString& field, const QString& rowId);
    void retractWanted(const QString& field, const QString& rowId);
    void allFieldsWanted(bool all);

  private:
    void build();
    void plan();
    void buildPage();
    void buildSome(int mostMs);
    FieldBlock* addBlock(std::size_t place);
    void addGroupHeading(const QString& group);
    void addFoot();
    void restore();
    void fillChooser();
    [[nodiscard]] FieldBlock* findBlock(const std::string& field);
    Desk& m_desk;
    RecordShown m_record;
    std::vector<BlockContent> m_contents, m_missing;
    std::vector<FieldBlock*> m_blocks;
    std::vector<std::string> m_asked; // empty fields that are shown because they were asked for
    std::size_t m_next = 0;
    QString m_group, m_focusRow;
    int m_wantedScroll = 0;
    bool m_showsAll = false;
    QVBoxLayout* m_top;
    QScrollArea* m_area;
    QWidget* m_page = nullptr;
    QVBoxLayout* m_column = nullptr;
    QPushButton *m_add = nullptr, *m_all = nullptr;
    ChoiceList* m_chooser = nullptr;
    QTimer* m_turns;
};

} // namespace dokaz::ui
