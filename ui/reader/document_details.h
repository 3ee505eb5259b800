// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a document: its values as a record, how it was read, and which pages hold no text.
//
// Threads: the UI thread. Ownership: its parent's; the desk outlives it.
#pragma once
#include "ui/bridge/desk.h"
#include "ui/reader/reader_document.h"

#include <QScrollArea>

class QFormLayout;
class QPushButton;
class QVBoxLayout;

namespace dokaz::ui {

class DocumentDetails final : public QScrollArea {
    Q_OBJECT
  public:
    explicit DocumentDetails(Desk& desk, QWidget* parent = nullptr);
    void setDocument(SharedDocument document);

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    void ask();
    void fill(const session::RecordView& record);
    void showReading(QVBoxLayout& column, QWidget* page);
    void addRow(QVBoxLayout& column, QWidget* page, const QString& label, const QString& words);

    Desk& m_desk;
    SharedDocument m_document;
    Ticket m_ticket;
    bool m_isStale = true;
};

} // namespace dokaz::ui
