// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "sync/directory.h"

#include <QScrollArea>

namespace rollcall::ui
{

class FactsWidget;

/// What a helpdesk asks first about a user, as names and values.
class OverviewTab final : public QScrollArea
{
    Q_OBJECT

public:
    /// Requires: `clock` outlives the tab.
    explicit OverviewTab(const Clock &clock, QWidget *parent = nullptr);

    void showUser(const sync::UserDetails &user);

private:
    const Clock &m_clock;
    FactsWidget *m_facts;
};

} // namespace rollcall::ui
