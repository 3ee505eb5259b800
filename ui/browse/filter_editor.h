// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the value of one filter, below the list's head: terms with what they include, dates as people write them,
// yes or no, another record, words. Enter takes it, Esc leaves it.
//
// Threads: the UI thread.
#pragma once
#include "record/catalogue.h"
#include "session/list_values.h"
#include "ui/bridge/archive.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
class QVBoxLayout;

namespace dokaz::ui {

struct ShownFilter {
    session::ListFilter filter;
    QString name, value; // "Type", "Prison"
};

class FilterEditor final : public QFrame {
    Q_OBJECT
  public:
    explicit FilterEditor(Archive& archive, QWidget* parent = nullptr);
    // Shows itself and takes the keyboard. `column`: a field's code, "_protection" or "_state".
    void ask(const record::KindDeclaration& kind, const QString& column);
    void leave();

  signals:
    void chosen(const dokaz::ui::ShownFilter& filter);
    void left();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void clear();
    void askTerm(const record::Vocabulary& vocabulary);
    void askChoice(const std::vector<std::pair<QString, QString>>& choices); // code, words
    void askWords(bool isDate);
    void askRecord(const record::FieldDeclaration& field);
    void note(const QString& typed, bool isDate);
    void take(const QString& code, const QString& words);
    static void narrow(QTreeWidget& tree, const QString& words);
    Archive& m_archive;
    QString m_column, m_name;
    QLabel* m_title;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_lines;
};

} // namespace dokaz::ui
