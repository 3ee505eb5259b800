// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <atomic>
#include <cstdio>
#include <string>

namespace dokaz::base {
namespace {

std::atomic<LogLevel> currentLevel{LogLevel::Warning};

void write(LogLevel level, std::string_view event, std::string_view rest) {
    if (level > currentLevel.load(std::memory_order_relaxed))
        return;
    std::string line = "dokaz: ";
    line.append(event);
    if (!rest.empty())
        line.append(" ").append(rest);
    line += '\n';
    std::fputs(line.c_str(), stderr);
}

} // namespace

void setLogLevel(LogLevel level) { currentLevel.store(level, std::memory_order_relaxed); }
void logWarning(std::string_view event, std::string_view id) { write(LogLevel::Warning, event, id); }
void logDetail(std::string_view event, std::string_view id) { write(LogLevel::Detail, event, id); }

void logError(std::string_view event, const Error& error) {
    std::string rest(name(error.code()));
    for (const std::string& step : error.steps())
        rest += ", during " + step;
    write(LogLevel::Warning, event, rest);
}

} // namespace dokaz::base
