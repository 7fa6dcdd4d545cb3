// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

namespace rollcall::scim
{

/// A resource's `meta` (RFC 7643 §3.1), as the service spelled it; what it did not say is empty.
struct Meta {
    QString resourceType;
    QString created;
    QString lastModified;
    QString location; ///< May be relative or wrong: build URLs from base, endpoint and id.
    QString version; ///< Entity tag, mostly `W/"…"`.

    /// In UTC; invalid if there is none, or none that can be read.
    [[nodiscard]] QDateTime lastModifiedTime() const;

    friend bool operator==(const Meta &, const Meta &) = default;
};

} // namespace rollcall::scim
