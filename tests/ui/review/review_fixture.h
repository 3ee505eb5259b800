// SPDX-License-Identifier: GPL-3.0-or-later
// The review of the invented report, as a person has it before them.
#pragma once
#include "support/window_fixture.h"
#include "ui/models/candidate_model.h"
#include "ui/review/candidate_panel.h"
#include "ui/review/review_page.h"

#include <QComboBox>
#include <QListView>
#include <QTimer>

namespace dokaz::tests {

struct Review {
    explicit Review(OpenDesk::Vault vault = OpenDesk::Vault::Open)
        : open(vault), source(open.importSample()), page(open.desk()) {
        QObject::connect(&open.desk(), &ui::Desk::told, &page,
                         [this](const QString& words) {
                             (words.contains(QStringLiteral("also left out")) ? toldOfOthers : told).append(words);
                         });
        page.resize(960, 700);
        page.show();
        page.showSource(ui::toQt(source));
        queue = page.findChild<ui::CandidateModel*>();
        panel = page.findChild<ui::CandidatePanel*>();
        for (QListView* view : page.findChildren<QListView*>())
            if (view->model() == queue)
                list = view;
        ready = until([this] { return queue->groups() != nullptr && queue->rowCount({}) > 0; });
        list->setFocus();
    }
    void key(Qt::Key which) { QTest::keyClick(list, which); }
    std::size_t decided() {
        std::size_t count = 0;
        const auto all = open.session().candidates(source);
        for (const session::CandidateView& candidate : all.value())
            count += candidate.decision == "accept" || candidate.decision == "reject" ? 1U : 0U;
        return count;
    }
    std::int64_t undecided() { return open.session().undecidedCount().value(); }
    // Groups of the kind only.
    void choose(const QString& kind) {
        auto* kinds = page.findChildren<QComboBox*>().at(1);
        kinds->setCurrentIndex(kinds->findData(kind));
        emit kinds->activated(kinds->currentIndex());
    }
    [[nodiscard]] int row() const { return list->currentIndex().row(); }
    [[nodiscard]] const session::CandidateView& at(int row) const {
        return *queue->candidatesAt(row).front();
    }
    // The first row of a mention whose detail holds this; -1: none.
    [[nodiscard]] int rowWith(const std::string& detail) const {
        for (int row = 0; row < queue->rowCount({}); ++row)
            if (at(row).detail.find(detail) != std::string::npos)
                return row;
        return -1;
    }
    void select(int row) { list->setCurrentIndex(queue->index(row)); }
    // Somebody else decides: the queue is read again when it is quiet.
    std::size_t rejectElsewhere(int row) {
        session::ReviewCandidates elsewhere;
        elsewhere.decision = session::ReviewDecision::Reject;
        for (const session::CandidateView* candidate : queue->candidatesAt(row))
            elsewhere.candidates.push_back(candidate->id);
        OpenDesk::check(open.session().perform(elsewhere));
        return elsewhere.candidates.size();
    }
    OpenDesk open;
    std::string source;
    ui::ReviewPage page;
    QStringList told, toldOfOthers; // toldOfOthers: that a name is left out in other documents
    ui::CandidateModel* queue = nullptr;
    ui::CandidatePanel* panel = nullptr;
    QListView* list = nullptr;
    bool ready = false;
};

} // namespace dokaz::tests
