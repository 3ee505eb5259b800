// SPDX-License-Identifier: GPL-3.0-or-later
// The headers nearly every file of the window needs, parsed once. Nothing may rely on this file: include what you use.
#pragma once
#include <QtCore>
#include <QtGui>
#include <QtWidgets>
#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>
