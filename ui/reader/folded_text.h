// SPDX-License-Identifier: GPL-3.0-or-later
// The passages folded for finding: case, accents and forms of letters do not count, and every place found is a place
// of the text as read.
//
// Threads: values; folding and finding run beside the UI thread.
#pragma once
#include "ui/reader/passage_view.h"
#include "ui/reader/reader_document.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace dokaz::ui {

// One passage: letters folded, and for each the unit of the text it came from.
struct FoldedPassage {
    std::u32string letters;
    std::vector<std::int32_t> units; // one more for the end
};
class FoldedText final {
  public:
    [[nodiscard]] static std::shared_ptr<const FoldedText> of(const ReaderDocument& document, const std::stop_token& stop);
    // In the order of the text. At most `most`.
    [[nodiscard]] std::vector<PassageHit> find(const QString& words, std::size_t most, const std::stop_token& stop) const;

  private:
    std::vector<FoldedPassage> m_passages;
};

[[nodiscard]] FoldedPassage foldedPassage(const QString& text);

} // namespace dokaz::ui
