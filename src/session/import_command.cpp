// SPDX-License-Identifier: GPL-3.0-or-later
// Importing files: reading runs on workers, one file after the other is settled on the writer's thread.
#include "intake/file_intake.h"
#include "session/session_state.h"

#include <atomic>

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

ImportedFile importedFrom(const intake::FileReport& report) {
    return {report.file,
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
            report.milliseconds,
            report.form ? std::string(intake::name(*report.form)) : std::string()};
}

// What the jobs of one import share. Lives until the last of them has ended.
struct SharedImport {
    Session::State* state = nullptr;
    const intake::FileIntake* intake = nullptr;
    const intake::KnownRecords* known = nullptr;
    intake::SourceDetails details;
    base::ByteView password;
    const ImportListener* listener = nullptr;
    std::mutex mutex;
    std::vector<ImportedFile> done; // by place in the command
    std::size_t finished = 0;
    std::optional<Error> failure;   // of the archive, not of a file: ends the import
    std::stop_source stopAll;
    std::stop_token stop;           // of whoever asked
};

class ImportJob final : public job::Job {
  public:
    ImportJob(SharedImport& shared, base::Path file, std::size_t place)
        : m_shared(&shared), m_file(std::move(file)), m_place(place) {}

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
        m_shared->done[m_place] = imported.value();
        ++m_shared->finished;
        if (*m_shared->listener)
            (*m_shared->listener)(imported.value(), m_shared->finished, m_shared->done.size());
        return {};
    }

  private:
    Result<ImportedFile> import(job::Context& context) {
        TRY(context.goOn());
        if (m_shared->stopAll.stop_requested() || m_shared->stop.stop_requested())
            return Error(ErrorCode::Cancelled);
        intake::PreparedFile prepared =
            TRY(m_shared->intake->prepare(m_file, *m_shared->known, m_shared->password, context));
        std::set<std::string> changed;
        const intake::FileReport report = TRY(m_shared->state->write<intake::FileReport>(
            [&] { return m_shared->intake->settle(std::move(prepared), m_shared->details, &changed); }));
        m_shared->state->tell(changed);
        return importedFrom(report);
    }

    SharedImport* m_shared;
    base::Path m_file;
    std::size_t m_place;
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

} // namespace

Result<std::vector<ImportedFile>> Session::perform(const ImportFiles& command, std::stop_token stop,
                                                   const ImportListener& listener) {
    TRY(checkBasis(*m_state, catalogue(), command.basis));
    if (!m_state->rules)
        m_state->rules = extract::RuleSet::shipped();
    const pdf::Reader reader = TRY(m_state->reader());
    const files::Opener opener = TRY(m_state->opener());
    const intake::FileIntake intake(*m_state->store, intake::FileReader(reader, opener), *m_state->rules);
    intake::KnownRecords known;
    {
        store::Snapshot snapshot = TRY(m_state->store->snapshot());
        known = intake::KnownRecords::from(TRY(store::titles(snapshot.connection())));
    }
    SharedImport shared;
    shared.state = m_state.get();
    shared.intake = &intake;
    shared.known = &known;
    shared.details = {command.basis, command.basisBy, command.publisher, command.reason};
    shared.password = command.password.view();
    shared.listener = &listener;
    shared.stop = stop;
    shared.done.resize(command.files.size());
    {
        job::Runner runner(m_state->clock, std::max(1U, m_state->options.importThreads));
        const std::stop_callback cancel(stop, [&] { runner.cancelAll(); });
        for (std::size_t i = 0; i < command.files.size(); ++i)
            (void)runner.start(std::make_unique<ImportJob>(shared, command.files[i], i));
        runner.waitForAll();
    }
    if (shared.failure)
        return *shared.failure;
    if (stop.stop_requested())
        return Error(ErrorCode::Cancelled);
    return std::move(shared.done);
}

} // namespace dokaz::session
