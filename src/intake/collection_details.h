// SPDX-License-Identifier: GPL-3.0-or-later
// How a web page was collected, as the tool that kept it wrote down (Berkeley Protocol, para. 155): address,
// moment, tool, digests. What a stranger's file says: nobody has checked it. Pure.
#pragma once
#include "base/json.h"
#include "intake/file_claims.h"

#include <map>
#include <string>
#include <string_view>

namespace dokaz::intake {

struct CollectionDetails {
    std::string url, title, captured, tool, platform;
    bool namesCollector = false;                // a person, account, machine or network: left in the file
    std::map<std::string, std::string> digests; // SHA-256 in hexadecimal, by the name of a part
};

// Adds what an object of details says to what is known; what was said first stays. Looks at most a few levels
// deep.
void addDetails(const base::Json& said, CollectionDetails& to);
[[nodiscard]] std::vector<FileClaim> claimsOf(const CollectionDetails& details);
// What browsers and SingleFile write into the first lines of a page they save.
[[nodiscard]] CollectionDetails detailsInPage(std::string_view untrustedHead);

} // namespace dokaz::intake
