// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/error_text.h"

namespace dokaz::cli {

using base::ErrorCode;

namespace {

// Empty where it is no table that is refused.
std::string tableRefusal(const std::string& subject) {
    if (subject == "mapping-guessed")
        return "No preset fits this table, and what its columns mean is only guessed. Look at --preview, then keep the "
               "guess with --save-mapping, mend it and give it as --mapping; or take it as it is with --guess.";
    if (subject == "table-changed")
        return "The file was changed after it was looked at, and nothing was imported. Look at --preview again.";
    if (subject == "would-double")
        return "Its records are here already, by another key or under another list: --preview says which. Take that key (--key) "
               "or list (--list) and they are updated; if they are others, add --separate.";
    return {};
}

std::string refusal(const std::string& subject) {
    if (subject == "vault-closed")
        return "This concerns the identity of a protected person, which stands in the identity vault. Open the vault "
               "too: add --vault.";
    if (subject == "archive-rolled-back")
        return "Committed entries are missing from this archive: it was rolled back or its journal was damaged. "
               "Nothing is written. Run 'check'; to go on from what is here, 'check --accept-loss REASON'.";
    if (subject == "recipient-and-purpose")
        return "Nothing leaves the archive without a recipient and a purpose: give --recipient and --purpose.";
    if (subject == "protection-incident-open")
        return "A protection incident is open for somebody in this case. Review it before anything is sealed.";
    if (subject == "nothing-to-seal")
        return "The policy withholds everything in this case: 'case show' says why.";
    if (subject == "raise-protection")
        return "This would protect a record that is open already. Make a new record, which starts protected, and "
               "withdraw this one.";
    if (subject == "lower-protection")
        return "This would open the name of a protected person: open the vault (--vault) and give a --reason.";
    if (subject == "last-value")
        return "A record keeps at least one value. Withdraw the record instead, or give it another value first.";
    if (subject == "record-withdrawn")
        return "This record is withdrawn: it is kept as it was.";
    if (subject == "cannot-undo")
        return "That cannot be undone: something left the archive, or was taken away for good.";
    if (subject == "case-names")
        return "The title of the case names somebody who goes out under a code: give the case another title.";
    if (const std::string words = tableRefusal(subject); !words.empty())
        return words;
    if (subject == "paths-in-vault")
        return "The paths of its files name people and places and are kept in the identity vault, which is closed. Open it "
               "too: add --vault. Or name the same files or folder again with 'import': what is in is not taken twice.";
    if (subject == "paths-not-kept")
        return "The paths of its files could not be kept. Name the same files or folder again with 'import': what is in is "
               "not taken twice. Then give this one up: 'resume ARCHIVE IMPORT --forget'.";
    if (subject == "lead-only")
        return "It was given as a lead only and never leaves the archive. If that is wrong, correct its release_basis first.";
    return "Refused: " + subject + ".";
}

std::string with(const std::string& beginning, const std::string& subject) {
    return subject.empty() ? beginning + "." : beginning + ": " + subject + ".";
}

} // namespace

std::string sentence(const base::Error& error) {
    const std::string& subject = error.subject();
    switch (error.code()) {
    case ErrorCode::NotFound: return with("Not found", subject);
    case ErrorCode::Stale: return with("This has changed meanwhile", subject);
    case ErrorCode::Invalid: return with("That cannot be taken", subject);
    case ErrorCode::WrongKey: return "The passphrase does not open this archive.";
    case ErrorCode::Corrupt: return with("Damaged", subject);
    case ErrorCode::Busy: return with("In use", subject);
    case ErrorCode::TooNew: return with("Written by a later version of Dokaz", subject);
    case ErrorCode::NoSpace: return "The disk is full. What was acknowledged is safe; nothing else was written.";
    case ErrorCode::Refused: return refusal(subject);
    case ErrorCode::Cancelled: return "Cancelled.";
    case ErrorCode::WorkerFailed: return with("The document could not be read", subject);
    case ErrorCode::Unsupported: return with("Not supported", subject);
    case ErrorCode::Io: return with("The system said no", subject);
    case ErrorCode::Internal: return with("An internal error", subject);
    }
    return "An internal error.";
}

int exitCode(ErrorCode code) {
    switch (code) {
    case ErrorCode::Invalid: return exitUsage;
    case ErrorCode::NotFound: return 4;
    case ErrorCode::WrongKey: return 5;
    case ErrorCode::Corrupt: return 6;
    case ErrorCode::Busy: return 7;
    case ErrorCode::TooNew: return 8;
    case ErrorCode::NoSpace: return 9;
    case ErrorCode::Refused: return 10;
    case ErrorCode::Cancelled: return 11;
    case ErrorCode::WorkerFailed: return 12;
    case ErrorCode::Unsupported: return 13;
    case ErrorCode::Io: return 14;
    case ErrorCode::Stale: return 15;
    case ErrorCode::Internal: return 70;
    }
    return 70;
}

} // namespace dokaz::cli
