// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/file_form.h"

#include "intake/subtitles.h"
#include "text/encoding.h"

#include <algorithm>

namespace dokaz::intake {

namespace {

struct Sign {
    std::size_t at;
    std::string_view bytes;
    FileForm form;
    std::string_view mediaType;
};

using namespace std::string_view_literals;

// In the order in which they are tried.
constexpr Sign signs[] = {
    {0, "%PDF-"sv, FileForm::Pdf, "application/pdf"},
    {0, "\xFF\xD8\xFF"sv, FileForm::Image, "image/jpeg"},
    {0, "\x89PNG\r\n\x1A\n"sv, FileForm::Image, "image/png"},
    {0, "GIF87a"sv, FileForm::Image, "image/gif"},
    {0, "GIF89a"sv, FileForm::Image, "image/gif"},
    {0, "II*\0"sv, FileForm::Image, "image/tiff"},
    {0, "MM\0*"sv, FileForm::Image, "image/tiff"},
    {8, "WEBP"sv, FileForm::Image, "image/webp"},
    {8, "WAVE"sv, FileForm::Audio, "audio/wav"},
    {8, "AVI "sv, FileForm::Video, "video/x-msvideo"},
    {4, "ftypheic"sv, FileForm::Image, "image/heic"},
    {4, "ftypheix"sv, FileForm::Image, "image/heic"},
    {4, "ftypheim"sv, FileForm::Image, "image/heic"},
    {4, "ftypheis"sv, FileForm::Image, "image/heic"},
    {4, "ftyphevc"sv, FileForm::Image, "image/heic"},
    {4, "ftyphevx"sv, FileForm::Image, "image/heic"},
    {4, "ftypmsf1"sv, FileForm::Image, "image/heif"},
    {4, "ftypmif1"sv, FileForm::Image, "image/heif"},
    {4, "ftypavif"sv, FileForm::Image, "image/avif"},
    {4, "ftypM4A"sv, FileForm::Audio, "audio/mp4"},
    {4, "ftypqt"sv, FileForm::Video, "video/quicktime"},
    {4, "ftyp"sv, FileForm::Video, "video/mp4"},
    {4, "moov"sv, FileForm::Video, "video/quicktime"},
    {0, "\x1A\x45\xDF\xA3"sv, FileForm::Video, "video/x-matroska"},
    {0, "\0\0\x01\xBA"sv, FileForm::Video, "video/mpeg"},
    {0, "\0\0\x01\xB3"sv, FileForm::Video, "video/mpeg"},
    {0, "FLV\x01"sv, FileForm::Video, "video/x-flv"},
    {0, "\x30\x26\xB2\x75\x8E\x66\xCF\x11"sv, FileForm::Video, "video/x-ms-asf"},
    {0, "OggS"sv, FileForm::Audio, "audio/ogg"},
    {0, "fLaC"sv, FileForm::Audio, "audio/flac"},
    {0, "ID3"sv, FileForm::Audio, "audio/mpeg"},
    {0, "#!AMR"sv, FileForm::Audio, "audio/amr"},
    {0, "caff"sv, FileForm::Audio, "audio/x-caf"},
    {0, "\x7F" "ELF"sv, FileForm::Program, "application/x-executable"},
    {0, "\xCF\xFA\xED\xFE"sv, FileForm::Program, "application/x-mach-binary"},
    {0, "\xCE\xFA\xED\xFE"sv, FileForm::Program, "application/x-mach-binary"},
    {0, "\xCA\xFE\xBA\xBE"sv, FileForm::Program, "application/x-mach-binary"},
    {0, "L\0\0\0\x01\x14\x02\0"sv, FileForm::Program, "application/x-ms-shortcut"},
    {0, "dex\n"sv, FileForm::Program, "application/x-dex"},
    {0, "#!/"sv, FileForm::Program, "text/x-script"},
    {0, "WARC/"sv, FileForm::Capture, "application/warc"},
    {0, "7z\xBC\xAF\x27\x1C"sv, FileForm::Archive, "application/x-7z-compressed"},
    {0, "Rar!\x1A\x07"sv, FileForm::Archive, "application/vnd.rar"},
    {0, "\xFD" "7zXZ\0"sv, FileForm::Archive, "application/x-xz"},
    {0, "BZh"sv, FileForm::Archive, "application/x-bzip2"},
    {257, "ustar"sv, FileForm::Archive, "application/x-tar"},
};

struct Known {
    FileForm form;
    std::string_view mediaType;
};

bool contains(base::ByteView file, std::string_view bytes, std::size_t at) {
    return file.size() >= at + bytes.size() && base::textOf(file.subspan(at, bytes.size())) == bytes;
}

// The names of a packed file stand as they are in the list at its end.
Known formOfPacked(base::ByteView file) {
    constexpr std::size_t listSize = 4U << 20;
    const std::string_view list = base::textOf(file.last(std::min(file.size(), listSize)));
    const std::string_view head = base::textOf(file.first(std::min<std::size_t>(file.size(), 256)));
    const auto lists = [list](std::string_view name) { return list.find(name) != std::string_view::npos; };
    if (head.find("mimetypeapplication/vnd.oasis.opendocument.text") != std::string_view::npos)
        return {FileForm::Word, "application/vnd.oasis.opendocument.text"};
    if (head.find("mimetypeapplication/vnd.oasis.opendocument.spreadsheet") != std::string_view::npos)
        return {FileForm::Table, "application/vnd.oasis.opendocument.spreadsheet"};
    if (lists("[Content_Types].xml") && lists("word/"))
        return {FileForm::Word, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"};
    if (lists("[Content_Types].xml") && lists("xl/"))
        return {FileForm::Table, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};
    if (lists("datapackage.json") && lists(".warc"))
        return {FileForm::Capture, "application/wacz"};
    if (lists("classes.dex") || lists("META-INF/MANIFEST.MF"))
        return {FileForm::Program, "application/java-archive"};
    return {FileForm::Archive, "application/zip"};
}

std::string lowered(std::string_view text) {
    std::string low(text);
    for (char& letter : low)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return low;
}

bool looksLikeWeb(std::string_view head) {
    const std::size_t start = head.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos || head[start] != '<')
        return false;
    const std::string low = lowered(head.substr(start, 4'096));
    return low.starts_with("<!doctype html") || low.find("<html") != std::string::npos ||
           (low.find("<body") != std::string::npos && low.find("<head") != std::string::npos);
}

bool looksLikeMail(std::string_view head) {
    const std::string low = lowered(head.substr(0, 4'096));
    return low.find("\nmime-version:") < 2'048 && low.find("multipart/related") != std::string::npos;
}

// Separators in a line outside of quotation marks.
std::size_t separatorsIn(std::string_view line, char separator) {
    bool quoted = false;
    std::size_t count = 0;
    for (const char letter : line) {
        quoted = quoted != (letter == '"');
        count += !quoted && letter == separator ? 1 : 0;
    }
    return count;
}

// Three lines or more, each with as many separators as the first.
bool looksLikeTable(std::string_view text) {
    constexpr std::size_t looked = 20;
    for (const char separator : {'\t', ';', ','}) {
        std::size_t lines = 0, expected = 0;
        bool even = true;
        std::string_view rest = text;
        while (!rest.empty() && lines < looked && even) {
            const std::size_t end = rest.find('\n');
            if (end == std::string_view::npos && lines > 0)
                break; // may be cut
            const std::string_view line = rest.substr(0, end);
            rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
            const std::size_t count = separatorsIn(line, separator);
            expected = lines == 0 ? count : expected;
            even = count == expected;
            ++lines;
        }
        if (even && lines >= 3 && expected >= (separator == ',' ? 2U : 1U))
            return true;
    }
    return false;
}

// Hardly any controls, and hardly any bytes that are no letters.
bool looksLikeText(const std::string& text, std::size_t replaced) {
    const auto controls = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char letter) {
        return static_cast<unsigned char>(letter) < 0x20 && letter != '\n' && letter != '\r' && letter != '\t' && letter != '\f';
    }));
    return controls * 200 <= text.size() && replaced * 200 <= text.size();
}

Known formOfText(base::ByteView file) {
    constexpr std::size_t looked = 64 * 1024;
    const text::Decoded decoded = text::decode(file.first(std::min(file.size(), looked)));
    if (!looksLikeText(decoded.text, decoded.replaced > 4 ? decoded.replaced : 0)) // the cut may end inside a letter
        return {FileForm::Other, "application/octet-stream"};
    if (decoded.text.starts_with("{\\rtf"))
        return {FileForm::Other, "application/rtf"};
    if (looksLikeSubtitles(decoded.text))
        return {FileForm::Subtitles, decoded.text.starts_with("WEBVTT") ? "text/vtt" : "application/x-subrip"};
    if (looksLikeMail(decoded.text))
        return {FileForm::Capture, "multipart/related"};
    if (looksLikeWeb(decoded.text))
        return {FileForm::Web, "text/html"};
    if (looksLikeTable(decoded.text))
        return {FileForm::Table, "text/csv"};
    return {FileForm::Text, "text/plain"};
}

bool isSound(base::ByteView file) { // frames of MP3 and AAC without a head of their own
    return file.size() > 4 && file[0] == 0xFF && ((file[1] & 0xE6) == 0xE2 || (file[1] & 0xF6) == 0xF0);
}

bool isProgram(base::ByteView file) { // MZ, and the newer head it points to
    if (!contains(file, "MZ", 0) || file.size() < 64)
        return false;
    const base::ByteView head = file.first(64); // a text may begin so too
    return std::find(head.begin(), head.end(), 0) != head.end();
}

Known knownOf(base::ByteView file) {
    for (const Sign& sign : signs)
        if (contains(file, sign.bytes, sign.at))
            return {sign.form, sign.mediaType};
    if (contains(file, "PK\x03\x04", 0))
        return formOfPacked(file);
    if (contains(file, "\x1F\x8B", 0))
        return {FileForm::Archive, "application/gzip"};
    constexpr std::size_t pdfLooked = 1'024; // as readers of PDF do
    if (base::textOf(file.first(std::min(file.size(), pdfLooked))).find("%PDF-") != std::string_view::npos)
        return {FileForm::Pdf, "application/pdf"};
    if (isProgram(file))
        return {FileForm::Program, "application/vnd.microsoft.portable-executable"};
    if (isSound(file))
        return {FileForm::Audio, "audio/mpeg"};
    return formOfText(file);
}

} // namespace

FileForm formOf(base::ByteView file) { return knownOf(file).form; }
std::string_view mediaTypeOf(base::ByteView file) { return knownOf(file).mediaType; }

std::string_view name(FileForm form) {
    switch (form) {
    case FileForm::Pdf:
        return "pdf";
    case FileForm::Text:
        return "text";
    case FileForm::Word:
        return "word";
    case FileForm::Web:
    case FileForm::Capture:
        return "web";
    case FileForm::Subtitles:
        return "subtitles";
    case FileForm::Image:
        return "image";
    case FileForm::Audio:
        return "audio";
    case FileForm::Video:
        return "video";
    case FileForm::Table:
        return "table";
    case FileForm::Archive:
        return "archive";
    case FileForm::Program:
        return "program";
    case FileForm::Other:
        return "other";
    }
    return "other";
}

} // namespace dokaz::intake
