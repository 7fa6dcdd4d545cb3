// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "sync/administration_types.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace rollcall::sync
{
class Administration;
}

namespace rollcall::ui
{

class DotWidget;
class TextLabel;

/// Leads from an old token to a new one: while there are two active ones it waits until the newer has been used,
/// looking by itself while it is seen, and only then offers to remove the older. Says nothing otherwise.
///
/// What it shows follows from the tokens alone: it can be left and come back to, on another machine too.
class RotationWidget final : public QWidget
{
    Q_OBJECT

public:
    RotationWidget(sync::Administration &administration, const Clock &clock, QWidget *parent = nullptr);

    void refresh();
    void retranslate();

Q_SIGNALS:
    /// The older token is not needed any more and is to be removed.
    void removalRequested(const rollcall::sync::ProvisioningToken &token);

private:
    /// The two tokens of a rotation.
    struct Rotation {
        sync::ProvisioningToken older;
        sync::ProvisioningToken newer;
    };
    [[nodiscard]] std::optional<Rotation> rotation() const;
    void look();

    sync::Administration &m_administration;
    const Clock &m_clock;
    DotWidget *m_dot;
    TextLabel *m_text;
    QPushButton *m_remove;
    QTimer m_looking;
};

} // namespace rollcall::ui
