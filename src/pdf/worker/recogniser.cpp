// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/worker/recogniser.h"

#include "pdf/limits.h"
#include "pdf/recognition_packs.h"
#include "pdf/worker/picture.h"
#include "pdf/worker/recognised_words.h"

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <vector>

namespace dokaz::pdf::worker {
namespace {

constexpr float sureOfOrientation = 3.0F; // difference of logarithms, as Tesseract counts it

bool areInstalled(const std::string& languages) {
    for (std::size_t at = 0; at <= languages.size();) {
        const std::size_t end = std::min(languages.find('+', at), languages.size());
        if (!isPackInstalled(languages.substr(at, end - at)))
            return false;
        at = end + 1;
    }
    return true;
}

struct Block {
    int left = 0, top = 0, right = 0, bottom = 0;
};

bool standSideBySide(const Block& a, const Block& b, int least) {
    const bool apart = a.right <= b.left || b.right <= a.left;
    return apart && std::min(a.bottom, b.bottom) - std::max(a.top, b.top) >= least;
}

// Whether text stands in columns. Only then is the page cut up before its lines are found: cutting loses what stands
// alone, such as the numerals of a table of contents, and our own layout finds tables by itself.
bool hasColumns(tesseract::TessBaseAPI& engine, int width, double dotsPerInch) {
    engine.SetPageSegMode(tesseract::PSM_AUTO);
    const std::unique_ptr<tesseract::PageIterator> at(engine.AnalyseLayout());
    const int least = static_cast<int>(dotsPerInch * 1.2);
    std::vector<Block> blocks;
    do {
        Block block;
        if (at && tesseract::PTIsTextType(at->BlockType()) &&
            at->BoundingBox(tesseract::RIL_BLOCK, &block.left, &block.top, &block.right, &block.bottom) &&
            block.right - block.left >= width / 5 && block.bottom - block.top >= least)
            blocks.push_back(block);
    } while (at && at->Next(tesseract::RIL_BLOCK));
    for (std::size_t i = 0; i < blocks.size(); ++i)
        for (std::size_t k = i + 1; k < blocks.size(); ++k)
            if (standSideBySide(blocks[i], blocks[k], least))
                return true;
    return false;
}

// How the page stands and in which script; says nothing where it cannot tell.
void tellOrientation(tesseract::TessBaseAPI& engine, Pix& picture, PageRecognition& recognition) {
    engine.SetImage(&picture);
    int degrees = 0;
    float sure = 0, scriptSure = 0;
    const char* script = nullptr;
    if (engine.DetectOrientationScript(&degrees, &sure, &script, &scriptSure)) {
        recognition.script = script != nullptr ? script : "";
        // Tesseract tells how far the page stands turned; turning it back goes the rest of the way round.
        if (sure >= sureOfOrientation)
            recognition.turned = static_cast<std::int16_t>((360 - degrees) % 360);
    }
    engine.Clear();
}

} // namespace

struct Recogniser::Engines {
    tesseract::TessBaseAPI letters;
    tesseract::TessBaseAPI orientation;
    bool hasLetters = false;
    bool hasOrientation = false;
};

Recogniser::Recogniser(std::unique_ptr<Engines> engines, std::string languages)
    : m_engines(std::move(engines)), m_languages(std::move(languages)) {}
Recogniser::~Recogniser() = default;

std::unique_ptr<Recogniser> Recogniser::load(const std::string& languages) {
    const auto folder = packFolder();
    if (!folder || (!languages.empty() && !areInstalled(languages)))
        return nullptr;
    ::setMsgSeverity(L_SEVERITY_NONE);
    auto engines = std::make_unique<Engines>();
    if (!languages.empty()) {
        if (engines->letters.Init(folder->c_str(), languages.c_str(), tesseract::OEM_LSTM_ONLY) != 0)
            return nullptr;
        engines->hasLetters = true;
    }
    std::error_code failure;
    const bool present = std::filesystem::is_regular_file(*folder / "osd.traineddata", failure);
    engines->hasOrientation =
        present && engines->orientation.Init(folder->c_str(), "osd", tesseract::OEM_TESSERACT_ONLY) == 0;
    if (engines->hasOrientation)
        engines->orientation.SetPageSegMode(tesseract::PSM_OSD_ONLY);
    return std::unique_ptr<Recogniser>(new Recogniser(std::move(engines), languages));
}

std::string Recogniser::name() const {
    std::string name = "tesseract " + std::string(tesseract::TessBaseAPI::Version());
    return m_languages.empty() ? name : name + " " + m_languages;
}

void Recogniser::read(const GreyImage& image, Page& page, PageRecognition& recognition) {
    PixPointer picture = pixOf(image);
    if (picture && m_engines->hasOrientation)
        tellOrientation(m_engines->orientation, *picture, recognition);
    if (picture && recognition.turned != 0)
        picture = turned(*picture, recognition.turned);
    if (recognition.turned == 90 || recognition.turned == 270)
        std::swap(page.width, page.height);
    if (!picture || !m_engines->hasLetters)
        return;
    recognition.skew = skewOf(*picture);
    if (recognition.skew != 0)
        picture = levelled(*picture, recognition.skew);
    if (!picture)
        return;
    eraseLeaders(*picture, image.dotsPerInch);
    tesseract::TessBaseAPI& letters = m_engines->letters;
    letters.SetImage(picture.get());
    letters.SetSourceResolution(static_cast<int>(image.dotsPerInch));
    const bool columns = hasColumns(letters, ::pixGetWidth(picture.get()), image.dotsPerInch);
    letters.SetPageSegMode(columns ? tesseract::PSM_AUTO : tesseract::PSM_SINGLE_COLUMN);
    letters.SetImage(picture.get());
    letters.SetSourceResolution(static_cast<int>(image.dotsPerInch));
    tesseract::ETEXT_DESC monitor;
    monitor.set_deadline_msecs(limits::recognitionMilliseconds);
    if (letters.Recognize(&monitor) != 0)
        return;
    const std::unique_ptr<tesseract::ResultIterator> words(letters.GetIterator());
    if (words)
        addWords(*words, image.dotsPerInch, page, recognition);
}

} // namespace dokaz::pdf::worker
