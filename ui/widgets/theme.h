// SPDX-License-Identifier: GPL-3.0-or-later
// Colours and measures of the window. Both themes come from the same tokens (resources/styles/light.json, dark.json),
// which one style sheet (dokaz.css) and everything painted by hand use.
//
// Threads: the UI thread. Ownership: plain values; the theme in use is held by the application (Theme::current()).
#pragma once
#include <QColor>
#include <QObject>
#include <QPalette>
#include <QString>

#include <map>

namespace dokaz::ui {

enum class Shade { Light, Dark };

class Theme final {
  public:
    // The tokens as shipped. A token that is missing is a mistake of ours and ends the program.
    [[nodiscard]] static Theme of(Shade shade);
    [[nodiscard]] Shade shade() const { return m_shade; }
    [[nodiscard]] QColor colour(const QString& token) const; // "text", "identitySoft" …
    [[nodiscard]] QPalette palette() const;
    // resources/styles/dokaz.css with every @token replaced and every size of letters at `textPercent`.
    [[nodiscard]] QString styleSheet(int textPercent = 100) const;

    // Style, palette, style sheet and letters of the whole application; tells everyone through ThemeChange.
    static void use(Shade shade, int textPercent = 100);
    [[nodiscard]] static const Theme& current();

  private:
    Shade m_shade = Shade::Light;
    std::map<QString, QColor> m_colours;
};

// Told after Theme::use, for what is painted by hand.
class ThemeChange final : public QObject {
    Q_OBJECT
  public:
    [[nodiscard]] static ThemeChange& signal();
  signals:
    void changed();
};

// WCAG 2.1 contrast ratio, 1…21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

// One grid step, in logical pixels. Distances are multiples of it.
inline constexpr int gridStep = 4;

} // namespace dokaz::ui
