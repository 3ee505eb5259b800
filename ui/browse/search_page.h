// SPDX-License-Identifier: GPL-3.0-or-later
// Search through records and passages as one types. Up and Down in the box move in the results, Enter opens one.
//
// Threads: the UI thread. Ownership: a widget; the desk outlives it.
#pragma once
#include "ui/bridge/desk.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;
class QTimer;

namespace dokaz::ui {

class EmptyState;
class SearchModel;

class SearchPage final : public QWidget {
    Q_OBJECT
  public:
    explicit SearchPage(Desk& desk, QWidget* parent = nullptr);
    [[nodiscard]] SearchModel& results() const { return *m_results; }

  public slots:
    void searchFor(const QString& words); // at once
    void takeFocus();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void makeHead();
    void ask();
    void showAnswer();
    void open(const QModelIndex& index);
    void moveInto(int key);
    Desk& m_desk;
    SearchModel* m_results;
    QLineEdit* m_words;
    QCheckBox* m_across;
    QLabel* m_count;
    QListView* m_list;
    EmptyState* m_before;
    EmptyState* m_nothing;
    QStackedWidget* m_stack;
    QTimer* m_pause;
};

} // namespace dokaz::ui
