// SPDX-License-Identifier: GPL-3.0-or-later
// GCC 12 takes the library's own state of a regular expression for uninitialised when sanitizers are on.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"

// The schema as a whole, and every statement of the room against it.
#include "store/sample_archive.h"

#include <cstdlib>
#include <fstream>
#include <regex>

namespace dokaz::tests {
namespace {

std::string schemaOf(store::Connection& connection) {
    store::Statement find = must(connection.prepare(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_%_%' "
        "ORDER BY type = 'trigger', type = 'index', tbl_name, name"));
    std::string text;
    while (must(find.step()))
        text += find.text(0) + ";\n\n";
    return text;
}

TEST(Schema, wholeIsWhatTheMigrationsMake) {
    SampleArchive archive;
    archive.create();
    archive.close();
    store::Connection main = archive.connect(), vault = archive.connect(true);
    const std::string made = "-- SPDX-License-Identifier: GPL-3.0-or-later\n-- What the migrations make, for reading. "
                             "Not run by the program.\n\n-- store.db\n" +
                             schemaOf(main) + "-- vault.db\n" + schemaOf(vault);
    const base::Path file = base::Path(DOKAZ_SOURCE_DIR) / "schema" / "whole.sql";
    if (std::getenv("DOKAZ_WRITE_GOLDEN") != nullptr)
        std::ofstream(file, std::ios::binary) << made;
    const base::Bytes held = must(base::readFile(file, 1 << 20));
    EXPECT_EQ(base::textOf(held), made);
}

// The literals that follow `at`, joined as the compiler joins them.
std::string literalAt(const std::string& text, std::size_t at) {
    std::string joined;
    while (true) {
        at = text.find_first_not_of(" \n", at);
        if (at == std::string::npos || text[at] != '"')
            return joined;
        const std::size_t end = text.find('"', at + 1);
        joined += text.substr(at + 1, end - at - 1);
        at = end + 1;
    }
}

TEST(Schema, preparesEveryStatementOfTheRoom) {
    SampleArchive archive;
    archive.create();
    archive.close();
    store::Connection main = archive.connect(), vault = archive.connect(true);
    int prepared = 0;
    for (const auto& file : std::filesystem::directory_iterator(base::Path(DOKAZ_SOURCE_DIR) / "src" / "store")) {
        if (file.path().extension() != ".cpp")
            continue;
        const base::Bytes bytes = must(base::readFile(file.path(), 1 << 20));
        const std::string text(base::textOf(bytes));
        store::Connection& connection = file.path().filename() == "vault.cpp" ? vault : main;
        static const std::regex begins("\"(SELECT|INSERT|UPDATE|DELETE|REPLACE) ");
        for (std::sregex_iterator at(text.begin(), text.end(), begins), end; at != end; ++at) {
            const std::string sql = literalAt(text, static_cast<std::size_t>(at->position()));
            if (sql.find("fts5(?1)") != std::string::npos || sql.find('\\') != std::string::npos)
                continue;
            const auto statement = connection.prepareText(sql.substr(0, sql.find(';')));
            EXPECT_TRUE(statement) << file.path().filename() << ": " << sql;
            ++prepared;
        }
    }
    EXPECT_GT(prepared, 80);
}

} // namespace
} // namespace dokaz::tests
