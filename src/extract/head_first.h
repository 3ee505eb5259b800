// SPDX-License-Identifier: GPL-3.0-or-later
// How far a name reaches around its type word, by a language's file. Internal to `extract`.
#pragma once
#include "extract/finders.h"
#include "extract/language.h"

namespace dokaz::extract {

struct HeadFirst {
    const Text& text;
    const Language& language;

    // The first of the capitalised adjectives before `head`; `head` where there is none.
    [[nodiscard]] std::size_t left(std::size_t head) const;
    // The end of what a name goes on with after its type word; `afterHead` where it does not.
    // Without `purposes` it stops at "pour", "contra" and the like: a ministry is named by its field.
    [[nodiscard]] std::size_t complement(std::size_t afterHead, Head head, bool purposes = true) const;
    // The end of what stands in quotation marks at `at`, the marks included; `at` where nothing does.
    [[nodiscard]] std::size_t quoted(std::size_t at) const;
    // Whether the word goes on with a name: a genitive or an adjective by its ending.
    [[nodiscard]] bool goesOn(std::size_t i) const;
    // Whether its ending makes it an adjective or a genitive, capital or not.
    [[nodiscard]] bool goesOnAsAdjective(std::size_t i) const {
        return language.ends("complement", text.at(i).lower);
    }

private:
    [[nodiscard]] std::size_t afterConnector(std::size_t at, const std::vector<std::string>& endings) const;
    [[nodiscard]] std::size_t connected(std::size_t at, Head head) const;
    [[nodiscard]] std::size_t joined(std::size_t at, Head head) const;
    [[nodiscard]] std::size_t subject(std::size_t afterHead, std::size_t at) const;
    [[nodiscard]] std::size_t secondPurpose(std::size_t at) const;
    [[nodiscard]] bool secondAdjective(std::size_t at) const;
    [[nodiscard]] bool beginsPerson(std::size_t afterHead, std::size_t i) const;
    [[nodiscard]] bool isPurpose(std::size_t at) const;
    [[nodiscard]] bool leavesName(std::size_t afterHead, std::size_t i) const;
};

} // namespace dokaz::extract
