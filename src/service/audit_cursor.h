// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QtGlobal>

#include <optional>

namespace rollcall::service
{

/// A place in the audit log in the order of time, and of numbers where times are the same. A value.
struct AuditCursor {
    qint64 at = 0; ///< Milliseconds since 1970, UTC.
    qint64 seq = 0;

    [[nodiscard]] QString toString() const { return QStringLiteral("%1.%2").arg(at).arg(seq); }
    /// Nothing if the text is no cursor.
    [[nodiscard]] static std::optional<AuditCursor> parse(const QString &text)
    {
        const qsizetype point = text.indexOf(u'.');
        bool hasTime = false;
        bool hasNumber = false;
        const AuditCursor cursor{text.left(point).toLongLong(&hasTime), text.mid(point + 1).toLongLong(&hasNumber)};
        return point > 0 && hasTime && hasNumber ? std::optional(cursor) : std::nullopt;
    }

    friend bool operator==(const AuditCursor &, const AuditCursor &) = default;
};

} // namespace rollcall::service
