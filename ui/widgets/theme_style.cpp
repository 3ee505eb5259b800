// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme_style.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace dokaz::ui {

namespace {

void drawBox(const QStyleOption& option, QPainter& painter) {
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool isTicked = option.state.testFlag(QStyle::State_On);
    const bool isPartly = option.state.testFlag(QStyle::State_NoChange);
    const auto colour = [](const char* token) { return Theme::current().colour(QLatin1String(token)); };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour(option.state.testFlag(QStyle::State_HasFocus) ? "focus" : "lineStrong"));
    painter.setBrush(colour(!isEnabled ? "window" : isTicked ? "accent" : "surface"));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (isTicked)
        painter.drawPixmap(option.rect,
                           iconPixmap(QStringLiteral("check"),
                                      std::min(option.rect.width(), option.rect.height()),
                                      painter.device()->devicePixelRatioF(),
                                      isEnabled ? QStringLiteral("onAccent") : QStringLiteral("lineStrong")));
    else if (isPartly)
        painter.fillRect(QRect(option.rect.center() - QPoint(3, 0), QSize(7, 2)), colour("text"));
    painter.restore();
}

} // namespace

ThemeStyle::ThemeStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const {
    return hint == SH_Menu_Scrollable ? 1 : QProxyStyle::styleHint(hint, option, widget, data);
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
        drawBox(*option, *painter);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

} // namespace dokaz::ui
