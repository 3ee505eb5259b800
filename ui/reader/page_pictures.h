// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the archive for pictures and words of pages; gives up what is no longer wanted.
//
// Threads: the UI thread. Ownership: the archive's questions hold no more than the ids they ask with.
#pragma once
#include "ui/bridge/archive.h"

#include <QImage>
#include <QObject>

#include <map>
#include <vector>

namespace dokaz::ui {

class PagePictures final : public QObject {
    Q_OBJECT
  public:
    explicit PagePictures(Archive& archive, QObject* parent = nullptr);
    // Gives up what was asked for the one before.
    void setSource(const QString& source);
    // In this order; pages asked for before that are not among them are given up.
    void want(const QList<int>& pages, int dotsPerInch);
    void wantWords(const QList<int>& pages);
    [[nodiscard]] std::size_t underWay() const { return m_drawing.size(); }

  signals:
    void drawn(int page, int dotsPerInch, const QImage& picture);
    void failed(int page, const QString& sentence);
    void wordsFound(int page, const std::vector<dokaz::session::WordView>& words);

  private:
    struct Drawing {
        Ticket ticket;
        int dotsPerInch = 0;
    };
    void draw(int page, int dotsPerInch);
    void askWords(int page);

    Archive& m_archive;
    QString m_source;
    std::map<int, Drawing> m_drawing;
    std::map<int, Ticket> m_asking;
};

} // namespace dokaz::ui
