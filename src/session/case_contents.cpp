// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/case_contents.h"

#include "session/withheld_names.h"
#include "store/query_documents.h"

namespace dokaz::session {

using base::Json;
using base::Result;
using policy::Form;
using policy::Identity;
using record::Protection;

namespace {

class Preparer final {
  public:
    Preparer(Session::State& state, store::Connection& connection, const GatheredCase& gathered,
             const std::map<std::string, std::string>& known)
        : m_state(&state), m_connection(&connection), m_case(&gathered), m_codes(known), m_known(&known) {}

    Result<PreparedContents> run(std::uint32_t number) {
        bundle::CaseContents& contents = m_prepared.contents;
        contents.caseCode = m_codes.codeFor(m_case->line.record.text(), "case");
        contents.number = number;
        contents.title = m_case->line.title;
        contents.recipient = m_case->asked.recipient.code;
        contents.recipientWords = labelOf("recipient", contents.recipient);
        contents.purpose = m_case->asked.purpose.code;
        contents.purposeWords = labelOf("purpose", contents.purpose);
        contents.date = m_case->asked.date;
        contents.archive = m_state->store->archiveId();
        for (const CaseMember& member : m_case->members)
            if (member.decision.form != Form::Withhold)
                (void)m_codes.codeFor(member.line.record.text(), member.line.kind);
        TRY(forbid());
        if (m_names.standIn(contents.title))
            return base::Error(base::ErrorCode::Refused, "case-names");
        for (const CaseMember& member : m_case->members)
            TRY(add(member));
        TRY(prove());
        for (const auto& [record, code] : m_codes.all())
            if (!m_known->contains(record))
                m_prepared.newCodes.emplace(record, code);
        for (const auto& [ground, count] : m_withheld)
            contents.withheld.push_back({ground.first, ground.second, count});
        return std::move(m_prepared);
    }

  private:
    std::string labelOf(const char* vocabulary, const std::string& code) const {
        const record::Vocabulary* terms = m_state->vocabularies.find(vocabulary);
        const record::VocabularyTerm* term = terms == nullptr ? nullptr : terms->find(code);
        return term == nullptr ? code : term->label("en");
    }

    void withhold(const std::string& kind, policy::ReasonCode ground) {
        ++m_withheld[{kind, std::string(policy::name(ground))}];
    }

    // What must not stand in any byte: names of those who go out under a code or not at all, and every token of the
    // ledger that would join them with another bundle.
    Result<void> forbid() {
        std::vector<std::string>& forbidden = m_prepared.contents.forbidden;
        TRY(forbidOthers(forbidden));
        for (const CaseMember& member : m_case->members) {
            const bool person = member.line.kind == "person";
            if (person && member.self() <= Identity::Pseudonym)
                for (const store::ClaimLine& claim : member.claims) {
                    if (const auto* name = claim.value ? std::get_if<record::Name>(&*claim.value) : nullptr) {
                        forbidden.push_back(name->full);
                        m_names.add(name->full);
                    }
                    if (claim.field == "code" && claim.value)
                        forbidden.push_back(record::plainText(*claim.value));
                }
            if (member.leavesTokens() || member.decision.form == Form::Withhold)
                continue;
            forbidden.push_back(member.line.record.text());
            for (const store::ClaimLine& claim : member.claims) {
                forbidden.push_back(claim.row.text());
                const store::PlacedRow placed = TRY(store::LedgerTables(*m_connection).row(claim.row));
                forbidden.push_back(base::toHex(placed.row.headSalt));
                if (placed.row.head.content)
                    forbidden.push_back(base::toHex(*placed.row.head.content));
                forbidden.push_back(base::toHex(store::rowDigest(placed.row.headSalt, placed.row.headLine)));
            }
        }
        return {};
    }

    // Protected persons who do not belong to the case may be named in its texts all the same.
    Result<void> forbidOthers(std::vector<std::string>& forbidden) {
        for (const store::VaultTitle& title : TRY(m_state->store->vaultTitles())) {
            const CaseMember* member = m_case->find(title.record);
            if (member != nullptr && member->decision.form == Form::Include && member->self() >= Identity::Named)
                continue;
            forbidden.push_back(title.text);
            m_names.add(title.text);
        }
        return {};
    }

    Result<void> add(const CaseMember& member) {
        if (member.decision.form == Form::Withhold) {
            withhold(member.line.kind, member.decision.reasons.empty() ? policy::ReasonCode::NotReleased
                                                                       : member.decision.reasons.front());
            return {};
        }
        bundle::BundledRecord record;
        record.id = m_codes.codeFor(member.line.record.text(), member.line.kind);
        record.kind = member.line.kind;
        record.kindLabel = kindLabel(m_state->store->catalogue(), member.line.kind);
        record.isPseudonymised = member.decision.form == Form::Pseudonymise;
        m_prepared.pseudonymised += record.isPseudonymised ? 1 : 0;
        const bool titleTells = record.isPseudonymised || m_names.standIn(member.line.title) ||
                                !member.leavesTokens();
        record.title = titleTells || isLabelled(member) ? record.id : member.line.title;
        for (const store::ClaimLine& claim : member.claims)
            TRY(addValue(record, member, claim));
        if (member.line.kind == "source")
            TRY(addSource(member, record));
        ++m_prepared.contents.promisedRecords;
        m_prepared.contents.records.push_back(std::move(record));
        return {};
    }

