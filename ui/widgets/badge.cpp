// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include <QStyle>

namespace dokaz::ui {

namespace {

const char* toneName(Tone tone) {
    switch (tone) {
    case Tone::Neutral: return "neutral";
    case Tone::Accent: return "accent";
    case Tone::Good: return "good";
    case Tone::Warn: return "warn";
    case Tone::Danger: return "danger";
    case Tone::Identity: return "identity";
    }
    return "neutral";
}

} // namespace

Badge::Badge(const QString& text, Tone tone, QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setObjectName(QStringLiteral("badge"));
    set(text, tone);
}

void Badge::set(const QString& text, Tone tone) {
    setText(text);
    setProperty("tone", QLatin1String(toneName(tone)));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
    style()->unpolish(this);
    style()->polish(this);
    setVisible(!text.isEmpty());
}

} // namespace dokaz::ui
