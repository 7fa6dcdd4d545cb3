// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/endpoint.h"
#include "net/http_transport.h"

namespace rollcall::net
{

/// Who the key belongs to.
struct Me {
    QString name;
    QString role; ///< "administrator" or "helpdesk".
};

/// The admin API (`/admin/v1`) of a `rollcalld`; other services have none and answer `NotFound` or `NotScim`.
/// Errors as `ScimClient`. A cheap value; the transport must outlive it. Thread: any.
class AdminClient
{
public:
    AdminClient(HttpTransport &transport, Endpoint endpoint);

    [[nodiscard]] QFuture<Result<Me>> me() const;

private:
    HttpTransport *m_transport;
    Endpoint m_endpoint;
};

} // namespace rollcall::net
