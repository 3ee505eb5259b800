// SPDX-License-Identifier: GPL-3.0-or-later
// Fusion with the boxes to tick in the theme's colours: Fusion takes a darker shade of the window for their
// frames, which on a dark window cannot be seen.
#pragma once
#include <QProxyStyle>

namespace dokaz::ui {

class ThemeStyle final : public QProxyStyle {
    Q_OBJECT
public:
    ThemeStyle();
    // A menu longer than the screen scrolls; in columns it would cover half the window.
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option = nullptr, const QWidget* widget = nullptr,
                                QStyleHintReturn* data = nullptr) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
};

} // namespace dokaz::ui
