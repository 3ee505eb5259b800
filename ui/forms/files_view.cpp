// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/files_view.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/images.h"
#include "ui/bridge/strings.h"
#include "ui/models/catalogue_words.h"
#include "ui/models/field_words.h"
#include "ui/models/picture_saving.h"
#include "ui/widgets/blurred_picture.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QDate>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace dokaz::ui {

FilesView::FilesView(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_area(new QScrollArea(this)), m_empty(new EmptyState(QStringLiteral("file"), {}, {}, this)),
      m_stack(new QStackedLayout(this)) {
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setAccessibleName(tr("Files"));
    m_stack->addWidget(m_area);
    m_stack->addWidget(m_empty);
}

void FilesView::show(const QString& record) {
    m_asked.cancel();
    if (record != m_record)
        clear();
    m_record = record;
    m_asked = m_desk.archive().ask(
        this, [record = fromQt(record)](session::Session& session, const std::stop_token&) { return ask(session, record); },
        [this](const base::Result<Shown>& shown) { answer(shown); });
}

base::Result<FilesView::Shown> FilesView::ask(session::Session& session, const std::string& record) {
    static const std::set<std::string> saidByFiles{"captured", "capture_place", "device", "duration",
                                                   "file_form", "capture_tool", "file_author", "url"};
    Shown shown;
    auto files = session.files(record);
    if (!files)
        return files.error();
    shown.files = std::move(files).value();
    const auto view = session.show(record);
    if (!view)
        return view.error();
    bool hasPicture = false;
    for (const session::ValueView& value : view.value().values) {
        hasPicture = hasPicture || value.field == "picture";
        if (saidByFiles.contains(value.field) && view.value().summary.kind == "source")
            shown.said.push_back(value);
    }
    if (!hasPicture)
        return shown;
    const auto picture = session.smallPicture(record);
    if (picture) // without it the rest can still be shown
        shown.picture = imageOf(picture.value());
    return shown;
}

void FilesView::clear() {
    m_asked.cancel();
    m_record.clear();
    m_shown.reset();
    m_picture = nullptr;
    delete m_area->takeWidget();
    m_empty->setSentence(tr("Looking for files…"));
    m_stack->setCurrentIndex(1);
}

bool FilesView::Shown::looksAs(const Shown& other) const {
    const auto isSameFile = [](const session::FileView& one, const session::FileView& two) {
        return one.object == two.object && one.reading == two.reading && one.profile == two.profile;
    };
    const auto isSameValue = [](const session::ValueView& one, const session::ValueView& two) {
        return one.row == two.row && one.text == two.text && one.value.has_value() == two.value.has_value() &&
               one.citations.empty() == two.citations.empty();
    };
    return std::equal(files.begin(), files.end(), other.files.begin(), other.files.end(), isSameFile) &&
           std::equal(said.begin(), said.end(), other.said.begin(), other.said.end(), isSameValue) && picture == other.picture;
}

// What changed elsewhere leaves a picture that was asked for, the place one has scrolled to and the keyboard alone.
void FilesView::answer(const base::Result<Shown>& shown) {
    if (!shown)
        return m_empty->setSentence(sentence(shown.error()));
    if (m_shown && m_shown->looksAs(shown.value()))
        return;
    const bool wasRevealed = m_picture != nullptr && m_picture->isRevealed() && m_shown->picture == shown.value().picture;
    const int scrolled = m_area->verticalScrollBar()->value();
    build(shown.value());
    m_shown = shown.value();
    if (m_picture != nullptr && wasRevealed)
        m_picture->setRevealed(true);
    m_area->verticalScrollBar()->setValue(scrolled);
}

void FilesView::build(const Shown& shown) {
    m_empty->setSentence(tr("No file belongs to this record."));
    m_stack->setCurrentIndex(shown.files.empty() ? 1 : 0);
    m_picture = nullptr;
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("page"));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(3 * gridStep, 3 * gridStep, 3 * gridStep, 3 * gridStep);
    column->setSpacing(2 * gridStep);
    if (!shown.picture.isNull() || !shown.said.empty())
        column->addWidget(pictureCard(shown));
    for (const session::FileView& file : shown.files)
        column->addWidget(card(file));
    column->addStretch(1);
    m_area->setWidget(page);
}

