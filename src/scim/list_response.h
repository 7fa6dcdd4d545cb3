// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "scim/resource.h"

#include <QByteArray>
#include <QVector>

#include <optional>

namespace rollcall::scim
{

/// One page of a listing (RFC 7644 §3.4.2, RFC 9865), as the service sent it. A value.
struct ListResponse {
    qint64 totalResults = -1; ///< -1: not said. Not to be trusted: see what really comes.
    qint64 startIndex = -1; ///< 1-based; -1: not said.
    qint64 itemsPerPage = -1; ///< -1: not said.
    QString nextCursor; ///< Empty: the last page, or paging by index.
    QVector<Resource> resources; ///< Each with its own bytes of the page, as they came.

    /// Reads a page. Tolerant where services are sloppy: keys in any case, numbers as strings, no totals, no
    /// `schemas`, no `Resources` when there are none, a bare array.
    ///
    /// Fails with `MalformedJson`, `NotScim` (JSON, but no listing), or `ProtocolViolation` if `Resources` is no array
    /// or one of them has no id; `line` is then its place, 1-based.
    [[nodiscard]] static Result<ListResponse> parse(const QByteArray &body);
};

/// What a listing says of its page.
struct ListResponseHead {
    std::optional<qint64> totalResults = {};
    std::optional<qint64> startIndex = {}; ///< Paged by index.
    QByteArray previousCursor = {}; ///< Paged by cursor; unreserved characters only. Empty: there is none.
    QByteArray nextCursor = {};
};

/// The body of a listing made of stored resources; itemsPerPage is their number. `resources` are JSON objects already.
[[nodiscard]] QByteArray listResponseBytes(const ListResponseHead &head, const QVector<QByteArray> &resources);

} // namespace rollcall::scim
