// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/settings.h"

#include "base/check.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

namespace dokaz::ui {

namespace {

constexpr int mostRecent = 5;

void checkKey(const QString& key) {
    static const QRegularExpression form(QStringLiteral("\\A[a-z0-9/_.-]{1,80}\\z"));
    base::check(form.match(key).hasMatch());
}

} // namespace

void leaveNoTraces() {
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, QStringLiteral("/proc/none"));
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QCoreApplication::setAttribute(Qt::AA_DisableSessionManager);
}

Settings::Settings(const QString& file) {
    if (!file.isEmpty())
        m_file = std::make_unique<QSettings>(file, QSettings::IniFormat);
}

QString Settings::usualFile() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/dokaz/window.ini");
}

QVariant Settings::value(const QString& key, const QVariant& otherwise) const {
    checkKey(key);
    return m_file ? m_file->value(key, otherwise) : m_memory.value(key, otherwise);
}

void Settings::set(const QString& key, const QVariant& value) {
    checkKey(key);
    if (m_file) {
        m_file->setValue(key, value);
        m_file->sync();
        QFile::setPermissions(m_file->fileName(), QFile::ReadOwner | QFile::WriteOwner);
    } else {
        m_memory.insert(key, value);
    }
}

QString Settings::theme() const {
    const QString theme = value(QStringLiteral("theme"), QStringLiteral("system")).toString();
    return theme == QLatin1String("light") || theme == QLatin1String("dark") ? theme : QStringLiteral("system");
}
void Settings::setTheme(const QString& theme) { set(QStringLiteral("theme"), theme); }

int Settings::idleLockMinutes() const {
    constexpr int usual = 5, most = 240;
    return std::clamp(value(QStringLiteral("idle_lock_minutes"), usual).toInt(), 0, most);
}
void Settings::setIdleLockMinutes(int minutes) { set(QStringLiteral("idle_lock_minutes"), minutes); }

int Settings::textScalePercent() const {
    return std::clamp(value(QStringLiteral("text_scale"), 100).toInt(), 100, 200);
}
void Settings::setTextScalePercent(int percent) { set(QStringLiteral("text_scale"), percent); }

QString Settings::sortLanguage() const { return value(QStringLiteral("sort_language"), QStringLiteral("en")).toString(); }
void Settings::setSortLanguage(const QString& language) { set(QStringLiteral("sort_language"), language); }

bool Settings::recentArchivesAllowed() const { return value(QStringLiteral("recent_allowed"), false).toBool(); }
void Settings::allowRecentArchives(bool allowed) {
    set(QStringLiteral("recent_allowed"), allowed);
    if (!allowed)
        set(QStringLiteral("recent"), QStringList());
}
QStringList Settings::recentArchives() const {
    return recentArchivesAllowed() ? value(QStringLiteral("recent"), QStringList()).toStringList() : QStringList();
}
void Settings::addRecentArchive(const QString& folder) {
    if (!recentArchivesAllowed())
        return;
    QStringList recent = recentArchives();
    recent.removeAll(folder);
    recent.prepend(folder);
    set(QStringLiteral("recent"), QStringList(recent.mid(0, mostRecent)));
}

QByteArray Settings::layout(const QString& name) const {
    return value(QStringLiteral("layout/") + name, QByteArray()).toByteArray();
}
void Settings::setLayout(const QString& name, const QByteArray& state) { set(QStringLiteral("layout/") + name, state); }
QStringList Settings::codes(const QString& name) const {
    return value(QStringLiteral("codes/") + name, QStringList()).toStringList();
}
void Settings::setCodes(const QString& name, const QStringList& codes) {
    for (const QString& code : codes)
        checkKey(code);
    set(QStringLiteral("codes/") + name, codes);
}

} // namespace dokaz::ui
