// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/dot_widget.h"

#include <QWidget>

#include <optional>

class QToolButton;

namespace rollcall::ui
{

class ElidedLabel;
class TextLabel;

/// The head of a details pane: who it is in larger type, how they sign in, their state, and the cross that closes the
/// pane.
class DetailsHeaderWidget final : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsHeaderWidget(QWidget *parent = nullptr);

    /// Text from the directory. An empty `title` shows as "–", an empty `subtitle` not at all.
    void showItem(const QString &title, const QString &subtitle);
    /// A state with its mark, and what stands behind it; empty parts are left out.
    void showState(const std::optional<DotMark> &mark, const QString &state, const QString &more);

Q_SIGNALS:
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyLook();

    ElidedLabel *m_title;
    ElidedLabel *m_subtitle;
    DotWidget *m_dot;
    TextLabel *m_state;
    QToolButton *m_close;
};

} // namespace rollcall::ui
