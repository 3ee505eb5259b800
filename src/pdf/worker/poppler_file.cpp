// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/worker/poppler_file.h"

#include "base/clock.h"
#include "base/utf8.h"
#include "pdf/limits.h"
#include "pdf/worker/poppler_text.h"
#include "pdf/worker/word_shape.h"

#include <cmath>
#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>
#include <poppler-toc.h>
#include <poppler-version.h>

namespace dokaz::pdf::worker {
namespace {

bool hasHeader(base::ByteView document) {
    const std::string_view head = base::textOf(document.first(std::min<std::size_t>(document.size(), 1024)));
    return head.find("%PDF-") != std::string_view::npos;
}

std::string toLatin1(std::string_view utf8) {
    std::string out;
    for (const char32_t codePoint : base::toCodePoints(utf8))
        if (codePoint < 0x100)
            out.push_back(static_cast<char>(codePoint));
    return out;
}

std::unique_ptr<poppler::document> load(base::ByteView document, const std::string& password) {
    return std::unique_ptr<poppler::document>(
        poppler::document::load_from_raw_data(reinterpret_cast<const char*>(document.data()),
                                              static_cast<int>(document.size()), password, password));
}

std::string isoTime(time_t seconds) {
    if (seconds == static_cast<time_t>(-1) || seconds < -62'135'596'800 || seconds > 253'402'300'799)
        return {};
    return base::toIso(base::Moment{static_cast<std::int64_t>(seconds) * 1000});
}

void addOutline(const poppler::toc_item& parent, std::int32_t depth, std::vector<OutlineItem>& to) {
    for (const poppler::toc_item* item : parent.children()) {
        if (to.size() >= limits::outlineItems)
            return;
        to.push_back({toUtf8(item->title(), limits::outlineTitleBytes), {}, depth});
        if (depth < limits::outlineDepth)
            addOutline(*item, depth + 1, to);
    }
}

poppler::image drawn(const poppler::document& document, std::int32_t number, double dotsPerInch,
                     poppler::image::format_enum format) {
    const std::unique_ptr<poppler::page> page(document.create_page(number - 1));
    poppler::page_renderer renderer;
    renderer.set_image_format(format);
    renderer.set_render_hints(poppler::page_renderer::antialiasing |
                              poppler::page_renderer::text_antialiasing);
    return page ? renderer.render_page(page.get(), dotsPerInch, dotsPerInch) : poppler::image();
}

} // namespace

void PopplerFile::warmUp() {
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    // The first conversion loads the system's tables.
    const poppler::ustring warm = poppler::ustring::from_utf8("a");
    base::check(warm.size() == 1 && warm.to_utf8().size() >= 1);
}

PopplerFile::PopplerFile() = default;
PopplerFile::~PopplerFile() = default;

std::optional<ReadFailure> PopplerFile::open(base::ByteView document, base::ByteView password) {
    m_password = base::textOf(password);
    m_document = load(document, m_password);
    if (m_document && m_document->is_locked() && base::isUtf8(m_password)) {
        m_password = toLatin1(m_password);
        m_document = load(document, m_password);
    }
    if (!m_document)
        return hasHeader(document) ? ReadFailure::Damaged : ReadFailure::NotAPdf;
    if (m_document->is_locked())
        return password.empty() ? ReadFailure::NeedsPassword : ReadFailure::WrongPassword;
    if (m_document->pages() <= 0)
        return ReadFailure::NoPages;
    if (static_cast<std::uint32_t>(m_document->pages()) > limits::pages)
        return ReadFailure::TooManyPages;
    return std::nullopt;
}

std::uint32_t PopplerFile::pageCount() const { return static_cast<std::uint32_t>(m_document->pages()); }

Document PopplerFile::facts() const {
    constexpr std::size_t most = limits::metadataBytes;
    Document facts;
    facts.title = toUtf8(m_document->get_title(), most);
    facts.author = toUtf8(m_document->get_author(), most);
    facts.subject = toUtf8(m_document->get_subject(), most);
    facts.keywords = toUtf8(m_document->get_keywords(), most);
    facts.creator = toUtf8(m_document->get_creator(), most);
    facts.producer = toUtf8(m_document->get_producer(), most);
    facts.created = isoTime(m_document->get_creation_date_t());
    facts.modified = isoTime(m_document->get_modification_date_t());
    int major = 0;
    int minor = 0;
    m_document->get_pdf_version(&major, &minor);
    facts.pdfVersion = std::to_string(major) + "." + std::to_string(minor);
    facts.reader = "poppler-cpp " + poppler::version_string();
    facts.encrypted = m_document->is_encrypted();
    return facts;
}

std::vector<OutlineItem> PopplerFile::outline() const {
    std::vector<OutlineItem> items;
    const std::unique_ptr<poppler::toc> toc(m_document->create_toc());
    if (toc && toc->root() != nullptr)
        addOutline(*toc->root(), 0, items);
    return items;
}

Page PopplerFile::emptyPage(std::int32_t number) const {
    Page page;
    page.number.value = number;
    page.label = std::to_string(number);
    const std::unique_ptr<poppler::page> opened(m_document->create_page(number - 1));
    if (!opened) {
        page.width = page.height = 1;
        return page;
    }
    if (const std::string label = toUtf8(opened->label(), limits::labelBytes); !label.empty())
        page.label = label;
    const poppler::rectf box = opened->page_rect(poppler::crop_box);
    page.width = std::max(1, hundredths(std::abs(box.width())));
    page.height = std::max(1, hundredths(std::abs(box.height())));
    const auto orientation = opened->orientation();
    if (orientation == poppler::page::landscape || orientation == poppler::page::seascape)
        std::swap(page.width, page.height);
    return page;
}

std::optional<ReadFailure> PopplerFile::draw(std::int32_t number, std::uint32_t dotsPerInch,
                                             PagePixels& pixels) const {
    if (number < 1 || static_cast<std::uint32_t>(number) > pageCount())
        return ReadFailure::NoSuchPage;
    const Page shape = emptyPage(number);
    const double scale = dotsPerInch / 7200.0;
    if (shape.width * scale * shape.height * scale > static_cast<double>(limits::pixels) / 1.01)
        return ReadFailure::LimitReached;
    const poppler::image image =
        drawn(*m_document, number, dotsPerInch, poppler::image::format_rgb24);
    if (!image.is_valid() || image.width() <= 0 || image.height() <= 0)
        return ReadFailure::Damaged;
    pixels.page.value = number;
    pixels.width = static_cast<std::uint32_t>(image.width());
    pixels.height = static_cast<std::uint32_t>(image.height());
    const std::size_t row = std::size_t{pixels.width} * 3;
    for (std::uint32_t y = 0; y < pixels.height; ++y) {
        const char* start =
            image.const_data() + std::size_t{y} * static_cast<std::size_t>(image.bytes_per_row());
        pixels.rgb.insert(pixels.rgb.end(), start, start + row);
    }
    return std::nullopt;
}

std::optional<ReadFailure> PopplerFile::drawGrey(std::int32_t number, std::uint32_t dotsPerInch,
                                                 GreyImage& to) const {
    if (number < 1 || static_cast<std::uint32_t>(number) > pageCount())
        return ReadFailure::NoSuchPage;
    const Page shape = emptyPage(number);
    const double inches = shape.width / 7200.0 * shape.height / 7200.0;
    to.dotsPerInch = std::min(static_cast<double>(dotsPerInch),
                              std::floor(std::sqrt(static_cast<double>(limits::recognitionPixels) / inches)));
    if (to.dotsPerInch < 1)
        return ReadFailure::LimitReached;
    const poppler::image image = drawn(*m_document, number, to.dotsPerInch, poppler::image::format_gray8);
    if (!image.is_valid() || image.width() <= 0 || image.height() <= 0)
        return ReadFailure::Damaged;
    to.width = static_cast<std::uint32_t>(image.width());
    to.height = static_cast<std::uint32_t>(image.height());
    for (std::uint32_t y = 0; y < to.height; ++y) {
        const char* start =
            image.const_data() + std::size_t{y} * static_cast<std::size_t>(image.bytes_per_row());
        to.grey.insert(to.grey.end(), start, start + to.width);
    }
    return std::nullopt;
}

} // namespace dokaz::pdf::worker
