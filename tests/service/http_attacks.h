// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/server_options.h"

#include <QByteArray>
#include <QVector>

namespace rollcall::test
{

/// What is sent to a server that should refuse it.
struct HttpAttack {
    const char *name;
    int status; ///< With which it is refused.
    QByteArray bytes; ///< Often with a second request hidden behind the first.
};

/// Attacks on the framing, the grammar and the limits of HTTP, for a server with these limits that listens on loopback.
/// Each is to be answered once, at once, and with the end of the connection.
[[nodiscard]] QVector<HttpAttack> httpAttacks(const service::ServerOptions &limits);

} // namespace rollcall::test
