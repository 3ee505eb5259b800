// SPDX-License-Identifier: GPL-3.0-or-later
// What a file says of itself, as claims of its source "according to the file": nobody has checked them. Pure.
#pragma once
#include "files/wire.h"
#include "intake/file_form.h"
#include "record/claim.h"

namespace dokaz::intake {

struct FileClaim {
    std::string field; // of kind "source"
    record::Value value;
    record::Protection protection = record::Protection::Open;
};

// The type of source that a form usually is: "photograph", "web_page"; nothing where the form says nothing.
[[nodiscard]] std::optional<FileClaim> typeClaim(FileForm form);
// When, by what device, where (identity), how long, what container.
[[nodiscard]] std::vector<FileClaim> claimsOf(const files::Facts& facts);
// Author (identity), tracked changes and comments, the encoding.
[[nodiscard]] std::vector<FileClaim> claimsOf(const files::Flow& flow);
// Address, moment and tool of the capture; whether its parts have the digests it names.
[[nodiscard]] std::vector<FileClaim> claimsOf(const files::Capture& capture);
[[nodiscard]] FileClaim noteClaim(std::string words);
// A picture as its object holds it: width and height as little-endian u32, then the pixels.
[[nodiscard]] base::Bytes pictureBytes(const files::Picture& picture);

// "2021-08-09T14:03:22+02:00" as a date with time and offset; nothing where it does not begin with a day of the calendar.
[[nodiscard]] std::optional<record::Date> momentOf(const std::string& written);

} // namespace dokaz::intake
