// SPDX-License-Identifier: GPL-3.0-or-later
// One line over a document that is a picture: it is blurred, and what to do to see it.
//
// Threads: the UI thread. Its key is a command of the window.
#pragma once
#include "ui/reader/reader_document.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace dokaz::ui {

class PictureBar final : public QFrame {
    Q_OBJECT
public:
    explicit PictureBar(QWidget* parent = nullptr);
    // Blurred again; hidden where the document is no picture.
    void setDocument(const SharedDocument& document);
    [[nodiscard]] bool isVeiled() const { return m_isVeiled; }

public slots:
    void toggle();

signals:
    void veiledChanged(bool isVeiled);

private:
    void tell();
    QLabel* m_words;
    QPushButton* m_reveal;
    bool m_isPicture = false, m_isVeiled = false;
};

} // namespace dokaz::ui
