// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entry_details.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/widgets/labels.h"

#include <QKeyEvent>

#include <map>

namespace dokaz::ui {

namespace {

constexpr std::size_t mostShown = 200;
constexpr int mostLetters = 400; // of a value or a quote

class ChangeWords {
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)
  public:
    static QString what(const std::string& code) {
        const std::map<std::string, QString> words{{"record", tr("Record begun")},
                                                   {"value", tr("Value added")},
                                                   {"citation", tr("Words given")},
                                                   {"retraction", tr("Taken back")},
                                                   {"return", tr("Brought back")},
                                                   {"withdrawal", tr("Withdrawn")},
                                                   {"purge", tr("Content destroyed")},
                                                   {"file", tr("File kept")},
                                                   {"reading", tr("Reading of a file made")},
                                                   {"decision", tr("Mention decided")},
                                                   {"assessment", tr("Assessed")}};
        const auto found = words.find(code);
        return found == words.end() ? toQt(code) : found->second;
    }
    static QString shortened(const std::string& text) {
        const QString whole = toQt(text).simplified();
        return isolated(whole.size() <= mostLetters ? whole : whole.left(mostLetters) + QChar(0x2026));
    }
    static QString of(const session::EntryChange& change) {
        QStringList parts{what(change.what)};
        if (!change.title.empty())
            parts << toQt(change.kindLabel) + QLatin1Char(' ') + shortened(change.title);
        QString line = parts.join(QStringLiteral(" · "));
        const QString text = change.isHidden ? tr("kept back in the identity vault") : shortened(change.text);
        const bool hasText = change.isHidden || !change.text.empty();
        if (!change.label.empty())
            line += QStringLiteral(" · ") + toQt(change.label) + (hasText ? QStringLiteral(": ") + text : QString());
        else if (hasText)
            line += QStringLiteral(" · ") + text;
        //: %1 the value that stood there
        return change.before.empty() ? line : line + QLatin1Char(' ') + tr("(before: %1)").arg(shortened(change.before));
    }
};

} // namespace

QString changeWords(const session::EntryChange& change) { return ChangeWords::of(change); }

EntryDetails::EntryDetails(Archive& archive, QWidget* parent) : QPlainTextEdit(parent), m_archive(archive) {
    setReadOnly(true);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("What this entry did"));
    setPlaceholderText(tr("Choose an entry to see what it did."));
    setMinimumHeight(4 * fontMetrics().lineSpacing());
}

void EntryDetails::showEntry(const QString& entry) {
    if (entry == m_entry)
        return;
    m_entry = entry;
    m_ticket.cancel();
    clear();
    if (entry.isEmpty())
        return;
    m_ticket = m_archive.ask(
        this,
        [asked = fromQt(entry)](session::Session& session, const std::stop_token&) { return session.entry(asked, mostShown); },
        [this](base::Result<session::EntryDetail> detail) {
            if (!detail)
                return setPlainText(sentence(detail.error()));
            QStringList lines;
            for (const session::EntryChange& change : detail.value().changes)
                lines << changeWords(change);
            if (lines.isEmpty())
                lines << tr("Nothing but the entry itself.");
            if (lines.size() >= static_cast<int>(mostShown))
                lines << tr("And more of the same.");
            setPlainText(lines.join(QLatin1Char('\n')));
        });
}

// Escape and the page's own keys stay the page's.
void EntryDetails::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        return event->ignore();
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace dokaz::ui