    // What a source without a title is known by here, its file's name and first words, is no title that goes out.
    static bool isLabelled(const CaseMember& member) {
        return member.line.kind == "source" &&
               std::none_of(member.claims.begin(), member.claims.end(), [](const store::ClaimLine& claim) {
                   return (claim.field == "title" || claim.field == "symbol") && claim.value &&
                          !store::saysNothing(record::plainText(*claim.value));
               });
    }

    Result<void> addValue(bundle::BundledRecord& record, const CaseMember& member, const store::ClaimLine& claim) {
        const record::KindDeclaration* kind = m_state->store->catalogue().findKind(member.line.kind);
        const record::FieldDeclaration* field = kind == nullptr ? nullptr : kind->findField(claim.field);
        if (!claim.value || field == nullptr || field->type == record::ValueType::Object)
            return {};
        const policy::Field asked{member.line.kind, claim.field, field->type,
                                  std::max(field->protection, claim.protection), field->protectsWithRecord};
        const policy::FieldDecision decision =
            policy::decideField(asked, member.decision, member.self(), m_case->asked.recipient);
        if (!decision.leaves) {
            withhold(member.line.kind + "." + claim.field, decision.reason);
            return {};
        }
        bundle::CurrentValue value;
        value.field = claim.field;
        value.label = field->label;
        value.language = claim.language;
        value.words = shownValue(*m_connection, m_state->vocabularies, field, *claim.value);
        value.value = record::toJson(*claim.value);
        const auto* ref = std::get_if<record::RecordRef>(&*claim.value);
        if (ref != nullptr && !nameByCode(value, ref->record)) {
            withhold(member.line.kind + "." + claim.field, policy::ReasonCode::NotReleased);
            return {};
        }
        // What is written freely about a person who is not named may name or describe that person in any way.
        const bool aboutSomebody = policy::weakestIdentity(member.decision) <= Identity::Pseudonym;
        const bool free = field->type == record::ValueType::Text;
        if ((aboutSomebody && free) || m_names.standIn(value.words)) {
            withhold(member.line.kind + "." + claim.field, policy::ReasonCode::IdentityField);
            return {};
        }
        if (!TRY(addCitations(value, claim, aboutSomebody))) {
            withhold(member.line.kind + "." + claim.field, policy::ReasonCode::SourceWithheld);
            return {};
        }
        if (ref == nullptr && member.leavesTokens() && claim.protection < Protection::Identity) {
            value.row = claim.row.text();
            m_rows.push_back(claim.row);
        }
        record.values.push_back(std::move(value));
        return {};
    }

    // A record is named by its code in this case. False where it does not leave.
    bool nameByCode(bundle::CurrentValue& value, const record::RecordId& record) {
        const CaseMember* target = m_case->find(record);
        if (target == nullptr || target->decision.form == Form::Withhold)
            return false;
        const std::string code = m_codes.codeFor(record.text(), target->line.kind);
        value.value["record"] = code;
        value.words = target->leavesTokens() ? value.words : code;
        return true;
    }

    // False where every source the claim rests on is withheld.
    Result<bool> addCitations(bundle::CurrentValue& value, const store::ClaimLine& claim, bool aboutSomebody) {
        std::vector<Form> forms;
        for (const store::CitationLine& line : TRY(store::citationsOf(*m_connection, claim.row))) {
            const CaseMember* source = m_case->find(line.citation.source);
            forms.push_back(source == nullptr ? Form::Withhold : source->decision.form);
            if (forms.back() == Form::Withhold)
                continue;
            bundle::CitedWords words;
            words.source = m_codes.codeFor(source->line.record.text(), "source");
            words.stance = record::name(line.citation.stance);
            if (line.citation.protection < Protection::Identity && !m_names.standIn(line.citation.quote)) {
                words.quote = aboutSomebody ? std::string() : line.citation.quote;
                if (const auto* anchor = std::get_if<record::TextAnchor>(&line.citation.anchor)) {
                    words.number = anchor->number;
                    words.rectangles = anchor->rectangles;
                    words.page = anchor->rectangles.empty() ? base::PageNumber{} : anchor->rectangles.front().page;
                }
            }
            for (const store::ClaimLine& told : source->claims)
                if (const auto* symbol = told.value ? std::get_if<record::Text>(&*told.value) : nullptr;
                    symbol != nullptr && told.field == "symbol" && words.symbol.empty())
                    words.symbol = symbol->text;
            value.citations.push_back(std::move(words));
        }
        return forms.empty() || policy::formOfClaim(forms) != Form::Withhold;
    }