QWidget* FilesView::pictureCard(const Shown& shown) {
    auto* card = new QFrame;
    card->setObjectName(QStringLiteral("card"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(3 * gridStep, 2 * gridStep, 3 * gridStep, 2 * gridStep);
    column->setSpacing(2 * gridStep);
    if (!shown.picture.isNull())
        addPicture(*column, shown.picture, card);
    if (shown.said.empty())
        return card;
    column->addWidget(newLabel(tr("As the file says, or somebody wrote it"), TextRole::Heading, card));
    auto* form = new QFormLayout;
    form->setVerticalSpacing(gridStep);
    column->addLayout(form);
    const record::Catalogue& catalogue = m_desk.archive().catalogue();
    for (const session::ValueView& value : shown.said) {
        const record::FieldDeclaration* field = catalogue.findField("source", value.field);
        QString words = value.value ? shownText(value, field, m_desk.archive().vocabularies())
                                    : tr("in the identity vault, which is closed");
        if (!value.citations.empty()) // the others nobody has checked
            //: %1 a value
            words = tr("%1 (with a source)").arg(isolated(words));
        form->addRow(newLabel(field != nullptr ? fieldName(*field) : toQt(value.label), TextRole::Muted, card),
                     newLabel(isolated(words), TextRole::Body, card));
    }
    return card;
}

void FilesView::addPicture(QVBoxLayout& column, const QImage& picture, QWidget* card) {
    column.addWidget(m_picture = new BlurredPicture(picture, card));
    auto* save = new QPushButton(tr("Save this picture…"), card);
    save->setAccessibleName(tr("Save this picture"));
    connect(save, &QPushButton::clicked, this, [this] { (new PictureSaving(m_desk, m_record, 0, this))->open(); });
    column.addWidget(save, 0, Qt::AlignLeading);
}

QWidget* FilesView::card(const session::FileView& file) {
    auto* card = new QFrame;
    card->setObjectName(QStringLiteral("card"));
    auto* form = new QFormLayout(card);
    form->setContentsMargins(3 * gridStep, 2 * gridStep, 3 * gridStep, 2 * gridStep);
    form->setVerticalSpacing(gridStep);
    const auto add = [&](const QString& name, const QString& words) {
        form->addRow(newLabel(name, TextRole::Muted, card), newLabel(words, TextRole::Body, card));
    };
    add(tr("Type"), toQt(file.mediaType));
    add(tr("Size"), tr("%1 (%L2 bytes)").arg(QLocale().formattedDataSize(file.size)).arg(file.size));
    const QDate day = QDate::fromString(toQt(file.received), Qt::ISODate);
    add(tr("Taken in"), day.isValid() ? QLocale().toString(day, QLocale::LongFormat) : toQt(file.received));
    add(tr("Reading"), file.reading.empty() ? tr("none: no text was read from it") : tr("read, layout “%1”").arg(isolated(toQt(file.profile))));
    auto* sum = new QLineEdit(toQt(file.sha256), card);
    sum->setReadOnly(true);
    sum->setCursorPosition(0);
    sum->setAccessibleName(tr("SHA-256 checksum"));
    auto* copy = new QToolButton(card);
    copy->setIcon(icon(QStringLiteral("copy")));
    copy->setAccessibleName(tr("Copy checksum"));
    copy->setToolTip(tr("Copy checksum"));
    copy->setFocusPolicy(Qt::StrongFocus);
    connect(copy, &QToolButton::clicked, this, [words = toQt(file.sha256)] { QGuiApplication::clipboard()->setText(words); });
    auto* line = new QHBoxLayout;
    line->addWidget(sum, 1);
    line->addWidget(copy);
    form->addRow(newLabel(tr("SHA-256"), TextRole::Muted, card), line);
    return card;
}

} // namespace dokaz::ui
