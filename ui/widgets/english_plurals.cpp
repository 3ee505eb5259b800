// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/english_plurals.h"

#include <QRegularExpression>

namespace dokaz::ui {

QString EnglishPlurals::translate(const char*, const char* sourceText, const char*, int n) const {
    static const QRegularExpression ies(QStringLiteral("y\\(ies\\)")), es(QStringLiteral("\\((e?s)\\)"));
    if (n < 0 || sourceText == nullptr)
        return {};
    QString said = QString::fromUtf8(sourceText);
    static const QRegularExpression either(QStringLiteral("\\(([^()|]*)\\|([^()|]*)\\)")); // "(was|were)"
    said.replace(either, n == 1 ? QStringLiteral("\\1") : QStringLiteral("\\2"));
    said.replace(ies, n == 1 ? QStringLiteral("y") : QStringLiteral("ies"));
    said.replace(es, n == 1 ? QString() : QStringLiteral("\\1"));
    return said;
}

} // namespace dokaz::ui
