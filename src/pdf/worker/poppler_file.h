// SPDX-License-Identifier: GPL-3.0-or-later
// A PDF through Poppler's public C++ interface: opening, facts, page labels, words, drawing.
#pragma once
#include "pdf/read_failure.h"
#include "pdf/wire.h"
#include "pdf/worker/font_table.h"
#include "pdf/worker/grey_image.h"

#include <memory>
#include <optional>

namespace poppler {
class document;
}

namespace dokaz::pdf::worker {

class PopplerFile final {
public:
    // Makes ready what Poppler reads from the disk, before the lock-down.
    static void warmUp();

    PopplerFile();
    PopplerFile(const PopplerFile&) = delete;
    PopplerFile& operator=(const PopplerFile&) = delete;
    ~PopplerFile();

    // `document` must outlive this. Tries a password as UTF-8, then as Latin-1.
    [[nodiscard]] std::optional<ReadFailure> open(base::ByteView document, base::ByteView password);
    [[nodiscard]] std::uint32_t pageCount() const;
    // Everything of a Document but pages, fonts and outline.
    [[nodiscard]] Document facts() const;
    [[nodiscard]] std::vector<OutlineItem> outline() const;
    // Number, label and size, without words; `number` from 1.
    [[nodiscard]] Page emptyPage(std::int32_t number) const;
    // Words in Poppler's reading order.
    void readWords(Page& page, FontTable& fonts) const;
    // The password that opened the file, in the encoding that did.
    [[nodiscard]] const std::string& workingPassword() const { return m_password; }
    [[nodiscard]] std::optional<ReadFailure> draw(std::int32_t number, std::uint32_t dotsPerInch,
                                                  PagePixels& pixels) const;
    // Coarser than asked where the page would have more than limits::recognitionPixels.
    [[nodiscard]] std::optional<ReadFailure> drawGrey(std::int32_t number, std::uint32_t dotsPerInch,
                                                      GreyImage& image) const;

private:
    std::unique_ptr<poppler::document> m_document;
    std::string m_password;
};

} // namespace dokaz::pdf::worker
