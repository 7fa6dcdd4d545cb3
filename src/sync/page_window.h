// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/list_response.h"
#include "scim/resource_type.h"
#include "sync/retrying_client.h"

#include <deque>

namespace rollcall::sync
{

/// Pages of one listing that are asked for ahead of being needed. Blocking. Thread: one that may wait.
class PageWindow
{
public:
    PageWindow(RetryingClient &client, scim::ResourceType type) : m_client(client), m_type(type) { }

    void ask(const net::ListQuery &query);
    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_asked.size()); }
    [[nodiscard]] bool isEmpty() const { return m_asked.empty(); }
    /// Their answers are not waited for.
    void clear() { m_asked.clear(); }

    struct Page {
        net::ListQuery query;
        Result<scim::ListResponse> response;
    };
    /// The one that was asked for first. Requires: not empty.
    [[nodiscard]] Page take();

private:
    struct Asked {
        net::ListQuery query;
        QFuture<Result<scim::ListResponse>> sent;
    };

    RetryingClient &m_client;
    scim::ResourceType m_type;
    std::deque<Asked> m_asked;
};

} // namespace rollcall::sync
