// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/bag.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace dokaz::bundle {
namespace {

struct Algorithm {
    std::string_view name;
    std::string FileDigests::*digest;
};
constexpr std::array algorithms = {Algorithm{"sha512", &FileDigests::sha512}, Algorithm{"sha256", &FileDigests::sha256}};

using Listed = std::map<std::string, std::string>; // name → digest
using Differences = std::vector<BagDifference>;

std::string unescaped(std::string_view name) {
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const std::string_view code = name.substr(i, 3);
        const bool isEscape = code == "%0A" || code == "%0a" || code == "%0D" || code == "%0d" || code == "%25";
        out += !isEscape ? name[i] : code == "%25" ? '%' : std::toupper(code[2]) == 'A' ? '\n' : '\r';
        i += isEscape ? 2 : 0;
    }
    return out;
}

bool isBelow(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.front() == '~' || name.find('\\') != std::string_view::npos ||
        (name.size() > 1 && name[1] == ':'))
        return false;
    const std::string whole = "/" + std::string(name) + "/";
    return whole.find("/../") == std::string::npos && whole.find("//") == std::string::npos;
}

std::optional<BagDifference> takeLine(std::string_view line, const std::string& manifest, std::size_t digestSize,
                                      Listed& listed) {
    if (!line.empty() && line.back() == '\r')
        line.remove_suffix(1);
    const std::size_t gap = line.find_first_of(" \t");
    const std::size_t start = line.find_first_not_of(" \t", gap == std::string_view::npos ? line.size() : gap);
    if (gap != digestSize || start == std::string_view::npos)
        return BagDifference{manifest, "a line is not a digest and a name"};
    std::string digest(line.substr(0, gap));
    for (char& c : digest)
        c = c >= 'A' && c <= 'F' ? static_cast<char>(c + ('a' - 'A')) : c;
    std::string_view written = line.substr(start);
    if (written.starts_with("./"))
        written.remove_prefix(2);
    const std::string name = unescaped(written);
    if (!isBelow(name))
        return BagDifference{manifest, "it lists a name outside the bag"};
    if (!listed.emplace(name, digest).second)
        return BagDifference{manifest, "it lists " + name + " twice"};
    return std::nullopt;
}

void readManifest(const std::string& manifest, std::string_view text, std::size_t digestSize, Listed& listed,
                  Differences& differences) {
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (auto difference = takeLine(line, manifest, digestSize, listed)) {
            differences.push_back(std::move(*difference));
            return;
        }
    }
}

void compare(const std::string& manifest, const Listed& listed, const BagFiles& files, std::string FileDigests::*digest,
             bool isOfPayload, Differences& differences) {
    for (const auto& [name, value] : listed) {
        const auto found = files.find(name);
        if (isPayload(name) != isOfPayload || (!isOfPayload && isTagManifest(name)))
            differences.push_back({manifest, "it lists " + name + ", which is not for it to list"});
        else if (found == files.end())
            differences.push_back({name, "it is listed in " + manifest + " and missing"});
        else if (found->second.*digest != value)
            differences.push_back({name, "its digest is not the one in " + manifest});
    }
}

bool holdsManifests(const BagFiles& files, const Algorithm& algorithm) {
    return files.contains("manifest-" + std::string(algorithm.name) + ".txt");
}

void checkPayload(const BagFiles& files, const TagTexts& texts, const Algorithm& algorithm, Differences& differences) {
    const std::string manifest = "manifest-" + std::string(algorithm.name) + ".txt";
    const auto text = texts.find(manifest);
    if (text == texts.end())
        return;
    Listed listed;
    readManifest(manifest, text->second, algorithm.name == "sha512" ? 128 : 64, listed, differences);
    compare(manifest, listed, files, algorithm.digest, true, differences);
    for (const auto& [name, digests] : files)
        if (isPayload(name) && !listed.contains(name))
            differences.push_back({name, "it is not listed in " + manifest});
}

void checkTags(const BagFiles& files, const TagTexts& texts, const Algorithm& algorithm, Differences& differences) {
    const std::string manifest = "tagmanifest-" + std::string(algorithm.name) + ".txt";
    const auto text = texts.find(manifest);
    if (text == texts.end())
        return;
    Listed listed;
    readManifest(manifest, text->second, algorithm.name == "sha512" ? 128 : 64, listed, differences);
    compare(manifest, listed, files, algorithm.digest, false, differences);
    for (const Algorithm& other : algorithms)
        if (holdsManifests(files, other) && !listed.contains("manifest-" + std::string(other.name) + ".txt"))
            differences.push_back({manifest, "it does not list every payload manifest"});
}

} // namespace

bool isPayload(std::string_view name) { return name.starts_with("data/"); }
bool isTagManifest(std::string_view name) { return name.starts_with("tagmanifest-"); }

std::string manifestOf(const BagFiles& files, std::string FileDigests::*digest) {
    std::string text;
    for (const auto& [name, digests] : files)
        text += digests.*digest + "  " + name + "\n";
    return text;
}

std::string bagInfo(std::string_view text, std::string_view label) {
    const std::string start = std::string(label) + ": ";
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        if (line.starts_with(start))
            return std::string(line.substr(start.size()));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
    return {};
}

std::vector<BagDifference> checkBag(const BagFiles& files, const TagTexts& texts) {
    Differences differences;
    const auto declaration = texts.find("bagit.txt");
    if (declaration == texts.end())
        differences.push_back({"bagit.txt", "it is missing"});
    else if (declaration->second != bagitText && declaration->second + "\n" != bagitText)
        differences.push_back({"bagit.txt", "it does not say BagIt 1.0 in UTF-8"});
    if (!std::any_of(algorithms.begin(), algorithms.end(), [&](const Algorithm& a) { return holdsManifests(files, a); }))
        differences.push_back({"manifest-sha512.txt", "there is no manifest of a known algorithm"});
    for (const Algorithm& algorithm : algorithms)
        checkPayload(files, texts, algorithm, differences);
    for (const Algorithm& algorithm : algorithms)
        checkTags(files, texts, algorithm, differences);
    const auto info = texts.find("bag-info.txt");
    const std::string oxum = info == texts.end() ? std::string() : bagInfo(info->second, "Payload-Oxum");
    std::uint64_t octets = 0, count = 0;
    for (const auto& [name, digests] : files) {
        octets += isPayload(name) ? digests.size : 0;
        count += isPayload(name) ? 1 : 0;
    }
    if (!oxum.empty() && oxum != std::to_string(octets) + "." + std::to_string(count))
        differences.push_back({"bag-info.txt", "the payload is not as many bytes and files as it says"});
    return differences;
}

} // namespace dokaz::bundle
