// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/passphrase_field.h"

#include "ui/widgets/icons.h"

#include <QAction>

namespace dokaz::ui {

PassphraseField::PassphraseField(const QString& name, QWidget* parent) : QLineEdit(parent) {
    setEchoMode(QLineEdit::Password);
    setAccessibleName(name);
    setPlaceholderText(name);
    setMaxLength(4096);
    setDragEnabled(false);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    QAction* look = addAction(icon(QStringLiteral("eye"), QStringLiteral("muted")), QLineEdit::TrailingPosition);
    look->setCheckable(true);
    look->setText(tr("Show passphrase"));
    look->setToolTip(tr("Show passphrase"));
    connect(look, &QAction::toggled, this, &PassphraseField::setShown);
}

base::SecretBytes PassphraseField::secret() const {
    QByteArray bytes = text().toUtf8();
    base::SecretBytes secret = base::SecretBytes::copyOf(
        {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())});
    base::wipeMemory(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return secret;
}

void PassphraseField::wipe() {
    QString held = text();
    setText(QString(held.size(), QLatin1Char('x')));
    clear();
    base::wipeMemory(held.data(), static_cast<std::size_t>(held.size()) * sizeof(QChar));
}

void PassphraseField::setShown(bool shown) { setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); }

} // namespace dokaz::ui
