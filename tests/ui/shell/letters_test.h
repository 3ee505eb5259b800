// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

namespace dokaz::tests {

// The underlined letters: one press of Alt and a letter means one thing wherever one is.
class Letters : public QObject {
    Q_OBJECT
  private slots:
    void areOwnInEveryMenu();
    void areOwnOnEveryPage();
    void areOwnOnTheImportPageWhateverItShows();
    void keysOfPicturesAreListed();
    void areMeantForThePlaceThatIsClicked();
};

} // namespace dokaz::tests
