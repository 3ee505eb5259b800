// SPDX-License-Identifier: GPL-3.0-or-later
// The words a value rests on as small numbered marks; a click or Enter shows them in the document. A value without any
// says so quietly; words in the closed vault are a lock.
//
// Threads: the UI thread. Ownership: its parent's; the desk outlives it.
#pragma once
#include "session/values.h"
#include "ui/bridge/desk.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace dokaz::ui {

class CitationMarks final : public QWidget {
    Q_OBJECT
  public:
    CitationMarks(Desk& desk, const std::vector<session::CitationView>& citations, QWidget* parent = nullptr);

  private:
    void addMark(const session::CitationView& citation, int number);
    Desk& m_desk;
    QHBoxLayout* m_row;
};

} // namespace dokaz::ui
