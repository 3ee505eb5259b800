// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/error_text.h"

#include "ui/bridge/strings.h"

#include <QCoreApplication>

namespace dokaz::ui {

using base::ErrorCode;

namespace {

// Sentences are found by lupdate through this class's name.
class ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
  public:
    static QString refusal(const QString& subject);
    static QString other(const QString& subject);
    static QString of(const base::Error& error);
    static QString imported(const QString& reason);

  private:
    static QString with(const QString& beginning, const QString& subject) {
        return subject.isEmpty() ? beginning + QLatin1Char('.')
                                 : beginning + QStringLiteral(": ") + QChar(0x2068) + subject + QChar(0x2069) + QLatin1Char('.');
    }
};

QString ErrorText::refusal(const QString& subject) {
    if (subject == QLatin1String("vault-closed"))
        return tr("This concerns the identity of a protected person, which stands in the identity vault. Open the vault "
                  "first (Archive menu, Open identity vault).");
    if (subject == QLatin1String("archive-rolled-back"))
        return tr("Committed entries are missing from this archive: it was rolled back or its journal was damaged. "
                  "Nothing is written. The Activity page shows what to do.");
    if (subject == QLatin1String("recipient-and-purpose") || subject.startsWith(QLatin1String("nothing leaves without")))
        return tr("Nothing leaves the archive without a recipient and a purpose: fill in both on the case.");
    if (subject == QLatin1String("protection-incident-open"))
        return tr("A protection incident is open for somebody in this case. Review it before anything is sealed.");
    if (subject == QLatin1String("nothing-to-seal"))
        return tr("The policy withholds everything in this case; the list says why.");
    return other(subject);
}

QString ErrorText::other(const QString& subject) {
    if (subject == QLatin1String("raise-protection"))
        return tr("This would protect a record that is open already. Make a new record, which starts protected, and "
                  "withdraw this one.");
    if (subject == QLatin1String("lower-protection"))
        return tr("This would open the name of a protected person: open the identity vault and give a reason.");
    if (subject == QLatin1String("record-withdrawn"))
        return tr("This record is withdrawn: it is kept as it was.");
    if (subject == QLatin1String("cannot-undo"))
        return tr("That cannot be undone: something left the archive, or was taken away for good.");
    if (subject == QLatin1String("case-names"))
        return tr("The title of the case names somebody who goes out under a code: give the case another title.");
    if (subject == QLatin1String("last-value"))
        return tr("This is the last value of the record. Withdraw the record instead.");
    if (subject == QLatin1String("paths-in-vault"))
        return tr("The paths of its files are kept in the identity vault, which is closed. Open it, or import the same files or "
                  "folder again: what is in is not taken twice.");
    if (subject == QLatin1String("paths-not-kept"))
        return tr("The paths of its files could not be kept. Import the same files or folder again: what is in is not taken twice.");
    if (subject == QLatin1String("table-changed"))
        return tr("The file was changed after it was read, and nothing was imported. Look at its preview again.");
    if (subject == QLatin1String("would-double"))
        return tr("Its records are here already, by another key or under another list. Take that key or list, and they are updated.");
    if (subject == QLatin1String("mapping-guessed"))
        return tr("What the columns mean is only guessed. Look at the preview and choose the fields first.");
    if (subject == QLatin1String("lead-only"))
        return tr("It was given as a lead only and never leaves the archive. If that is wrong, correct the basis of the source first.");
    return with(tr("Refused"), subject);
}

QString ErrorText::of(const base::Error& error) {
    const QString subject = toQt(error.subject());
    switch (error.code()) {
    case ErrorCode::NotFound: return with(tr("Not found"), subject);
    case ErrorCode::Stale: return with(tr("This has changed meanwhile; look at it again"), subject);
    case ErrorCode::Invalid: return with(tr("That cannot be taken"), subject);
    case ErrorCode::WrongKey: return tr("The passphrase does not open this archive. Nothing was changed.");
    case ErrorCode::Corrupt: return with(tr("A file of the archive is damaged"), subject);
    case ErrorCode::Busy: return tr("Another program has this archive open. Close it there first.");
    case ErrorCode::TooNew: return with(tr("This was written by a later version of Dokaz"), subject);
    case ErrorCode::NoSpace: return tr("The disk is full. What was saved before is safe; this was not written.");
    case ErrorCode::Refused: return refusal(subject);
    case ErrorCode::Cancelled: return tr("Cancelled.");
    case ErrorCode::WorkerFailed: return with(tr("The document could not be read"), subject);
    case ErrorCode::Unsupported: return with(tr("This version cannot do that"), subject);
    case ErrorCode::Io: return with(tr("The system refused to read or write"), subject);
    case ErrorCode::Internal: return with(tr("An error in the program"), subject);
    }
    return tr("An error in the program.");
}

QString ErrorText::imported(const QString& reason) {
    static const std::map<QString, QString> sentences{
        {QStringLiteral("missing"), tr("The file is not there.")},
        {QStringLiteral("is-a-folder"), tr("This is a folder.")},
        {QStringLiteral("not-a-file"), tr("This is not a file.")},
        {QStringLiteral("not-readable"), tr("The system does not let the file be read.")},
        {QStringLiteral("empty"), tr("The file is empty.")},
        {QStringLiteral("too-large"), tr("The file is larger than can be taken.")},
        {QStringLiteral("not-a-pdf"), tr("Not a PDF; it was kept without a reading.")},
        {QStringLiteral("damaged"), tr("The file is damaged; it was kept without a reading.")},
        {QStringLiteral("a-program"), tr("A program, which would run if it were opened. It was not taken in.")},
        {QStringLiteral("a-table"), tr("Kept. Import it as a table to make records of its rows.")},
        {QStringLiteral("an-archive"), tr("Kept. Unpack it and import what is in it to have its files read.")},
        {QStringLiteral("unknown-form"), tr("Kept. This version cannot read its form.")},
        {QStringLiteral("no-text"), tr("Kept. There is no text in it.")},
        {QStringLiteral("no-pages"), tr("The PDF has no pages; it was kept.")},
        {QStringLiteral("too-many-pages"), tr("The PDF has too many pages; it was kept without a reading.")},
        {QStringLiteral("limit-reached"), tr("A limit was reached while reading; the file was kept.")},
        {QStringLiteral("needs-password"), tr("The file asks for a password; it was kept. Import it again with the password.")},
        {QStringLiteral("wrong-password"), tr("The password does not open the PDF; it was kept.")},
        {QStringLiteral("time-limit"), tr("Reading took too long and was ended; the file was kept.")},
        {QStringLiteral("memory-limit"), tr("Reading needed too much memory and was ended; the file was kept.")},
        {QStringLiteral("crashed"), tr("The reading process ended on this file, outside the archive; the file was kept.")},
        {QStringLiteral("bad-answer"), tr("The reading process gave an answer that is not trusted; the file was kept.")},
        {QStringLiteral("reading-damaged"),
         tr("The file is here, but what the archive holds of it is damaged. Check the archive to learn more.")},
        {QStringLiteral("parts-left-out"),
         tr("Some parts of this page were not taken: programs, too large, not readable or held in the identity vault.")},
        {QStringLiteral("parts-added"), tr("The page was here without some of its parts, which were added.")},
        {QStringLiteral("jail-missing"), tr("This system cannot lock the reading process down: nothing is read.")}};
    const auto found = sentences.find(reason);
    return found == sentences.end() ? reason : found->second;
}

} // namespace

QString sentence(const base::Error& error) { return ErrorText::of(error); }
QString importReason(const QString& reason) { return ErrorText::imported(reason); }

} // namespace dokaz::ui
