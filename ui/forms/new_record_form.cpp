// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/new_record_form.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/forms/citation_strip.h"
#include "ui/forms/duplicate_hints.h"
#include "ui/forms/editors.h"
#include "ui/forms/field_entry.h"
#include "ui/forms/given_list.h"
#include "ui/forms/value_editor.h"
#include "ui/models/catalogue_words.h"
#include "ui/models/field_words.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace dokaz::ui {

namespace {
constexpr int nameWidth = 30 * gridStep;
}

NewRecordForm::NewRecordForm(Desk& desk, const QString& kind, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_kind(kind), m_notice(new NoticeBar(this)), m_vaultHint(newLabel({}, TextRole::Muted, this)),
      m_openVault(new QPushButton(icon(QStringLiteral("lock"), QStringLiteral("identity")), tr("Open the vault…"), this)),
      m_strip(new CitationStrip(desk, this)), m_only(new QCheckBox(this)), m_area(new QScrollArea(this)), m_save(new QPushButton(tr("&Save"), this)),
      m_discard(new QPushButton(tr("&Discard"), this)) {
    if (const record::KindDeclaration* declared = desk.archive().catalogue().findKind(fromQt(kind)))
        m_declared = *declared;
    build();
    plan();
    lockFields();
    connect(m_openVault, &QPushButton::clicked, this, [this] { m_desk.askForVault(); });
    connect(&desk.archive(), &Archive::vaultOpened, this, &NewRecordForm::lockFields);
    connect(m_save, &QPushButton::clicked, this, &NewRecordForm::save);
    connect(m_discard, &QPushButton::clicked, this, &NewRecordForm::askToDiscard);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, &NewRecordForm::save);
}

NewRecordForm::~NewRecordForm() {
    for (const Line& line : m_lines)
        line.entry->wipe();
}

void NewRecordForm::build() {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gridStep);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(3 * gridStep, 2 * gridStep, 3 * gridStep, 0);
    const QString name = kindName(m_desk.archive().catalogue(), m_kind);
    head->addWidget(newLabel(tr("New: %1", "title of a form for a new record; %1: its kind").arg(name), TextRole::Title, this));
    head->addWidget(newLabel(m_declared.help.empty() ? QString() : toQt(m_declared.help), TextRole::Muted, this));
    head->addWidget(m_notice);
    head->addWidget(m_vaultHint);
    head->addWidget(m_openVault, 0, Qt::AlignLeading);
    m_given = new GivenList(m_declared, this);
    head->addWidget(m_given);
    box->addLayout(head);
    box->addWidget(m_area, 1);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setAccessibleName(tr("Fields of the new record"));
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(3 * gridStep, 0, 3 * gridStep, 2 * gridStep);
    foot->addWidget(m_strip);
    foot->addWidget(m_only);
    m_only->hide();
    m_strip->setQuestion(tr("On which words does this record rest?"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_discard);
    buttons->addWidget(m_save);
    foot->addLayout(buttons);
    box->addLayout(foot);
    m_save->setToolTip(tr("Ctrl+Enter"));
    m_save->setAccessibleName(tr("Save the new record"));
    m_discard->setAccessibleName(tr("Discard the new record"));
    m_openVault->setAccessibleName(tr("Open the identity vault"));
    m_discard->setAutoDefault(false);
    m_save->setDefault(true);
    connect(m_strip, &CitationStrip::declined, this, [this] { m_strip->hide(); });
    connect(m_strip, &CitationStrip::chosen, this, &NewRecordForm::showOnly);
}

// What names the record, then, while it decides whether names may be typed at all, who the person is, then the groups.
void NewRecordForm::plan() {
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("page"));
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(3 * gridStep, 2 * gridStep, 3 * gridStep, 4 * gridStep);
    m_column->setSpacing(2 * gridStep);
    std::vector<std::string> first = m_declared.title;
    if (m_kind == QLatin1String("person"))
        first = m_desk.archive().isVaultOpen() ? std::vector<std::string>{"name", "capacity"}
                                               : std::vector<std::string>{"capacity", "name", "code"};
    for (const std::string& code : first)
        if (const record::FieldDeclaration* field = m_declared.findField(code); field != nullptr && isTyped(*field))
            addLine(*field, m_column);
    std::vector<std::string> groups;
    std::map<std::string, std::vector<record::FieldDeclaration>> rest;
    for (const record::FieldDeclaration& field : m_declared.fields) {
        if (!isTyped(field) || std::find(first.begin(), first.end(), field.code) != first.end())
            continue;
        if (rest[field.group].empty())
            groups.push_back(field.group);
        rest[field.group].push_back(field);
    }
    for (const std::string& group : groups)
        addGroup(group, rest[group]);
    m_column->addStretch(1);
    m_area->setWidget(page);
}

