// SPDX-License-Identifier: GPL-3.0-or-later
// What the window remembers between sessions: looks and habits, never evidence. One file of our own; Qt's shared one
// (which would keep folders and file names of file dialogs) is never written.
//
// Invariant: a key is one of ours ([a-z0-9/_.-]) and a value a number, a flag, bytes of a layout, or a code; the
// archives' paths are kept only while `recentArchivesAllowed`.
#pragma once
#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <memory>

namespace dokaz::ui {

// Before the application is made: Qt's file dialog keeps folders and names in a settings file of its own,
// native dialogs and the session service keep theirs.
void leaveNoTraces();

class Settings final {
  public:
    // `file`: where they stand; empty: in memory only.
    explicit Settings(const QString& file);
    // dokaz/window.ini in the user's configuration folder (XDG base directory specification).
    [[nodiscard]] static QString usualFile();

    [[nodiscard]] QString theme() const;             // "light", "dark", "system"
    void setTheme(const QString& theme);
    [[nodiscard]] int idleLockMinutes() const;       // 0: never
    void setIdleLockMinutes(int minutes);
    [[nodiscard]] int textScalePercent() const;      // 100…200
    void setTextScalePercent(int percent);
    [[nodiscard]] QString sortLanguage() const;      // BCP 47
    void setSortLanguage(const QString& language);
    [[nodiscard]] bool recentArchivesAllowed() const;
    void allowRecentArchives(bool allowed);          // false forgets them
    [[nodiscard]] QStringList recentArchives() const;
    void addRecentArchive(const QString& folder);    // nothing while not allowed

    // Layouts: splitter and header states under names such as "columns/person".
    [[nodiscard]] QByteArray layout(const QString& name) const;
    void setLayout(const QString& name, const QByteArray& state);
    // Codes of fields, in order.
    [[nodiscard]] QStringList codes(const QString& name) const;
    void setCodes(const QString& name, const QStringList& codes);

  private:
    [[nodiscard]] QVariant value(const QString& key, const QVariant& otherwise) const;
    void set(const QString& key, const QVariant& value);
    std::unique_ptr<QSettings> m_file; // none: in memory
    QVariantMap m_memory;
};

} // namespace dokaz::ui
