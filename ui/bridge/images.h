// SPDX-License-Identifier: GPL-3.0-or-later
// Pixels that a jailed process made, as the window draws them. Nothing is decoded: the sizes are looked at,
// no more.
#pragma once
#include "session/document_values.h"

#include <QImage>

namespace dokaz::ui {

// Null where there are not as many pixels as the sides say. Any thread.
[[nodiscard]] QImage imageOf(const session::PageImage& picture);

} // namespace dokaz::ui
