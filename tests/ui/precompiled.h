// SPDX-License-Identifier: GPL-3.0-or-later
// The headers nearly every test of the window needs, parsed once. Nothing may rely on this file.
#pragma once
#include <QtCore>
#include <QtGui>
#include <QtTest>
#include <QtWidgets>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>
