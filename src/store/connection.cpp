// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"

#include "store/engine.h"

#include <cerrno>
#include <cstring>
#include <set>
#include <sqlite3.h>

namespace dokaz::store {

using base::Error;
using base::ErrorCode;
using base::Result;

struct Connection::State {
    sqlite3* database = nullptr;
    std::unordered_map<const char*, sqlite3_stmt*> statements;
    std::set<std::string> texts; // keys of the above that are no literals
};

void Connection::StateDeleter::operator()(State* state) const {
    for (const auto& [sql, statement] : state->statements)
        sqlite3_finalize(statement);
    sqlite3_close_v2(state->database);
    delete state;
}

namespace {

Error errorOf(sqlite3* database, int code) {
    const int primary = code & 0xFF;
    // A full disk shows itself in any call, not only in a write.
    const bool ofSystem = primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN;
    const int cause = ofSystem ? sqlite3_system_errno(database) : 0;
    if (cause == ENOSPC || cause == EDQUOT)
        return Error(ErrorCode::NoSpace, "the disk is full");
    switch (primary) {
    case SQLITE_FULL: return Error(ErrorCode::NoSpace, "the disk is full");
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Error(ErrorCode::Busy, "the store is in use");
    // The key came out of slots that the passphrase opened: what it does not fit is damaged.
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT: return Error(ErrorCode::Corrupt, "the store is damaged");
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR: return Error(ErrorCode::Io, "the store cannot be read or written");
    case SQLITE_ERROR: // a page that does not decrypt fails without words of its own
        if (std::strcmp(sqlite3_errmsg(database), sqlite3_errstr(SQLITE_ERROR)) == 0)
            return Error(ErrorCode::Corrupt, "the store is damaged");
        [[fallthrough]];
    default: return Error(ErrorCode::Internal, std::string("store: ") + sqlite3_errmsg(database));
    }
}

Result<void> refusePlainFile(const base::Path& file) {
    base::File opened = TRY(base::File::openToRead(file));
    std::array<std::uint8_t, 16> start{};
    const std::size_t got = TRY(opened.read(start));
    if (got == start.size() && std::memcmp(start.data(), "SQLite format 3\0", 16) == 0)
        return Error(ErrorCode::Corrupt, "the store is not encrypted");
    if (got == 0)
        return Error(ErrorCode::Corrupt, "the store is empty");
    return {};
}

// "x'<key><salt>'" in memory that is wiped.
base::SecretBytes keyText(const Connection::Key& key) {
    constexpr std::string_view digits = "0123456789abcdef";
    base::SecretBytes text(2 + 2 * (key.key.size() + key.salt.size()) + 1);
    std::span<std::uint8_t> out = text.writable();
    std::size_t at = 0;
    out[at++] = 'x';
    out[at++] = '\'';
    for (const base::ByteView part : {key.key, key.salt})
        for (const std::uint8_t byte : part) {
            out[at++] = static_cast<std::uint8_t>(digits[byte >> 4]);
            out[at++] = static_cast<std::uint8_t>(digits[byte & 15]);
        }
    out[at] = '\'';
    return text;
}

void limitEngine(sqlite3* database) {
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024);
    sqlite3_limit(database, SQLITE_LIMIT_SQL_LENGTH, 1'000'000);
    sqlite3_limit(database, SQLITE_LIMIT_EXPR_DEPTH, 100);
    sqlite3_limit(database, SQLITE_LIMIT_COMPOUND_SELECT, 20);
    sqlite3_limit(database, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000);
}

} // namespace

