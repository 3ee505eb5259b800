// SPDX-License-Identifier: GPL-3.0-or-later
// Opens or makes an archive beside the UI thread: deriving the key takes a second or more by design.
//
// Threads: the UI thread; the work itself on a thread of the pool. Ownership: whoever asked holds it; when it goes
// before the answer, the archive is closed again.
#pragma once
#include "session/session.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace dokaz::ui {

class Opening final : public QObject {
    Q_OBJECT
  public:
    using Opened = base::Result<std::shared_ptr<session::Session>>;
    explicit Opening(session::SessionOptions options, QObject* parent = nullptr);

    // One at a time: nothing happens while another is under way.
    void open(const QString& folder, base::SecretBytes passphrase);
    void create(const QString& folder, base::SecretBytes passphrase, const QString& author);
    [[nodiscard]] bool isUnderWay() const { return m_isUnderWay; }

  signals:
    void opened(std::shared_ptr<dokaz::session::Session> session, const QString& folder);
    void failed(const QString& sentence, bool wrongPassphrase);

  private:
    void start(const QString& folder, std::function<Opened()> work);
    session::SessionOptions m_options;
    bool m_isUnderWay = false;
};

} // namespace dokaz::ui
