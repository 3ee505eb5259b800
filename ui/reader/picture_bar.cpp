// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/picture_bar.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace dokaz::ui {

PictureBar::PictureBar(QWidget* parent)
    : QFrame(parent), m_words(newLabel({}, TextRole::Body, this)), m_reveal(new QPushButton(this)) {
    setAccessibleName(tr("Picture"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(3 * gridStep, gridStep, 3 * gridStep, gridStep);
    row->setSpacing(2 * gridStep);
    row->addWidget(m_words, 1);
    row->addWidget(m_reveal);
    connect(m_reveal, &QPushButton::clicked, this, &PictureBar::toggle);
    tell();
}

void PictureBar::setDocument(const SharedDocument& document) {
    m_isPicture = document && document->isPicture;
    m_isVeiled = m_isPicture;
    tell();
    emit veiledChanged(m_isVeiled);
}

void PictureBar::toggle() {
    if (!m_isPicture)
        return;
    m_isVeiled = !m_isVeiled;
    tell();
    emit veiledChanged(m_isVeiled);
}

void PictureBar::tell() {
    m_words->setText(m_isVeiled ? tr("A picture: blurred until you ask for it.")
                                : tr("A picture, shown as it is."));
    m_reveal->setText(m_isVeiled ? tr("Show the picture") : tr("Blur the picture"));
    m_reveal->setAccessibleName(m_isVeiled ? tr("Show the picture, which is blurred")
                                           : tr("Blur the picture again"));
    setVisible(m_isPicture);
}

} // namespace dokaz::ui
