// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tab_order.h"

#include <QApplication>
#include <QGridLayout>
#include <QScrollArea>
#include <QSplitter>

#include <algorithm>

namespace dokaz::ui {

namespace {

// A grid row by row, whatever was put into it first.
std::vector<QLayoutItem*> partsOf(const QLayout& layout) {
    std::vector<std::pair<std::pair<int, int>, QLayoutItem*>> placed;
    const auto* grid = qobject_cast<const QGridLayout*>(&layout);
    for (int i = 0; i < layout.count(); ++i) {
        int row = i, column = 0, rows = 0, columns = 0;
        if (grid != nullptr)
            grid->getItemPosition(i, &row, &column, &rows, &columns);
        placed.push_back({{row, column}, layout.itemAt(i)});
    }
    std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<QLayoutItem*> parts;
    for (const auto& [place, item] : placed)
        parts.push_back(item);
    return parts;
}

void addLaidOut(const QLayout& layout, std::vector<QWidget*>& into) {
    for (QLayoutItem* part : partsOf(layout)) {
        if (QLayout* inner = part->layout())
            addLaidOut(*inner, into);
        else if (QWidget* widget = part->widget())
            into.push_back(widget);
    }
}

bool standsBefore(const QWidget* a, const QWidget* b) {
    if (a->y() != b->y())
        return a->y() < b->y();
    return a->isRightToLeft() ? a->x() > b->x() : a->x() < b->x();
}

// First what is laid out, then what stands free (a bar over the words, a button at the edge of a row).
std::vector<QWidget*> childrenInOrder(const QWidget* parent) {
    std::vector<QWidget*> ordered;
    if (const auto* panes = qobject_cast<const QSplitter*>(parent))
        for (int i = 0; i < panes->count(); ++i)
            ordered.push_back(panes->widget(i));
    else if (const QLayout* layout = parent->layout())
        addLaidOut(*layout, ordered);
    const auto laidOut = static_cast<std::ptrdiff_t>(ordered.size());
    for (QObject* child : parent->children()) {
        auto* widget = qobject_cast<QWidget*>(child);
        if (widget != nullptr && !widget->isWindow() && std::find(ordered.begin(), ordered.end(), widget) == ordered.end())
            ordered.push_back(widget);
    }
    std::stable_sort(ordered.begin() + laidOut, ordered.end(), standsBefore);
    return ordered;
}

void addStops(QWidget* widget, std::vector<QWidget*>& stops) {
    if (!widget->isVisible() || !widget->isEnabled())
        return;
    if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr)
        stops.push_back(widget);
    for (QWidget* child : childrenInOrder(widget))
        addStops(child, stops);
}

} // namespace

std::vector<QWidget*> tabStops(QWidget* root) {
    std::vector<QWidget*> stops;
    addStops(root, stops);
    return stops;
}

bool focusNeighbour(QWidget* root, bool next) {
    const std::vector<QWidget*> stops = tabStops(root);
    if (stops.empty())
        return false;
    QWidget* now = QApplication::focusWidget();
    auto at = std::find(stops.begin(), stops.end(), now);
    for (QWidget* above = now; at == stops.end() && above != nullptr && above != root; above = above->parentWidget())
        at = std::find(stops.begin(), stops.end(), above); // the inner part of a control
    const std::size_t count = stops.size();
    const std::size_t from = at == stops.end() ? (next ? count - 1 : 0) : static_cast<std::size_t>(at - stops.begin());
    QWidget* wanted = stops[(from + (next ? 1 : count - 1)) % count];
    wanted->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget* above = wanted->parentWidget(); above != nullptr; above = above->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(above))
            area->ensureWidgetVisible(wanted);
    return true;
}

} // namespace dokaz::ui
