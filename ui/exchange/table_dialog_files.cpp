// SPDX-License-Identifier: GPL-3.0-or-later
// Where the mapping of a table comes from, what is said of its file, and what is written to files of the person's choice.
#include "base/file.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/exchange/table_dialog.h"
#include "ui/models/table_columns.h"
#include "ui/widgets/file_choice.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>

namespace dokaz::ui {

void TableDialog::chooseOrigin(int place) {
    const QString chosen = m_origin->itemData(place).toString();
    m_given.reset();
    m_preset.clear();
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
            askPreview({});
        });
}

// The most pressing thing there is to say before the import.
void TableDialog::showNotice() {
    const session::TablePreview& preview = m_preview;
    const bool isOpen = !preview.openColumns.empty() || !preview.openSheets.empty();
    if (!preview.problem.empty()) {
        m_notice->show(toQt(preview.problem) + QLatin1Char('.'), Tone::Warn);
    } else if (preview.needsVault && !preview.isVaultOpen) {
        m_notice->show(tr("Some of this belongs in the identity vault, which is closed."), Tone::Warn, tr("Open the vault…"),
                       [this] { m_desk.askForVault(); });
    } else if (preview.isFileKnown) {
        m_notice->show(tr("This file is in the archive: what it says already is not said again."), Tone::Neutral);
    } else if (isOpen) {
        QStringList names;
        for (const auto* part : {&preview.openColumns, &preview.openSheets})
            for (const std::string& name : *part)
                names.append(isolated(toQt(name)));
        m_notice->show(tr("No field takes these columns or sheets, and whoever opens the archive could read them in the file: %1.")
                           .arg(names.join(QStringLiteral(", "))),
                       Tone::Warn, tr("Keep the file in the vault"), [this] { m_inVault->setChecked(true); });
    } else {
        m_notice->hide();
    }
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
            [path = fromQt(files.front()), text = record::tableMappingText(m_columns->mapping())](
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
        if (files.isEmpty())
            return;
        m_desk.archive().ask(
            this,
            [path = fromQt(files.front()), text = session::refusalsAsCsv(m_told)](session::Session&, const std::stop_token&) {
                return base::replaceFile(path, base::bytesOf(text));
            },
            [this](const base::Result<void>& saved) {
                m_notice->show(saved ? tr("The refused rows are saved.") : sentence(saved.error()),
                               saved ? Tone::Good : Tone::Danger);
            });
    });
}

} // namespace dokaz::ui
