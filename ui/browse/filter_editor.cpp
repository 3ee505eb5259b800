// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/filter_editor.h"

#include "text/dates.h"
#include "ui/bridge/strings.h"
#include "ui/models/catalogue_words.h"
#include "ui/models/list_columns.h"
#include "ui/models/record_picker.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace dokaz::ui {

namespace {

QString dayWords(const std::string& day) {
    const QDate date = QDate::fromString(toQt(day), Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : QString(QChar(0x2026));
}

bool showMatching(QTreeWidgetItem& term, const QString& words) {
    bool shown = words.isEmpty() || term.text(0).contains(words, Qt::CaseInsensitive);
    for (int i = 0; i < term.childCount(); ++i)
        shown = showMatching(*term.child(i), words) || shown;
    term.setHidden(!shown);
    if (!words.isEmpty() && shown)
        term.setExpanded(true);
    return shown;
}

// The term itself before one that begins so, and that before one the words stand in.
QTreeWidgetItem* bestMatching(QTreeWidget& tree, const QString& words) {
    QTreeWidgetItem* best = nullptr;
    int bestRank = 0;
    for (QTreeWidgetItemIterator at(&tree, QTreeWidgetItemIterator::NotHidden); *at != nullptr; ++at) {
        const QString term = (*at)->text(0);
        const int rank = term.compare(words, Qt::CaseInsensitive) == 0        ? 3
                         : term.startsWith(words, Qt::CaseInsensitive)        ? 2
                         : term.contains(words, Qt::CaseInsensitive)          ? 1
                                                                              : 0;
        if (rank > bestRank) {
            best = *at;
            bestRank = rank;
        }
    }
    return best;
}

void fillTerms(QTreeWidget& tree, const record::Vocabulary& vocabulary) {
    std::map<std::string, QTreeWidgetItem*, std::less<>> places;
    for (const record::VocabularyTerm& term : vocabulary.terms()) {
        const auto parent = places.find(term.parent);
        auto* item = parent == places.end() ? new QTreeWidgetItem(&tree) : new QTreeWidgetItem(parent->second);
        item->setText(0, termName(term));
        item->setData(0, Qt::UserRole, toQt(term.code));
        places[term.code] = item;
    }
}

} // namespace

FilterEditor::FilterEditor(Archive& archive, QWidget* parent)
    : QFrame(parent), m_archive(archive), m_title(newLabel({}, TextRole::Heading, this)), m_lines(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("card"));
    m_lines->setContentsMargins(3 * gridStep, 2 * gridStep, 3 * gridStep, 3 * gridStep);
    auto* head = new QHBoxLayout;
    auto* close = new QToolButton(this);
    close->setIcon(icon(QStringLiteral("close"), QStringLiteral("muted")));
    close->setAccessibleName(tr("Leave without a filter"));
    close->setToolTip(tr("Leave without a filter (Esc)"));
    connect(close, &QToolButton::clicked, this, &FilterEditor::leave);
    head->addWidget(m_title, 1);
    head->addWidget(close);
    m_lines->addLayout(head);
    hide();
}

