// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/document_details.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/reader/page_verdicts.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace dokaz::ui {

DocumentDetails::DocumentDetails(Desk& desk, QWidget* parent) : QScrollArea(parent), m_desk(desk) {
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("About this document"));
    setMinimumWidth(55 * gridStep);
}

void DocumentDetails::setDocument(SharedDocument document) {
    m_ticket.cancel();
    m_document = std::move(document);
    m_isStale = true;
    if (isVisible())
        ask();
}

void DocumentDetails::showEvent(QShowEvent* event) {
    QScrollArea::showEvent(event);
    if (m_isStale)
        ask();
}

void DocumentDetails::ask() {
    if (!m_document)
        return;
    m_isStale = false;
    m_ticket.cancel();
    m_ticket = m_desk.archive().ask(
        this, [source = fromQt(m_document->source)](session::Session& session, const std::stop_token&) { return session.show(source); },
        [this](base::Result<session::RecordView> record) {
            if (record)
                fill(record.value());
            else
                m_desk.tell(record.error());
        });
}

void DocumentDetails::addRow(QVBoxLayout& column, QWidget* page, const QString& label, const QString& words) {
    if (words.isEmpty())
        return;
    column.addWidget(newLabel(label, TextRole::Small, page));
    QLabel* value = newLabel(words, TextRole::Body, page);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setAccessibleName(label);
    column.addWidget(value);
    column.addSpacing(gridStep);
}

void DocumentDetails::fill(const session::RecordView& record) {
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("page"));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(3 * gridStep, 3 * gridStep, 3 * gridStep, 3 * gridStep);
    column->setSpacing(0);
    column->addWidget(newLabel(tr("About this document"), TextRole::Heading, page));
    column->addSpacing(2 * gridStep);
    for (const session::ValueView& value : record.values)
        if (value.value && !std::holds_alternative<record::ObjectRef>(*value.value))
            addRow(*column, page, toQt(value.label), toQt(value.text));
    showReading(*column, page);
    auto* open = new QPushButton(tr("&Open the record"), page);
    open->setAccessibleName(tr("Open the record of this document"));
    connect(open, &QPushButton::clicked, this, [this] { m_desk.showRecord(m_document->source); });
    column->addWidget(open, 0, Qt::AlignLeading);
    column->addStretch();
    setWidget(page);
}

void DocumentDetails::showReading(QVBoxLayout& column, QWidget* page) {
    if (!m_document->isRead) {
        addRow(column, page, tr("Reading"), importReason(m_document->reasonWithoutReading));
        return;
    }
    const QLocale locale(m_document->language);
    addRow(column, page, tr("Language of the text"),
           m_document->language.isEmpty() || locale == QLocale::c() ? m_document->language : QLocale::languageToString(locale.language()));
    const QStringList verdicts = pageVerdicts(*m_document);
    addRow(column, page, tr("Pages"),
           verdicts.isEmpty() ? tr("%n page(s), all with text.", nullptr, static_cast<int>(m_document->sheets.size()))
                              : tr("%n page(s).", nullptr, static_cast<int>(m_document->sheets.size())) + QLatin1Char(' ') +
                                    verdicts.join(QLatin1Char(' ')));
}

} // namespace dokaz::ui
