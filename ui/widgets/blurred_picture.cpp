// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/blurred_picture.h"

#include "ui/widgets/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace dokaz::ui {

QImage blurredOf(const QImage& picture) {
    constexpr int side = 12; // dots: enough for colours, too few for a face
    return picture.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

// As wide as there is room, never larger than the picture is.
class BlurredPicture::Canvas final : public QWidget {
public:
    Canvas(const QImage& picture, QWidget* parent)
        : QWidget(parent), m_picture(picture), m_blurred(blurredOf(picture)) {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    void setRevealed(bool isRevealed) {
        m_isRevealed = isRevealed;
        setAccessibleName(isRevealed ? BlurredPicture::tr("Picture")
                                     : BlurredPicture::tr("Picture, blurred"));
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return m_picture.size(); }
    [[nodiscard]] QSize minimumSizeHint() const override { return {8 * gridStep, 8 * gridStep}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override {
        return std::max(1, std::min(width, m_picture.width()) * m_picture.height() /
                               std::max(1, m_picture.width()));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QSize size =
            m_picture.size().scaled(this->size().boundedTo(m_picture.size()), Qt::KeepAspectRatio);
        const int left = isRightToLeft() ? width() - size.width() : 0;
        painter.drawImage(QRect(QPoint(left, 0), size), m_isRevealed ? m_picture : m_blurred);
    }

private:
    QImage m_picture, m_blurred;
    bool m_isRevealed = false;
};

BlurredPicture::BlurredPicture(const QImage& picture, QWidget* parent)
    : QWidget(parent), m_canvas(new Canvas(picture, this)), m_reveal(new QPushButton(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    column->addWidget(m_canvas);
    column->addWidget(m_reveal, 0, Qt::AlignLeading);
    connect(m_reveal, &QPushButton::clicked, this, [this] { setRevealed(!m_isRevealed); });
    setRevealed(false);
}

void BlurredPicture::setRevealed(bool isRevealed) {
    m_isRevealed = isRevealed;
    m_canvas->setRevealed(isRevealed);
    m_reveal->setText(isRevealed ? tr("Blur the picture") : tr("Show the picture"));
    m_reveal->setAccessibleName(isRevealed ? tr("Blur the picture again")
                                           : tr("Show the picture, which is blurred"));
}

} // namespace dokaz::ui
