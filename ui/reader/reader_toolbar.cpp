// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/reader_toolbar.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace dokaz::ui {

ReaderToolbar::ReaderToolbar(QWidget* parent)
    : QFrame(parent), m_outline(newButton(QStringLiteral("outline"), tr("Outline"), QStringLiteral("Ctrl+Shift+O"))),
      m_previous(newButton(QStringLiteral("up"), tr("Page before"), QStringLiteral("Ctrl+PgUp"))),
      m_next(newButton(QStringLiteral("down"), tr("Next page"), QStringLiteral("Ctrl+PgDown"))),
      m_zoomOut(newButton(QStringLiteral("zoom-out"), tr("Smaller"), QStringLiteral("Ctrl+-"))),
      m_zoomIn(newButton(QStringLiteral("zoom-in"), tr("Larger"), QStringLiteral("Ctrl++"))),
      m_fit(newButton(QStringLiteral("fit-width"), tr("Fit the width"), QStringLiteral("Ctrl+0"))),
      m_onlyPage(newButton(QStringLiteral("page"), tr("Only the page"))),
      m_both(newButton(QStringLiteral("columns"), tr("Page and text"))),
      m_onlyPassages(newButton(QStringLiteral("passages"), tr("Only the text"))),
      m_find(newButton(QStringLiteral("search"), tr("Find in this document"), QStringLiteral("Ctrl+F"))),
      m_details(newButton(QStringLiteral("help"), tr("About this document"))), m_typed(new QLineEdit(this)),
      m_of(newLabel({}, TextRole::Small, this)), m_percent(newLabel({}, TextRole::Small, this)),
      m_review(new QPushButton(this)) {
    setObjectName(QStringLiteral("bar"));
    m_typed->setAccessibleName(tr("Page, by its label or number"));
    m_typed->setToolTip(tr("Page, by its label or number (Ctrl+G)"));
    m_typed->setAlignment(Qt::AlignCenter);
    m_typed->setFixedWidth(14 * gridStep);
    m_percent->setMinimumWidth(10 * gridStep);
    m_percent->setAlignment(Qt::AlignCenter);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, gridStep);
    row->setSpacing(gridStep);
    m_ofPages = {newLine(), m_previous, m_typed,    m_of,   m_next,         newLine(), m_zoomOut, m_percent,
                 m_zoomIn,  m_fit,      newLine(), m_onlyPage, m_both, m_onlyPassages};
    row->addWidget(m_outline);
    for (QWidget* widget : m_ofPages)
        row->addWidget(widget);
    row->addWidget(newLine());
    row->addWidget(m_find);
    row->addStretch();
    row->addWidget(m_review);
    row->addWidget(m_details);
    for (QToolButton* button : {m_outline, m_onlyPage, m_both, m_onlyPassages, m_details})
        button->setCheckable(true);
    connectAll();
    setDocument({});
    setUndecided(0);
}

QToolButton* ReaderToolbar::newButton(const QString& iconName, const QString& name, const QString& keys) {
    auto* button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setAccessibleName(name);
    //: %1 what a button does, %2 its keys
    button->setToolTip(keys.isEmpty() ? name : tr("%1 (%2)").arg(name, keys));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QWidget* ReaderToolbar::newLine() {
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::VLine);
    line->setFixedWidth(gridStep / 2);
    line->setFixedHeight(5 * gridStep);
    return line;
}

