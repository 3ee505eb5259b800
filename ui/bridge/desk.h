// SPDX-License-Identifier: GPL-3.0-or-later
// What lies before the person: the archive, the record that is open, the words that are selected; and the ways from
// one task to another. A page asks the desk ("show these words"), the main window answers; pages do not know each other.
//
// Threads: the UI thread. Ownership: the main window's; lives as long as the archive is unlocked.
#pragma once
#include "session/values.h"
#include "ui/bridge/archive.h"
#include "ui/bridge/job_board.h"
#include "ui/bridge/settings.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace dokaz::ui {

// Words in a source. passage 0: the source as a whole; start = end: the whole passage. Code points.
struct Place {
    QString source;
    quint32 passage = 0, start = 0, end = 0;
    qint32 page = 0;       // where known; 0: of the passage
    QString quote;         // the words
    QString reference;     // for people: "A/HRC/58/68, para. 54"
};
[[nodiscard]] session::TypedCitation citationOf(const Place& place);

enum class Tidings { Done, Warning, Failure };

class Desk final : public QObject {
    Q_OBJECT
  public:
    Desk(Archive& archive, JobBoard& jobs, Settings& settings, QObject* parent = nullptr);
    [[nodiscard]] Archive& archive() const { return m_archive; }
    [[nodiscard]] JobBoard& jobs() const { return m_jobs; }
    [[nodiscard]] Settings& settings() const { return m_settings; }

    // The record shown on the right; empty: none.
    [[nodiscard]] const QString& openRecordId() const { return m_openRecord; }
    [[nodiscard]] const QString& openRecordTitle() const { return m_openTitle; }
    [[nodiscard]] const QString& openRecordKind() const { return m_openKind; }
    void noteOpenRecord(const QString& record, const QString& kind, const QString& title);
    // The words last cited or selected, offered as source for the next value.
    [[nodiscard]] const std::optional<Place>& lastPlace() const { return m_lastPlace; }
    void notePlace(const Place& place);

    // Asks the main window.
    void showRecord(const QString& record) { emit recordWanted(record); }
    void showWords(const Place& place) { emit wordsWanted(place); }
    void showKind(const QString& kind) { emit kindWanted(kind); }
    void showCase(const QString& record) { emit caseWanted(record); }
    void showSource(const QString& source) { emit wordsWanted({source, 0, 0, 0, 0, {}, {}}); }
    void reviewSource(const QString& source) { emit reviewWanted(source); }
    void searchFor(const QString& words) { emit searchWanted(words); }
    // A form for a new record of `kind` ("": asks which), with what is known.
    void newRecord(const QString& kind, const std::optional<Place>& place = {},
                   const std::vector<session::TypedField>& fields = {}) {
        emit newRecordWanted(kind, place, fields);
    }
    // A value of the open record for these words.
    void citeForOpenRecord(const Place& place) { emit citeWanted(place); }
    // Files for the import assistant; empty: asks.
    void importFiles(const QStringList& files) { emit importWanted(files); }
    void askForVault() { emit vaultWanted(); }
    // One sentence to the person. `undo`: offers to undo the last change.
    enum class Offer { Nothing, Undo };
    void tell(const QString& sentence, Tidings tidings = Tidings::Done, Offer offer = Offer::Nothing) {
        emit told(sentence, tidings, offer);
    }
    void tell(const base::Error& error); // Cancelled is not told

  signals:
    void recordWanted(const QString& record);
    void wordsWanted(const dokaz::ui::Place& place);
    void kindWanted(const QString& kind);
    void caseWanted(const QString& record);
    void reviewWanted(const QString& source);
    void searchWanted(const QString& words);
    void newRecordWanted(const QString& kind, const std::optional<dokaz::ui::Place>& place,
                         const std::vector<dokaz::session::TypedField>& fields);
    void citeWanted(const dokaz::ui::Place& place);
    void importWanted(const QStringList& files);
    void vaultWanted();
    void told(const QString& sentence, dokaz::ui::Tidings tidings, dokaz::ui::Desk::Offer offer);
    void openRecordChanged();
    void placeChanged();

  private:
    Archive& m_archive;
    JobBoard& m_jobs;
    Settings& m_settings;
    QString m_openRecord, m_openKind, m_openTitle;
    std::optional<Place> m_lastPlace;
};

} // namespace dokaz::ui
