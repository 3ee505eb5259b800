// SPDX-License-Identifier: GPL-3.0-or-later
// Importing files: reading runs on workers, one file after the other is settled on the writer's thread.
#include "base/json.h"
#include "intake/file_intake.h"
#include "intake/recognition.h"
#include "intake/versions.h"
#include "session/import_values.h"
#include "session/session_state.h"
#include "store/import_runs.h"

#include <atomic>

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

ImportedFile importedFrom(const intake::FileReport& report) {
    ImportedFile imported{report.file,
            std::string(intake::name(report.status)),
            report.reason,
            report.source.text(),
            report.reading.text(),
            report.pages,
            report.pagesWithoutText,
            report.passages,
            report.paragraphs,
            report.footnotes,
            report.candidates,
            report.milliseconds};
    if (imported.reason.empty() && report.partsLeftOut > 0)
        imported.reason = "parts-left-out";
    else if (imported.reason.empty() && report.partsAdded > 0)
        imported.reason = "parts-added";
    imported.form = report.form ? std::string(intake::name(*report.form)) : std::string();
    return imported;
}

// A file that still waits, and its place in the import.
struct WaitingFile {
    std::int64_t place = 0;
    base::Path file;
};

// What the jobs of one import share. Lives until the last of them has ended.
struct SharedImport {
    Session::State* state = nullptr;
    const intake::FileIntake* intake = nullptr;
    const intake::Recognition* recognition = nullptr; // none: pages that are pictures stay so
    std::vector<std::string> languages;               // of the letters on them
    const intake::KnownRecords* known = nullptr;
    intake::VersionIndex versions;
    intake::SourceDetails details;
    base::ByteView password;
    const ImportListener* listener = nullptr;
    std::string import;             // id of the run, where what is done is marked
    std::mutex mutex;
    std::vector<ImportedFile> done; // in the order of the files
    std::size_t finished = 0;
    std::set<record::RecordId> recognising; // and those that were, in this import
    std::optional<Error> failure;   // of the archive, not of a file: ends the import
    std::stop_source stopAll;
    std::stop_token stop;           // of whoever asked
};

class ImportJob final : public job::Job {
  public:
    // `number` counts the files of this go, `waiting` tells where the file stands in the import.
    ImportJob(SharedImport& shared, WaitingFile waiting, std::size_t number)
        : m_shared(&shared), m_waiting(std::move(waiting)), m_number(number) {}

    Result<void> run(job::Context& context) override {
        const auto imported = import(context);
        const std::lock_guard lock(m_shared->mutex);
        if (!imported) {
            if (imported.error().code() != ErrorCode::Cancelled && !m_shared->failure) {
                m_shared->failure = imported.error();
                m_shared->stopAll.request_stop();
            }
            return imported.error();
        }
        m_shared->done[m_number] = imported.value();
        ++m_shared->finished;
        tell(imported.value());
        return {};
    }

  private:
    Result<ImportedFile> import(job::Context& context) {
        TRY(context.goOn());
        if (m_shared->stopAll.stop_requested() || m_shared->stop.stop_requested())
            return Error(ErrorCode::Cancelled);
        tellBegun();
        intake::PreparedFile prepared =
            TRY(m_shared->intake->prepare(m_waiting.file, *m_shared->known, m_shared->password, context));
        const bool wants = m_shared->recognition != nullptr && prepared.reading &&
                           intake::wantsRecognition(*prepared.reading);
        std::set<std::string> changed;
        const intake::FileReport report =
            TRY(m_shared->state->write<intake::FileReport>(
                [&] { return m_shared->intake->settle(std::move(prepared), m_shared->details, &changed); }));
        m_shared->state->tell(changed);
        ImportedFile imported = importedFrom(report);
        if (report.status == intake::FileStatus::Read)
            imported.olderVersion = TRY(olderVersion(report.source));
        // A file that was in when an import was cancelled or killed may still wait to be recognised.
        const bool waits = report.status == intake::FileStatus::Already && TRY(lookAtPages(report, imported));
        if ((waits || (wants && report.status == intake::FileStatus::Read)) && isFirst(report.source))
            if (const auto recognised = recognise(report, imported, context); !recognised) {
                if (recognised.error().code() == ErrorCode::Cancelled)
                    tellWhatIsIn(imported);
                return recognised.error();
            }
        TRY(m_shared->state->write<void>([&] {
            return store::ImportRuns(*m_shared->state->store).markDone(m_shared->import, m_waiting.place, imported.status);
        }));
        return imported;
    }

