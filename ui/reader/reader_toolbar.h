// SPDX-License-Identifier: GPL-3.0-or-later
// The tools over a document: outline, page, zoom, what is shown, finding, mentions to review, details.
//
// Threads: the UI thread. Ownership: its parent's; asks its owner by signals.
#pragma once
#include "ui/reader/reader_document.h"

#include <QFrame>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace dokaz::ui {

enum class ReaderSides { Page, Both, Passages };

class ReaderToolbar final : public QFrame {
    Q_OBJECT
  public:
    explicit ReaderToolbar(QWidget* parent = nullptr);
    void setDocument(SharedDocument document);
    void setPage(int page);
    void setZoom(int percent, bool isFitting);
    void setSides(ReaderSides sides);
    void setUndecided(int count);
    void setOutlineShown(bool shown);
    void setDetailsShown(bool shown);
    void focusPage();

  signals:
    void pageWanted(int page);
    void zoomInWanted();
    void zoomOutWanted();
    void fitWanted();
    void sidesWanted(dokaz::ui::ReaderSides sides);
    void outlineToggled(bool shown);
    void detailsToggled(bool shown);
    void findWanted();
    void reviewWanted();

  private:
    QToolButton* newButton(const QString& iconName, const QString& name, const QString& keys = {});
    QWidget* newLine();
    void goToTyped();
    void connectAll();

    SharedDocument m_document;
    int m_page = 0;
    QToolButton *m_outline, *m_previous, *m_next, *m_zoomOut, *m_zoomIn, *m_fit, *m_onlyPage, *m_both, *m_onlyPassages, *m_find,
        *m_details;
    QLineEdit* m_typed;
    QLabel *m_of, *m_percent;
    QPushButton* m_review;
    std::vector<QWidget*> m_ofPages; // hidden where the document has none
};

} // namespace dokaz::ui
