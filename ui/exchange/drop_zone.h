// SPDX-License-Identifier: GPL-3.0-or-later
// A place to drop files and folders on, with the buttons that do the same from the keyboard.
//
// Threads: the UI thread. Takes paths of this machine only; nothing is read here.
#pragma once
#include <QFrame>
#include <QStringList>

class QLabel;
class QMimeData;

namespace dokaz::ui {

class DropZone final : public QFrame {
    Q_OBJECT
  public:
    explicit DropZone(QWidget* parent = nullptr);
    // The paths of this machine among what is dragged; for a page that takes drops as a whole.
    [[nodiscard]] static QStringList localFiles(const QMimeData& dragged);
    // Few files are listed already: one line instead of the whole invitation.
    void setSmall(bool small);

  signals:
    void filesDropped(const QStringList& files);
    void filesWanted();
    void folderWanted();

  protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void setOver(bool over);
    void drawIcon();
    QLabel* m_picture;
    QLabel* m_invitation;
    bool m_isOver = false;
};

} // namespace dokaz::ui
