// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace rollcall::cache
{

/// A document of the service's as it was last seen. A value; never holds a secret.
struct StoredDocument {
    QString name; ///< `settings`, `tokens`, …
    QByteArray json;
    QByteArray etag; ///< Empty: the service sent none.
    QDateTime seenAt; ///< UTC

    friend bool operator==(const StoredDocument &, const StoredDocument &) = default;
};

} // namespace rollcall::cache
