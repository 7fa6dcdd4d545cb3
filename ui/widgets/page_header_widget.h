// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QHBoxLayout;

namespace rollcall::ui
{

class ElidedLabel;
class TextLabel;

/// The title line of a page: its name in large type, the figures and their age at the right, then the page's main
/// action.
class PageHeaderWidget final : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeaderWidget(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// "48,210 · as of 14:02 (3 min ago)"; the exact time goes to the tool tip.
    void setFigures(const QString &figures, const QString &exact = {});
    /// Takes `action` to the right end of the line.
    void setAction(QWidget *action);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyFonts();

    TextLabel *m_title;
    TextLabel *m_figures;
    QHBoxLayout *m_line;
};

} // namespace rollcall::ui
