// SPDX-License-Identifier: GPL-3.0-or-later
// A word in a coloured capsule: a level of protection, a state, a count.
#pragma once
#include <QLabel>

namespace dokaz::ui {

enum class Tone { Neutral, Accent, Good, Warn, Danger, Identity };

class Badge final : public QLabel {
    Q_OBJECT
  public:
    explicit Badge(const QString& text = {}, Tone tone = Tone::Neutral, QWidget* parent = nullptr);
    void set(const QString& text, Tone tone);
};

} // namespace dokaz::ui