void FilterEditor::clear() {
    if (m_content != nullptr) {
        m_lines->removeWidget(m_content);
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = new QWidget(this);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    m_lines->addWidget(m_content);
}

void FilterEditor::ask(const record::KindDeclaration& kind, const QString& column) {
    m_column = column;
    m_name = column == QLatin1String("_state") ? tr("State") : columnName(kind, column);
    m_title->setText(m_name);
    clear();
    if (column == QLatin1String("_state")) {
        askChoice({{QStringLiteral("withdrawn"), tr("Withdrawn")}, {QStringLiteral("retracted"), tr("Undone")}});
    } else if (column == QLatin1String(protectionColumn)) {
        askChoice({{QStringLiteral("open"), tr("Open", "level of protection")},
                   {QStringLiteral("confidential"), protectionName(QStringLiteral("confidential"))},
                   {QStringLiteral("identity"), protectionName(QStringLiteral("identity"))},
                   {QStringLiteral("privileged"), protectionName(QStringLiteral("privileged"))}});
    } else if (const record::FieldDeclaration* field = kind.findField(fromQt(column)); field != nullptr) {
        const record::Vocabulary* vocabulary = m_archive.vocabularies().find(field->vocabulary);
        if (field->type == record::ValueType::Term && vocabulary != nullptr)
            askTerm(*vocabulary);
        else if (field->type == record::ValueType::Flag)
            askChoice({{QStringLiteral("yes"), tr("Yes")}, {QStringLiteral("no"), tr("No")}});
        else if (field->type == record::ValueType::Record)
            askRecord(*field);
        else
            askWords(field->type == record::ValueType::Date || field->type == record::ValueType::Period);
    }
    show();
}

void FilterEditor::askTerm(const record::Vocabulary& vocabulary) {
    auto* words = new QLineEdit(m_content);
    words->setPlaceholderText(tr("Type to find a term…"));
    words->setAccessibleName(tr("Find a term of %1").arg(m_name));
    auto* tree = new QTreeWidget(m_content);
    tree->setHeaderHidden(true);
    tree->setAccessibleName(tr("Terms of %1; a term includes those below it").arg(m_name));
    tree->setMinimumHeight(45 * gridStep);
    fillTerms(*tree, vocabulary);
    m_content->layout()->addWidget(words);
    m_content->layout()->addWidget(tree);
    const auto takeItem = [this](QTreeWidgetItem* item) {
        if (item != nullptr)
            take(item->data(0, Qt::UserRole).toString(), item->text(0));
    };
    connect(words, &QLineEdit::textChanged, tree, [tree](const QString& typed) { narrow(*tree, typed.trimmed()); });
    connect(words, &QLineEdit::returnPressed, tree, [tree, takeItem] { takeItem(tree->currentItem()); });
    connect(tree, &QTreeWidget::itemActivated, this, takeItem);
    connect(tree, &QTreeWidget::itemClicked, this, takeItem);
    words->setFocus(Qt::ShortcutFocusReason);
}

void FilterEditor::narrow(QTreeWidget& tree, const QString& words) {
    for (int i = 0; i < tree.topLevelItemCount(); ++i)
        showMatching(*tree.topLevelItem(i), words);
    tree.setCurrentItem(words.isEmpty() ? nullptr : bestMatching(tree, words));
}

void FilterEditor::askChoice(const std::vector<std::pair<QString, QString>>& choices) {
    auto* line = new QWidget(m_content);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    QPushButton* first = nullptr;
    for (const auto& [code, words] : choices) {
        auto* button = new QPushButton(words, line);
        button->setAccessibleName(tr("%1: %2", "name of a filter, its value").arg(m_name, words));
        connect(button, &QPushButton::clicked, this, [this, code = code, words = words] { take(code, words); });
        row->addWidget(button);
        first = first == nullptr ? button : first;
    }
    row->addStretch();
    m_content->layout()->addWidget(line);
    if (first != nullptr)
        first->setFocus(Qt::ShortcutFocusReason);
}

void FilterEditor::askWords(bool isDate) {
    auto* words = new QLineEdit(m_content);
    words->setObjectName(QStringLiteral("filterWords"));
    words->setAccessibleName(m_name);
    words->setPlaceholderText(isDate ? tr("12 May 2010, spring 2021, 2020…") : tr("Words that stand in it"));
    auto* row = new QHBoxLayout;
    auto* add = new QPushButton(tr("Add filter"), m_content);
    add->setObjectName(QStringLiteral("filterTake"));
    add->setEnabled(false);
    row->addWidget(words, 1);
    row->addWidget(add);
    static_cast<QVBoxLayout*>(m_content->layout())->addLayout(row);
    auto* hint = newLabel(isDate ? tr("Records whose time overlaps it are shown.") : QString(), TextRole::Small, m_content);
    hint->setObjectName(QStringLiteral("filterHint"));
    hint->setVisible(isDate);
    m_content->layout()->addWidget(hint);
    connect(words, &QLineEdit::textChanged, this, [this, isDate](const QString& typed) { note(typed, isDate); });
    connect(add, &QPushButton::clicked, words, [this, words] { take(words->text().trimmed(), words->text().trimmed()); });
    connect(words, &QLineEdit::returnPressed, add, &QPushButton::click);
    words->setFocus(Qt::ShortcutFocusReason);
}

// Says how a date was understood, before it is taken.
void FilterEditor::note(const QString& typed, bool isDate) {
    auto* add = m_content->findChild<QPushButton*>(QStringLiteral("filterTake"));
    auto* hint = m_content->findChild<QLabel*>(QStringLiteral("filterHint"));
    const QString words = typed.trimmed();
    const auto span = isDate ? text::readDate(fromQt(words)) : std::optional<text::DateSpan>();
    add->setEnabled(!words.isEmpty() && (!isDate || span.has_value()));
    if (!isDate)
        return;
    if (words.isEmpty())
        hint->setText(tr("Records whose time overlaps it are shown."));
    else if (!span)
        hint->setText(tr("Not understood as a date yet. Write it as in a sentence: 12 May 2010, May 2010, since 2020."));
    else
        hint->setText(tr("Understood as %1 – %2", "a span of days").arg(dayWords(span->earliest), dayWords(span->latest)));
}

void FilterEditor::askRecord(const record::FieldDeclaration& field) {
    QStringList kinds;
    for (const std::string& target : field.targets)
        kinds << toQt(target);
    auto* picker = new RecordPicker(m_archive, kinds, m_name, m_content);
    m_content->layout()->addWidget(picker);
    connect(picker, &RecordPicker::chosen, this, &FilterEditor::take);
    picker->setFocus(Qt::ShortcutFocusReason);
}

void FilterEditor::take(const QString& code, const QString& words) {
    const ShownFilter filter{{fromQt(m_column), fromQt(code)}, m_name, words};
    hide();
    emit chosen(filter);
}

void FilterEditor::leave() {
    hide();
    emit left();
}

void FilterEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

} // namespace dokaz::ui
