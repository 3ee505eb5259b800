// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/bundle_preview.h"

#include "ui/bridge/strings.h"
#include "ui/models/kind_icons.h"
#include "ui/models/policy_words.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace dokaz::ui {

namespace {

QString number(qint64 value) { return QLocale().toString(value); }

QTreeWidgetItem* addLine(QTreeWidgetItem* group, const QString& words, const QString& amount) {
    auto* line = new QTreeWidgetItem(group, {words, amount});
    line->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
    line->setToolTip(0, isolated(words));
    return line;
}

} // namespace

BundlePreview::BundlePreview(QWidget* parent)
    : QWidget(parent), m_summary(newLabel({}, TextRole::Body, this)), m_tree(new QTreeWidget(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_summary);
    column->addWidget(m_tree, 1);
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("In the bundle"), tr("How many, how large")});
    m_tree->setAccessibleName(tr("What the bundle would hold"));
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->setColumnWidth(1, 44 * gridStep);
}

QTreeWidgetItem* BundlePreview::addGroup(const QString& words, const QString& amount, const QString& drawing,
                                         const QString& token) {
    auto* group = new QTreeWidgetItem(m_tree, {words, amount});
    group->setIcon(0, icon(drawing, token));
    group->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
    QFont font = m_tree->font();
    font.setBold(true);
    group->setFont(0, font);
    return group;
}

void BundlePreview::showPlan(const BundlePlan& plan) {
    m_tree->clear();
    m_summary->setText(
        tr("This is what leaves the archive when you seal. Of each record, values that are confidential or "
           "would tell who a protected person is stay here as well."));
    addKinds(plan);
    addSources(plan);
    addWithheld(plan);
    m_tree->expandAll();
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
}

void BundlePreview::addKinds(const BundlePlan& plan) {
    const auto add = [&](LeavingForm form, int total, int KindCount::*count) {
        if (total == 0)
            return;
        QTreeWidgetItem* group =
            addGroup(leavingWords(form), number(total), leavingIcon(form), leavingToken(form));
        for (const KindCount& kind : plan.kinds)
            if (kind.*count > 0)
                addLine(group, toQt(kind.label), number(kind.*count))
                    ->setIcon(0, icon(kindIcon(toQt(kind.kind)), QStringLiteral("muted")));
    };
    add(LeavingForm::Included, plan.included, &KindCount::included);
    add(LeavingForm::UnderCode, plan.underCode, &KindCount::underCode);
}

void BundlePreview::addSources(const BundlePlan& plan) {
    if (plan.sources.empty())
        return;
    const QLocale locale;
    QTreeWidgetItem* group = addGroup(tr("Documents with their words"), locale.formattedDataSize(plan.bytes),
                                      QStringLiteral("source"), QStringLiteral("muted"));
    for (const SourceLine& source : plan.sources)
        addLine(group, toQt(source.title),
                source.hasFile ? locale.formattedDataSize(source.bytes) : tr("without its file"));
}

void BundlePreview::addWithheld(const BundlePlan& plan) {
    if (plan.withheld == 0)
        return;
    QTreeWidgetItem* group =
        addGroup(leavingWords(LeavingForm::Withheld), number(plan.withheld),
                 leavingIcon(LeavingForm::Withheld), leavingToken(LeavingForm::Withheld));
    for (const ReasonCount& reason : plan.withheldFor)
        addLine(group, policySentence(reason.sentence), number(reason.count));
}

void BundlePreview::showProblem(const QString& sentence) {
    m_tree->clear();
    m_summary->setText(sentence);
}

} // namespace dokaz::ui
