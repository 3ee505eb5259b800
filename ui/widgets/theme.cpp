// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "base/check.h"
#include "resources/embedded.h"
#include "ui/widgets/theme_style.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QToolTip>

#include <cmath>

namespace dokaz::ui {

namespace {

QByteArray embedded(std::string_view name) {
    const auto content = resources::find(name);
    base::check(content.has_value());
    return {content->data(), static_cast<qsizetype>(content->size())};
}

Theme& themeInUse() {
    static Theme theme = Theme::of(Shade::Light);
    return theme;
}

// WCAG 2.1, "relative luminance".
double luminance(const QColor& colour) {
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

constexpr double textPoints = 10;

// Every "12pt" of a style sheet at a percentage.
QString scaled(const QString& sheet, int percent) {
    static const QRegularExpression size(QStringLiteral("(\\d+(?:\\.\\d+)?)pt"));
    QString out;
    qsizetype from = 0;
    for (auto found = size.globalMatch(sheet); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        out += QStringView(sheet).mid(from, match.capturedStart() - from);
        out += QString::number(match.captured(1).toDouble() * percent / 100) + QStringLiteral("pt");
        from = match.capturedEnd();
    }
    return out + QStringView(sheet).mid(from).toString();
}

} // namespace

Theme Theme::of(Shade shade) {
    Theme theme;
    theme.m_shade = shade;
    const QJsonObject tokens =
        QJsonDocument::fromJson(embedded(shade == Shade::Light ? "styles/light.json" : "styles/dark.json")).object();
    base::check(!tokens.isEmpty());
    for (auto token = tokens.begin(); token != tokens.end(); ++token)
        theme.m_colours[token.key()] = QColor(token.value().toString());
    return theme;
}

QColor Theme::colour(const QString& token) const {
    const auto found = m_colours.find(token);
    base::check(found != m_colours.end());
    return found->second;
}

QPalette Theme::palette() const {
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, const char* token) {
        palette.setColor(role, colour(QLatin1String(token)));
    };
    set(QPalette::Window, "window");
    set(QPalette::WindowText, "text");
    set(QPalette::Base, "surface");
    set(QPalette::AlternateBase, "raised");
    set(QPalette::Text, "text");
    set(QPalette::Button, "raised");
    set(QPalette::ButtonText, "text");
    set(QPalette::BrightText, "danger");
    set(QPalette::Highlight, "selection");
    set(QPalette::HighlightedText, "text");
    set(QPalette::ToolTipBase, "raised");
    set(QPalette::ToolTipText, "text");
    set(QPalette::PlaceholderText, "muted");
    set(QPalette::Link, "link");
    set(QPalette::LinkVisited, "link");
    set(QPalette::Light, "raised");
    set(QPalette::Midlight, "line");
    set(QPalette::Mid, "line");
    set(QPalette::Dark, "lineStrong");
    set(QPalette::Shadow, "lineStrong");
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour(QStringLiteral("lineStrong")));
    return palette;
}

QString Theme::styleSheet(int textPercent) const {
    QString sheet = QString::fromUtf8(embedded("styles/dokaz.css"));
    // Longest first, so that @line does not eat @lineStrong.
    std::vector<QString> tokens;
    for (const auto& [token, colour] : m_colours)
        tokens.push_back(token);
    std::sort(tokens.begin(), tokens.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
    for (const QString& token : tokens)
        sheet.replace(QLatin1Char('@') + token, colour(token).name());
    return scaled(sheet, textPercent);
}

void Theme::use(Shade shade, int textPercent) {
    themeInUse() = Theme::of(shade);
    QApplication::setStyle(new ThemeStyle); // the application owns it
    QApplication::setPalette(themeInUse().palette());
    QToolTip::setPalette(themeInUse().palette());
    QFont letters = QApplication::font();
    letters.setPointSizeF(textPoints * textPercent / 100);
    QApplication::setFont(letters);
    if (auto* application = qobject_cast<QApplication*>(QCoreApplication::instance()))
        application->setStyleSheet(themeInUse().styleSheet(textPercent));
    emit ThemeChange::signal().changed();
}

const Theme& Theme::current() { return themeInUse(); }

ThemeChange& ThemeChange::signal() {
    static ThemeChange change;
    return change;
}

double contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace dokaz::ui
