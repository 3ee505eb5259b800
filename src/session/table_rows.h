// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a table planned together: copies told apart, two people under one key refused, refused rows kept as they
// stand. Inside the room only.
// Threads: any.
#pragma once
#include "session/table_loading.h"

namespace dokaz::session {

// By what one person is told from another: what they are called, and the span their birth lies in.
struct Identity {
    std::int64_t row = 0;
    std::set<std::string> names;             // wordsInOrder()
    std::string bornEarliest, bornLatest;    // empty: unknown

    void add(const std::string& field, const record::Value& value);
    void narrow(const Identity& other);      // to the days both allow
    // No day lies in both spans: the year and a day of that year do not contradict each other.
    [[nodiscard]] bool isBornApartFrom(const Identity& other) const;
    [[nodiscard]] bool isCalledOtherwiseThan(const Identity& other) const;
};

// Fills rows and refusals. Ends early when told to.
void planRows(LoadedTable& loaded, const std::stop_token& stop);
// The rows that the refusals speak of, with all their cells.
[[nodiscard]] RefusedRows refusedRowsOf(const LoadedTable& loaded, const std::vector<TableRefusal>& refusals);

} // namespace dokaz::session
