// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QStringView>

#include <optional>

namespace rollcall::scim
{

/// Reads an `xsd:dateTime` (RFC 7643 §2.3.5) with any number of fraction digits; without a zone it is taken as UTC.
/// Precise to the millisecond: keep the text where more matters. Nothing if it is none.
[[nodiscard]] std::optional<QDateTime> parseDateTime(QStringView text);

/// `2026-01-02T03:04:05.678Z`, the shape of every date that we write. Requires: `time` is valid.
[[nodiscard]] QString formatDateTime(const QDateTime &time);

} // namespace rollcall::scim
