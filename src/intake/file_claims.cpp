// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/file_claims.h"

#include "text/dates.h"
#include "text/normal.h"

#include <cstdio>

namespace dokaz::intake {

namespace {

using record::Protection;

bool isClock(const std::string& written) { // "00:00" to "23:59"
    const auto isFigure = [](char letter) { return letter >= '0' && letter <= '9'; };
    if (written.size() != 5 || written[2] != ':')
        return false;
    for (const std::size_t place : {0U, 1U, 3U, 4U})
        if (!isFigure(written[place]))
            return false;
    return written.compare(0, 2, "24") < 0 && written[3] <= '5';
}

void addText(std::vector<FileClaim>& to, const char* field, const std::string& words, Protection protection) {
    const std::string kept = text::kept(words);
    if (!kept.empty())
        to.push_back({field, record::Text{kept}, protection});
}

void addMoment(std::vector<FileClaim>& to, const std::string& written) {
    if (auto moment = momentOf(written))
        to.push_back({"captured", *moment, Protection::Confidential});
}

std::string formWords(const files::Facts& facts) {
    std::string words = facts.container;
    if (!facts.codec.empty())
        words += (words.empty() ? "" : "; ") + facts.codec;
    if (facts.width > 0 && facts.height > 0)
        words += (words.empty() ? "" : "; ") + std::to_string(facts.width) + " × " + std::to_string(facts.height);
    return words;
}

std::string secondsOf(std::uint64_t milliseconds) {
    std::string text = std::to_string(milliseconds / 1000);
    if (milliseconds % 1000 != 0) {
        char part[8];
        std::snprintf(part, sizeof part, ".%03u", static_cast<unsigned>(milliseconds % 1000));
        text += part;
        text.erase(text.find_last_not_of('0') + 1);
    }
    return text;
}

} // namespace

std::optional<record::Date> momentOf(const std::string& written) {
    if (!text::isDay(written.substr(0, 10)))
        return std::nullopt;
    record::Date date;
    date.words = text::kept(written);
    date.earliest = date.latest = written.substr(0, 10);
    if (written.size() >= 16 && (written[10] == 'T' || written[10] == ' ') && isClock(written.substr(11, 5))) {
        date.time = written.substr(11, 5);
        const std::size_t zone = written.find_first_of("Z+-", 16);
        const std::string offset = zone == std::string::npos ? std::string() : written.substr(zone);
        if (offset == "Z")
            date.offset = "+00:00";
        else if (offset.size() == 6 && isClock(offset.substr(1)))
            date.offset = offset;
    }
    return date;
}

std::optional<FileClaim> typeClaim(FileForm form) {
    const char* code = nullptr;
    switch (form) {
    case FileForm::Pdf:
        code = "report";
        break;
    case FileForm::Text:
    case FileForm::Word:
        code = "document";
        break;
    case FileForm::Web:
    case FileForm::Capture:
        code = "web_page";
        break;
    case FileForm::Image:
        code = "photograph";
        break;
    case FileForm::Audio:
        code = "audio";
        break;
    case FileForm::Video:
        code = "video";
        break;
    case FileForm::Table:
        code = "table";
        break;
    case FileForm::Subtitles:
    case FileForm::Archive:
    case FileForm::Program:
    case FileForm::Other:
        return std::nullopt;
    }
    return FileClaim{"type", record::Term{code, ""}};
}

std::vector<FileClaim> claimsOf(const files::Facts& facts) {
    std::vector<FileClaim> claims;
    addMoment(claims, facts.taken);
    addText(claims, "title", facts.title, Protection::Open);
    addText(claims, "device", facts.device, Protection::Identity);
    addText(claims, "file_author", facts.author, Protection::Identity);
    addText(claims, "capture_tool", facts.software, Protection::Open);
    addText(claims, "file_form", formWords(facts), Protection::Open);
    if (!facts.latitude.empty() && !facts.longitude.empty()) {
        record::Place place;
        place.words = facts.latitude + ", " + facts.longitude;
        place.latitude = facts.latitude;
        place.longitude = facts.longitude;
        claims.push_back({"capture_place", place, Protection::Identity});
    }
    if (facts.durationMs > 0) {
        record::Number seconds;
        seconds.min = seconds.max = secondsOf(facts.durationMs);
        seconds.unit = "s";
        claims.push_back({"duration", seconds});
    }
    return claims;
}

std::vector<FileClaim> claimsOf(const files::Flow& flow) {
    std::vector<FileClaim> claims;
    addText(claims, "file_author", flow.author, Protection::Identity);
    if (flow.deletions > 0)
        claims.push_back(noteClaim("Tracked deletions left out of the text: " + std::to_string(flow.deletions)));
    if (flow.insertions > 0)
        claims.push_back(noteClaim("Tracked insertions taken into the text: " + std::to_string(flow.insertions)));
    if (flow.comments > 0)
        claims.push_back(noteClaim("Comments kept as notes after the text: " + std::to_string(flow.comments)));
    if (!flow.encoding.empty() && flow.encoding != "UTF-8")
        claims.push_back(noteClaim("Letters read as " + flow.encoding));
    return claims;
}

std::vector<FileClaim> claimsOf(const files::Capture& capture) {
    std::vector<FileClaim> claims;
    addMoment(claims, capture.captured);
    addText(claims, "url", capture.url, Protection::Open);
    addText(claims, "capture_tool", capture.software, Protection::Open);
    addText(claims, "file_form",
            capture.form + "; pages " + std::to_string(capture.pages) + "; answers of servers " +
                std::to_string(capture.responses),
            Protection::Open);
    if (capture.digests == files::CaptureDigests::Differ)
        claims.push_back(noteClaim("Parts of the capture do not have the digests that it names for them"));
    if (capture.digests == files::CaptureDigests::Match)
        claims.push_back(noteClaim("All parts of the capture have the digests that it names for them"));
    return claims;
}

FileClaim noteClaim(std::string words) { return {"reading_note", record::Text{std::move(words)}}; }

base::Bytes pictureBytes(const files::Picture& picture) {
    base::Bytes bytes;
    base::appendLittle32(bytes, picture.width);
    base::appendLittle32(bytes, picture.height);
    bytes.insert(bytes.end(), picture.rgb.begin(), picture.rgb.end());
    return bytes;
}

} // namespace dokaz::intake
