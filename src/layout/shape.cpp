// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/shape.h"

#include <algorithm>
#include <map>

namespace dokaz::layout {
namespace {

using Counts = std::map<std::int32_t, std::size_t>;

std::int32_t modeOf(const Counts& counts, std::int32_t otherwise) {
    std::int32_t best = otherwise;
    std::size_t most = 0;
    for (const auto& [value, count] : counts) {
        if (count <= most)
            continue;
        best = value;
        most = count;
    }
    return best;
}

bool isBody(const Line& line) { return line.role == Role::Body && !line.turned; }

std::int32_t bodySizeOf(const std::vector<PageLines>& pages) {
    Counts sizes;
    for (const PageLines& page : pages)
        for (const Line& line : page.lines)
            if (isBody(line))
                sizes[line.size / 10 * 10] += line.text.size();
    return modeOf(sizes, 1000);
}

std::int32_t pitchOf(const std::vector<PageLines>& pages, std::int32_t bodySize) {
    Counts pitches;
    for (const PageLines& page : pages)
        for (std::size_t i = 1; i < page.lines.size(); ++i) {
            const std::int32_t step = page.lines[i].base - page.lines[i - 1].base;
            if (isBody(page.lines[i]) && isBody(page.lines[i - 1]) && step > bodySize * 9 / 10 && step < bodySize * 2)
                ++pitches[step / 20 * 20];
        }
    return modeOf(pitches, bodySize * 12 / 10);
}

} // namespace

Shape shapeOf(const std::vector<PageLines>& pages) {
    Shape shape;
    shape.bodySize = bodySizeOf(pages);
    shape.pitch = pitchOf(pages, shape.bodySize);
    for (const PageLines& page : pages) {
        Counts lefts, rights;
        for (const Line& line : page.lines) {
            if (!isBody(line) || line.size < shape.bodySize - 60)
                continue;
            ++lefts[(line.box.x0 + 50) / 100 * 100];
            ++rights[(line.box.x1 + 100) / 200 * 200];
        }
        shape.left.push_back(modeOf(lefts, 0));
        shape.right.push_back(modeOf(rights, page.width));
    }
    return shape;
}

} // namespace dokaz::layout