// The first group is open; the others open at a press, so that a form of fifty fields begins as one of ten.
void NewRecordForm::addGroup(const std::string& group, const std::vector<record::FieldDeclaration>& fields) {
    const QString name = groupOf(fields.front());
    const bool isFirst = !m_declared.fields.empty() && group == m_declared.fields.front().group;
    auto* column = new QVBoxLayout;
    column->setSpacing(2 * gridStep);
    m_column->addLayout(column);
    if (isFirst)
        return openGroup(name, fields, column);
    auto* open = new QPushButton(icon(QStringLiteral("add"), QStringLiteral("link")), tr("%1 (%L2)").arg(name).arg(fields.size()), this);
    open->setProperty("flat", true);
    open->setAutoDefault(false);
    open->setAccessibleName(tr("Show the fields of %1").arg(name));
    open->setObjectName(QStringLiteral("openGroup"));
    column->addWidget(open, 0, Qt::AlignLeading);
    m_closed.push_back({name, fields, column, open});
    connect(open, &QPushButton::clicked, this, [this, field = fields.front().code] {
        const std::size_t before = m_lines.size();
        openGroupWith(field);
        lockFields();
        if (m_lines.size() > before)
            m_lines[before].entry->editor().begin();
    });
}

void NewRecordForm::openGroupWith(const std::string& field) {
    const auto found = std::find_if(m_closed.begin(), m_closed.end(), [&](const Group& group) {
        return std::any_of(group.fields.begin(), group.fields.end(),
                           [&](const auto& one) { return one.code == field; });
    });
    if (found == m_closed.end())
        return;
    const Group group = std::move(*found);
    m_closed.erase(found);
    group.open->hide();
    openGroup(group.name, group.fields, group.column);
}

void NewRecordForm::openGroup(const QString& group, const std::vector<record::FieldDeclaration>& fields,
                              QVBoxLayout* column) {
    column->addWidget(newLabel(group, TextRole::Heading, m_area));
    for (const record::FieldDeclaration& field : fields)
        addLine(field, column);
    orderTabs();
}

QWidget* NewRecordForm::newName(const record::FieldDeclaration& field, QWidget* parent) {
    QLabel* name = newLabel(fieldName(field), TextRole::Muted, parent);
    name->setToolTip(helpOf(field));
    name->setFixedWidth(nameWidth);
    name->setContentsMargins(0, gridStep + 1, 0, 0);
    return name;
}

void NewRecordForm::addLine(const record::FieldDeclaration& field, QVBoxLayout* column) {
    auto* holder = new QWidget(this);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gridStep);
    row->addWidget(newName(field, holder), 0, Qt::AlignTop);
    auto* values = new QVBoxLayout;
    values->setSpacing(gridStep);
    row->addLayout(values, 1);
    auto* entry = new FieldEntry(field, m_desk.archive(), holder);
    entry->editor().setToolTip(helpOf(field));
    auto* locked = new QPushButton(icon(QStringLiteral("lock"), QStringLiteral("identity")), tr("in the identity vault"), holder);
    locked->setProperty("flat", true);
    locked->setAutoDefault(false);
    locked->setAccessibleName(tr("%1: kept in the identity vault; open the vault").arg(fieldName(field)));
    locked->hide();
    connect(locked, &QPushButton::clicked, this, [this] { m_desk.askForVault(); });
    values->addWidget(entry);
    values->addWidget(locked, 0, Qt::AlignLeading);
    const bool names = field.type == record::ValueType::Name || field.code == "title";
    DuplicateHints* hints = names ? new DuplicateHints(m_desk, m_kind, holder) : nullptr;
    if (hints != nullptr) {
        values->addWidget(hints);
        connect(entry, &FieldEntry::edited, hints, [hints, entry] {
            const auto name = entry->typed();
            hints->ask(entry->field().type == record::ValueType::Name ? name.section(QStringLiteral(" ("), 0, 0) : name);
        });
    }
    column->addWidget(holder);
    m_lines.push_back({entry, holder, locked, hints, false});
    connect(entry, &FieldEntry::entered, this, [this, entry] { goOn(entry); });
    connect(entry, &FieldEntry::newWanted, this, [this, entry](const QString& kind, const QString& words) {
        const record::FieldDeclaration& wanting = entry->field();
        emit recordWanted(
            {{}, toQt(wanting.code), {}, kind.isEmpty() ? targetsOf(wanting) : QStringList(kind), words, {}});
    });
    if (field.code == "capacity" || field.code == "protected" || field.code == "under_age")
        connect(entry, &FieldEntry::edited, this, &NewRecordForm::lockFields);
}

FieldEntry* NewRecordForm::entry(const QString& field) const {
    for (const Line& line : m_lines)
        if (line.entry->field().code == fromQt(field))
            return line.entry;
    return nullptr;
}

// As the session decides it (docs/catalogue.md, "Protection").
bool NewRecordForm::isProtected() const {
    if (m_kind != QLatin1String("person"))
        return false;
    const auto says = [&](const char* field) {
        const FieldEntry* found = entry(QLatin1String(field));
        return found == nullptr ? QString() : found->typed();
    };
    if (says("under_age") == QLatin1String("yes") || says("protected") == QLatin1String("yes"))
        return true;
    return says("protected") != QLatin1String("no") && says("capacity") != QLatin1String("official");
}

