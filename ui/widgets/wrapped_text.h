// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/theme_colors.h"

#include <QTextEdit>

namespace rollcall::ui
{

/// A plain text as wide as there is room, that can be selected and copied. Unlike a label it breaks a word that is
/// wider than the room, an id or a long address, so that no part of it is out of sight; what is copied has no such
/// break.
class WrappedText final : public QTextEdit
{
    Q_OBJECT

public:
    explicit WrappedText(QWidget *parent = nullptr);

    /// Shows `text` with `wording::visibleText()`. A selection stays if it is the same as before.
    void setContent(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; } ///< As it is shown.
    void setColorRole(ColorRole role);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    void applyColor();
    [[nodiscard]] QSizeF sizeIn(qreal width) const;

    QString m_text;
    ColorRole m_role = ColorRole::Text;
};

} // namespace rollcall::ui