    // A PDF's words are packed: the search over the bundle's bytes does not see them, the readings do.
    Result<bool> namesSomebodyWithheld(const CaseMember& source, const std::string& mediaType) {
        if (m_names.isEmpty())
            return false;
        if (mediaType.starts_with("image/")) // letters read off it do not say whose face it shows
            return true;
        bool anyText = false;
        for (const store::ReadingLine& reading : TRY(store::readingsOf(*m_connection, source.line.record)))
            for (const store::PassageLine& passage : TRY(store::passagesOf(*m_connection, reading.reading))) {
                anyText = anyText || !passage.text.empty();
                if (m_names.standIn(passage.text))
                    return true;
            }
        return !anyText; // a picture nobody has read may name anybody
    }

    Result<void> addSource(const CaseMember& member, const bundle::BundledRecord& record) {
        const std::vector<store::ObjectLine> objects = TRY(store::objectsOf(*m_connection, member.line.record));
        bundle::BundledSource source;
        ForecastSource& told = m_prepared.sources.emplace_back();
        told.record = member.line.record.text();
        told.title = summaryOf(m_state->store->catalogue(), member.line).title;
        source.id = record.id;
        source.title = record.title;
        for (const bundle::CurrentValue& value : record.values) {
            if (value.field == "symbol" && source.symbol.empty())
                source.symbol = value.words;
            if (value.field == "publisher" && source.publisher.empty())
                source.publisher = value.words;
            if (value.field == "date" && source.date.empty())
                source.date = value.words;
        }
        if (!objects.empty()) {
            const store::ObjectLine& object = objects.front();
            source.mediaType = object.mediaType;
            source.extension = object.mediaType == "application/pdf" ? "pdf" : "";
            source.size = static_cast<std::uint64_t>(object.size);
            source.sha256 = object.sha256;
            source.originalLeaves = member.decision.form == Form::Include && !TRY(namesSomebodyWithheld(member, object.mediaType));
            told.bytes = object.size;
            told.fileLeaves = source.originalLeaves;
            if (member.decision.form == Form::Include && !source.originalLeaves)
                withhold("source.file", policy::ReasonCode::IdentityField);
            for (std::size_t part = 1; part < objects.size(); ++part) // beside the page of a capture: nobody read them
                withhold("source.part", policy::ReasonCode::KindNeverLeaves);
            source.read = [store = m_state->store.get(), id = object.object](const bundle::Sink& sink) -> Result<void> {
                constexpr std::uint64_t largest = 4ULL * 1024 * 1024 * 1024;
                return sink(TRY(store->readObject(id, largest)));
            };
        }
        ++m_prepared.contents.promisedSources;
        m_prepared.contents.sources.push_back(std::move(source));
        return {};
    }

    Result<void> prove() {
        bundle::CaseContents& contents = m_prepared.contents;
        const store::Store::Checkpoint checkpoint = TRY(m_state->store->checkpoint());
        contents.checkpoint = checkpoint.text;
        contents.checkpointSignature = checkpoint.signature;
        contents.checkpointSigner = m_state->store->author().publicKey();
        const auto hexes = [](const std::vector<crypto::Digest>& path) {
            std::vector<std::string> out;
            for (const crypto::Digest& digest : path)
                out.push_back(base::toHex(digest));
            return out;
        };
        for (const store::Store::RowProof& proof : TRY(m_state->store->prove(m_rows))) {
            bundle::DisclosedRow row;
            row.head = proof.row.headLine;
            row.salt = base::toHex(proof.row.headSalt);
            row.content = proof.row.content.value_or("");
            row.contentSalt = proof.row.content ? base::toHex(proof.row.contentSalt) : "";
            row.entry = proof.entryLine;
            row.signature = base::toHex(proof.signature);
            row.rowIndex = proof.rowIndex;
            row.rowPath = hexes(proof.rowPath);
            row.entryIndex = proof.entryIndex;
            row.entryPath = hexes(proof.entryPath);
            contents.rows.push_back(std::move(row));
        }
        return {};
    }

    Session::State* m_state;
    store::Connection* m_connection;
    const GatheredCase* m_case;
    bundle::CaseCodes m_codes;
    const std::map<std::string, std::string>* m_known;
    std::map<std::pair<std::string, std::string>, std::uint64_t> m_withheld; // kind or kind.field, ground
    std::vector<record::RowId> m_rows;
    WithheldNames m_names; // of those who go out under a code or not at all
    PreparedContents m_prepared;
};

} // namespace

Result<PreparedContents> contentsOf(Session::State& state, store::Connection& connection, const GatheredCase& gathered,
                                    const std::map<std::string, std::string>& known, std::uint32_t number) {
    return Preparer(state, connection, gathered, known).run(number);
}

} // namespace dokaz::session
