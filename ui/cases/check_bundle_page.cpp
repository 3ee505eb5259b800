// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/check_bundle_page.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/strings.h"
#include "ui/cases/bundle_check.h"
#include "ui/widgets/file_choice.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dokaz::ui {

CheckBundlePage::CheckBundlePage(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_back(new QPushButton(tr("All cases"), this)), m_file(new QLineEdit(this)), m_signer(new QLineEdit(this)),
      m_choose(new QPushButton(tr("Choose file…"), this)), m_check(new QPushButton(tr("Check"), this)),
      m_view(new BundleCheckView) {
    build();
    setFocusProxy(m_file);
    connect(m_choose, &QPushButton::clicked, this, &CheckBundlePage::chooseFile);
    connect(m_check, &QPushButton::clicked, this, &CheckBundlePage::check);
    connect(m_file, &QLineEdit::returnPressed, m_check, &QPushButton::click);
    connect(m_signer, &QLineEdit::returnPressed, m_check, &QPushButton::click);
    connect(m_file, &QLineEdit::textChanged, this, &CheckBundlePage::forgetVerdict);
    connect(m_signer, &QLineEdit::textChanged, this, &CheckBundlePage::forgetVerdict);
}

void CheckBundlePage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(5 * gridStep, 4 * gridStep, 5 * gridStep, 4 * gridStep);
    column->setSpacing(3 * gridStep);
    auto* head = new QHBoxLayout;
    connect(m_back, &QPushButton::clicked, this, &CheckBundlePage::left);
    m_back->hide();
    head->setSpacing(3 * gridStep);
    head->addWidget(m_back);
    head->addWidget(newLabel(tr("Check a bundle"), TextRole::Title, this), 1);
    column->addLayout(head);
    column->addWidget(
        newLabel(tr("Tells whether a bundle is what its sender sealed, to the last byte. The words of the "
                    "sender's key say whose it is: ask for them by another way than the bundle came."),
                 TextRole::Muted, this));
    auto* grid = new QGridLayout;
    grid->setSpacing(2 * gridStep);
    const auto place = [&](int row, const QString& words, QLineEdit* line, const QString& name) {
        auto* label = newLabel(words, TextRole::Body, this);
        label->setWordWrap(false);
        label->setBuddy(line);
        line->setAccessibleName(name);
        grid->addWidget(label, row, 0);
        grid->addWidget(line, row, 1);
    };
    place(0, tr("&Bundle:"), m_file, tr("File of the bundle"));
    place(1, tr("Signer's &words:"), m_signer, tr("The signer's key in words, as you know it"));
    m_signer->setPlaceholderText(tr("As the sender told you; may be left empty"));
    grid->addWidget(m_choose, 0, 2);
    grid->addWidget(m_check, 1, 2);
    m_check->setEnabled(false);
    m_check->setDefault(true);
    column->addLayout(grid);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_view);
    column->addWidget(area, 1);
}

void CheckBundlePage::offerWayBack() { m_back->show(); }

void CheckBundlePage::setFile(const QString& file) { m_file->setText(file); }

void CheckBundlePage::chooseFile() {
    FileChoice choice;
    choice.title = tr("Choose a bundle to check");
    choice.filter = tr("Bundles (*.zip);;All files (*)");
    chooseFiles(this, choice, [this](const QStringList& files) {
        setFile(files.front());
        m_signer->setFocus();
    });
}

void CheckBundlePage::forgetVerdict() {
    m_question.cancel();
    m_job.end();
    m_view->clear();
    m_check->setEnabled(!m_file->text().trimmed().isEmpty());
}

void CheckBundlePage::check() {
    m_question.cancel();
    m_view->showWaiting();
    m_job = m_desk.jobs().begin(tr("Checking a bundle"));
    m_question = m_desk.archive().work(
        this,
        [file = fromQt(m_file->text().trimmed()), signer = fromQt(m_signer->text().trimmed())](
            session::Session&, const std::stop_token&) { return session::verifyBundle(file, signer); },
        [this](const base::Result<session::BundleVerdict>& verdict) {
            m_job.end();
            if (verdict)
                m_view->showVerdict(verdict.value());
            else
                m_view->showProblem(sentence(verdict.error()));
        });
}

} // namespace dokaz::ui
