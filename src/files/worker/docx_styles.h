// SPDX-License-Identifier: GPL-3.0-or-later
// Paragraph styles of a Word document, as far as they say what a paragraph is: heading, caption, member of a list.
#pragma once
#include "base/bytes.h"

#include <map>
#include <optional>
#include <string>

namespace dokaz::files::worker {

struct ParagraphStyle {
    std::string name;                  // in lower case: "heading 1", "caption", "title"
    std::optional<std::int64_t> outline; // 0 is the highest
    std::optional<std::int64_t> list, level;
};

class DocxStyles final {
public:
    DocxStyles() = default;
    explicit DocxStyles(base::ByteView stylesPart);
    // With what it takes from the styles it is based on. Of a style that is not declared: nothing.
    [[nodiscard]] ParagraphStyle of(const std::string& id) const;

private:
    struct Declared {
        ParagraphStyle own;
        std::string basedOn;
    };
    std::map<std::string, Declared> m_styles;
};

} // namespace dokaz::files::worker
