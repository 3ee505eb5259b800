// SPDX-License-Identifier: GPL-3.0-or-later
// English sentences that count: "%n record(s)" is said as "1 record" or "2 records", "entry(ies)" as "entry" or "entries",
// "(was|were)" as "was" or "were".
// Other languages bring their forms in their translation files.
#pragma once
#include <QTranslator>

namespace dokaz::ui {

class EnglishPlurals final : public QTranslator {
    Q_OBJECT
  public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    // Nothing (the source text stands) where nothing is counted.
    [[nodiscard]] QString translate(const char* context, const char* sourceText, const char* disambiguation,
                                    int n) const override;
};

} // namespace dokaz::ui
