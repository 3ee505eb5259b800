// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/job_status.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

namespace dokaz::ui {

namespace {
constexpr int betweenRefreshesMs = 100;
}

JobStatus::JobStatus(JobBoard& board, QWidget* parent)
    : QWidget(parent), m_board(board), m_words(newLabel({}, TextRole::Small, this)), m_progress(new QProgressBar(this)),
      m_cancel(new QToolButton(this)), m_later(new QTimer(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * gridStep, 0, 2 * gridStep, 0);
    row->addWidget(m_words);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    m_progress->setFixedWidth(35 * gridStep);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel->setIcon(icon(QStringLiteral("stop")));
    m_cancel->setAutoRaise(true);
    m_cancel->setAccessibleName(tr("Stop this work"));
    m_cancel->setToolTip(tr("Stop this work; what is done stays"));
    m_later->setSingleShot(true);
    connect(m_later, &QTimer::timeout, this, &JobStatus::refresh);
    connect(&board, &JobBoard::changed, this, [this] {
        if (!m_later->isActive())
            m_later->start(betweenRefreshesMs);
    });
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (!m_board.jobs().empty())
            m_board.cancel(m_board.jobs().front().id);
    });
    refresh();
}

QString JobStatus::remaining(qint64 milliseconds) {
    constexpr qint64 msOfSecond = 1000, secondsOfMinute = 60;
    if (milliseconds < 0)
        return {};
    const qint64 seconds = milliseconds / msOfSecond + 1;
    if (seconds < secondsOfMinute)
        return tr("about %n second(s) left", nullptr, static_cast<int>(seconds));
    return tr("about %n minute(s) left", nullptr, static_cast<int>((seconds + secondsOfMinute - 1) / secondsOfMinute));
}

void JobStatus::refresh() {
    const bool isIdle = m_board.jobs().empty();
    setVisible(!isIdle);
    if (isIdle)
        return;
    const BoardJob& job = m_board.jobs().front();
    QStringList words{job.title};
    if (!job.stage.isEmpty())
        words << job.stage;
    if (job.total > 0)
        words << tr("%1 of %2", "progress").arg(job.done).arg(job.total);
    if (const QString left = remaining(job.remainingMs()); !left.isEmpty())
        words << left;
    if (m_board.jobs().size() > 1)
        words << tr("and %n more", nullptr, static_cast<int>(m_board.jobs().size()) - 1);
    m_words->setText(job.isCancelling ? tr("Stopping…") : words.join(QStringLiteral(" · ")));
    m_progress->setRange(0, static_cast<int>(std::min<qint64>(job.total, INT_MAX)));
    m_progress->setValue(static_cast<int>(std::min<qint64>(job.done, INT_MAX)));
    m_cancel->setVisible(static_cast<bool>(job.cancel));
    m_cancel->setEnabled(!job.isCancelling);
}

} // namespace dokaz::ui
