// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of the window: all records of one kind, to be narrowed down, sorted, chosen and opened.
//
// Threads: the UI thread. Ownership: a widget; the desk outlives it.
// Tells others only through the desk: showRecord on a choice that rests for a moment, showSource and showCase on Enter.
#pragma once
#include "ui/bridge/desk.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace dokaz::ui {

class CasePanel;
class EmptyState;
class FilterBar;
class ReasonPanel;
class RecordListModel;
class RecordTable;

class ListPage final : public QWidget {
    Q_OBJECT
  public:
    explicit ListPage(Desk& desk, QWidget* parent = nullptr);
    ~ListPage() override;
    [[nodiscard]] const QString& kind() const { return m_kind; }
    [[nodiscard]] RecordListModel& list() const { return *m_list; }

  public slots:
    // A kind of the catalogue, or "alleged-perpetrator": persons who are that in an involvement. A list that is shown
    // already keeps its filters and its choice.
    void showKind(const QString& list);
    void takeFocus(); // into the list
    void filterWanted(); // into the filter

  private:
    void makeHead();
    void begin(const QString& list);
    void makeFoot();
    void connectList();
    void ask();
    void showCounts();
    void noteTotal();
    [[nodiscard]] std::vector<session::ListFilter> filters() const;
    EmptyState* newEmptyState();
    void showEmpty();
    void noteChoice();
    void rememberColumns();
    void restoreColumns();
    void showColumnsMenu();
    void setColumnShown(const QString& column, bool shown);
    void showContextMenu(const QPoint& place);
    void open(const QModelIndex& index);
    void showChosen();
    using Records = std::vector<std::string>;
    struct Chosen {
        Records records;
        std::string title; // of the last of them
    };
    void withChosenRecords(std::function<void(const Chosen&)> carryOut);
    void addToCase();
    void withdraw();
    void withdrawForReason(const QString& reason);

    Desk& m_desk;
    QString m_kind;
    bool m_onlyAlleged = false;
    const record::KindDeclaration* m_declared = nullptr;
    RecordListModel* m_list;
    RecordTable* m_table;
    FilterBar* m_filter;
    QLabel* m_title;
    QLabel* m_count;
    QPushButton* m_new;
    QPushButton* m_columns;
    QLabel* m_chosen;
    QPushButton* m_addToCase;
    QPushButton* m_withdraw;
    CasePanel* m_casePanel;
    ReasonPanel* m_reasonPanel;
    QStackedWidget* m_stack;
    EmptyState* m_empty = nullptr;
    QTimer* m_rest;          // a choice that rests is shown on the right
    Records m_toWithdraw;
    Ticket m_totalTicket, m_recordsTicket;
    qint64 m_total = -1;     // of the kind; -1: not known
    session::ListHandle m_keep = 0; // made current again when another order comes
    QString m_refusal;
};

} // namespace dokaz::ui
