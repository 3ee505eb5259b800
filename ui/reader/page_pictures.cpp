// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/page_pictures.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/images.h"
#include "ui/bridge/strings.h"

namespace dokaz::ui {

PagePictures::PagePictures(Archive& archive, QObject* parent) : QObject(parent), m_archive(archive) {}

void PagePictures::setSource(const QString& source) {
    for (auto& [page, drawing] : m_drawing)
        drawing.ticket.cancel();
    for (auto& [page, ticket] : m_asking)
        ticket.cancel();
    m_drawing.clear();
    m_asking.clear();
    m_source = source;
}

void PagePictures::want(const QList<int>& pages, int dotsPerInch) {
    for (auto one = m_drawing.begin(); one != m_drawing.end();) {
        if (pages.contains(one->first) && one->second.dotsPerInch == dotsPerInch) {
            ++one;
            continue;
        }
        one->second.ticket.cancel();
        one = m_drawing.erase(one);
    }
    for (const int page : pages)
        if (!m_drawing.contains(page))
            draw(page, dotsPerInch);
}

void PagePictures::draw(int page, int dotsPerInch) {
    const Ticket ticket = m_archive.ask(
        this,
        [source = fromQt(m_source), page, dotsPerInch](session::Session& session,
                                                       const std::stop_token& stop) -> base::Result<QImage> {
            const auto drawn = session.drawPage(source, page, static_cast<std::uint32_t>(dotsPerInch), stop);
            if (!drawn)
                return drawn.error();
            return imageOf(drawn.value());
        },
        [this, page, dotsPerInch](base::Result<QImage> picture) {
            m_drawing.erase(page);
            if (picture && !picture.value().isNull())
                emit drawn(page, dotsPerInch, picture.value());
            else if (picture)
                emit failed(page, tr("The picture of this page could not be drawn."));
            else if (picture.error().code() != base::ErrorCode::Cancelled)
                emit failed(page, tr("The picture of this page could not be drawn. %1").arg(sentence(picture.error())));
        });
    m_drawing[page] = {ticket, dotsPerInch};
}

void PagePictures::wantWords(const QList<int>& pages) {
    for (const int page : pages)
        if (!m_asking.contains(page))
            askWords(page);
}

void PagePictures::askWords(int page) {
    m_asking[page] = m_archive.ask(
        this,
        [source = fromQt(m_source), page](session::Session& session, const std::stop_token&) {
            return session.pageWords(source, page);
        },
        [this, page](base::Result<std::vector<session::WordView>> words) {
            m_asking.erase(page);
            // Without words the page can still be read; its passages shine as a whole.
            emit wordsFound(page, words ? words.value() : std::vector<session::WordView>());
        });
}

} // namespace dokaz::ui
