// SPDX-License-Identifier: GPL-3.0-or-later
// One SQLCipher connection with the settings of docs/formats/archive.md, and statements on it.
//
// Threads: a connection and its statements are used by one thread at a time.
// Ownership: a Statement must not outlive its Connection.
// Invariants: 1. the file is encrypted: a plain SQLite file is refused, and so is a library that cannot encrypt;
// 2. every step's result is looked at; 3. freed memory of the engine is wiped.
#pragma once
#include "base/bytes.h"
#include "base/file.h"
#include "base/result.h"
#include "base/secret_bytes.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace dokaz::store {

enum class Access { Create, ReadWrite, ReadOnly };

// Bound parameters and columns are numbered from 1 and 0 as in SQLite; each bind must match the SQL's order.
class Statement final {
  public:
    Statement() = default;
    Statement(sqlite3* database, sqlite3_stmt* statement) : m_database(database), m_statement(statement) {}
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    Statement(const Statement&) = delete;
    ~Statement(); // resets, so that the cached statement can be used again

    Statement& bind(std::int64_t value);
    Statement& bind(std::string_view value);
    Statement& bindBlob(base::ByteView value);
    Statement& bindNull();

    // True where a row is there. Io, NoSpace, Corrupt, Busy, Internal.
    [[nodiscard]] base::Result<bool> step();
    // For a statement without rows: step once, reset for the next binding.
    [[nodiscard]] base::Result<void> run();
    void reset();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] base::Bytes blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] int columns() const;

  private:
    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_statement = nullptr; // owned by the connection's cache
    int m_next = 1;
};

class Connection final {
  public:
    struct Key {
        base::ByteView key;  // 32 bytes
        base::ByteView salt; // 16 bytes
    };
    // Corrupt where key and file do not belong together; Busy where another process holds it.
    [[nodiscard]] static base::Result<Connection> open(const base::Path& file, Access access, const Key& key);
    Connection(Connection&&) noexcept = default;
    Connection& operator=(Connection&&) noexcept = default;
    ~Connection() = default;

    // `sql` is a literal: its address is the key of the statement cache.
    [[nodiscard]] base::Result<Statement> prepare(const char* sql);
    // The same for a text made at run time, which is kept with the connection.
    [[nodiscard]] base::Result<Statement> prepareText(const std::string& sql);
    // Several statements without parameters: schema files, pragmas.
    [[nodiscard]] base::Result<void> execute(const std::string& sql);
    // The first column of the first row; NotFound where there is none.
    [[nodiscard]] base::Result<std::int64_t> integer(const char* sql);
    [[nodiscard]] std::int64_t lastRowId() const;
    // Everything in the WAL into the file; Busy where a reader holds an old snapshot.
    [[nodiscard]] base::Result<void> checkpoint();
    // Lines of complaint; empty where all is well. Reads the whole file.
    [[nodiscard]] base::Result<std::vector<std::string>> integrityComplaints();
    void setCacheKilobytes(int kilobytes);
    // Closes and tells; the destructor closes and is silent.
    [[nodiscard]] base::Result<void> close();

  private:
    struct State;
    struct StateDeleter {
        void operator()(State* state) const;
    };
    explicit Connection(std::unique_ptr<State, StateDeleter> state) : m_state(std::move(state)) {}
    std::unique_ptr<State, StateDeleter> m_state;
};

// A transaction that rolls back unless committed.
class SqlTransaction final {
  public:
    // Immediate: takes the write lock now. Deferred: a snapshot for reading.
    [[nodiscard]] static base::Result<SqlTransaction> begin(Connection& connection, bool immediate);
    SqlTransaction(SqlTransaction&& other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}
    SqlTransaction& operator=(SqlTransaction&&) = delete;
    SqlTransaction(const SqlTransaction&) = delete;
    ~SqlTransaction();
    [[nodiscard]] base::Result<void> commit();

  private:
    explicit SqlTransaction(Connection& connection) : m_connection(&connection) {}
    Connection* m_connection;
};

} // namespace dokaz::store
