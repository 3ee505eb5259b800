// SPDX-License-Identifier: GPL-3.0-or-later
// What a bundle would hold, before it is sealed: records by kind, documents with their size, what stays here
// and why.
//
// Threads: the UI thread.
#pragma once
#include "ui/cases/case_queries.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace dokaz::ui {

class BundlePreview final : public QWidget {
    Q_OBJECT
  public:
    explicit BundlePreview(QWidget* parent = nullptr);
    void showPlan(const BundlePlan& plan);
    void showProblem(const QString& sentence);

  private:
    QTreeWidgetItem* addGroup(const QString& words, const QString& amount, const QString& drawing,
                              const QString& token);
    void addKinds(const BundlePlan& plan);
    void addSources(const BundlePlan& plan);
    void addWithheld(const BundlePlan& plan);
    QLabel* m_summary;
    QTreeWidget* m_tree;
};

} // namespace dokaz::ui
