// SPDX-License-Identifier: GPL-3.0-or-later
// A list of things to choose one from, found by typing: fields of a record, kinds of record. Enter takes the marked one.
//
// Threads: the UI thread. Ownership: its parent's; plain values.
#pragma once
#include <QFrame>

#include <vector>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace dokaz::ui {

struct Choice {
    QString code, text, detail; // detail: as tool tip, and found by its words too
    QString icon;               // of ui/widgets/icons; empty: none
    QString iconToken = QStringLiteral("muted");
};

class ChoiceList final : public QFrame {
    Q_OBJECT
  public:
    explicit ChoiceList(const QString& question, QWidget* parent = nullptr);
    void setChoices(const std::vector<Choice>& choices);
    void begin(); // empties the line and takes the keyboard
    [[nodiscard]] QListView* list() const { return m_list; }

  signals:
    void chosen(const QString& code);
    void left();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void find(const QString& words);
    void take();
    QLineEdit* m_line;
    QListView* m_list;
    QStandardItemModel* m_choices;
    QSortFilterProxyModel* m_answers;
};

} // namespace dokaz::ui
