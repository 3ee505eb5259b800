// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where there is nothing yet: an icon, a sentence, and the one thing that could be done.
#pragma once
#include <QWidget>

class QLabel;
class QPushButton;

namespace dokaz::ui {

class EmptyState final : public QWidget {
    Q_OBJECT
  public:
    EmptyState(const QString& icon, const QString& sentence, const QString& action = {}, QWidget* parent = nullptr);
    void setSentence(const QString& sentence);
  signals:
    void actionWanted();

  private:
    void drawIcon();
    QString m_icon;
    QLabel* m_picture;
    QLabel* m_sentence;
};

} // namespace dokaz::ui
