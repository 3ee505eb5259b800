// SPDX-License-Identifier: GPL-3.0-or-later
// A picture that is blurred until it is asked for: nobody meets what an image of evidence shows by surprise.
//
// Threads: the UI thread. Keys: Space or Return on its button.
#pragma once
#include <QImage>
#include <QWidget>

class QPushButton;

namespace dokaz::ui {

// What is left of a picture when it is blurred: colours without shapes. To be painted as large as the picture
// itself.
[[nodiscard]] QImage blurredOf(const QImage& picture);

class BlurredPicture final : public QWidget {
    Q_OBJECT
public:
    explicit BlurredPicture(const QImage& picture, QWidget* parent = nullptr);
    [[nodiscard]] bool isRevealed() const { return m_isRevealed; }

public slots:
    void setRevealed(bool isRevealed);

private:
    class Canvas;
    Canvas* m_canvas;
    QPushButton* m_reveal;
    bool m_isRevealed = true; // set in the constructor
};

} // namespace dokaz::ui
