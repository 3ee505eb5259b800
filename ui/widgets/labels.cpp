// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labels.h"

#include <QFontMetrics>
#include <QResizeEvent>

namespace dokaz::ui {

namespace {

const char* roleName(TextRole role) {
    switch (role) {
    case TextRole::Body: return "body";
    case TextRole::Title: return "title";
    case TextRole::Heading: return "heading";
    case TextRole::Muted: return "muted";
    case TextRole::Small: return "small";
    }
    return "body";
}

} // namespace

QLabel* newLabel(const QString& text, TextRole role, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("textRole", QLatin1String(roleName(role)));
    label->setWordWrap(role == TextRole::Body || role == TextRole::Muted);
    return label;
}

QString isolated(const QString& words) { return QChar(0x2068) + words + QChar(0x2069); }

ElidedLabel::ElidedLabel(const QString& text, QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setWords(text);
}

void ElidedLabel::setWords(const QString& words) {
    m_words = words;
    setAccessibleName(words);
    elide();
    updateGeometry();
}

QSize ElidedLabel::minimumSizeHint() const {
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(QStringLiteral("mmm…")), metrics.height()};
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::elide() {
    const QString shown = QFontMetrics(font()).elidedText(m_words, Qt::ElideRight, contentsRect().width());
    QLabel::setText(shown);
    setToolTip(shown == m_words ? QString() : isolated(m_words));
}

} // namespace dokaz::ui
