// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/search_page.h"

#include "ui/browse/hit_delegate.h"
#include "ui/models/search_model.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace dokaz::ui {

namespace {

constexpr int pauseMs = 200; // of typing, before the archive is asked

} // namespace

SearchPage::SearchPage(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_results(new SearchModel(desk.archive(), this)), m_words(new QLineEdit(this)),
      m_across(new QCheckBox(tr("Names in other &scripts too"), this)), m_count(newLabel({}, TextRole::Small, this)),
      m_list(new QListView(this)),
      m_before(new EmptyState(QStringLiteral("search"),
                              tr("Search through every record and every passage of every source."), {}, this)),
      m_nothing(new EmptyState(QStringLiteral("search"), {}, {}, this)), m_stack(new QStackedWidget(this)),
      m_pause(new QTimer(this)) {
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    makeHead();
    m_list->setModel(m_results);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming and going would change every height
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->installEventFilter(this);
    for (QWidget* page : {static_cast<QWidget*>(m_before), static_cast<QWidget*>(m_nothing), static_cast<QWidget*>(m_list)})
        m_stack->addWidget(page);
    column->addWidget(m_stack, 1);
    connect(m_pause, &QTimer::timeout, this, &SearchPage::ask);
    connect(m_words, &QLineEdit::textEdited, m_pause, qOverload<>(&QTimer::start));
    connect(m_across, &QCheckBox::toggled, this, &SearchPage::ask);
    connect(m_results, &SearchModel::answered, this, &SearchPage::showAnswer);
    connect(m_results, &SearchModel::refused, this, [this](const QString& sentence) {
        m_count->clear();
        m_nothing->setSentence(sentence);
        m_stack->setCurrentWidget(m_nothing);
    });
    connect(m_list, &QListView::clicked, this, &SearchPage::open);
    setFocusProxy(m_words);
}

void SearchPage::makeHead() {
    auto* head = new QFrame(this);
    head->setObjectName(QStringLiteral("bar"));
    auto* lines = new QVBoxLayout(head);
    lines->setContentsMargins(3 * gridStep, 2 * gridStep, 3 * gridStep, 2 * gridStep);
    lines->setSpacing(2 * gridStep);
    lines->addWidget(newLabel(tr("Search"), TextRole::Title, head));
    m_words->setClearButtonEnabled(true);
    m_words->setAccessibleName(tr("Words to search for"));
    m_words->setAccessibleDescription(tr("Up and Down move in what was found, Enter opens it."));
    m_words->setPlaceholderText(tr("Names, words, “a phrase”…"));
    m_words->addAction(icon(QStringLiteral("search"), QStringLiteral("muted")), QLineEdit::LeadingPosition)->setText(tr("Search", "what the field does, for screen readers"));
    m_words->installEventFilter(this);
    lines->addWidget(m_words);
    m_across->setChecked(true);
    m_across->setToolTip(tr("Also find a name written in Latin, Cyrillic or Arabic letters"));
    auto* line = new QHBoxLayout;
    line->addWidget(m_across);
    line->addStretch();
    line->addWidget(m_count);
    lines->addLayout(line);
    layout()->addWidget(head);
}

void SearchPage::searchFor(const QString& words) {
    m_words->setText(words);
    m_words->setFocus(Qt::OtherFocusReason);
    ask();
}

void SearchPage::takeFocus() {
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void SearchPage::ask() {
    m_pause->stop();
    m_results->ask(m_words->text(), m_across->isChecked() ? session::Scripts::Across : session::Scripts::AsTyped);
    if (!m_words->text().trimmed().isEmpty())
        m_count->setText(tr("Searching…"));
}

void SearchPage::showAnswer() {
    const int records = m_results->recordCount(), passages = m_results->passageCount();
    if (m_words->text().trimmed().isEmpty()) {
        m_count->clear();
        m_stack->setCurrentWidget(m_before);
        return;
    }
    if (records + passages == 0) {
        m_count->clear();
        m_nothing->setSentence(m_across->isChecked()
                                   ? tr("Nothing answers to these words. Fewer words or only their beginnings find more.")
                                   : tr("Nothing answers to these words. Try names in other scripts too."));
        m_stack->setCurrentWidget(m_nothing);
        return;
    }
    QString count = tr("Records: %1 · Passages: %2").arg(records).arg(passages);
    if (records >= SearchModel::mostOfEach || passages >= SearchModel::mostOfEach)
        count += QStringLiteral(" · ") + tr("the first %1 of each; more words narrow it down").arg(SearchModel::mostOfEach);
    m_count->setText(count);
    m_stack->setCurrentWidget(m_list);
    m_list->setCurrentIndex(m_results->index(1)); // below the first heading
}

void SearchPage::open(const QModelIndex& index) {
    if (const std::optional<Place> place = m_results->placeAt(index))
        m_desk.showWords(*place);
    else if (const QString record = index.data(SearchModel::RecordRole).toString(); !record.isEmpty())
        m_desk.showRecord(record);
}

void SearchPage::moveInto(int key) {
    int row = m_list->currentIndex().row();
    const int step = key == Qt::Key_Down ? 1 : -1;
    for (row += step; row >= 0 && row < m_results->rowCount(); row += step)
        if ((m_results->index(row).flags() & Qt::ItemIsEnabled) != 0) {
            m_list->setCurrentIndex(m_results->index(row));
            return;
        }
}

bool SearchPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_words && (key == Qt::Key_Down || key == Qt::Key_Up)) {
        moveInto(key);
        return true;
    }
    if (isEnter && watched == m_words && m_pause->isActive()) {
        ask(); // what is typed is not asked for yet
        return true;
    }
    if (isEnter && m_list->currentIndex().isValid()) {
        open(m_list->currentIndex());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dokaz::ui
