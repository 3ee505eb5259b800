// SPDX-License-Identifier: GPL-3.0-or-later
// Text on the window: plain (never rich, so that words of a document are never markup), elided where it is long.
#pragma once
#include <QLabel>
#include <QString>

namespace dokaz::ui {

enum class TextRole { Body, Title, Heading, Muted, Small };

// A label in one of the window's text roles; wraps where `role` is Body or Muted.
[[nodiscard]] QLabel* newLabel(const QString& text, TextRole role, QWidget* parent = nullptr);

// First-strong isolates around words that come from evidence, for sentences that mix directions (Unicode UAX #9).
[[nodiscard]] QString isolated(const QString& words);

// One line that shows as much as fits, the whole as tool tip.
class ElidedLabel final : public QLabel {
    Q_OBJECT
  public:
    explicit ElidedLabel(const QString& text = {}, QWidget* parent = nullptr);
    void setWords(const QString& words);
    [[nodiscard]] const QString& words() const { return m_words; }
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void elide();
    QString m_words;
};

} // namespace dokaz::ui
