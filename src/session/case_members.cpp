// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/case_members.h"

#include "crypto/digest.h"

#include <deque>

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;
using record::RecordId;

namespace {

// The code of a term field's value; empty where there is none.
std::string termOf(const std::vector<store::ClaimLine>& claims, std::string_view field) {
    for (const store::ClaimLine& claim : claims)
        if (claim.field == field && claim.value)
            if (const auto* term = std::get_if<record::Term>(&*claim.value))
                return term->code;
    return {};
}

std::vector<std::string> termsOf(const std::vector<store::ClaimLine>& claims, std::string_view field) {
    std::vector<std::string> codes;
    for (const store::ClaimLine& claim : claims)
        if (claim.field == field && claim.value)
            if (const auto* term = std::get_if<record::Term>(&*claim.value))
                codes.push_back(term->code);
    return codes;
}

std::vector<RecordId> linksOf(const std::vector<store::ClaimLine>& claims, std::string_view field = {}) {
    std::vector<RecordId> links;
    for (const store::ClaimLine& claim : claims)
        if ((field.empty() || claim.field == field) && claim.value)
            if (const auto* ref = std::get_if<record::RecordRef>(&*claim.value))
                links.push_back(ref->record);
    return links;
}

bool flagOf(const std::vector<store::ClaimLine>& claims, std::string_view field) {
    for (const store::ClaimLine& claim : claims)
        if (claim.field == field && claim.value)
            if (const auto* flag = std::get_if<record::Flag>(&*claim.value); flag != nullptr && flag->yes)
                return true;
    return false;
}

std::string wordsOf(const std::vector<store::ClaimLine>& claims, std::string_view field) {
    for (const store::ClaimLine& claim : claims)
        if (claim.field == field && claim.value)
            if (const auto* words = std::get_if<record::Text>(&*claim.value))
                return words->text;
    return {};
}

// A bounding day of a date field: the last it may be for an expiry, the first for a withdrawal.
std::string dayOf(const std::vector<store::ClaimLine>& claims, std::string_view field, bool latest) {
    for (const store::ClaimLine& claim : claims)
        if (claim.field == field && claim.value)
            if (const auto* date = std::get_if<record::Date>(&*claim.value))
                return latest && !date->latest.empty() ? date->latest : date->earliest;
    return {};
}

// The first last day that any value of the field gives.
std::string earliestOf(const std::vector<store::ClaimLine>& claims, std::string_view field) {
    std::string first;
    for (const store::ClaimLine& claim : claims)
        if (const auto* date = claim.value ? std::get_if<record::Date>(&*claim.value) : nullptr;
            date != nullptr && claim.field == field)
            if (const std::string& day = date->latest.empty() ? date->earliest : date->latest;
                first.empty() || day < first)
                first = day;
    return first;
}

// The field of a record that names the person whose own it is: what they told or let be examined is theirs to give.
bool isGiver(const std::string& kind, const std::string& field) {
    return (kind == "testimony" && field == "interviewee") || (kind == "examination" && field == "person");
}

// Records that serve the archive itself, not a recipient.
bool followsLinksTo(const std::string& kind) {
    static const std::set<std::string, std::less<>> inner{"case",    "consent",  "custody",     "contact_log",
                                                          "referral", "protection_incident", "submission", "deadline",
                                                          "question", "note",     "representation"};
    return !inner.contains(kind);
}

class Gatherer final {
  public:
    Gatherer(Session::State& state, store::Connection& connection) : m_state(&state), m_connection(&connection) {}

    Result<GatheredCase> run(const std::string& typed) {
        GatheredCase gathered;
        gathered.line = TRY(
            store::recordLine(*m_connection, TRY(store::findRecordByPrefix(*m_connection, typed))));
        if (gathered.line.kind != "case")
            return Error(ErrorCode::Invalid, "'" + typed + "' is not a case");
        gathered.claims = TRY(claimsOf(gathered.line.record));
        gathered.asked.recipient = policy::recipientNamed(termOf(gathered.claims, "recipient"));
        gathered.asked.purpose = {termOf(gathered.claims, "purpose")};
        gathered.asked.date = base::dayOf(m_state->clock.now());
        TRY(collect(gathered));
        TRY(loadConsents());
        TRY(loadIncidents());
        for (CaseMember& member : gathered.members) {
            TRY(describe(member));
            member.decision = TRY(policy::decide(member.item, gathered.asked, m_consents));
        }
        return gathered;
    }

  private:
    Result<std::vector<store::ClaimLine>> claimsOf(const RecordId& record) {
        std::vector<store::ClaimLine> claims = TRY(store::claimsOf(*m_connection, record));
        for (store::ClaimLine& claim : claims)
            if (!claim.value && claim.protection >= record::Protection::Identity)
                claim.value = TRY(vaultValue(*m_state->store, claim.row));
        return claims;
    }

