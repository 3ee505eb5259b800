// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/drop_zone.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QUrl>

namespace dokaz::ui {

DropZone::DropZone(QWidget* parent)
    : QFrame(parent), m_picture(new QLabel(this)),
      m_invitation(newLabel(tr("Drop files or a folder here"), TextRole::Heading, this)) {
    setAcceptDrops(true);
    setAccessibleName(tr("Files to import"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4 * gridStep, 3 * gridStep, 4 * gridStep, 3 * gridStep);
    row->setSpacing(3 * gridStep);
    row->addWidget(m_picture);
    m_invitation->setWordWrap(true);
    row->addWidget(m_invitation, 1);
    const auto addButton = [&](const QString& words, const QString& drawing, void (DropZone::*wanted)()) {
        auto* button = new QPushButton(icon(drawing), words, this);
        connect(button, &QPushButton::clicked, this, wanted);
        row->addWidget(button);
    };
    addButton(tr("Choose &files…"), QStringLiteral("file"), &DropZone::filesWanted);
    addButton(tr("Choo&se folder…"), QStringLiteral("folder"), &DropZone::folderWanted);
    connect(&ThemeChange::signal(), &ThemeChange::changed, this, &DropZone::drawIcon);
    drawIcon();
}

QStringList DropZone::localFiles(const QMimeData& dragged) {
    QStringList files;
    for (const QUrl& url : dragged.urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    return files;
}

void DropZone::setSmall(bool small) {
    const int space = (small ? 2 : 6) * gridStep;
    layout()->setContentsMargins(4 * gridStep, space, 4 * gridStep, space);
}

void DropZone::dragEnterEvent(QDragEnterEvent* event) {
    if (localFiles(*event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    setOver(true);
}

void DropZone::dragLeaveEvent(QDragLeaveEvent* event) {
    QFrame::dragLeaveEvent(event);
    setOver(false);
}

void DropZone::dropEvent(QDropEvent* event) {
    setOver(false);
    const QStringList files = localFiles(*event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    emit filesDropped(files);
}

void DropZone::setOver(bool over) {
    m_isOver = over;
    update();
}

void DropZone::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colour(m_isOver ? QStringLiteral("accent") : QStringLiteral("lineStrong")),
                        m_isOver ? 2 : 1, m_isOver ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(theme.colour(m_isOver ? QStringLiteral("accentSoft") : QStringLiteral("surface")));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 2 * gridStep, 2 * gridStep);
}

void DropZone::drawIcon() {
    m_picture->setPixmap(
        iconPixmap(QStringLiteral("import"), 6 * gridStep, devicePixelRatioF(), QStringLiteral("muted")));
    update();
}

} // namespace dokaz::ui
