// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/strings.h"

#include "support/window_fixture.h"
#include "ui/bridge/archive_test.h"

namespace dokaz::tests {

class Strings : public QObject {
    Q_OBJECT
  private slots:
    void countPlacesInThreeWays() {
        const QString text = QStringLiteral("Aй😀ب");
        const ui::TextPlaces places(text);
        QCOMPARE(places.unitOfCodePoint(2), 2);
        QCOMPARE(places.unitOfCodePoint(3), 4);
        QCOMPARE(places.unitOfCodePoint(99), 5);
        QCOMPARE(places.codePointOfUnit(3), 2U); // inside the pair
        QCOMPARE(places.codePointOfUnit(4), 3U);
        QCOMPARE(places.unitOfByte(3), 2);
        QCOMPARE(places.unitOfByte(7), 4);
        QCOMPARE(places.unitOfByte(1000), 5);
    }
};

} // namespace dokaz::tests

DOKAZ_UI_TESTS(dokaz::tests::Strings, dokaz::tests::Archives)
#include "strings_test.moc"
