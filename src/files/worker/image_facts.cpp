// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/image_facts.h"

#include "files/worker/fact_text.h"

#include <exiv2/exiv2.hpp>

namespace dokaz::files::worker {

namespace {

std::string exifText(const Exiv2::ExifData& data, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        const auto found = data.findKey(Exiv2::ExifKey(key));
        if (found == data.end())
            continue;
        std::string text = factText(found->toString());
        if (!text.empty())
            return text;
    }
    return {};
}

// "2021:08:09 14:03:22" as "2021-08-09T14:03:22"; empty where it is not of that form.
std::string momentIn(const Exiv2::ExifData& data) {
    std::string moment = exifText(data, {"Exif.Photo.DateTimeOriginal", "Exif.Photo.DateTimeDigitized"});
    if (moment.size() != 19 || moment[4] != ':' || moment[7] != ':' || moment[10] != ' ')
        return {};
    moment[4] = moment[7] = '-';
    moment[10] = 'T';
    // Keys of EXIF 2.31, which older Exiv2 does not know by name.
    const auto offset = data.findKey(Exiv2::ExifKey(0x9011, "Photo"));
    const std::string zone = offset == data.end() ? std::string() : factText(offset->toString());
    return zone.size() == 6 ? moment + zone : moment;
}

std::string degreesIn(const Exiv2::ExifData& data, const char* key, const char* sideKey, double most) {
    const auto found = data.findKey(Exiv2::ExifKey(key));
    const auto side = data.findKey(Exiv2::ExifKey(sideKey));
    if (found == data.end() || side == data.end() || found->count() != 3)
        return {};
    const auto part = [&found](long index) {
        const Exiv2::Rational value = found->toRational(index);
        return value.second == 0 ? 0.0 : static_cast<double>(value.first) / value.second;
    };
    const double degrees = part(0) + part(1) / 60 + part(2) / 3600;
    const std::string letter = side->toString();
    return degreesText(letter.starts_with('S') || letter.starts_with('W') ? -degrees : degrees, most);
}

void readExif(const Exiv2::ExifData& data, Facts& into, Orientation& orientation) {
    into.taken = momentIn(data);
    const std::string maker = exifText(data, {"Exif.Image.Make"}), model = exifText(data, {"Exif.Image.Model"});
    const bool named = !maker.empty() && model.starts_with(maker);
    into.device = named ? model : maker + (maker.empty() || model.empty() ? "" : " ") + model;
    into.software = exifText(data, {"Exif.Image.Software"});
    into.author = exifText(data, {"Exif.Image.Artist"});
    into.title = exifText(data, {"Exif.Image.ImageDescription"});
    into.latitude = degreesIn(data, "Exif.GPSInfo.GPSLatitude", "Exif.GPSInfo.GPSLatitudeRef", 90);
    into.longitude = degreesIn(data, "Exif.GPSInfo.GPSLongitude", "Exif.GPSInfo.GPSLongitudeRef", 180);
    if (into.latitude.empty() || into.longitude.empty())
        into.latitude.clear(), into.longitude.clear();
    const auto turn = data.findKey(Exiv2::ExifKey("Exif.Image.Orientation"));
    if (turn != data.end() && turn->count() > 0)
        orientation.exif = static_cast<int>(turn->toLong());
}

// Exiv2 takes any file of the ISO base media format for an image: sounds and films have its form too.
bool isOtherMedia(base::ByteView document) {
    const std::string_view head = base::textOf(document.first(std::min<std::size_t>(document.size(), 12)));
    if (head.size() < 12 || head.substr(4, 4) != "ftyp")
        return false;
    const std::string_view brand = head.substr(8, 4);
    return brand.substr(0, 3) != "hei" && brand.substr(0, 3) != "hev" && brand.substr(0, 3) != "avi" && brand != "mif1" &&
           brand != "msf1" && brand != "crx ";
}

} // namespace

bool readImageFacts(base::ByteView document, Facts& into, Orientation& orientation) {
    if (isOtherMedia(document))
        return false;
    Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
#ifdef EXV_ENABLE_BMFF
    Exiv2::enableBMFF(true); // HEIC and AVIF
#endif
    try {
        auto image = Exiv2::ImageFactory::open(document.data(), static_cast<long>(document.size()));
        if (image.get() == nullptr || !image->mimeType().starts_with("image/"))
            return false;
        image->readMetadata();
        into.form = "image";
        into.container = factText(image->mimeType());
        into.width = static_cast<std::uint32_t>(std::max(0, image->pixelWidth()));
        into.height = static_cast<std::uint32_t>(std::max(0, image->pixelHeight()));
        readExif(image->exifData(), into, orientation);
    } catch (const std::exception&) { // Exiv2's own
        return !into.form.empty();
    }
    return true;
}

} // namespace dokaz::files::worker