bool NewRecordForm::needsVault() const {
    return std::any_of(m_lines.begin(), m_lines.end(), [](const Line& line) { return !line.locked->isHidden(); });
}

void NewRecordForm::lockFields() {
    hideLocked();
    while (placeGiven())
        hideLocked(); // who the person is may have been told
}

void NewRecordForm::hideLocked() {
    const bool isOpen = m_desk.archive().isVaultOpen();
    const bool isProtectedNow = isProtected();
    for (Line& line : m_lines) {
        line.isIdentity = isIdentityField(m_declared, line.entry->field(), isProtectedNow);
        const bool isLocked = line.isIdentity && !isOpen;
        if (line.isIdentity)
            line.entry->setSensitive();
        if (isLocked && line.entry->isVisibleTo(line.holder))
            line.entry->wipe();
        line.entry->setVisible(!isLocked);
        line.locked->setVisible(isLocked);
    }
    const bool isWhole = m_declared.protection >= record::Protection::Identity;
    m_vaultHint->setText(isWhole ? tr("Records of this kind are kept in the identity vault.")
                                 : m_kind == QLatin1String("person")
                                       ? tr("A person's name is kept in the identity vault unless the person is recorded as an "
                                            "official. Choose the capacity, or open the vault.")
                                       : tr("Some fields are kept in the identity vault."));
    m_vaultHint->setVisible(needsVault());
    m_openVault->setVisible(needsVault());
}

void NewRecordForm::orderTabs() {
    for (std::size_t i = 1; i < m_lines.size(); ++i)
        setTabOrder(m_lines[i - 1].entry, m_lines[i].entry);
}

void NewRecordForm::begin() {
    for (const Line& line : m_lines)
        if (!line.entry->isHidden() && line.entry->typed().isEmpty()) {
            line.entry->editor().begin();
            return;
        }
    m_save->setFocus(Qt::OtherFocusReason);
}

bool NewRecordForm::isStarted() const {
    return !m_given->fields().empty() || std::any_of(m_lines.begin(), m_lines.end(), [](const Line& line) {
        return !line.entry->typed().isEmpty();
    });
}

// What was typed by hand is asked about; what came with the form is found again where it came from.
void NewRecordForm::askToDiscard() {
    const bool isTyped = std::any_of(m_lines.begin(), m_lines.end(), [](const Line& line) { return line.entry->isTouched(); });
    if (!isTyped)
        return emit discarded();
    m_notice->show(tr("Discard what you typed? It is kept nowhere."), Tone::Warn, tr("Discard it"), [this] { emit discarded(); });
}

void NewRecordForm::goOn(FieldEntry* from) {
    bool isPast = false;
    for (const Line& line : m_lines) {
        if (isPast && !line.entry->isHidden()) {
            line.entry->editor().begin();
            m_area->ensureWidgetVisible(line.entry);
            return;
        }
        isPast = isPast || line.entry == from;
    }
    m_save->setFocus(Qt::OtherFocusReason);
}

void NewRecordForm::save() {
    if (m_isSaving)
        return;
    session::AddRecord command;
    command.kind = fromQt(m_kind);
    command.fields = m_given->fields();
    for (const Line& line : m_lines) {
        if (line.entry->isHidden() || line.entry->typed().isEmpty())
            continue;
        if (!line.entry->check()) {
            line.entry->editor().begin();
            return m_area->ensureWidgetVisible(line.entry);
        }
        command.fields.push_back({line.entry->field().code, fromQt(line.entry->typed())});
    }
    if (command.fields.empty()) {
        m_notice->show(tr("Nothing is typed yet: a record needs at least one field."), Tone::Warn);
        return begin();
    }
    if (m_strip->place())
        command.citation = citationOf(*m_strip->place());
    command.cited = citedOf(command.fields);
    setBusy(true);
    m_desk.archive().change(
        this, [command](session::Session& session, const std::stop_token&) { return session.perform(command); },
        [this](const base::Result<std::string>& record) { kept(record); });
}

// Neither more can be typed nor what is being kept be discarded.
void NewRecordForm::setBusy(bool busy) {
    m_isSaving = busy;
    if (busy)
        m_last = isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : nullptr;
    if (m_last && busy)
        setFocus(Qt::OtherFocusReason);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_area, m_strip, m_only, m_given, m_openVault, m_discard, m_save})
        part->setEnabled(!busy);
    if (m_last && !busy && hasFocus())
        m_last->setFocus(Qt::OtherFocusReason);
}

void NewRecordForm::kept(const base::Result<std::string>& record) {
    setBusy(false);
    if (record) {
        m_desk.tell(tr("%1 added.").arg(kindName(m_desk.archive().catalogue(), m_kind)), Tidings::Done, Desk::Offer::Undo);
        emit made(toQt(record.value()));
        return;
    }
    m_notice->show(sentence(record.error()), Tone::Danger);
    const std::string field = record.error().subject().substr(0, record.error().subject().find(':'));
    if (FieldEntry* wrong = entry(toQt(field))) {
        wrong->refuse(sentence(record.error()));
        wrong->editor().begin();
    }
}

} // namespace dokaz::ui