Result<Connection> Connection::open(const base::Path& file, Access access, const Key& key) {
    TRY(startEngine());
    if (access == Access::Create) { // made here with mode 0600; the journal takes the file's mode
        base::File made = TRY(base::File::createNew(file));
        TRY(made.close());
    } else {
        TRY(refusePlainFile(file));
    }
    std::unique_ptr<State, StateDeleter> state(new State);
    // A reader opens read-write too: the WAL index lives in this process's memory and must be writable.
    const int flags = SQLITE_OPEN_READWRITE | (access == Access::Create ? SQLITE_OPEN_CREATE : 0) | SQLITE_OPEN_NOFOLLOW |
                      SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;
    int code = sqlite3_open_v2(file.c_str(), &state->database, flags, "unix-excl");
    if (code != SQLITE_OK)
        return errorOf(state->database, code);
    Connection connection(std::move(state));
    TRY(connection.execute("PRAGMA cipher_log_level = NONE"));
    const base::SecretBytes text = keyText(key);
    code = sqlite3_key_v2(connection.m_state->database, "main", text.view().data(), static_cast<int>(text.size()));
    if (code != SQLITE_OK)
        return errorOf(connection.m_state->database, code);
    TRY(connection.execute("PRAGMA cipher_log_level = NONE")); // the first key of a process sets the level anew
    TRY(connection.execute("PRAGMA cipher_page_size = " + std::to_string(pageSize)));
    TRY(connection.integer("SELECT count(*) FROM sqlite_schema"));
    {
        Statement version = TRY(connection.prepare("PRAGMA cipher_version"));
        if (!TRY(version.step()) || version.text(0).empty())
            return Error(ErrorCode::Refused, "the database library cannot encrypt");
    }
    limitEngine(connection.m_state->database);
    TRY(connection.execute("PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;"
                           "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;"
                           "PRAGMA cache_size = -8000; PRAGMA busy_timeout = 0;"));
    if (access == Access::ReadOnly)
        TRY(connection.execute("PRAGMA query_only = ON"));
    else
        TRY(connection.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 2000;"));
    TRY(addTokenizer(connection.m_state->database));
    TRY(addPlacesFunction(connection.m_state->database));
    TRY(addLetterFunction(connection.m_state->database));
    return connection;
}

Result<Statement> Connection::prepare(const char* sql) {
    const auto found = m_state->statements.find(sql);
    if (found != m_state->statements.end())
        return Statement(m_state->database, found->second);
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_state->database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return errorOf(m_state->database, code);
    m_state->statements.emplace(sql, statement);
    return Statement(m_state->database, statement);
}

Result<Statement> Connection::prepareText(const std::string& sql) {
    return prepare(m_state->texts.insert(sql).first->c_str());
}

Result<void> Connection::execute(const std::string& sql) {
    const int code = sqlite3_exec(m_state->database, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return errorOf(m_state->database, code);
    return {};
}

Result<std::int64_t> Connection::integer(const char* sql) {
    Statement statement = TRY(prepare(sql));
    if (!TRY(statement.step()))
        return Error(ErrorCode::NotFound);
    return statement.integer(0);
}

std::int64_t Connection::lastRowId() const { return sqlite3_last_insert_rowid(m_state->database); }

Result<void> Connection::checkpoint() {
    Statement statement = TRY(prepare("PRAGMA wal_checkpoint(TRUNCATE)"));
    if (!TRY(statement.step()))
        return Error(ErrorCode::Internal, "checkpoint");
    if (statement.integer(0) != 0)
        return Error(ErrorCode::Busy, "a reader holds an older state");
    return {};
}

Result<std::vector<std::string>> Connection::integrityComplaints() {
    std::vector<std::string> complaints;
    TRY(checkpoint());
    for (const char* sql : {"PRAGMA cipher_integrity_check", "PRAGMA integrity_check"}) {
        Statement statement = TRY(prepare(sql));
        while (TRY(statement.step()))
            if (statement.text(0) != "ok")
                complaints.push_back(statement.text(0));
    }
    return complaints;
}

void Connection::setCacheKilobytes(int kilobytes) {
    (void)execute("PRAGMA cache_size = -" + std::to_string(kilobytes));
}

Result<void> Connection::close() {
    if (!m_state)
        return {};
    for (const auto& [sql, statement] : m_state->statements)
        sqlite3_finalize(statement);
    m_state->statements.clear();
    sqlite3* database = std::exchange(m_state->database, nullptr);
    m_state.reset();
    const int code = sqlite3_close(database);
    if (code != SQLITE_OK) {
        sqlite3_close_v2(database);
        return Error(ErrorCode::Internal, "closing the store");
    }
    return {};
}

// ------------------------------------------------------------------------------------------------- statements

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database), m_statement(std::exchange(other.m_statement, nullptr)), m_next(other.m_next) {}

Statement::~Statement() {
    if (m_statement != nullptr)
        reset();
}

void Statement::reset() {
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_next = 1;
}

Statement& Statement::bind(std::int64_t value) {
    base::check(sqlite3_bind_int64(m_statement, m_next++, value) == SQLITE_OK);
    return *this;
}

Statement& Statement::bind(std::string_view value) {
    base::check(sqlite3_bind_text64(m_statement, m_next++, value.data() == nullptr ? "" : value.data(), value.size(),
                                    SQLITE_TRANSIENT, SQLITE_UTF8) == SQLITE_OK);
    return *this;
}

Statement& Statement::bindBlob(base::ByteView value) {
    base::check(sqlite3_bind_blob64(m_statement, m_next++, value.data(), value.size(), SQLITE_TRANSIENT) ==
                SQLITE_OK);
    return *this;
}

Statement& Statement::bindNull() {
    base::check(sqlite3_bind_null(m_statement, m_next++) == SQLITE_OK);
    return *this;
}

Result<bool> Statement::step() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return errorOf(m_database, code);
}

Result<void> Statement::run() {
    const auto stepped = step();
    reset();
    if (!stepped)
        return stepped.error();
    return {};
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

std::string Statement::text(int column) const {
    const unsigned char* at = sqlite3_column_text(m_statement, column);
    const int size = sqlite3_column_bytes(m_statement, column);
    return at == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(at), static_cast<std::size_t>(size));
}

base::Bytes Statement::blob(int column) const {
    const auto* at = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_statement, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column));
    return at == nullptr ? base::Bytes() : base::Bytes(at, at + size);
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

int Statement::columns() const { return sqlite3_column_count(m_statement); }

// ------------------------------------------------------------------------------------------------ transactions

Result<SqlTransaction> SqlTransaction::begin(Connection& connection, bool immediate) {
    TRY(connection.execute(immediate ? "BEGIN IMMEDIATE" : "BEGIN"));
    SqlTransaction transaction(connection);
    if (!immediate) // the snapshot is taken by the first read
        TRY(connection.integer("SELECT count(*) FROM meta"));
    return transaction;
}

SqlTransaction::~SqlTransaction() {
    if (m_connection != nullptr)
        (void)m_connection->execute("ROLLBACK");
}

Result<void> SqlTransaction::commit() {
    TRY(m_connection->execute("COMMIT"));
    m_connection = nullptr;
    return {};
}

} // namespace dokaz::store
