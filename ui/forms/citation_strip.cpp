// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/citation_strip.h"

#include "ui/models/record_picker.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace dokaz::ui {

namespace {

QString inWords(const Place& place) {
    return place.quote.isEmpty() ? place.reference
                                 : QStringLiteral("%1: “%2”").arg(place.reference, isolated(place.quote.simplified()));
}

QPushButton* newButton(const QString& text, const QString& name, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setProperty("flat", true);
    button->setAutoDefault(false);
    button->setAccessibleName(name);
    return button;
}

} // namespace

CitationStrip::CitationStrip(Desk& desk, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_question(newLabel(tr("On which words does it rest?"), TextRole::Small, this)),
      m_words(new ElidedLabel({}, this)), m_use(newButton(tr("&Use"), tr("Use these words as the source"), this)),
      m_choose(newButton(tr("Choose words…"), tr("Choose words in a document"), this)),
      m_whole(newButton(tr("Who&le source…"), tr("Cite a source as a whole"), this)),
      m_none(newButton(tr("N&o source now"), tr("No source now"), this)),
      m_remove(newButton(tr("Do not cite"), tr("Do not cite these words"), this)),
      m_source(new RecordPicker(desk.archive(), {QStringLiteral("source")}, tr("Source"), this)) {
    setObjectName(QStringLiteral("strip"));
    build();
    connect(m_use, &QPushButton::clicked, this, [this] {
        if (m_offered)
            choose(*m_offered);
    });
    connect(m_choose, &QPushButton::clicked, this, &CitationStrip::goToWords);
    connect(m_whole, &QPushButton::clicked, this, &CitationStrip::askForSource);
    connect(m_none, &QPushButton::clicked, this, [this] {
        m_isDeclined = true;
        m_question->setText(tr("No source now."));
        emit declined();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_chosen.reset();
        offer();
        focusFirst();
    });
    connect(m_source, &RecordPicker::chosen, this, &CitationStrip::takeSource);
    connect(&desk, &Desk::placeChanged, this, [this] {
        if (!m_chosen)
            offer();
    });
    offer();
}

void CitationStrip::build() {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, gridStep);
    box->setSpacing(gridStep / 2);
    box->addWidget(m_question);
    auto* offered = new QHBoxLayout;
    offered->setSpacing(gridStep);
    offered->addWidget(m_words, 1);
    offered->addWidget(m_use);
    offered->addWidget(m_remove);
    box->addLayout(offered);
    box->addWidget(m_source);
    auto* ways = new FlowLayout;
    ways->setSpacing(0);
    ways->addWidget(m_choose);
    ways->addWidget(m_whole);
    ways->addWidget(m_none);
    box->addLayout(ways);
    m_source->hide();
    setTabOrder(m_use, m_choose);
    setTabOrder(m_choose, m_whole);
    setTabOrder(m_whole, m_none);
}

void CitationStrip::setQuestion(const QString& sentence) { m_question->setText(sentence); }

void CitationStrip::offer() {
    m_offered = m_desk.lastPlace();
    m_words->setVisible(m_offered.has_value());
    m_use->setVisible(m_offered.has_value());
    if (m_offered)
        m_words->setWords(inWords(*m_offered));
    m_remove->hide();
    for (QPushButton* button : {m_choose, m_whole, m_none})
        button->show();
    if (m_isWaiting && m_offered)
        m_question->setText(tr("Rest it on the words you selected?"));
}

void CitationStrip::choose(const Place& place) {
    m_chosen = place;
    m_isDeclined = false;
    m_isWaiting = false;
    showChosen();
    emit chosen();
}

void CitationStrip::showChosen() {
    m_question->setText(tr("Rests on:"));
    m_words->setWords(inWords(*m_chosen));
    m_words->show();
    m_source->hide();
    m_remove->show();
    for (QPushButton* button : {m_use, m_choose, m_whole, m_none})
        button->hide();
}

void CitationStrip::goToWords() {
    m_isWaiting = true;
    m_question->setText(tr("Select the words in the document; they are then offered here."));
    if (m_offered)
        m_desk.showSource(m_offered->source);
    else
        m_desk.showKind(QStringLiteral("source"));
}

void CitationStrip::askForSource() {
    m_source->show();
    m_source->setFocus(Qt::OtherFocusReason);
}

void CitationStrip::takeSource(const QString& source, const QString& title) {
    choose({source, 0, 0, 0, 0, {}, isolated(title)});
}

void CitationStrip::focusFirst() { (m_use->isHidden() ? m_choose : m_use)->setFocus(Qt::OtherFocusReason); }

void CitationStrip::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (auto* button = qobject_cast<QPushButton*>(focusWidget()); isEnter && button != nullptr)
        return button->click();
    if (event->key() == Qt::Key_Escape) {
        emit declined();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace dokaz::ui
