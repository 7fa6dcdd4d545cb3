// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace rollcall::service
{

/// Whether an If-Match or If-None-Match header names `tag`: `*` or a list, compared weakly (RFC 9110 §8.8.3.2), as
/// SCIM's weak tags want it (RFC 7644 §3.14).
[[nodiscard]] bool matchesEntityTag(QByteArrayView header, QByteArrayView tag);

} // namespace rollcall::service
