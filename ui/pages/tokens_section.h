// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "sync/administration_types.h"
#include "widgets/section_widget.h"

#include <QFuture>

class QFrame;
class QGridLayout;
class QPushButton;
class QToolButton;

namespace rollcall::sync
{
class Administration;
}

namespace rollcall::ui
{

class DotWidget;
class RotationWidget;
class TextLabel;

/// The tokens that Entra signs in with: at most two, with what can be done to each, and the rotation from one to the
/// other.
///
/// Requires: `administration` and `clock` outlive it.
class TokensSection final : public SectionWidget
{
    Q_OBJECT

public:
    TokensSection(sync::Administration &administration, const Clock &clock, QWidget *parent = nullptr);

    /// Shows what is known now.
    void refresh();
    void retranslate();
    /// *Generate Token*, for the page's own button.
    void generate();

Q_SIGNALS:
    void failed(const rollcall::Error &error);
    void succeeded();

private:
    struct Row {
        TextLabel *name;
        DotWidget *dot;
        TextLabel *state;
        TextLabel *created;
        TextLabel *expires;
        TextLabel *used;
        QToolButton *actions;
    };
    void build();
    void addRow();
    void showRow(const Row &row, const sync::ProvisioningToken &token);
    void showHeadings();
    void fillMenu(QToolButton *button, const sync::ProvisioningToken &token);
    void renew(const sync::ProvisioningToken &token);
    void setActive(const sync::ProvisioningToken &token, bool active);
    void remove(const sync::ProvisioningToken &token);
    template <typename T> void follow(const QFuture<Result<T>> &future);
    [[nodiscard]] QString freeName() const;

    sync::Administration &m_administration;
    const Clock &m_clock;
    QPushButton *m_generate;
    TextLabel *m_limit; ///< That there is none, or why no further one can be made.
    QGridLayout *m_grid;
    QVector<TextLabel *> m_headings;
    QVector<Row> m_rows;
    RotationWidget *m_rotation;
};

} // namespace rollcall::ui