    // Members, what they link to, the sources all of it cites.
    Result<void> collect(GatheredCase& gathered) {
        constexpr int deepest = 2;
        std::deque<std::pair<RecordId, int>> open;
        for (const RecordId& member : linksOf(gathered.claims, "member"))
            open.emplace_back(member, 0);
        std::set<std::string> excluded;
        for (const RecordId& record : linksOf(gathered.claims, "exclusion"))
            excluded.insert(record.text());
        std::set<std::string> seen;
        std::vector<RecordId> cited;
        while (!open.empty()) {
            const auto [record, depth] = open.front();
            open.pop_front();
            if (excluded.contains(record.text()) || !seen.insert(record.text()).second)
                continue;
            CaseMember member = TRY(memberOf(record, depth == 0 ? "member" : "linked from a member"));
            if (depth < deepest)
                for (const RecordId& link : linksOf(member.claims))
                    if (followsLinksTo(TRY(store::recordLine(*m_connection, link)).kind))
                        open.emplace_back(link, depth + 1);
            for (const store::ClaimLine& claim : member.claims)
                for (const store::CitationLine& citation : TRY(store::citationsOf(*m_connection, claim.row)))
                    cited.push_back(citation.citation.source);
            gathered.members.push_back(std::move(member));
        }
        for (const RecordId& source : cited)
            if (!excluded.contains(source.text()) && seen.insert(source.text()).second)
                gathered.members.push_back(TRY(memberOf(source, "cited")));
        return {};
    }

    Result<CaseMember> memberOf(const RecordId& record, std::string why) {
        CaseMember member;
        member.line = TRY(store::recordLine(*m_connection, record));
        member.claims = TRY(claimsOf(record));
        member.why = std::move(why);
        return member;
    }

    Result<void> loadConsents() {
        constexpr std::int64_t mostConsents = 1'000'000;
        for (const store::RecordLine& line :
             TRY(store::recordsOfKind(*m_connection, "consent", mostConsents, 0))) {
            const std::vector<store::ClaimLine> claims = TRY(claimsOf(line.record));
            for (policy::Consent& consent : consentsFrom(claims))
                m_consents.push_back(std::move(consent));
        }
        return {};
    }

    // Whom an incident is about stands in the vault, so no link of the main store leads to it.
    Result<void> loadIncidents() {
        constexpr std::int64_t mostIncidents = 1'000'000;
        for (const store::RecordLine& line :
             TRY(store::recordsOfKind(*m_connection, "protection_incident", mostIncidents, 0))) {
            const std::vector<store::ClaimLine> claims = TRY(claimsOf(line.record));
            if (dayOf(claims, "closed", true).empty())
                for (const RecordId& target : linksOf(claims, "target"))
                    m_targets.insert(target.text());
        }
        return {};
    }

    // Where values disagree each stands as a consent of its own: the strictest in force wins.
    std::vector<policy::Consent> consentsFrom(const std::vector<store::ClaimLine>& claims) const {
        const auto atLeastOne = [](std::vector<std::string> codes) {
            return codes.empty() ? std::vector<std::string>{""} : codes;
        };
        policy::Consent shared;
        for (const RecordId& item : linksOf(claims, "for"))
            shared.items.push_back(item.text());
        shared.purposes = termsOf(claims, "purpose");
        shared.recipients = termsOf(claims, "recipient");
        shared.asksBeforeEachUse = flagOf(claims, "contact_before");
        shared.given = dayOf(claims, "date", true);
        shared.expires = earliestOf(claims, "expires");
        shared.withdrawn = dayOf(claims, "withdrawn", false);
        std::vector<policy::Consent> all;
        for (const RecordId& person : linksOf(claims, "person"))
            for (const std::string& grant : atLeastOne(termsOf(claims, "grant")))
                for (const std::string& level : atLeastOne(termsOf(claims, "identity_level")))
                    for (const std::string& seen : atLeastOne(termsOf(claims, "accused_may_see"))) {
                        policy::Consent consent = shared;
                        consent.person = person.text();
                        consent.grant = policy::grantNamed(grant);
                        consent.identity = policy::identityNamed(level);
                        consent.accusedMaySee = policy::grantNamed(seen);
                        if (consent.grant == policy::Grant::No || !consent.withdrawn.empty()) {
                            addBelow("purpose", consent.purposes);
                            addBelow("recipient", consent.recipients);
                        }
                        all.push_back(std::move(consent));
                    }
        return all;
    }

    // A refusal on a term covers every term below it; a permission covers only what it names (docs/catalogue.md).
    void addBelow(const char* vocabulary, std::vector<std::string>& codes) const {
        const record::Vocabulary* terms = m_state->vocabularies.find(vocabulary);
        const std::vector<std::string> named = codes;
        for (const record::VocabularyTerm& term : terms->terms())
            for (const std::string& code : named)
                if (term.code != code && terms->isWithin(term.code, code))
                    codes.push_back(term.code);
    }

