// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QUrl>

namespace rollcall::core
{

/// True for a literal address of this machine: 127.0.0.0/8 in dotted form, or ::1. A name that resolves there
/// (`localhost`) is not one, since whoever answers for names decides where it leads.
[[nodiscard]] bool isLoopbackLiteral(const QString &host);

/// Whether a token may be sent to `url`: https, or http to a literal loopback address; a host; no user name or
/// password, no query and no fragment in it. `InvalidUrl` or `InsecureUrl` if not, the error's subject is the URL
/// without its user information.
[[nodiscard]] Result<void> checkServiceUrl(const QUrl &url);

/// What a person typed or a file holds, read strictly: QUrl's tolerant reading turns `http://2130706433` or full-width
/// digits into loopback addresses, here they are refused. White space around it is dropped. Fails as
/// `checkServiceUrl()` does.
[[nodiscard]] Result<QUrl> parseServiceUrl(const QString &text);

} // namespace rollcall::core
