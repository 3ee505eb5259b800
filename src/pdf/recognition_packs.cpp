// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/recognition_packs.h"

#include <algorithm>
#include <array>

namespace dokaz::pdf {
namespace {

constexpr std::string_view ending = ".traineddata";

// As the distributions install them; never from the environment.
constexpr std::array folders{"/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tessdata",
                             "/usr/share/tesseract/tessdata", "/usr/local/share/tessdata"};

struct Name {
    std::string_view language, pack;
};
// BCP 47 and ISO 639-2/T, which Tesseract uses; scripts where a language is written in several.
constexpr std::array<Name, 50> names{{
    {"am", "amh"}, {"ar", "ara"}, {"az", "aze"}, {"be", "bel"}, {"bg", "bul"}, {"bs", "bos"},
    {"cs", "ces"}, {"da", "dan"}, {"de", "deu"}, {"el", "ell"}, {"en", "eng"}, {"es", "spa"},
    {"et", "est"}, {"fa", "fas"}, {"fi", "fin"}, {"fr", "fra"}, {"he", "heb"}, {"hi", "hin"},
    {"hr", "hrv"}, {"hu", "hun"}, {"hy", "hye"}, {"id", "ind"}, {"it", "ita"}, {"ja", "jpn"},
    {"ka", "kat"}, {"kk", "kaz"}, {"km", "khm"}, {"ko", "kor"}, {"ky", "kir"}, {"lt", "lit"},
    {"lv", "lav"}, {"mk", "mkd"}, {"my", "mya"}, {"nl", "nld"}, {"pl", "pol"}, {"pt", "por"},
    {"ro", "ron"}, {"ru", "rus"}, {"sk", "slk"}, {"sl", "slv"}, {"sq", "sqi"}, {"sr", "srp"},
    {"sv", "swe"}, {"tg", "tgk"}, {"tr", "tur"}, {"uk", "ukr"}, {"ur", "urd"}, {"uz", "uzb"},
    {"vi", "vie"}, {"zh", "chi_sim"},
}};

bool isLanguage(std::string_view pack) { return pack != "osd" && pack != "equ" && !pack.empty(); }

} // namespace

std::optional<base::Path> packFolder() {
    for (const char* folder : folders) {
        std::error_code failure;
        if (std::filesystem::is_directory(folder, failure))
            return base::Path(folder);
    }
    return std::nullopt;
}

std::vector<std::string> installedPacks() {
    std::vector<std::string> packs;
    const auto folder = packFolder();
    if (!folder)
        return packs;
    std::error_code failure;
    for (std::filesystem::directory_iterator at(*folder, failure), end; !failure && at != end; at.increment(failure)) {
        const std::string name = at->path().filename().string();
        if (name.size() <= ending.size() || !name.ends_with(ending))
            continue;
        const std::string pack = name.substr(0, name.size() - ending.size());
        if (isLanguage(pack))
            packs.push_back(pack);
    }
    std::sort(packs.begin(), packs.end());
    return packs;
}

bool isPackInstalled(std::string_view pack) {
    const auto folder = packFolder();
    std::error_code failure;
    return folder && isLanguage(pack) && pack.find('/') == pack.npos &&
           std::filesystem::is_regular_file(*folder / (std::string(pack) + std::string(ending)), failure);
}

std::string packFor(std::string_view language) {
    const std::string_view primary = language.substr(0, language.find('-'));
    for (const Name& name : names)
        if (name.language == primary || name.pack == language)
            return std::string(name.pack);
    return isPackInstalled(language) ? std::string(language) : std::string();
}

std::string languageOfPack(std::string_view pack) {
    for (const Name& name : names)
        if (name.pack == pack)
            return std::string(name.language);
    return std::string(pack);
}

std::string languagesOfPacks(std::string_view packs) {
    std::string languages;
    while (!packs.empty()) {
        const std::size_t end = std::min(packs.find('+'), packs.size());
        languages += (languages.empty() ? "" : "+") + languageOfPack(packs.substr(0, end));
        packs.remove_prefix(std::min(end + 1, packs.size()));
    }
    return languages;
}

} // namespace dokaz::pdf
