// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "net/endpoint.h"

#include <QByteArray>

namespace rollcall::sync
{

/// The line by which `rollcalld serve --embedded` says that it serves, `{"port":…,"key":…}`, as where to find it.
/// `MalformedJson` or `ServiceNotStarted` if it is something else; never with the line in it, which may hold the key.
[[nodiscard]] Result<net::Endpoint> readAnnouncement(const QByteArray &line);

} // namespace rollcall::sync
