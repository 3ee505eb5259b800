// SPDX-License-Identifier: GPL-3.0-or-later
// What narrows a list down: words of names typed as one goes, and filters as chips that can be taken off again by a
// click, Enter or Delete.
//
// Threads: the UI thread. Ownership: widgets; the archive outlives it.
#pragma once
#include "ui/browse/filter_editor.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QPushButton;
class QTimer;

namespace dokaz::ui {

class FlowLayout;

class FilterBar final : public QWidget {
    Q_OBJECT
  public:
    explicit FilterBar(Archive& archive, QWidget* parent = nullptr);
    // Forgets words and filters without telling.
    void setKind(const record::KindDeclaration& kind);
    [[nodiscard]] QString words() const;
    [[nodiscard]] std::vector<session::ListFilter> filters() const;
    [[nodiscard]] bool isNarrowing() const { return !words().isEmpty() || !m_filters.empty(); }
    void add(const ShownFilter& filter);
    void clear();                            // tells changed()
    void typeWords(const QString& letters);  // as if typed into the words
    void takeFocus();

  signals:
    void changed();
    void tableWanted();                      // Down or Enter in the words

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void makeLine();
    void showMenu();
    void addFields(QMenu& menu);
    void addAction(QMenu& menu, const QString& words, const QString& column);
    void remove(std::size_t at);
    void drawChips();
    QPushButton* newChip(std::size_t at);
    Archive& m_archive;
    const record::KindDeclaration* m_kind = nullptr;
    std::vector<ShownFilter> m_filters;
    QLineEdit* m_words;
    QPushButton* m_add;
    QWidget* m_chipLine;
    FlowLayout* m_chips;
    FilterEditor* m_editor;
    QTimer* m_pause;
};

} // namespace dokaz::ui
