// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/filter.h"
#include "scim/protocol_error.h"
#include "service/caller.h"
#include "service/http_message.h"

#include <QJsonObject>

namespace rollcall::service
{

/// The body of a request to /scim/v2, parsed. Fails with 415, or with 400 invalidSyntax or invalidValue for what is no
/// JSON object that can be stored.
[[nodiscard]] scim::Outcome<QJsonObject> scimBodyOf(const Request &request);

/// How a caller's filters are read.
[[nodiscard]] scim::FilterDialect filterDialectOf(const Caller &caller);

} // namespace rollcall::service
