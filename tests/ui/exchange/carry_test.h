// SPDX-License-Identifier: GPL-3.0-or-later
// What an import leaves to do: newer versions, tables that were only kept, what is said and for how long.
#pragma once
#include "ui/exchange/import_fixture.h"

namespace dokaz::tests {

class ImportEnd : public ImportPageTest {
    Q_OBJECT
  private slots:
    void init() { open(); }
    void cleanup() { close(); }
    void carriesCitationsOverToANewerVersion();
    void proposesTheOlderReportAsTheOlderVersion();
    void keepsWhatWaitsForAnAnswerAndHidesWhatIsOver();
    void tellsThatATableIsOnlyKept();
};

} // namespace dokaz::tests
