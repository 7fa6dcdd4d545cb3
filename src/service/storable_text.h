// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/protocol_error.h"

#include <QJsonObject>
#include <QString>

// What every database that the service runs on can hold and find again. Pure.
namespace rollcall::service
{

inline constexpr qsizetype kMaxKeyCharacters = 1000;
/// PostgreSQL's entries in an index end at 2,704 bytes, a row's id and the headers included.
inline constexpr qsizetype kMaxKeyBytes = 2500;

/// Whether resources can be found by `text`: as it is, and folded for comparison, it fits into an index.
[[nodiscard]] bool isIndexable(const QString &text);

/// Fails with 400 invalidValue if a string or a name anywhere in `body` has U+0000, which PostgreSQL's text can't have.
[[nodiscard]] scim::Outcome<void> checkCharacters(const QJsonObject &body);

/// Fails with 400 invalidValue if something that users or groups are found by is not `isIndexable()`: userName,
/// displayName, externalId, an e-mail address; or has U+0000. Requires: `attributes` are normalized.
[[nodiscard]] scim::Outcome<void> checkKeys(const QJsonObject &attributes);

} // namespace rollcall::service
