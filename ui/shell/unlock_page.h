// SPDX-License-Identifier: GPL-3.0-or-later
// The first thing a person sees: which archive, and its passphrase. Says nothing of what is inside.
#pragma once
#include "base/secret_bytes.h"
#include "ui/bridge/settings.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace dokaz::ui {

class NoticeBar;
class PassphraseField;

class UnlockPage final : public QWidget {
    Q_OBJECT
  public:
    explicit UnlockPage(Settings& settings, QWidget* parent = nullptr);
    // Fills in the folder, e.g. of the archive that was just locked.
    void offer(const QString& folder);
    // A sample to try: its folder and the file with its passphrase.
    void offerSample(const QString& folder, const QString& passphraseFile);
    void setBusy(bool busy);
    void tell(const QString& sentence, bool wrongPassphrase);

  signals:
    void openWanted(const QString& folder); // take the passphrase with takePassphrase()
    void createWanted();

  public:
    [[nodiscard]] base::SecretBytes takePassphrase();

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    QWidget* newCard();
    void addRows(class QVBoxLayout* column);
    void markWrong(bool isWrong);
    void browse();
    void submit();
    void openSample();
    void adapt();

    Settings& m_settings;
    QComboBox* m_folder;
    PassphraseField* m_passphrase;
    QPushButton* m_open;
    QPushButton* m_create;
    QPushButton* m_browse;
    QPushButton* m_sample;
    QProgressBar* m_progress;
    QLabel* m_state;
    QString m_sampleFolder, m_samplePassphraseFile;
    bool m_isBusy = false;
};

} // namespace dokaz::ui
