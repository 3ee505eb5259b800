// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/recognition_bar.h"

#include "session/recognition_values.h"
#include "ui/bridge/strings.h"
#include "ui/reader/page_verdicts.h"
#include "ui/reader/recognition_dialog.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace dokaz::ui {

using record::PageVerdict;

namespace {

class Outcome {
    Q_DECLARE_TR_FUNCTIONS(Outcome)
  public:
    static QString of(const session::RecognisedText& text) {
        if (text.reason == "nothing-to-recognise")
            return tr("Every page has text of its own. Name pages to read them off their pictures all the same.");
        if (text.reason == "language-missing")
            return tr("No language data for this document is installed. Install the package tesseract-ocr-… of its "
                      "language, or choose others.");
        if (text.reason == "no-letters")
            return tr("The pictures show no letters that could be believed.");
        if (text.reason == "would-lose-pages")
            return tr("Pages that were read off their pictures before cannot be read now. Nothing was changed.");
        if (text.reason == "read-meanwhile")
            return tr("The pictures were read meanwhile. The newest reading is shown.");
        if (text.reason == "no-file")
            return tr("This source has no file with pages.");
        if (!text.reason.empty())
            return tr("The pictures could not be read.");
        const int count = static_cast<int>(text.pages.size());
        QString words = tr("%n page(s) read off the picture, in %1, %2 % sure.", nullptr, count)
                            .arg(languageNames(toQt(text.languages)))
                            .arg(text.confidence);
        if (text.candidatesWaiting > 0)
            words += QLatin1Char(' ') + tr("%n mention(s) (waits|wait) until the identity vault is opened.", nullptr,
                                           static_cast<int>(text.candidatesWaiting));
        return words;
    }
};

} // namespace

