// SPDX-License-Identifier: GPL-3.0-or-later
// Letters off a picture, by Tesseract. Its language data is read from the system's own files before the lock-down;
// the picture is looked at only after it. One thread.
#pragma once
#include "pdf/wire.h"
#include "pdf/worker/grey_image.h"

#include <memory>
#include <string>

namespace dokaz::pdf::worker {

class Recogniser final {
public:
    // `languages`: "rus+eng"; empty: orientation and script only. Null where a pack of them is not installed or damaged.
    [[nodiscard]] static std::unique_ptr<Recogniser> load(const std::string& languages);
    Recogniser(const Recogniser&) = delete;
    Recogniser& operator=(const Recogniser&) = delete;
    ~Recogniser();

    // Turns the page's picture upright and adds its words; width and height become those of the upright page. Words use
    // font 0.
    void read(const GreyImage& image, Page& page, PageRecognition& recognition);
    // "tesseract 5.3.0 rus+eng"
    [[nodiscard]] std::string name() const;

private:
    struct Engines;
    Recogniser(std::unique_ptr<Engines> engines, std::string languages);
    std::unique_ptr<Engines> m_engines;
    std::string m_languages;
};

} // namespace dokaz::pdf::worker
