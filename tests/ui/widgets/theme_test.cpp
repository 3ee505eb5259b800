// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "record/catalogue.h"
#include "resources/embedded.h"
#include "support/accessible.h"
#include "support/window_fixture.h"
#include "ui/models/kind_icons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/passphrase_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace dokaz::tests {

class Looks : public QObject {
    Q_OBJECT
  private slots:
    void countAsEnglishDoes() {
        QCOMPARE(tr("%n file(s) (was|were) here already", nullptr, 1), QStringLiteral("1 file was here already"));
        QCOMPARE(tr("%n file(s) (was|were) here already", nullptr, 3), QStringLiteral("3 files were here already"));
        QCOMPARE(tr("%n entry(ies)", nullptr, 1), QStringLiteral("1 entry"));
    }

    void haveADrawingForEveryKind() {
        auto catalogue = record::Catalogue::shipped();
        OpenDesk::check(catalogue);
        for (const record::KindDeclaration& kind : catalogue.value().kinds()) {
            const QString drawing = ui::kindIcon(ui::toQt(kind.code));
            QVERIFY2(ui::hasIcon(drawing), qPrintable(drawing));
        }
        QCOMPARE(ui::kindIcon(QStringLiteral("of another version")), QStringLiteral("record"));
    }

    // Every rule of the sheet that sets both a colour and a background, in both themes. What is disabled is exempt
    // (WCAG 2.1, 1.4.3).
    void letEveryRuleOfTheSheetBeRead() {
        const auto sheet = resources::find("styles/dokaz.css");
        QVERIFY(sheet.has_value());
        const QString css = QString::fromUtf8(sheet->data(), static_cast<qsizetype>(sheet->size()));
        const QRegularExpression rule(QStringLiteral("([^{}]+)\\{([^{}]*)\\}"));
        const QRegularExpression text(QStringLiteral("(?:^|[;\\s])(?:selection-)?color:\\s*@(\\w+)"));
        const QRegularExpression ground(QStringLiteral("background(?:-color)?:\\s*@(\\w+)"));
        int pairs = 0;
        for (auto found = rule.globalMatch(css); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            const auto colour = text.match(match.captured(2)), behind = ground.match(match.captured(2));
            if (match.captured(1).contains(QStringLiteral(":disabled")) || !colour.hasMatch() || !behind.hasMatch())
                continue;
            ++pairs;
            compare(colour.captured(1), behind.captured(1), leastForText);
        }
        QVERIFY(pairs > 10);
    }

    // What the sheet says in two rules, and what is painted by hand.
    void letWhatIsPaintedBeRead() {
        const QStringList grounds{QStringLiteral("window"), QStringLiteral("surface"), QStringLiteral("raised")};
        for (const char* colour : {"text", "muted", "link", "accent", "good", "warn", "danger", "identity"})
            for (const QString& ground : grounds)
                compare(QLatin1String(colour), ground, leastForText);
        for (const char* ground : {"sidebar", "selection", "hover", "accentSoft", "goodSoft", "warnSoft", "dangerSoft",
                                   "identitySoft", "hit"})
            compare(QStringLiteral("text"), QLatin1String(ground), leastForText);
        for (const char* ground : {"sidebar", "hover", "selection"})
            compare(QStringLiteral("muted"), QLatin1String(ground), leastForText);
        for (const char* mark : {"markFacility", "markPerson", "markOrganisation", "markDate", "markArticle", "markSymbol",
                                 "markFigure"})
            compare(QLatin1String(mark), QStringLiteral("surface"), leastForText);
        for (const char* ground : {"window", "surface", "raised"}) // frames of fields and the ring around the keyboard's place
            for (const char* line : {"focus", "lineStrong"})
                compare(QLatin1String(line), QLatin1String(ground), leastForShapes);
    }

    void showWhatCanBeOpenedAndTicked() {
        for (const ui::Shade shade : {ui::Shade::Light, ui::Shade::Dark}) {
            ui::Theme::use(shade);
            const ui::Theme& theme = ui::Theme::current();
            QComboBox choice;
            choice.addItem(QString());
            choice.resize(160, 30);
            QCheckBox tick;
            tick.resize(60, 24);
            const double arrow = strongest(choice, {136, 8, 18, 14}, theme.colour(QStringLiteral("surface")));
            QVERIFY2(arrow >= leastForShapes, qPrintable(QString::number(arrow)));
            const double frame = strongest(tick, {0, 0, 20, 24}, theme.colour(QStringLiteral("window")));
            QVERIFY2(frame >= leastForShapes, qPrintable(QString::number(frame)));
        }
        ui::Theme::use(ui::Shade::Light);
    }

    void tellControlsWithoutAName() {
        QWidget page;
        auto* column = new QVBoxLayout(&page);
        column->addWidget(new ui::PassphraseField(QStringLiteral("Passphrase"), &page));
        auto* silent = new QPushButton(&page);
        column->addWidget(silent);
        page.show();
        QCOMPARE(unnamedControls(page).size(), 1);
        silent->setAccessibleName(QStringLiteral("Open"));
        QCOMPARE(unnamedControls(page), QStringList());
    }

  private:
    static constexpr double leastForText = 4.5, leastForShapes = 3; // WCAG 2.1, 1.4.3 and 1.4.11
    // The greatest contrast that anything drawn in the area has with the ground.
    static double strongest(QWidget& widget, const QRect& area, const QColor& ground) {
        const QImage picture = widget.grab(area).toImage();
        double found = 1;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                found = std::max(found, ui::contrast(picture.pixelColor(x, y), ground));
        return found;
    }
    static void compare(const QString& colour, const QString& ground, double least) {
        for (const ui::Shade shade : {ui::Shade::Light, ui::Shade::Dark}) {
            const ui::Theme theme = ui::Theme::of(shade);
            const double found = ui::contrast(theme.colour(colour), theme.colour(ground));
            QVERIFY2(found >= least, qPrintable(QStringLiteral("%1 on %2: %3").arg(colour, ground).arg(found)));
        }
    }
};

} // namespace dokaz::tests

DOKAZ_UI_TESTS(dokaz::tests::Looks)
#include "theme_test.moc"