RecognitionBar::RecognitionBar(Desk& desk, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_words(newLabel({}, TextRole::Body, this)), m_progress(new QProgressBar(this)),
      m_start(new QPushButton(tr("Recognise text…"), this)), m_cancel(new QPushButton(tr("Cancel"), this)) {
    setAccessibleName(tr("Text of the page"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(3 * gridStep, gridStep, 3 * gridStep, gridStep);
    row->setSpacing(2 * gridStep);
    row->addWidget(m_words, 1);
    row->addWidget(m_progress);
    row->addWidget(m_start);
    row->addWidget(m_cancel);
    m_progress->setMaximumWidth(40 * gridStep);
    m_progress->setAccessibleName(tr("Pages recognised"));
    m_start->setAccessibleName(tr("Recognise the text of pages without text"));
    m_cancel->setAccessibleName(tr("Cancel the recognition"));
    connect(m_start, &QPushButton::clicked, this, &RecognitionBar::askHow);
    connect(m_cancel, &QPushButton::clicked, this, &RecognitionBar::cancel);
    tellState();
}

RecognitionBar::~RecognitionBar() { m_stop.request_stop(); }

QString RecognitionBar::words() const { return m_words->text(); }

void RecognitionBar::setDocument(SharedDocument document) {
    m_document = std::move(document);
    m_page = 1;
    tellState();
}

void RecognitionBar::setPage(int page) {
    if (m_page == page)
        return;
    m_page = page;
    tellState();
}

void RecognitionBar::tellState() {
    m_progress->setVisible(isRunning());
    m_cancel->setVisible(isRunning());
    if (isRunning()) {
        m_start->hide();
        show();
        return;
    }
    QString words;
    bool isWanting = false;
    if (m_document && m_document->isRead) {
        const bool hasSheet = m_page >= 1 && m_page <= static_cast<int>(m_document->sheets.size());
        const ReaderSheet sheet = hasSheet ? m_document->sheets[static_cast<std::size_t>(m_page - 1)] : ReaderSheet();
        for (const ReaderSheet& each : m_document->sheets)
            isWanting = isWanting || (each.confidence < 0 && each.verdict != PageVerdict::Text);
        if (sheet.confidence >= 0)
            words = tr("Page %1 was read off its picture: %2, %3 % sure. Doubtful words are marked.")
                        .arg(m_document->labelOf(m_page), languageNames(m_document->recognisedIn))
                        .arg(sheet.confidence);
        else if (isWanting && m_document->isPicture)
            words = tr("No text of this image is here. Its letters can be looked for.");
        else if (isWanting)
            words = pageVerdicts(*m_document).join(QLatin1Char(' '));
    }
    m_words->setText(words);
    const bool isAgain = !words.isEmpty() && (!isWanting || isPageRecognised());
    m_start->setVisible(isWanting || isAgain);
    m_start->setText(isAgain ? tr("Recognise again…") : tr("Recognise text…"));
    m_start->setAccessibleName(isAgain ? tr("Recognise the text again, for instance in another language")
                                       : tr("Recognise the text of pages without text"));
    setVisible(!words.isEmpty());
}

bool RecognitionBar::isPageRecognised() const {
    return m_document && m_page >= 1 && m_page <= static_cast<int>(m_document->sheets.size()) &&
           m_document->sheets[static_cast<std::size_t>(m_page - 1)].confidence >= 0;
}

void RecognitionBar::askHow() { ask(isPageRecognised() ? Propose::RecognisedPages : Propose::PagesWithoutText); }

void RecognitionBar::askAgain() { ask(Propose::RecognisedPages); }

void RecognitionBar::ask(Propose propose) {
    if (!m_document)
        return;
    if (isRunning())
        return m_desk.tell(tr("Text is being recognised now. Wait for its end or cancel it, then ask again."), Tidings::Warning);
    std::vector<int> recognised;
    bool isWanting = false;
    for (const ReaderSheet& sheet : m_document->sheets) {
        isWanting = isWanting || (sheet.confidence < 0 && sheet.verdict != PageVerdict::Text);
        if (sheet.confidence >= 0)
            recognised.push_back(sheet.number);
    }
    // With nothing left that lacks text, those that were read off their pictures are meant.
    const bool isAgain = propose == Propose::RecognisedPages || !isWanting;
    auto* dialog = new RecognitionDialog(m_document->source, isAgain ? pageRanges(recognised) : QString(), this);
    connect(dialog, &RecognitionDialog::chosen, this, &RecognitionBar::recognise);
    dialog->open();
}

void RecognitionBar::recognise(std::shared_ptr<session::RecogniseText> command) {
    if (isRunning())
        return;
    m_stop = std::stop_source();
    const QPointer<RecognitionBar> self(this);
    m_job = m_desk.jobs().begin(tr("Recognising text"), [self] {
        if (self)
            self->cancel();
    });
    command->progress = [self](std::size_t done, std::size_t total) {
        QMetaObject::invokeMethod(
            qApp,
            [self, done, total] {
                if (self)
                    self->tellProgress(static_cast<int>(done), static_cast<int>(total));
            },
            Qt::QueuedConnection);
    };
    m_words->setText(tr("Looking how the pages stand and in which script they are…"));
    m_progress->setRange(0, 0);
    tellState();
    m_cancel->setEnabled(true);
    // The answer of a cancelled ticket does not come; so the work has a stop of its own, and its end is always told.
    m_desk.archive().work(
        this,
        [command, stop = m_stop](session::Session& session, const std::stop_token& closing) {
            const std::stop_callback close(closing, [stop]() mutable { stop.request_stop(); });
            auto result = session.perform(*command, stop.get_token());
            command->password.wipe();
            return result;
        },
        [this, source = toQt(command->source)](const base::Result<session::RecognisedText>& result) {
            finish(source, result);
        });
}

void RecognitionBar::tellProgress(int done, int total) {
    if (!isRunning() || m_stop.stop_requested())
        return;
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_words->setText(done < total ? tr("Reading letters off pictures: page %1 of %2…").arg(done + 1).arg(total)
                                  : tr("Putting the words together…"));
    m_job.report(done, total);
}

void RecognitionBar::cancel() {
    m_stop.request_stop();
    m_cancel->setEnabled(false);
    if (isRunning())
        m_words->setText(tr("Stopping…"));
}

void RecognitionBar::finish(const QString& source, const base::Result<session::RecognisedText>& result) {
    m_job.end();
    m_job = JobHandle();
    tellState();
    if (!result) {
        m_desk.tell(result.error());
        return;
    }
    const bool isNew = !result.value().reading.empty();
    m_desk.tell(Outcome::of(result.value()), isNew ? Tidings::Done : Tidings::Warning);
    if (isNew)
        emit recognised(source);
}

} // namespace dokaz::ui
