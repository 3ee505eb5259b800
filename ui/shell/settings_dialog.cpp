// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings_dialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace dokaz::ui {

namespace {

QComboBox* newChoice(const QString& name, const std::vector<std::pair<QString, QVariant>>& choices, const QVariant& now) {
    auto* box = new QComboBox;
    box->setAccessibleName(name);
    for (const auto& [words, value] : choices)
        box->addItem(words, value);
    box->setCurrentIndex(std::max(0, box->findData(now)));
    return box;
}

} // namespace

SettingsDialog::SettingsDialog(Settings& settings, QWidget* parent) : QDialog(parent), m_settings(settings) {
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6 * gridStep, 5 * gridStep, 6 * gridStep, 5 * gridStep);
    column->setSpacing(3 * gridStep);
    column->addWidget(newLabel(tr("Settings"), TextRole::Title, this));
    column->addWidget(newAppearance());
    column->addWidget(newSecurity());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    setMinimumWidth(130 * gridStep);
}

QWidget* SettingsDialog::newAppearance() {
    auto* group = new QGroupBox(tr("Appearance and languages"), this);
    auto* form = new QFormLayout(group);
    QComboBox* theme = newChoice(tr("Theme"),
                                 {{tr("As the system"), QStringLiteral("system")},
                                  {tr("Light"), QStringLiteral("light")},
                                  {tr("Dark"), QStringLiteral("dark")}},
                                 m_settings.theme());
    form->addRow(tr("&Theme"), theme);
    connect(theme, &QComboBox::currentIndexChanged, this, [this, theme] {
        m_settings.setTheme(theme->currentData().toString());
        emit appearanceChanged();
    });
    std::vector<std::pair<QString, QVariant>> sizes;
    for (const int percent : {100, 110, 125, 150, 175, 200})
        sizes.emplace_back(QLocale().toString(percent) + QLocale().percent(), percent);
    QComboBox* scale = newChoice(tr("Text size"), sizes, m_settings.textScalePercent());
    form->addRow(tr("Te&xt size"), scale);
    connect(scale, &QComboBox::currentIndexChanged, this, [this, scale] {
        m_settings.setTextScalePercent(scale->currentData().toInt());
        emit appearanceChanged();
    });
    std::vector<std::pair<QString, QVariant>> languages;
    for (const char* code : {"en", "be", "ru", "uk", "pl", "lt", "fr", "es", "ar", "fa", "my", "zh"})
        languages.emplace_back(QLocale(QLatin1String(code)).nativeLanguageName(), QString::fromLatin1(code));
    QComboBox* sort = newChoice(tr("Order of names"), languages, m_settings.sortLanguage());
    form->addRow(tr("&Order of names as in"), sort);
    connect(sort, &QComboBox::currentIndexChanged, this, [this, sort] {
        m_settings.setSortLanguage(sort->currentData().toString());
        emit sortLanguageChanged();
    });
    return group;
}

QWidget* SettingsDialog::newSecurity() {
    auto* group = new QGroupBox(tr("Security"), this);
    auto* form = new QFormLayout(group);
    std::vector<std::pair<QString, QVariant>> minutes;
    for (const int m : {1, 2, 5, 10, 20, 30, 60})
        minutes.emplace_back(tr("after %n minute(s)", nullptr, m), m);
    minutes.emplace_back(tr("never (only on a computer nobody else can reach)"), 0);
    QComboBox* idle = newChoice(tr("Lock by itself"), minutes, m_settings.idleLockMinutes());
    form->addRow(tr("&Lock by itself"), idle);
    connect(idle, &QComboBox::currentIndexChanged, this, [this, idle] {
        m_settings.setIdleLockMinutes(idle->currentData().toInt());
        emit idleLockChanged();
    });
    auto* recent = new QCheckBox(tr("&Remember where my last archives are"));
    recent->setAccessibleName(tr("Remember where my last archives are"));
    recent->setChecked(m_settings.recentArchivesAllowed());
    connect(recent, &QCheckBox::toggled, this, [this](bool allowed) { m_settings.allowRecentArchives(allowed); });
    form->addRow(recent);
    form->addRow(newLabel(tr("Their places on the disk are then kept readable outside the archives. Nothing else about "
                             "your work ever is."),
                          TextRole::Muted));
    return group;
}

} // namespace dokaz::ui
