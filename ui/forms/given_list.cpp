// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/given_list.h"

#include "base/secret_bytes.h"
#include "ui/bridge/strings.h"
#include "ui/models/catalogue_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace dokaz::ui {

GivenList::GivenList(const record::KindDeclaration& kind, QWidget* parent) : QWidget(parent), m_kind(kind) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    list();
}

GivenList::~GivenList() {
    for (session::TypedField& field : m_fields)
        base::wipeMemory(field.typed.data(), field.typed.size());
}

void GivenList::add(const std::vector<session::TypedField>& fields) {
    m_fields.insert(m_fields.end(), fields.begin(), fields.end());
    list();
}

session::TypedField GivenList::takeAt(std::size_t place) {
    session::TypedField taken = std::move(m_fields[place]);
    m_fields.erase(m_fields.begin() + static_cast<std::ptrdiff_t>(place));
    list();
    return taken;
}

void GivenList::list() {
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater(); // one of its buttons may have asked for this
    }
    m_rows = new QWidget(this);
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    for (std::size_t place = 0; place < m_fields.size(); ++place)
        column->addWidget(newRow(place, m_rows));
    layout()->addWidget(m_rows);
    m_rows->show(); // at once, not with the next layout
    setVisible(!m_fields.empty());
}

QWidget* GivenList::newRow(std::size_t place, QWidget* parent) {
    const session::TypedField& given = m_fields[place];
    const record::FieldDeclaration* field = m_kind.findField(given.field);
    const QString name = field == nullptr ? toQt(given.field) : fieldName(*field);
    auto* holder = new QWidget(parent);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    QLabel* words = newLabel(tr("Also kept: %1 “%2”", "%1: a field; %2: its value")
                                 .arg(name, isolated(toQt(given.typed).simplified())),
                             TextRole::Small, holder);
    words->setObjectName(QStringLiteral("alsoKept"));
    words->setWordWrap(true);
    auto* leave = new QPushButton(tr("Leave out"), holder);
    leave->setProperty("flat", true);
    leave->setAutoDefault(false);
    leave->setAccessibleName(tr("Leave out: %1", "%1: a field").arg(name));
    row->addWidget(words, 1);
    row->addWidget(leave, 0, Qt::AlignTop);
    connect(leave, &QPushButton::clicked, this, [this, place] { (void)takeAt(place); });
    return holder;
}

} // namespace dokaz::ui
