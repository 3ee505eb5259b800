// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/page_verdicts.h"

#include <QCoreApplication>
#include <QLocale>

namespace dokaz::ui {

using record::PageVerdict;

namespace {

class Verdicts {
    Q_DECLARE_TR_FUNCTIONS(Verdicts)
  public:
    static QString of(PageVerdict verdict, const QString& pages, int count) {
        switch (verdict) {
        case PageVerdict::Text: return {};
        //: %1 numbers of pages
        case PageVerdict::NoText: return tr("Without text, only their picture: %n page(s) (%1).", nullptr, count).arg(pages);
        case PageVerdict::Unreadable: return tr("Could not be read: %n page(s) (%1).", nullptr, count).arg(pages);
        case PageVerdict::Partly: return tr("Read in part: %n page(s) (%1).", nullptr, count).arg(pages);
        }
        return {};
    }
    static QString recognised(const QString& pages, int count, const QString& languages, int sum) {
        //: %1 numbers of pages, %2 languages, %3 percent
        return tr("Read off the picture: %n page(s) (%1), in %2, %3 % sure.", nullptr, count)
            .arg(pages, languages)
            .arg((sum + count / 2) / count);
    }
};

} // namespace

QString pageRanges(const std::vector<int>& pages) {
    QStringList ranges;
    for (std::size_t i = 0; i < pages.size();) {
        std::size_t j = i;
        while (j + 1 < pages.size() && pages[j + 1] == pages[j] + 1)
            ++j;
        ranges.append(i == j ? QString::number(pages[i]) : QStringLiteral("%1–%2").arg(pages[i]).arg(pages[j]));
        i = j + 1;
    }
    return ranges.join(QStringLiteral(", "));
}

QStringList pageVerdicts(const ReaderDocument& document) {
    QStringList sentences;
    for (const PageVerdict verdict : {PageVerdict::NoText, PageVerdict::Unreadable, PageVerdict::Partly}) {
        std::vector<int> pages;
        for (const ReaderSheet& sheet : document.sheets)
            if (sheet.verdict == verdict && sheet.confidence < 0)
                pages.push_back(sheet.number);
        if (!pages.empty())
            sentences.append(Verdicts::of(verdict, pageRanges(pages), static_cast<int>(pages.size())));
    }
    std::vector<int> recognised;
    int sum = 0;
    for (const ReaderSheet& sheet : document.sheets)
        if (sheet.confidence >= 0) {
            recognised.push_back(sheet.number);
            sum += sheet.confidence;
        }
    if (!recognised.empty())
        sentences.append(Verdicts::recognised(pageRanges(recognised), static_cast<int>(recognised.size()),
                                              languageNames(document.recognisedIn), sum));
    return sentences;
}

QString languageNames(const QString& languages) {
    QStringList names;
    for (const QString& code : languages.split(QLatin1Char('+'), Qt::SkipEmptyParts)) {
        const QLocale locale(code);
        names.append(locale == QLocale::c() ? code : QLocale::languageToString(locale.language()));
    }
    return names.join(QStringLiteral(" + "));
}

} // namespace dokaz::ui
