// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a WARC file that a capture is of.
#pragma once
#include "files/worker/tasks.h"

#include <optional>

namespace dokaz::files::worker {

// Looks through the files in turn: the answer for `url`, else the first page that was answered.
class PageSearch final {
public:
    explicit PageSearch(std::string url) : m_url(std::move(url)) {}
    void look(base::ByteView warc); // undoes gzip
    // The page and what the records say; Damaged where there is no page.
    [[nodiscard]] CapturedPage take(std::string form);

private:
    struct Found {
        std::string url, date, contentType;
        base::Bytes body;
        bool isWanted = false;
    };
    std::string m_url;
    std::optional<Found> m_found;
    std::string m_software;
    std::uint32_t m_responses = 0;
};

} // namespace dokaz::files::worker
