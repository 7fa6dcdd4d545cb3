// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/filter.h"
#include "scim/projection.h"
#include "scim/protocol_error.h"

#include <QByteArrayView>

#include <optional>

namespace rollcall::service
{

inline constexpr int kDefaultCount = 100;
inline constexpr int kMaxCount = 1000; ///< `filter.maxResults`: more are paged, never refused.

/// What the query string of a request on resources says (RFC 7644 §3.4.2, §3.9), within its limits. A value.
struct ListRequest {
    qint64 startIndex = 1; ///< 1-based; less is 1.
    int count = kDefaultCount; ///< 0: only the total; negative is 0, more than kMaxCount is kMaxCount.
    std::optional<scim::Filter> filter;
    scim::AttributeSelection selection;

    /// Unknown parameters are ignored: administrators append flags to the tenant URL that Entra passes on. Fails with
    /// 400 invalidFilter, invalidPath or invalidValue.
    [[nodiscard]] static scim::Outcome<ListRequest> parse(QByteArrayView query, scim::FilterDialect dialect);
};

} // namespace rollcall::service