    // Tells of the pages of a file that was here; whether pictures among them wait. What is wrong with it is told of it: the
    // other files of the import have nothing to do with it.
    Result<bool> lookAtPages(const intake::FileReport& report, ImportedFile& imported) const {
        if (report.reading.isEmpty() || (report.form != intake::FileForm::Pdf && report.form != intake::FileForm::Image))
            return false;
        const auto held = intake::pagesHeld(*m_shared->state->store, report.source);
        if (!held && (held.error().code() == ErrorCode::Corrupt || held.error().code() == ErrorCode::NotFound)) {
            imported.reason = "reading-damaged";
            return false;
        }
        if (!held)
            return held.error();
        const intake::PagesHeld& pages = held.value();
        imported.pagesWithoutText = pages.withoutText;
        imported.pagesRecognised = pages.recognised;
        return pages.wantsRecognition && m_shared->recognition != nullptr;
    }

    // Of two copies of one scan one is recognised.
    bool isFirst(const record::RecordId& source) {
        const std::lock_guard lock(m_shared->mutex);
        return m_shared->recognising.insert(source).second;
    }

    // The file is in; its pictures wait for whoever goes on.
    void tellWhatIsIn(const ImportedFile& imported) {
        const std::lock_guard lock(m_shared->mutex);
        tell(imported);
    }

    // A second entry: what the file says itself is in, whatever comes of its pictures.
    Result<void> recognise(const intake::FileReport& report, ImportedFile& imported, job::Context& context) {
        intake::RecognitionRequest request;
        request.source = report.source;
        request.languages = m_shared->languages;
        request.password = m_shared->password;
        request.reason = m_shared->details.reason;
        request.isOfImport = true;
        intake::PreparedRecognition prepared =
            TRY(m_shared->recognition->prepare(request, *m_shared->known, context.stopToken()));
        std::set<std::string> changed;
        const intake::RecognitionReport done = TRY(m_shared->state->write<intake::RecognitionReport>(
            [&] { return m_shared->recognition->settle(std::move(prepared), &changed); }));
        m_shared->state->tell(changed);
        imported.milliseconds += done.milliseconds;
        if (!done.reason.empty())
            return {};
        imported.status = intake::name(intake::FileStatus::Read); // also of a file that was here: it has its words now
        imported.reading = done.reading.text();
        imported.pagesRecognised = static_cast<std::int64_t>(done.recognised.size());
        imported.recognisedIn = done.languages;
        imported.passages = done.passages;
        imported.paragraphs = done.paragraphs;
        imported.footnotes = done.footnotes;
        imported.candidates = done.candidates;
        return {};
    }

    Result<std::string> olderVersion(const record::RecordId& source) {
        store::Snapshot snapshot = TRY(m_shared->state->store->snapshot());
        const auto older = TRY(m_shared->versions.olderVersionOf(snapshot.connection(), source));
        return older ? older->text() : std::string();
    }

    void tellBegun() {
        ImportedFile begun;
        begun.file = m_waiting.file;
        begun.status = "reading";
        const std::lock_guard lock(m_shared->mutex);
        tell(begun);
    }
    void tell(const ImportedFile& file) {
        if (*m_shared->listener)
            (*m_shared->listener)(file, m_shared->finished, m_shared->done.size());
    }

    SharedImport* m_shared;
    WaitingFile m_waiting;
    std::size_t m_number;
};

// What the person says of the files is checked before the first is touched.
Result<void> checkBasis(const Session::State& state, const record::Catalogue& catalogue, const std::string& basis) {
    if (basis.empty())
        return {};
    const record::FieldDeclaration* field = catalogue.findField("source", "release_basis");
    base::check(field != nullptr);
    TRY(record::validate(*field, state.vocabularies, record::Term{basis, ""}));
    return {};
}

