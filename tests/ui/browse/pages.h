// SPDX-License-Identifier: GPL-3.0-or-later
// The tests of the room's pages and what they share.
#pragma once
#include "support/window_fixture.h"
#include "ui/widgets/reason_panel.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace dokaz::tests {

// The names of visible controls that take the keyboard but say nothing to a screen reader.
inline QStringList namelessIn(const QWidget& page) {
    QStringList nameless;
    for (const QWidget* child : page.findChildren<QWidget*>()) {
        const bool isInner = child->objectName().startsWith(QLatin1String("qt_")) || child->focusProxy() != nullptr;
        if (isInner || (child->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(child));
        if (interface == nullptr || interface->text(QAccessible::Name).isEmpty())
            nameless << QLatin1String(child->metaObject()->className()) + QLatin1Char(' ') + child->objectName();
    }
    return nameless;
}

template <typename Widget> Widget* named(const QWidget& page, const QString& accessibleName) {
    for (Widget* child : page.findChildren<Widget*>())
        if (child->accessibleName() == accessibleName)
            return child;
    return nullptr;
}

inline QPushButton* button(const QWidget& page, const QString& text) {
    for (QPushButton* child : page.findChildren<QPushButton*>())
        if (QString(child->text()).remove(QLatin1Char('&')) == text && child->isVisibleTo(&page))
            return child;
    return nullptr;
}

inline QLineEdit* reasonLine(const QWidget& page) {
    return page.findChild<ui::ReasonPanel*>()->findChild<QLineEdit*>();
}

inline bool says(const QWidget& page, const QString& words) {
    for (const QLabel* label : page.findChildren<QLabel*>())
        if (label->isVisibleTo(&page) && label->text().contains(words))
            return true;
    return false;
}

// A picture for whoever looks: only where DOKAZ_PICTURES names a folder.
inline void keepPicture(QWidget& page, const QString& name) {
    QCoreApplication::processEvents(); // what is still to be laid out
    const QString folder = qEnvironmentVariable("DOKAZ_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(page.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png")));
}

class ListPages : public QObject {
    Q_OBJECT
  private slots:
    void showsAKindWithItsCount();
    void goesByHomeAndEndToTheFirstAndLastRow();
    void narrowsDownAsOneTypes();
    void takesFiltersOnAndOff();
    void asksForADateInWords();
    void opensWhatIsChosen();
    void sortsByAHead();
    void saysWhatToDoWhereNothingIs();
    void withdrawsForAReason();
    void asksNothingOverAnotherList();
    void saysHowManyWereWithdrawnBeforeAnError();
    void addsToACase();
    void makesACaseOfTheChosen();
    void keepsTheChoiceWhenRecordsAreAdded();
    void remembersColumns();
    void takesKeysAndNames();
    void picksARecordByKeys();
    void listsOnlyThoseWhoAreAlleged();
};

class SearchPages : public QObject {
    Q_OBJECT
  private slots:
    void findsRecordsAndPassages();
    void movesAndOpensByKeys();
    void findsNamesInOtherScripts();
    void saysWhenNothingAnswers();
};

class ActivityPages : public QObject {
    Q_OBJECT
  private slots:
    void showsWhoDidWhat();
    void undoesForAReason();
    void refusesWhatIsFinal();
    void checksTheArchive();
    void saysWhatRebuildingMends();
    void goesOnAfterALoss();
    void givesWordsForANotebook();
    void buildsTheViewsAgain();
    void writesTheLedgerIntoAFile();
};

} // namespace dokaz::tests
