// SPDX-License-Identifier: GPL-3.0-or-later
// Where the mapping of a table comes from, what is said of its file, and what is written to files of the person's choice.
#include "base/file.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/exchange/table_dialog.h"
#include "ui/exchange/table_form_row.h"
#include "ui/models/table_columns.h"
#include "ui/widgets/file_choice.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>

namespace dokaz::ui {

namespace {

// With the list that was proposed.
record::TableMapping named(record::TableMapping mapping, const session::TablePreview& preview) {
    if (mapping.list.empty())
        mapping.list = preview.mapping.list;
    return mapping;
}

} // namespace

void TableDialog::chooseOrigin(int place) {
    const QString chosen = m_origin->itemData(place).toString();
    m_given.reset();
    m_preset.clear();
    m_isListTyped = false;
    if (chosen == QLatin1String(mappingFromFile)) {
        FileChoice choice;
        choice.title = tr("Choose a mapping");
        choice.filter = tr("Mappings (*.json);;All files (*)");
        chooseFiles(this, choice, [this](const QStringList& files) {
            if (!files.isEmpty())
                useMappingFrom(files.front());
        });
        return;
    }
    m_preset = fromQt(chosen);
    m_kind->setCurrentIndex(0);
    askPreview({});
}

void TableDialog::useMappingFrom(const QString& file) {
    constexpr std::uint64_t longest = 4U * 1024 * 1024;
    m_desk.archive().ask(
        this,
        [path = fromQt(file)](session::Session&, const std::stop_token&) -> base::Result<record::TableMapping> {
            const base::Bytes bytes = TRY(base::readFile(path, longest));
            return record::tableMappingFrom({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
        },
        [this](const base::Result<record::TableMapping>& mapping) {
            if (!mapping) {
                m_notice->show(sentence(mapping.error()), Tone::Danger);
                return;
            }
            m_given = mapping.value();
            m_form->forget(); // it says how its file is read
            askPreview({});
        });
}

// The most pressing thing there is to say before the import.
void TableDialog::showNotice() {
    const session::TablePreview& preview = *m_preview;
    showOpenNotice();
    if (showRecordsNotice()) {
        return;
    } else if (!preview.problem.empty()) {
        m_notice->show(toQt(preview.problem) + QLatin1Char('.'), Tone::Warn);
    } else if (preview.needsVault && !preview.isVaultOpen) {
        m_notice->show(tr("Some of this belongs in the identity vault, which is closed."), Tone::Warn, tr("Open the vault…"),
                       [this] { m_desk.askForVault(); });
    } else if (showListNotice()) {
        return;
    } else if (preview.isFileKnown) {
        m_notice->show(preview.recordsNew == 0
                           ? tr("This file is in the archive, and so are all its records.")
                           : tr("This file is in the archive; %n record(s) of it (is|are) not here yet.", nullptr,
                                static_cast<int>(preview.recordsNew)),
                       Tone::Neutral);
    } else if (m_isEarly) {
        m_notice->show(tr("The preview shows now what changed: import it where it is right."), Tone::Neutral);
    } else {
        m_notice->hide();
    }
}

// Whatever else is said: what stays outside of the vault is out for good.
void TableDialog::showOpenNotice() {
    QStringList names;
    for (const auto* part : {&m_preview->openColumns, &m_preview->openSheets})
        for (const std::string& name : *part)
            names.append(isolated(toQt(name)));
    if (names.isEmpty() || m_preview->isFileKnown) { // what is here stands as it was taken in
        m_openNotice->hide();
        return;
    }
    m_openNotice->show(tr("No field takes these columns or sheets, and whoever opens the archive could read them in the file: %1.")
                           .arg(names.join(QStringLiteral(", "))),
                       Tone::Warn, tr("Keep the file in the vault"), [this] { m_inVault->setChecked(true); });
}

// Where its records may be already. False where there is nothing to say.
bool TableDialog::showListNotice() {
    const session::TablePreview& preview = *m_preview;
    if (preview.last) {
        m_notice->show(tr("This file is here, taken in under the list %1 with another key: so everybody would be here twice.")
                           .arg(isolated(toQt(preview.last->list))),
                       Tone::Warn, tr("Take the mapping of then"), [this, last = *preview.last] {
                           m_given = last;
                           m_isListTyped = false;
                           askPreview({});
                       });
        return true;
    }
    if (!preview.known)
        return false;
    const QString words = tr("%1 of %2 keys are known in the list %3.")
                              .arg(preview.known->keys)
                              .arg(preview.known->of)
                              .arg(isolated(toQt(preview.known->list)));
    if (preview.known->list == preview.mapping.list)
        m_notice->show(words + QLatin1Char(' ') + tr("Those records are updated. If these are others, name another list."), Tone::Neutral);
    else
        m_notice->show(words + QLatin1Char(' ') + tr("Are these newer rows of that list?"), Tone::Warn, tr("Update that list"),
                       [this, list = toQt(preview.known->list)] {
                           m_list->setText(list);
                           m_isListTyped = true;
                           askPreview(mapping());
                       });
    return true;
}

void TableDialog::saveMapping() {
    FileChoice choice;
    choice.purpose = FileChoice::For::NewFile;
    choice.title = tr("Save the mapping");
    choice.suffix = QStringLiteral("json");
    choice.proposal = QFileInfo(m_file).completeBaseName() + QStringLiteral(".json");
    chooseFiles(this, choice, [this](const QStringList& files) {
        if (files.isEmpty())
            return;
        m_desk.archive().ask(
            this,
            [path = fromQt(files.front()), text = record::tableMappingText(named(mapping(), *m_preview))](
                session::Session&, const std::stop_token&) { return base::replaceFile(path, base::bytesOf(text)); },
            [this](const base::Result<void>& saved) {
                m_notice->show(saved ? tr("The mapping is saved.") : sentence(saved.error()), saved ? Tone::Good : Tone::Danger);
            });
    });
}

void TableDialog::saveRefusals() {
    FileChoice choice;
    choice.purpose = FileChoice::For::NewFile;
    choice.title = tr("Save what is refused");
    choice.suffix = QStringLiteral("csv");
    choice.proposal = QFileInfo(m_file).completeBaseName() + QStringLiteral("-refused.csv");
    chooseFiles(this, choice, [this](const QStringList& files) {
        if (!files.isEmpty())
            writeRefusals(files.front(), false);
    });
}

// What belongs in the vault goes out only where the person says so.
void TableDialog::writeRefusals(const QString& file, bool withHidden) {
    m_desk.archive().ask(
        this,
        [path = fromQt(file), preview = m_preview, report = m_report, withHidden](session::Session&, const std::stop_token&) {
            const std::string text = report ? session::refusalsAsCsv(report->refusals, report->refused, withHidden)
                                            : session::refusalsAsCsv(preview->refusals, preview->refused, withHidden);
            return base::replaceFile(path, base::bytesOf(text));
        },
        [this, file, withHidden, rows = m_report ? &m_report->refused : &m_preview->refused, preview = m_preview,
         report = m_report](const base::Result<void>& saved) {
            QStringList hidden;
            for (const std::size_t column : rows->hidden)
                hidden.append(isolated(toQt(rows->header[column])));
            if (!saved)
                m_notice->show(sentence(saved.error()), Tone::Danger);
            else if (hidden.isEmpty())
                m_notice->show(tr("The refused rows are saved."), Tone::Good);
            else if (withHidden)
                m_notice->show(tr("The refused rows are saved, with what belongs in the identity vault: keep that file as safe as "
                                  "the archive, and delete it when it is taken in."),
                               Tone::Warn);
            else
                m_notice->show(tr("The refused rows are saved without these columns, as whoever finds the file could read what "
                                  "belongs in the identity vault: %1.")
                                   .arg(hidden.join(QStringLiteral(", "))),
                               Tone::Warn, tr("Save these columns too"), [this, file] { writeRefusals(file, true); });
        });
}

} // namespace dokaz::ui
