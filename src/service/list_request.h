// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/filter.h"
#include "scim/projection.h"
#include "scim/protocol_error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>

#include <optional>

namespace rollcall::service
{

inline constexpr int kDefaultCount = 100;
inline constexpr int kMaxCount = 1000; ///< `filter.maxResults`: more are paged, never refused.

/// sortBy and sortOrder (RFC 7644 §3.4.2.3).
struct SortRequest {
    scim::AttributePath path;
    bool ascending = true;
};

/// What a request says of the resources that it wants (RFC 7644 §3.4.2, §3.9, RFC 9865), within its limits. A value.
struct ListRequest {
    qint64 startIndex = 1; ///< 1-based; less is 1.
    int count = kDefaultCount; ///< 0: only the total; negative is 0, more than kMaxCount is kMaxCount.
    std::optional<QByteArray> cursor; ///< Paging by cursor, from there on; empty: the first page. None: by index.
    std::optional<scim::Filter> filter;
    std::optional<SortRequest> sort;
    scim::AttributeSelection selection;

    /// A query string. Unknown parameters are ignored: administrators append flags to the tenant URL that Entra passes
    /// on. Fails with 400 invalidFilter, invalidPath, invalidValue or, with a cursor, invalidCount.
    [[nodiscard]] static scim::Outcome<ListRequest> parse(QByteArrayView query, scim::FilterDialect dialect);
    /// The body of a POST to `.search` (RFC 7644 §3.4.3). Fails likewise, and with 400 invalidSyntax if it is no
    /// SearchRequest.
    [[nodiscard]] static scim::Outcome<ListRequest> parseSearch(const QJsonObject &body, scim::FilterDialect dialect);
};

} // namespace rollcall::service
