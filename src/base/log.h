// SPDX-License-Identifier: GPL-3.0-or-later
// A log of ids and codes on standard error. Never a name, a passage or a file name.
#pragma once
#include "base/error.h"

#include <string_view>

namespace dokaz::base {

enum class LogLevel { Quiet, Warning, Detail };

void setLogLevel(LogLevel level);
// `event` is a literal of ours ("object orphan removed"), `id` an identity or a number.
void logWarning(std::string_view event, std::string_view id = {});
void logDetail(std::string_view event, std::string_view id = {});
// Code and steps only; the subject stays out.
void logError(std::string_view event, const Error& error);

} // namespace dokaz::base
