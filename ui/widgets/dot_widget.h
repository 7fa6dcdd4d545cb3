// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/theme_colors.h"

#include <QWidget>

class QPainter;

namespace rollcall::ui
{

/// The shape beside a word that names a state: colour is never the only difference between two.
enum class DotShape { Full, Ring, Half, Triangle };

/// A state's mark: shape and meaning.
struct DotMark {
    DotShape shape = DotShape::Full;
    ColorRole role = ColorRole::Muted;

    friend bool operator==(const DotMark &, const DotMark &) = default;
};

/// Paints `mark` centred in `rect`.
void paintDot(QPainter *painter, const QRect &rect, const DotMark &mark, const ThemeColors &colors);

/// The mark as a widget of one line's height. It says nothing to a screen reader: the word beside it does.
class DotWidget final : public QWidget
{
    Q_OBJECT

public:
    explicit DotWidget(QWidget *parent = nullptr);
    void setMark(const DotMark &mark);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    DotMark m_mark;
};

} // namespace rollcall::ui
