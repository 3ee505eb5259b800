// SPDX-License-Identifier: GPL-3.0-or-later
// What an open session holds. Inside the room only.
#pragma once
#include "extract/rule_set.h"
#include "files/opener.h"
#include "job/runner.h"
#include "job/serial_queue.h"
#include "pdf/reader.h"
#include "record/validation.h"
#include "session/drawn_files.h"
#include "session/known_names.h"
#include "session/session.h"
#include "store/queries.h"
#include "store/transaction.h"

#include <mutex>

namespace dokaz::session {

struct Session::State {
    base::SystemRandom random;
    base::SystemClock clock;
    SessionOptions options;
    record::Vocabularies vocabularies;
    std::unique_ptr<store::Store> store;
    std::mutex listenerMutex;
    ChangeListener listener;
    std::optional<extract::RuleSet> rules;
    DrawnFiles drawnFiles;
    std::uint64_t numberAtOpening = 0; // of the author's newest entry
    KnownNames knownNames;
    job::SerialQueue writer; // last: its thread ends first

    // Runs on the writer's thread and waits.
    template <typename T, typename Function> [[nodiscard]] base::Result<T> write(Function function) {
        return writer.run<T>(std::move(function));
    }
    void tell(const std::set<std::string>& records);
    // Commits and tells. Gives the digest of the entry: what Undo takes to undo this and nothing else.
    [[nodiscard]] base::Result<std::string> commit(store::Transaction& transaction);
    [[nodiscard]] store::StoreOptions storeOptions() const;
    [[nodiscard]] base::Result<pdf::Reader> reader() const;
    [[nodiscard]] base::Result<files::Opener> opener() const; // stands beside the reader
};

// The value of an identity row while the vault is open; on the writer's thread.
[[nodiscard]] base::Result<std::optional<record::Value>> vaultValue(store::Store& store, const record::RowId& row);
// Whether a person's record is protected, as its open claims say.
[[nodiscard]] bool isProtectedPerson(const std::vector<store::ClaimLine>& claims);
// Acts of sexual violence start as identity (model.md, "Kinds").
[[nodiscard]] bool isSexualViolence(const record::Vocabularies& vocabularies, const std::string& actType);
// A protected person is known by a code where the vault is closed: "P-7K2M9Q".
[[nodiscard]] std::string freshPersonCode(base::Random& random);
[[nodiscard]] RecordSummary summaryOf(const record::Catalogue& catalogue, const store::RecordLine& line);
[[nodiscard]] std::string kindLabel(const record::Catalogue& catalogue, const std::string& kind);
// The anchor and words of a typed citation; Invalid where the words do not stand in the passage.
[[nodiscard]] base::Result<record::Citation> citationFrom(store::Connection& connection, const TypedCitation& typed);
// Hidden as soon as one of the values is.
[[nodiscard]] base::Result<void> addCitations(store::Transaction& transaction, const record::Citation& citation,
                                              const std::vector<record::RowId>& open,
                                              const std::vector<record::RowId>& closed);
[[nodiscard]] std::string shownValue(store::Connection& connection, const record::Vocabularies& vocabularies,
                                     const record::FieldDeclaration* field, const record::Value& value);
[[nodiscard]] EntryView entryViewOf(const store::HistoryLine& line, const crypto::PublicKey& own);
// With the record it is about.
[[nodiscard]] base::Result<EntryView> namedEntry(Session::State& state, store::Connection& connection,
                                                 const store::HistoryLine& line);
// The entry whose digest begins as typed: NotFound, Invalid (several).
[[nodiscard]] base::Result<store::HistoryLine> entryNamed(store::Connection& connection, const std::string& typed);
// It changed something, is not undone, and neither left the archive nor is an undo itself.
[[nodiscard]] bool canBeUndone(const store::HistoryLine& line);

} // namespace dokaz::session
