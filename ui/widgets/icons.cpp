// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"

#include "base/check.h"
#include "resources/embedded.h"
#include "ui/widgets/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace dokaz::ui {

namespace {

QByteArray drawing(const QString& name) {
    const auto content = resources::find("icons/" + name.toStdString() + ".svg");
    base::check(content.has_value());
    return {content->data(), static_cast<qsizetype>(content->size())};
}

// Draws when asked, so that an icon made before a change of theme follows it.
class LineIcon final : public QIconEngine {
  public:
    LineIcon(QString name, QString token) : m_name(std::move(name)), m_token(std::move(token)) {}

    void paint(QPainter* painter, const QRect& rectangle, QIcon::Mode mode, QIcon::State) override {
        const QString token = mode == QIcon::Disabled ? QStringLiteral("lineStrong") : m_token;
        const qreal scale = painter->device() == nullptr ? 1 : painter->device()->devicePixelRatioF();
        painter->drawPixmap(rectangle, iconPixmap(m_name, std::min(rectangle.width(), rectangle.height()), scale, token));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return iconPixmap(m_name, std::min(size.width(), size.height()), 1,
                          mode == QIcon::Disabled ? QStringLiteral("lineStrong") : m_token);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override {
        return pixmap(size, mode, state); // Qt asks in device pixels
    }
    [[nodiscard]] QIconEngine* clone() const override { return new LineIcon(*this); }

  private:
    QString m_name, m_token;
};

} // namespace

QIcon icon(const QString& name, const QString& token) {
    base::check(hasIcon(name));
    return QIcon(new LineIcon(name, token));
}

bool hasIcon(const QString& name) { return resources::find("icons/" + name.toStdString() + ".svg").has_value(); }

QPixmap iconPixmap(const QString& name, int size, qreal scale, const QString& token) {
    const QString colour = Theme::current().colour(token).name();
    const int pixels = qRound(size * scale);
    const QString key = QStringLiteral("dokaz-icon/%1/%2/%3").arg(name, colour).arg(pixels);
    QPixmap picture;
    if (!QPixmapCache::find(key, &picture)) {
        QByteArray svg = drawing(name);
        svg.replace("currentColor", colour.toLatin1());
        picture = QPixmap(pixels, pixels);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        QSvgRenderer(svg).render(&painter, QRectF(0, 0, pixels, pixels));
        painter.end();
        QPixmapCache::insert(key, picture);
    }
    picture.setDevicePixelRatio(scale);
    return picture;
}

} // namespace dokaz::ui
