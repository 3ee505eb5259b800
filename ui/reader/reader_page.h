// SPDX-License-Identifier: GPL-3.0-or-later
// The reader: a source's pages as they look and its passages as text, side by side and in step; words selected in either
// become values, records and references.
//
// Keys: Ctrl+F find, F3 and Shift+F3 the hits; Ctrl++, Ctrl+-, Ctrl+0 zoom; Ctrl+PgUp, Ctrl+PgDown pages; Ctrl+G a page;
// Ctrl+Shift+O outline; Ctrl+Return what can be done with the words; F6 the other side; Ctrl+Shift+B an image.
// Threads: the UI thread. Ownership: the main window's; the desk outlives it.
#pragma once
#include "ui/bridge/desk.h"
#include "ui/reader/passage_view.h"
#include "ui/reader/reader_document.h"
#include "ui/reader/reader_toolbar.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QSplitter;
class QStackedWidget;
class QTimer;
class QTreeView;

namespace dokaz::ui {

class DocumentDetails;
class ElidedLabel;
class EmptyState;
class FindBar;
class FoldedText;
class OutlineModel;
class PagePictures;
class PictureBar;
class PageView;
class RecognitionBar;
class SelectionBar;

class ReaderPage final : public QWidget {
    Q_OBJECT
  public:
    explicit ReaderPage(Desk& desk, QWidget* parent = nullptr);
    ~ReaderPage() override;
    [[nodiscard]] QString source() const; // empty: none

  public slots:
    // Opens the source where it is not open, goes to the passage, and lets the words shine.
    void showWords(const dokaz::ui::Place& place);
    void focusText();
    void recogniseAgain(); // asks in which languages, and which pages
    void togglePicture();  // blurs a picture or shows it
    void savePicture();    // of the page that is shown; asks why and where to

  signals:
    void shown(const QString& title); // a document is open; for the place's name in the window's own widgets only

  protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    struct Answer {
        SharedDocument document;
        SharedMarks marks;
    };
    void build();
    void addKey(const QList<QKeySequence>& keys, void (ReaderPage::*slot)());
    void addKeys();
    void connectViews();
    void connectTools();
    // loading
    void load(const QString& source);
    void take(const Answer& answer);
    void tellState();
    void reload();
    void refreshMarks();
    void noteChange(const QStringList& records);
    void showOutline();
    // in step
    void goTo(const Place& place);
    void followPassages(int topIndex);
    void followPage(int page, int y);
    void followSelection();
    void selectFromPage(quint32 passage, quint32 start, quint32 end);
    void selectPlaceOnPage(int page, int x, int y);
    void updateGlows();
    void goToPage(int page);
    void goToIndex(int index);
    // words
    [[nodiscard]] std::optional<Place> selectedPlace() const;
    void offerActions(bool withKeyboard);
    void offerByKey();
    // finding
    void beginFinding();
    void find(const QString& words);
    void takeHits(std::vector<PassageHit> hits);
    void showHit(int hit);
    void nextHit();
    void previousHit();
    void endFinding();
    // tools
    void setSides(ReaderSides sides);
    void zoomIn();
    void zoomOut();
    void fit();
    void nextPage();
    void previousPage();
    void focusPageField();
    void toggleOutline();
    void toggleDetails(bool shown);
    void otherSide();
    void copyWords();

    Desk& m_desk;
    ElidedLabel* m_title;
    ReaderToolbar* m_tools;
    FindBar* m_find;
    RecognitionBar* m_recognition;
    PictureBar* m_picture;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QSplitter* m_sides;
    QTreeView* m_outlineView;
    OutlineModel* m_outline;
    PageView* m_pages;
    PassageView* m_passages;
    DocumentDetails* m_details;
    SelectionBar* m_bar;
    PagePictures* m_pictures;
    QTimer* m_refresh;
    SharedDocument m_document;
    SharedMarks m_marks;
    QString m_loading;                  // source that is being opened
    std::optional<Place> m_pending;     // to go to when it is
    Place m_shownPlace;
    std::vector<PassageHit> m_hits;
    int m_hit = -1;
    std::shared_ptr<const FoldedText> m_folded;
    Ticket m_loadTicket, m_marksTicket, m_findTicket;
    ReaderSides m_chosenSides = ReaderSides::Both; // of documents with pages
    bool m_isFromPage = false;
};

} // namespace dokaz::ui
