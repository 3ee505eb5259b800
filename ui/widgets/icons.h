// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own icons: line drawings of 24 units (resources/icons/*.svg) in "currentColor", drawn in a colour of
// the theme at whatever size the screen asks for.
#pragma once
#include <QIcon>
#include <QString>

namespace dokaz::ui {

// The icon `name` (file name without ".svg"), following the theme: `token` names its colour. An unknown name is a
// mistake of ours: ends the program.
[[nodiscard]] QIcon icon(const QString& name, const QString& token = QStringLiteral("text"));
[[nodiscard]] QPixmap iconPixmap(const QString& name, int size, qreal scale, const QString& token);
[[nodiscard]] bool hasIcon(const QString& name);

} // namespace dokaz::ui
