// SPDX-License-Identifier: GPL-3.0-or-later
// Sealing a case: policy, codes kept in the vault, the writer, and the fact that something left.
#include "bundle/writer.h"
#include "session/case_contents.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

struct Earlier {
    std::map<std::string, std::string> codes; // record id → code
    std::uint32_t bundles = 0;
    std::string caseCode; // made just now; empty where it was known
};

// Codes stand in the vault as "P-0001 <record id>"; the bundles sealed so far as submissions of the case.
Result<Earlier> earlierOf(Session::State& state, store::Connection& connection,
                          const GatheredCase& gathered) {
    constexpr std::int64_t mostLinks = 100'000;
    Earlier earlier;
    for (const store::ClaimLine& claim : gathered.claims) {
        if (claim.field != "pseudonym" || !claim.value)
            continue;
        const std::string words = record::plainText(*claim.value);
        if (const std::size_t space = words.find(' '); space != std::string::npos)
            earlier.codes.emplace(words.substr(space + 1), words.substr(0, space));
    }
    for (const store::LinkLine& link : TRY(store::linksTo(connection, gathered.line.record, mostLinks)))
        earlier.bundles += link.kind == "submission" ? 1 : 0;
    // A case's own code says nothing and is the same in no two cases.
    constexpr std::size_t letters = 6;
    if (!earlier.codes.contains(gathered.line.record.text())) {
        earlier.caseCode = "C" + freshPersonCode(state.random).substr(2, letters);
        earlier.codes.emplace(gathered.line.record.text(), earlier.caseCode);
    }
    return earlier;
}

Result<void> addTextClaim(store::Transaction& transaction, const record::RecordId& record, const char* field,
                          record::Value value, record::Protection protection = record::Protection::Open) {
    record::Claim claim;
    claim.record = record;
    claim.field = field;
    claim.value = std::move(value);
    claim.protection = protection;
    TRY(transaction.addClaim(std::move(claim)));
    return {};
}

// Before anything leaves: a code that went out must never be given to somebody else.
Result<void> keepCodes(Session::State& state, const GatheredCase& gathered,
                       const std::map<std::string, std::string>& codes) {
    if (codes.empty())
        return {};
    store::Transaction transaction = TRY(state.store->begin({"bundle-codes", ""}));
    for (const auto& [record, code] : codes)
        TRY(addTextClaim(transaction, gathered.line.record, "pseudonym", record::Text{code + " " + record},
                         record::Protection::Identity));
    TRY(transaction.commit());
    return {};
}

Result<void> keepSubmission(Session::State& state, const GatheredCase& gathered,
                            const bundle::WrittenBundle& written) {
    store::Transaction transaction = TRY(state.store->begin({"bundle", ""}));
    const record::RecordId submission = TRY(transaction.addRecord("submission", record::Protection::Open));
    TRY(addTextClaim(transaction, submission, "case", record::RecordRef{gathered.line.record}));
    TRY(addTextClaim(transaction, submission, "recipient", record::Term{gathered.asked.recipient.code, ""}));
    TRY(addTextClaim(transaction, submission, "bundle_digest", record::Text{"sha256:" + written.sha256}));
    record::Date day;
    day.words = day.earliest = day.latest = gathered.asked.date;
    TRY(addTextClaim(transaction, submission, "date", day));
    state.tell(TRY(transaction.commit()).records);
    return {};
}

template <typename Items> std::int64_t sumOf(const Items& withheld) {
    std::int64_t sum = 0;
    for (const bundle::WithheldCount& count : withheld)
        sum += static_cast<std::int64_t>(count.count);
    return sum;
}

} // namespace

Result<BundleForecast> Session::forecastBundle(const std::string& caseRecord) {
    return m_state->write<BundleForecast>([&]() -> Result<BundleForecast> {
        if (!m_state->store->isVaultOpen())
            return Error(ErrorCode::Refused, "vault-closed");
        store::Snapshot snapshot = TRY(m_state->store->snapshot());
        const GatheredCase gathered = TRY(gatherCase(*m_state, snapshot.connection(), caseRecord));
        const Earlier earlier = TRY(earlierOf(*m_state, snapshot.connection(), gathered));
        PreparedContents prepared =
            TRY(contentsOf(*m_state, snapshot.connection(), gathered, earlier.codes, earlier.bundles + 1));
        BundleForecast forecast;
        forecast.records = static_cast<std::int64_t>(prepared.contents.records.size());
        forecast.pseudonymised = prepared.pseudonymised;
        forecast.withheld = sumOf(prepared.contents.withheld);
        forecast.sources = std::move(prepared.sources);
        forecast.plan = gathered.plan();
        return forecast;
    });
}

Result<BundleReport> Session::perform(const ExportBundle& command, std::stop_token stop) {
    return m_state->write<BundleReport>([&]() -> Result<BundleReport> {
        if (!m_state->store->isVaultOpen())
            return Error(ErrorCode::Refused, "vault-closed");
        std::optional<store::Snapshot> snapshot(TRY(m_state->store->snapshot()));
        store::Connection& connection = snapshot->connection();
        const GatheredCase gathered = TRY(gatherCase(*m_state, connection, command.caseRecord));
        if (!command.plan.empty() && command.plan != gathered.plan())
            return Error(ErrorCode::Stale);
        for (const CaseMember& member : gathered.members)
            if (member.decision.stopsBundle)
                return Error(ErrorCode::Refused, "protection-incident-open");
        const Earlier earlier = TRY(earlierOf(*m_state, connection, gathered));
        PreparedContents prepared =
            TRY(contentsOf(*m_state, connection, gathered, earlier.codes, earlier.bundles + 1));
        if (!earlier.caseCode.empty())
            prepared.newCodes.emplace(gathered.line.record.text(), earlier.caseCode);
        if (prepared.contents.records.empty())
            return Error(ErrorCode::Refused, "nothing-to-seal");
        TRY(keepCodes(*m_state, gathered, prepared.newCodes));
        const bundle::WrittenBundle written =
            TRY(bundle::writeBundle(prepared.contents, m_state->store->author(), command.file, stop));
        snapshot.reset();
        if (auto kept = keepSubmission(*m_state, gathered, written); !kept) {
            (void)base::removeFile(command.file); // nothing leaves without a record of it
            return std::move(kept).error();
        }
        BundleReport report;
        report.file = command.file;
        report.bag = written.name;
        report.signerWords = written.signerWords;
        report.sha256 = written.sha256;
        report.records = static_cast<std::int64_t>(prepared.contents.records.size());
        report.sources = static_cast<std::int64_t>(prepared.contents.sources.size());
        report.pseudonymised = prepared.pseudonymised;
        report.rows = static_cast<std::int64_t>(written.rowsProven);
        report.withheld = sumOf(prepared.contents.withheld);
        report.files = std::count_if(prepared.sources.begin(), prepared.sources.end(),
                                     [](const ForecastSource& source) { return source.fileLeaves; });
        return report;
    });
}

} // namespace dokaz::session
