// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/page_window.h"

namespace rollcall::sync
{

void PageWindow::ask(const net::ListQuery &query)
{
    m_asked.push_back({query, m_client.client().list(m_type, query)});
}

PageWindow::Page PageWindow::take()
{
    const Asked asked = m_asked.front();
    m_asked.pop_front();
    return {asked.query,
        m_client.outcomeOf(asked.sent, [this, &asked] { return m_client.client().list(m_type, asked.query); })};
}

} // namespace rollcall::sync
