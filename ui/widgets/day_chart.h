// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QDate>
#include <QVector>

namespace rollcall::ui
{

/// What there was on a day.
struct DayFigure {
    QDate day;
    qint64 value = 0;
};

/// Figures of consecutive days as columns. Each day can be chosen: by a click, or with the arrow keys and Return; the
/// day that is under the pointer or has the keyboard is told in words beneath.
class DayChart final : public QWidget
{
    Q_OBJECT

public:
    explicit DayChart(QWidget *parent = nullptr);

    void setFigures(const QVector<DayFigure> &figures);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    /// The day of the column at `position`; -1: none.
    [[nodiscard]] int dayAt(const QPoint &position) const;

Q_SIGNALS:
    void dayChosen(const QDate &day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QRect columnRect(int index) const;
    void point(int index);
    void describe();

    QVector<DayFigure> m_figures;
    int m_current = -1; ///< Under the pointer, or chosen by the keyboard; -1: none.
};

} // namespace rollcall::ui