// What the person said, as it is kept with a run; never the password.
std::string detailsText(const ImportFiles& command) {
    return base::Json{{"basis", command.basis},         {"basis_by", command.basisBy},
                      {"publisher", command.publisher}, {"reason", command.reason},
                      {"recognise", command.recognise}, {"languages", command.languages}}
        .dump();
}

Result<ImportFiles> commandFrom(const std::string& details) {
    const base::Json json = TRY(base::parseJson(details));
    ImportFiles command;
    command.basis = base::textOr(json, "basis");
    command.basisBy = base::textOr(json, "basis_by");
    command.publisher = base::textOr(json, "publisher");
    command.reason = base::textOr(json, "reason");
    command.recognise = json.value("recognise", true);
    command.languages = json.value("languages", std::vector<std::string>());
    return command;
}

// All files of an import: remembered by this session, else read in the vault. On the writer's thread.
Result<std::vector<base::Path>> pathsOf(Session::State& state, const std::string& import) {
    if (auto remembered = state.imports.filesOf(import))
        return std::move(*remembered);
    return store::ImportRuns(*state.store).paths(import);
}

Result<std::vector<WaitingFile>> waitingFiles(Session::State& state, const std::string& import) {
    std::vector<base::Path> paths = TRY(pathsOf(state, import));
    std::vector<WaitingFile> files;
    const std::vector<std::int64_t> places = TRY(store::ImportRuns(*state.store).waiting(import));
    for (const std::int64_t place : places)
        if (place >= 0 && static_cast<std::size_t>(place) < paths.size())
            files.push_back({place, std::move(paths[static_cast<std::size_t>(place)])});
    return files;
}

Result<void> forgetRun(Session::State& state, const std::string& import) {
    state.imports.forget(import);
    return store::ImportRuns(*state.store).forget(import);
}

// Whoever starts with the files an earlier run left goes on with it: that one is no longer unfinished. One whose paths
// cannot be read stays, and is told.
Result<void> forgetOvertaken(Session::State& state, const std::vector<base::Path>& files) {
    const std::set<base::Path> named(files.begin(), files.end());
    std::vector<store::ImportRunLine> runs;
    {
        store::Snapshot snapshot = TRY(state.store->snapshot());
        runs = TRY(store::importRuns(snapshot.connection()));
    }
    for (const store::ImportRunLine& run : runs) {
        const auto waiting = waitingFiles(state, run.id);
        if (!waiting && waiting.error().code() != ErrorCode::Refused)
            return waiting.error();
        if (waiting && !state.imports.isRunning(run.id) &&
            std::all_of(waiting.value().begin(), waiting.value().end(),
                        [&](const WaitingFile& file) { return named.contains(file.file); }))
            TRY(forgetRun(state, run.id));
    }
    return {};
}

Result<std::string> beginRun(Session::State& state, const ImportFiles& command) {
    TRY(forgetOvertaken(state, command.files));
    std::string import = TRY(store::ImportRuns(*state.store).begin(detailsText(command), command.files));
    state.imports.remember(import, command.files);
    return import;
}

// All files of one go, while the import counts as running: read by workers, settled one after the other. What was told is in
// `done`.
Result<std::vector<ImportedFile>> runImport(Session::State& state, const std::string& import, const ImportFiles& command,
                                            base::ByteView password, std::vector<WaitingFile> files,
                                            std::stop_token stop, const ImportListener& listener) {
    const pdf::Reader reader = TRY(state.reader());
    const files::Opener opener = TRY(state.opener());
    const intake::FileIntake intake(*state.store, intake::FileReader(reader, opener), state.ruleSet());
    const intake::Recognition recognition(*state.store, reader, state.ruleSet());
    intake::KnownRecords known;
    {
        store::Snapshot snapshot = TRY(state.store->snapshot());
        known = intake::KnownRecords::from(TRY(store::titles(snapshot.connection())));
    }
    SharedImport shared;
    shared.state = &state;
    shared.intake = &intake;
    shared.recognition = command.recognise ? &recognition : nullptr;
    shared.languages = command.languages;
    shared.known = &known;
    shared.details = {command.basis, command.basisBy, command.publisher, command.reason};
    shared.password = password;
    shared.listener = &listener;
    shared.import = import;
    shared.stop = stop;
    shared.done.resize(files.size());
    {
        job::Runner runner(state.clock, std::max(1U, state.options.importThreads));
        const std::stop_callback cancel(stop, [&] { runner.cancelAll(); });
        for (std::size_t i = 0; i < files.size(); ++i)
            (void)runner.start(std::make_unique<ImportJob>(shared, std::move(files[i]), i));
        runner.waitForAll();
    }
    if (shared.failure)
        return *shared.failure;
    if (stop.stop_requested())
        return Error(ErrorCode::Cancelled);
    TRY(state.write<void>([&] { return forgetRun(state, import); }));
    return std::move(shared.done);
}

