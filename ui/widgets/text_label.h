// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/theme_colors.h"

#include <QLabel>

namespace rollcall::ui
{

/// A label of plain text in one of the theme's colours: what comes from the directory can't be taken for markup, and
/// its control and direction characters are shown as such.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(QWidget *parent = nullptr);

    /// Shows `text` with `wording::visibleText()`.
    void setContent(const QString &text);
    void setColorRole(ColorRole role);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColor();

    ColorRole m_role = ColorRole::Text;
};

/// A label that shortens its text at the end to the room it has; the whole is in the tool tip and the accessible name.
class ElidedLabel final : public TextLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    void setElideMode(Qt::TextElideMode mode);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

/// `text` for a tool tip, which would otherwise guess whether it is markup.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace rollcall::ui