void ReaderToolbar::connectAll() {
    connect(m_outline, &QToolButton::clicked, this, &ReaderToolbar::outlineToggled);
    connect(m_details, &QToolButton::clicked, this, &ReaderToolbar::detailsToggled);
    connect(m_previous, &QToolButton::clicked, this, [this] { emit pageWanted(m_page - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { emit pageWanted(m_page + 1); });
    connect(m_zoomIn, &QToolButton::clicked, this, &ReaderToolbar::zoomInWanted);
    connect(m_zoomOut, &QToolButton::clicked, this, &ReaderToolbar::zoomOutWanted);
    connect(m_fit, &QToolButton::clicked, this, &ReaderToolbar::fitWanted);
    connect(m_find, &QToolButton::clicked, this, &ReaderToolbar::findWanted);
    connect(m_review, &QPushButton::clicked, this, &ReaderToolbar::reviewWanted);
    connect(m_typed, &QLineEdit::returnPressed, this, &ReaderToolbar::goToTyped);
    connect(m_onlyPage, &QToolButton::clicked, this, [this] { emit sidesWanted(ReaderSides::Page); });
    connect(m_both, &QToolButton::clicked, this, [this] { emit sidesWanted(ReaderSides::Both); });
    connect(m_onlyPassages, &QToolButton::clicked, this, [this] { emit sidesWanted(ReaderSides::Passages); });
}

void ReaderToolbar::setDocument(SharedDocument document) {
    m_document = std::move(document);
    const bool isRead = m_document && m_document->isRead;
    for (QWidget* widget : {static_cast<QWidget*>(m_outline), static_cast<QWidget*>(m_previous), static_cast<QWidget*>(m_next),
                            static_cast<QWidget*>(m_zoomIn), static_cast<QWidget*>(m_zoomOut), static_cast<QWidget*>(m_fit),
                            static_cast<QWidget*>(m_onlyPage), static_cast<QWidget*>(m_both), static_cast<QWidget*>(m_onlyPassages),
                            static_cast<QWidget*>(m_find), static_cast<QWidget*>(m_typed)})
        widget->setEnabled(isRead);
    const bool hasPages = !isRead || !m_document->sheets.empty();
    for (QWidget* widget : m_ofPages)
        widget->setVisible(hasPages);
    m_details->setEnabled(m_document != nullptr);
    m_of->setText(isRead ? tr("/ %1", "number of pages").arg(m_document->sheets.size()) : QString());
    setPage(isRead ? 1 : 0);
}

// The label stands in the line; where it is not the number, the number stands behind it.
void ReaderToolbar::setPage(int page) {
    m_page = page;
    if (page < 1 || !m_document) {
        m_typed->clear();
        return;
    }
    const QString label = m_document->labelOf(page);
    const auto count = static_cast<int>(m_document->sheets.size());
    if (!m_typed->hasFocus() || !m_typed->isModified())
        m_typed->setText(label);
    //: of a document whose page labels differ from its page numbers: %1 number of the page, %2 of all pages
    m_of->setText(label == QString::number(page) ? tr("/ %1", "number of pages").arg(count) : tr("(%1 of %2)").arg(page).arg(count));
    m_previous->setEnabled(page > 1);
    m_next->setEnabled(page < count);
}

void ReaderToolbar::goToTyped() {
    if (!m_document)
        return;
    const QString typed = m_typed->text().trimmed();
    m_typed->setModified(false);
    for (const ReaderSheet& sheet : m_document->sheets)
        if (!sheet.label.isEmpty() && sheet.label.compare(typed, Qt::CaseInsensitive) == 0) {
            emit pageWanted(sheet.number);
            return;
        }
    bool isNumber = false;
    const int number = QLocale().toInt(typed, &isNumber);
    if (isNumber && number >= 1 && number <= static_cast<int>(m_document->sheets.size()))
        emit pageWanted(number);
    else
        setPage(m_page);
    m_typed->selectAll();
}

void ReaderToolbar::setZoom(int percent, bool isFitting) {
    m_percent->setText(tr("%1 %", "zoom").arg(percent));
    m_fit->setCheckable(true);
    m_fit->setChecked(isFitting);
}

void ReaderToolbar::setSides(ReaderSides sides) {
    m_onlyPage->setChecked(sides == ReaderSides::Page);
    m_both->setChecked(sides == ReaderSides::Both);
    m_onlyPassages->setChecked(sides == ReaderSides::Passages);
}

void ReaderToolbar::setUndecided(int count) {
    const QString words = tr("&Review (%1)").arg(count);
    m_review->setText(words);
    m_review->setAccessibleName(tr("Review %n mention(s)", nullptr, count));
    m_review->setVisible(count > 0);
}

void ReaderToolbar::setOutlineShown(bool shown) { m_outline->setChecked(shown); }
void ReaderToolbar::setDetailsShown(bool shown) { m_details->setChecked(shown); }

void ReaderToolbar::focusPage() {
    m_typed->setFocus(Qt::ShortcutFocusReason);
    m_typed->selectAll();
}

} // namespace dokaz::ui