    Result<void> describe(CaseMember& member) {
        policy::Item& item = member.item;
        item.id = member.line.record.text();
        item.kind = member.line.kind;
        item.protection = member.line.protection;
        item.isWithdrawn = member.line.state != store::RecordState::Shown;
        item.isCoerced = flagOf(member.claims, "coerced");
        if (member.line.kind == "source") {
            item.basis = policy::releaseBasisNamed(termOf(member.claims, "release_basis"));
            item.basisBy = wordsOf(member.claims, "basis_by");
        }
        for (const std::string& type : termsOf(member.claims, "type"))
            item.concernsSexualViolence = item.concernsSexualViolence ||
                                          (member.line.kind == "act" && isSexualViolence(m_state->vocabularies, type));
        return addPersons(item, member.line, member.claims, policy::Bearing::Gave, 0);
    }

    // Natural persons whom a record concerns: itself, or those it links to, directly or through its act or incident.
    Result<void> addPersons(policy::Item& item, const store::RecordLine& line,
                            const std::vector<store::ClaimLine>& claims, policy::Bearing bearing, int depth) {
        constexpr int deepest = 3;
        if (line.kind == "person") {
            item.persons.push_back(TRY(personOf(line.record, claims, bearing)));
            return {};
        }
        if (depth == deepest || line.kind == "source")
            return {};
        for (const store::ClaimLine& claim : claims) {
            const auto* link = claim.value ? std::get_if<record::RecordRef>(&*claim.value) : nullptr;
            if (link == nullptr)
                continue;
            const bool gave = depth == 0 && isGiver(line.kind, claim.field);
            const policy::Bearing here = gave ? policy::Bearing::Gave : policy::Bearing::NamedIn;
            const auto known = std::find_if(item.persons.begin(), item.persons.end(), [&](const policy::Person& p) {
                return p.id == link->record.text();
            });
            if (known != item.persons.end()) {
                known->bearing = gave ? here : known->bearing;
                continue;
            }
            const store::RecordLine target = TRY(store::recordLine(*m_connection, link->record));
            const std::vector<store::ClaimLine> held = TRY(claimsOf(link->record));
            TRY(addPersons(item, target, held, here, depth + 1));
        }
        return {};
    }

    Result<policy::Person> personOf(const RecordId& record, const std::vector<store::ClaimLine>& claims,
                                    policy::Bearing bearing) {
        policy::Person person;
        person.id = record.text();
        const std::vector<std::string> capacities = termsOf(claims, "capacity");
        const bool official = !capacities.empty() && std::all_of(capacities.begin(), capacities.end(), [](const auto& c) {
            return c == "official";
        });
        person.capacity = official ? policy::Capacity::Official : policy::Capacity::Other;
        person.bearing = bearing;
        person.isProtected = isProtectedPerson(claims);
        person.isUnderAge = flagOf(claims, "under_age");
        person.hasOpenIncident = m_targets.contains(person.id);
        return person;
    }

    Session::State* m_state;
    store::Connection* m_connection;
    std::vector<policy::Consent> m_consents;
    std::set<std::string> m_targets; // of protection incidents that are open
};

} // namespace

bool CaseMember::leavesTokens() const {
    return decision.form == policy::Form::Include && policy::weakestIdentity(decision) > policy::Identity::Pseudonym;
}

policy::Identity CaseMember::self() const {
    return line.kind == "person" ? decision.identityOf(line.record.text()) : policy::weakestIdentity(decision);
}

const CaseMember* GatheredCase::find(const RecordId& record) const {
    for (const CaseMember& member : members)
        if (member.line.record == record)
            return &member;
    return nullptr;
}

std::string GatheredCase::plan() const {
    crypto::Sha256 digest;
    const auto put = [&digest](std::string_view part) {
        digest.update(base::bytesOf(std::to_string(part.size()) + ":"));
        digest.update(base::bytesOf(part));
    };
    const auto putClaims = [&put](const std::vector<store::ClaimLine>& held) {
        for (const store::ClaimLine& claim : held)
            if (claim.field != "pseudonym")
                put(claim.row.text());
        put("");
    };
    put(line.record.text());
    put(asked.recipient.code);
    put(asked.purpose.code);
    putClaims(claims);
    for (const CaseMember& member : members) {
        put(member.line.record.text());
        put(policy::name(member.decision.form));
        for (const policy::ReasonCode reason : member.decision.reasons)
            put(policy::sentence(reason));
        for (const policy::PersonDecision& person : member.decision.persons)
            put(person.person + " " + std::to_string(static_cast<int>(person.identity)));
        putClaims(member.claims);
    }
    return base::toHex(digest.finish());
}

Result<GatheredCase> gatherCase(Session::State& state, store::Connection& connection, const std::string& caseRecord) {
    return Gatherer(state, connection).run(caseRecord);
}

} // namespace dokaz::session
