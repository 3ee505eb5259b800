// SPDX-License-Identifier: GPL-3.0-or-later
// Records of a row of a table as a tree: read, added, tied, taken away. No window, no archive.
#pragma once
#include "record/catalogue.h"
#include "record/table_mapping.h"

#include <QObject>

namespace dokaz::tests {

class RowRecordsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void readsAMappingAsATree();
    void addsToAnyRecordOfTheRow();
    void leavesColumnsThatGoSomewhere();
    void takesAColumnThatNamedTheRecord();
    void findsBodiesByNameAndPersonsByKey();
    void takesAlongOnlyWhatHangsThere();
    void keepsASoleRecordAfterTheFirstGoes();
    void tiesOnceWhereAFieldTakesOne();
    void offersWhatIsUsualFirst();
    void offersOnlyWhatFits();
    void saysTheSameOfEveryRowOnce();

private:
    [[nodiscard]] record::TableMapping mapping(const char* records) const;
    [[nodiscard]] std::string add(record::TableMapping& mapping, const char* kind, const char* field,
                                  const char* anchor, bool isHeld, const char* guess = nullptr,
                                  const std::vector<std::string>& columns = {}) const;
    std::optional<record::Catalogue> m_catalogue;
};

} // namespace dokaz::tests
