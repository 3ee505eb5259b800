// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/proposals.h"

#include "extract/rule_set.h"

namespace dokaz::intake {

crypto::Digest readingKey(const crypto::Digest& file, const crypto::Digest& lines) {
    return crypto::sha256(base::bytesOf("dokaz-reading-of-file-1\n" + base::toHex(file) + "\n" + base::toHex(lines)));
}

std::string candidateId(const crypto::Digest& reading, const extract::Mention& mention) {
    std::string text = "dokaz-candidate-1\n" + base::toHex(reading) + "\n" + extract::ruleSetVersion() + "\n";
    text += std::to_string(mention.passage) + " " + std::to_string(mention.start) + " " + std::to_string(mention.end);
    text += "\n" + mention.rule;
    return base::toHex(crypto::sha256(base::bytesOf(text))).substr(0, 32);
}

std::vector<store::Transaction::Candidate> proposalsOf(const record::Reading& reading,
                                                       const crypto::Digest& ofReading,
                                                       const std::vector<extract::Mention>& mentions,
                                                       const KnownRecords& known) {
    std::vector<store::Transaction::Candidate> proposals;
    proposals.reserve(mentions.size());
    std::map<std::pair<extract::MentionKind, std::string>, std::string> matched; // a name recurs: compare it once
    for (const extract::Mention& mention : mentions) {
        const record::Passage& passage = reading.passages.at(mention.passage - 1);
        const std::vector<record::PageRect> places = record::rectanglesOf(passage, mention.start, mention.end);
        store::Transaction::Candidate proposal;
        proposal.id = candidateId(ofReading, mention);
        proposal.kind = extract::name(mention.kind);
        proposal.words = mention.words;
        proposal.normal = mention.normal;
        proposal.rule = mention.rule;
        proposal.passage = mention.passage;
        proposal.start = mention.start;
        proposal.end = mention.end;
        proposal.page = places.empty() ? passage.firstPage().value : places.front().page.value;
        const auto key = std::make_pair(mention.kind, mention.anonymousInSource ? std::string() : mention.normal);
        auto found = matched.find(key);
        if (found == matched.end())
            found = matched.emplace(key, toJsonText(known.matchOf(mention))).first;
        proposal.match = found->second;
        base::Json detail = base::Json::object();
        for (const auto& [name, value] : mention.details)
            detail[name] = value;
        if (mention.anonymousInSource)
            detail["anonymous"] = true;
        proposal.detail = detail.dump();
        proposals.push_back(std::move(proposal));
    }
    return proposals;
}

} // namespace dokaz::intake
