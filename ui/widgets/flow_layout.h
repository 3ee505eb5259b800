// SPDX-License-Identifier: GPL-3.0-or-later
// Lays widgets one after another and begins a new line where they no longer fit; mirrored with the window.
//
// Threads: the UI thread. Ownership: of its layout items, as Qt's layouts.
#pragma once
#include <QLayout>

#include <vector>

namespace dokaz::ui {

class FlowLayout final : public QLayout {
    Q_OBJECT
  public:
    explicit FlowLayout(QWidget* parent = nullptr);
    ~FlowLayout() override;
    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& place) override;

  private:
    enum class Pass { Measure, Place };
    int arrange(const QRect& place, Pass pass) const; // the height taken
    std::vector<QLayoutItem*> m_items;
};

} // namespace dokaz::ui
