// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/image_facts.h"
#include "files/worker/media.h"
#include "files/worker/opening.h"
#include "files/worker/tasks.h"

namespace dokaz::files::worker {

Facts openFacts(base::ByteView document) {
    Facts facts;
    Orientation orientation;
    const bool isImage = readImageFacts(document, facts, orientation);
    const bool isMedia = readMedia(document, facts);
    const bool isEmptyImage = facts.form == "image" && (facts.width == 0 || facts.height == 0); // a head and nothing after it
    if ((!isImage && !isMedia) || facts.form.empty() || isEmptyImage)
        giveUp(pdf::ReadFailure::Damaged);
    if (isImage)
        facts.picture = upright(facts.picture, orientation);
    return facts;
}

} // namespace dokaz::files::worker
