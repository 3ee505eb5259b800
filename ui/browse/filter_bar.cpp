// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/filter_bar.h"

#include "ui/bridge/strings.h"
#include "ui/models/catalogue_words.h"
#include "ui/models/list_columns.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTimer>

namespace dokaz::ui {

namespace {

constexpr int pauseMs = 150; // of typing, before the list is asked

bool canFilter(const record::FieldDeclaration& field) {
    return field.type != record::ValueType::Object && field.type != record::ValueType::Number;
}

} // namespace

FilterBar::FilterBar(Archive& archive, QWidget* parent)
    : QWidget(parent), m_archive(archive), m_words(new QLineEdit(this)), m_add(new QPushButton(this)),
      m_chipLine(new QWidget(this)), m_chips(new FlowLayout(m_chipLine)), m_editor(new FilterEditor(archive, this)),
      m_pause(new QTimer(this)) {
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    makeLine();
    connect(m_pause, &QTimer::timeout, this, &FilterBar::changed);
    connect(m_words, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_words, &QLineEdit::returnPressed, this, &FilterBar::tableWanted);
    connect(m_add, &QPushButton::clicked, this, &FilterBar::showMenu);
    connect(m_editor, &FilterEditor::chosen, this, [this](const ShownFilter& filter) {
        add(filter);
        m_add->setFocus(Qt::OtherFocusReason);
    });
    connect(m_editor, &FilterEditor::left, this, [this] { m_add->setFocus(Qt::OtherFocusReason); });
}

void FilterBar::makeLine() {
    m_words->setClearButtonEnabled(true);
    m_words->setAccessibleName(tr("Filter by words of the name"));
    m_words->setAccessibleDescription(tr("Beginnings of words in any script. Down goes to the list."));
    m_words->addAction(icon(QStringLiteral("search"), QStringLiteral("muted")), QLineEdit::LeadingPosition)->setText(tr("Search", "what the field does, for screen readers"));
    m_words->installEventFilter(this);
    m_add->setIcon(icon(QStringLiteral("filter")));
    m_add->setText(tr("&Filter"));
    m_add->setAccessibleName(tr("Add a filter"));
    m_add->setToolTip(tr("Add a filter by a field, a level of protection, conflicts or state"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * gridStep);
    auto* line = new QHBoxLayout;
    line->addWidget(m_words, 1);
    line->addWidget(m_add);
    column->addLayout(line);
    column->addWidget(m_chipLine);
    column->addWidget(m_editor);
    m_chipLine->hide();
}

void FilterBar::setKind(const record::KindDeclaration& kind) {
    m_kind = &kind;
    m_filters.clear();
    m_editor->hide();
    {
        const QSignalBlocker quiet(m_words);
        m_words->clear();
    }
    m_pause->stop();
    m_words->setPlaceholderText(tr("Filter by name, in any script…"));
    drawChips();
}

QString FilterBar::words() const { return m_words->text().trimmed(); }

std::vector<session::ListFilter> FilterBar::filters() const {
    std::vector<session::ListFilter> filters;
    for (const ShownFilter& one : m_filters)
        filters.push_back(one.filter);
    return filters;
}

void FilterBar::add(const ShownFilter& filter) {
    const auto isSame = [&](const ShownFilter& one) {
        return one.filter.field == filter.filter.field && one.filter.value == filter.filter.value;
    };
    if (std::any_of(m_filters.begin(), m_filters.end(), isSame))
        return;
    // A record is in one state: the later wish replaces the earlier.
    if (filter.filter.field == "_state")
        std::erase_if(m_filters, [](const ShownFilter& one) { return one.filter.field == "_state"; });
    m_filters.push_back(filter);
    drawChips();
    emit changed();
}

void FilterBar::clear() {
    m_filters.clear();
    const QSignalBlocker quiet(m_words);
    m_words->clear();
    m_pause->stop();
    drawChips();
    emit changed();
}

void FilterBar::typeWords(const QString& letters) {
    takeFocus();
    m_words->insert(letters);
}

void FilterBar::takeFocus() { m_words->setFocus(Qt::ShortcutFocusReason); }

bool FilterBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (watched == m_words && key->key() == Qt::Key_Down) {
        emit tableWanted();
        return true;
    }
    if (watched == m_words && key->key() == Qt::Key_Escape && !m_words->text().isEmpty()) {
        m_words->clear();
        return true;
    }
    auto* chip = qobject_cast<QPushButton*>(watched);
    if (chip != nullptr && (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace)) {
        chip->click();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::showMenu() {
    if (m_kind == nullptr)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addFields(*menu);
    menu->addSeparator();
    addAction(*menu, tr("Protection…"), QLatin1String(protectionColumn));
    connect(menu->addAction(tr("With conflicts")), &QAction::triggered, this,
            [this] { add({{conflictsColumn, "yes"}, tr("Conflicts"), tr("some")}); });
    addAction(*menu, tr("Withdrawn or undone…"), QStringLiteral("_state"));
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

// In the groups of the form, each a menu of its own; a kind with few fields has one level only.
void FilterBar::addFields(QMenu& menu) {
    constexpr std::size_t fewFields = 12;
    const bool isFlat = m_kind->fields.size() <= fewFields;
    std::map<std::string, QMenu*> groups;
    for (const record::FieldDeclaration& field : m_kind->fields) {
        if (!canFilter(field))
            continue;
        QMenu* place = &menu;
        if (!isFlat && !field.group.empty()) {
            QMenu*& group = groups[field.group];
            if (group == nullptr)
                group = menu.addMenu(QCoreApplication::translate("Catalogue", field.group.c_str()));
            place = group;
        }
        addAction(*place, fieldName(field) + QChar(0x2026), toQt(field.code));
    }
}

void FilterBar::addAction(QMenu& menu, const QString& words, const QString& column) {
    connect(menu.addAction(words), &QAction::triggered, this, [this, column] { m_editor->ask(*m_kind, column); });
}

void FilterBar::remove(std::size_t at) {
    m_filters.erase(m_filters.begin() + static_cast<std::ptrdiff_t>(at));
    drawChips();
    if (m_filters.empty())
        m_words->setFocus(Qt::OtherFocusReason);
    else if (auto* next = m_chips->itemAt(static_cast<int>(std::min(at, m_filters.size() - 1))); next != nullptr)
        next->widget()->setFocus(Qt::OtherFocusReason);
    emit changed();
}

void FilterBar::drawChips() {
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t at = 0; at < m_filters.size(); ++at)
        m_chips->addWidget(newChip(at));
    m_chipLine->setVisible(!m_filters.empty());
}

QPushButton* FilterBar::newChip(std::size_t at) {
    const ShownFilter& filter = m_filters[at];
    auto* chip = new QPushButton(m_chipLine);
    chip->setObjectName(QStringLiteral("chip"));
    const QString words = tr("%1: %2", "name of a filter, its value").arg(filter.name, isolated(filter.value));
    chip->setText(chip->fontMetrics().elidedText(words, Qt::ElideRight, 70 * gridStep).replace(QLatin1Char('&'), QStringLiteral("&&")));
    chip->setIcon(icon(QStringLiteral("close"), QStringLiteral("accent")));
    chip->setIconSize({3 * gridStep, 3 * gridStep});
    chip->setAccessibleName(tr("Take off the filter %1").arg(words));
    chip->setToolTip(tr("Take off this filter (Delete)"));
    chip->installEventFilter(this);
    connect(chip, &QPushButton::clicked, this, [this, at] { remove(at); });
    chip->show();
    return chip;
}

} // namespace dokaz::ui
