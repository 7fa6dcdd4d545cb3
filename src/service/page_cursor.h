// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "scim/protocol_error.h"
#include "service/list_source.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace rollcall::service
{

class Repository;

/// How long a cursor may be used: `pagination.cursorTimeout`.
inline constexpr int kCursorSeconds = 3600;

/// A page of a listing by its neighbour (RFC 9865): what is behind a row, or before it. A value.
struct PageCursor {
    ListPlace place;
    Direction direction = Direction::Forward;
    std::optional<qint64> total; ///< How many there were when the listing began, where they are not counted again.
    bool keyIsCut = false; ///< The key is only the beginning of the row's.
};

/// Makes cursors of what clients must neither read nor change: signed by HMAC-SHA256 with a key that all processes on
/// one database share, together with what the cursor is good for.
///
/// Thread: the repository's.
class CursorSeal
{
public:
    explicit CursorSeal(Repository &repository) : m_repository(repository) { }

    /// Fetches the key, which may write. Requires: no snapshot is open. Fails as the database does.
    Result<void> prepare();

    /// `scope` is everything that has to be the same on each page. Unreserved characters of a URL only. Requires:
    /// prepare().
    [[nodiscard]] QByteArray seal(const PageCursor &cursor, const QByteArray &scope, const QDateTime &now) const;
    /// Fails with 400 invalidCursor or expiredCursor. Requires: prepare().
    [[nodiscard]] scim::Outcome<PageCursor> open(
        const QByteArray &text, const QByteArray &scope, const QDateTime &now) const;

private:
    [[nodiscard]] QByteArray signatureOf(const QByteArray &payload, const QByteArray &scope) const;

    Repository &m_repository;
    Secret m_key;
};

/// 400 invalidCursor.
[[nodiscard]] scim::ProtocolError invalidCursor();

} // namespace rollcall::service