// The run whose id begins as typed; the only one where nothing is.
Result<store::ImportRunLine> runNamed(store::Connection& connection, const std::string& typed) {
    std::vector<store::ImportRunLine> runs = TRY(store::importRuns(connection));
    std::erase_if(runs, [&](const store::ImportRunLine& run) { return !run.id.starts_with(typed); });
    if (runs.empty())
        return Error(ErrorCode::NotFound, typed.empty() ? "an interrupted import" : "import " + typed);
    if (runs.size() > 1)
        return Error(ErrorCode::Invalid, std::to_string(runs.size()) + " interrupted imports: name one");
    return runs.front();
}

ImportPaths pathsOfRun(const Session::State& state, const store::ImportRunLine& run) {
    if (state.imports.filesOf(run.id) || (run.hasPaths && state.store->isVaultOpen()))
        return ImportPaths::Known;
    return run.hasPaths ? ImportPaths::InVault : ImportPaths::NotKept;
}

} // namespace

Result<std::vector<ImportedFile>> Session::perform(const ImportFiles& command, std::stop_token stop,
                                                   const ImportListener& listener) {
    TRY(checkBasis(*m_state, catalogue(), command.basis));
    if (stop.stop_requested())
        return Error(ErrorCode::Cancelled);
    const std::string import = TRY(m_state->write<std::string>([&] { return beginRun(*m_state, command); }));
    const auto running = RunningImport::tryBegin(m_state->imports, import);
    if (!running) // somebody who saw it listed was quicker to go on with it
        return Error(ErrorCode::Busy, "this import is under way");
    std::vector<WaitingFile> files;
    for (const base::Path& file : command.files)
        files.push_back({static_cast<std::int64_t>(files.size()), file});
    return runImport(*m_state, import, command, command.password.view(), std::move(files), stop, listener);
}

Result<std::vector<ImportedFile>> Session::resumeImport(const std::string& typed, const base::SecretBytes& password,
                                                        std::stop_token stop, const ImportListener& listener) {
    std::string import;
    ImportFiles command;
    {
        store::Snapshot snapshot = TRY(m_state->store->snapshot());
        const store::ImportRunLine run = TRY(runNamed(snapshot.connection(), typed));
        import = run.id;
        command = TRY(commandFrom(run.details));
    }
    const auto running = RunningImport::tryBegin(m_state->imports, import);
    if (!running)
        return Error(ErrorCode::Busy, "this import is under way");
    std::vector<WaitingFile> files =
        TRY(m_state->write<std::vector<WaitingFile>>([&] { return waitingFiles(*m_state, import); }));
    return runImport(*m_state, import, command, password.view(), std::move(files), stop, listener);
}

Result<void> Session::dropImport(const std::string& typed) {
    return m_state->write<void>([&]() -> Result<void> {
        store::Snapshot snapshot = TRY(m_state->store->snapshot());
        const store::ImportRunLine run = TRY(runNamed(snapshot.connection(), typed));
        return forgetRun(*m_state, run.id);
    });
}

Result<std::vector<UnfinishedImport>> Session::unfinishedImports() {
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    std::vector<UnfinishedImport> unfinished;
    const auto runs = TRY(store::importRuns(snapshot.connection()));
    for (const store::ImportRunLine& run : runs) {
        if (m_state->imports.isRunning(run.id))
            continue;
        const ImportFiles command = TRY(commandFrom(run.details));
        unfinished.push_back({run.id, run.begun, command.basis, command.basisBy, command.publisher, command.reason,
                              run.total, run.done, run.failed, pathsOfRun(*m_state, run)});
    }
    return unfinished;
}

} // namespace dokaz::session
