// SPDX-License-Identifier: GPL-3.0-or-later
// The files behind a record: the small picture of an image or film, blurred until asked for, what the file says of itself,
// checksums, and whether they could be read.
#pragma once
#include "session/document_values.h"
#include "ui/bridge/desk.h"

#include <QImage>
#include <QWidget>

#include <optional>

class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace dokaz::ui {

class BlurredPicture;
class EmptyState;

class FilesView final : public QWidget {
    Q_OBJECT
  public:
    explicit FilesView(Desk& desk, QWidget* parent = nullptr);
    void show(const QString& record);
    void clear();

  private:
    struct Shown {
        std::vector<session::FileView> files;
        std::vector<session::ValueView> said; // of what files say by themselves, whoever gave it
        QImage picture;                       // null where there is none
        [[nodiscard]] bool looksAs(const Shown& other) const;
    };
    [[nodiscard]] static base::Result<Shown> ask(session::Session& session, const std::string& record);
    void answer(const base::Result<Shown>& shown);
    void build(const Shown& shown);
    [[nodiscard]] QWidget* card(const session::FileView& file);
    void addPicture(QVBoxLayout& column, const QImage& picture, QWidget* card);
    [[nodiscard]] QWidget* pictureCard(const Shown& shown);
    Desk& m_desk;
    QScrollArea* m_area;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    QString m_record;
    std::optional<Shown> m_shown; // as the cards say it now
    BlurredPicture* m_picture = nullptr;
    Ticket m_asked;
};

} // namespace dokaz::ui
