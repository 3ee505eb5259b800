// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_choices.h"

#include "ui/bridge/strings.h"

#include <QAbstractItemView>
#include <QCollator>
#include <QComboBox>

#include <algorithm>

namespace dokaz::ui {

QComboBox* newChoice(const QString& name, QWidget* parent) {
    auto* choice = new QComboBox(parent);
    choice->setAccessibleName(name);
    choice->setToolTip(name);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(8);
    choice->setMaxVisibleItems(20);
    choice->view()->setTextElideMode(Qt::ElideRight); // what tells titles apart stands at their beginning
    return choice;
}

std::vector<std::pair<QString, QString>> sortedTitles(const std::vector<session::WaitingSource>& sources) {
    std::vector<std::pair<QString, QString>> titles;
    for (const session::WaitingSource& source : sources)
        titles.emplace_back(toQt(source.symbol.empty() ? source.title : source.symbol + " · " + source.title), toQt(source.source));
    QCollator order;
    order.setNumericMode(true);
    std::stable_sort(titles.begin(), titles.end(), [&](const auto& a, const auto& b) { return order.compare(a.first, b.first) < 0; });
    return titles;
}

} // namespace dokaz::ui
