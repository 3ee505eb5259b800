// SPDX-License-Identifier: GPL-3.0-or-later
// A source as a document: its pages, what is marked on them, and pictures of them.
#pragma once
#include "session/values.h"

namespace dokaz::session {

struct PageView {
    std::int32_t number = 0;         // from 1
    std::string label;               // as printed or as the file says
    std::int32_t width = 0, height = 0; // 1/100 pt
    std::string verdict;             // "text", "no-text", "unreadable", "partly"; of a recognised page: of its file
    bool recognised = false;         // its words were read off its picture
    std::int32_t confidence = 0;     // of a recognised page: mean of its words, 0…100
};
// The newest reading of a source.
struct DocumentView {
    RecordSummary source;
    std::string symbol, publisher, date; // of the source, as text; empty where unknown
    std::string reading, profile, language;
    std::vector<PageView> pages;     // empty where the source has no reading
    std::vector<PassageView> passages;
    std::string recognisedIn;        // languages its recognised pages were read in, BCP 47 separated by "+"
    std::string reasonWithoutReading; // of the import: "needs-password", "damaged" …; empty where there is a reading
};

// Words of a document that something rests on or could rest on.
struct MarkView {
    std::string what;                // "citation" or "candidate"
    std::string id;                  // row of the citation, id of the candidate
    std::string kind;                // of the record, or of the candidate
    std::string record, title;       // the record cited for; empty for candidates without a decision
    std::string decision;            // of a candidate: "", "accept", "reject"
    std::uint32_t passage = 0, start = 0, end = 0; // code points, end-exclusive
};

// A word on a page: code points [start, end) of a passage stand in this box (1/100 pt from the top left). `edges` has
// end - start + 1 horizontal positions, or none where only the box is known.
struct WordView {
    std::uint32_t passage = 0, start = 0, end = 0;
    base::Rect box;
    std::vector<std::int32_t> edges;
};

// 3 bytes a pixel, rows from the top without padding.
struct PageImage {
    std::int32_t width = 0, height = 0;
    std::vector<std::uint8_t> rgb;
};

// A passage that speaks of a record.
struct MentionView {
    std::string how;                 // "cited", "accepted" (a mention a person confirmed), "named" (its name stands there)
    std::string source, sourceTitle, symbol, number, text;
    std::uint32_t passage = 0;
    std::int32_t page = 0;
    std::vector<std::pair<std::size_t, std::size_t>> ranges; // bytes of text
};

struct FileView {
    std::string object, sha256, mediaType, received; // received: day it was taken in
    std::string reading, profile;    // of the newest reading made from it, empty where none
    std::int64_t size = 0;           // bytes
};

// A candidate with the words around it.
struct CandidateContext {
    std::string candidate;
    std::string sourceTitle, symbol, number; // of the paragraph
    std::string before, words, after;        // at most 160 code points each side, ends with "…" where cut
};

// What accepting a candidate would do as the archive is now.
struct CandidateProposal {
    std::string verdict;                  // "same": adds to the record; "probably" and "new": makes a new one
    std::string record, name;             // empty where new
    std::vector<std::string> reasons;     // sentences
    std::vector<Suggestion> alternatives; // best first, the proposed one among them
};

} // namespace dokaz::session
