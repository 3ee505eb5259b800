// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests about cases share: an open archive with ways to put records and a case into it, and ways to
// find controls.
#pragma once
#include "support/window_fixture.h"

#include <QLabel>
#include <QPushButton>

namespace dokaz::tests {

inline QPushButton* button(QWidget& page, const QString& words) {
    for (QPushButton* found : page.findChildren<QPushButton*>())
        if (found->isVisibleTo(&page) && found->text().remove(QLatin1Char('&')).contains(words))
            return found;
    return nullptr;
}

template <typename Control> Control* named(QWidget& page, const QString& name) {
    for (Control* found : page.findChildren<Control*>())
        if (found->accessibleName() == name && found->isVisibleTo(&page))
            return found;
    return nullptr;
}

inline bool shows(QWidget& page, const QString& words) {
    for (const QLabel* label : page.findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(words))
            return true;
    return false;
}

class CaseDesk {
protected:
    void openArchive(OpenDesk::Vault vault) { m_open = std::make_unique<OpenDesk>(vault); }
    QString path(const char* name) { return QString::fromStdString((m_open->folder() / name).string()); }
    std::string facility() { return m_open->add("facility", {{"name", "Colony No. 5 (en)"}}); }
    std::string person(const std::string& name) {
        return m_open->add("person", {{"name", name}, {"capacity", "official"}});
    }
    QString caseWith(const std::vector<std::string>& records) {
        auto made = m_open->session().perform(session::NewCase{"A filing", "osce", "advocacy"});
        OpenDesk::check(made);
        OpenDesk::check(m_open->session().addToCase(made.value(), records));
        return QString::fromStdString(made.value());
    }
    std::unique_ptr<OpenDesk> m_open;
};

} // namespace dokaz::tests
