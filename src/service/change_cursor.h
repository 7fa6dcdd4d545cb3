// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QtGlobal>

#include <optional>

namespace rollcall::service
{

/// How far somebody has read a feed of changes. Opaque to clients. A value.
struct ChangeCursor {
    QString feed; ///< Which feed: another database's numbers say nothing here.
    qint64 seq = 0;

    [[nodiscard]] QString toString() const { return QStringLiteral("%1.%2").arg(feed).arg(seq); }
    /// Nothing if the text is no cursor.
    [[nodiscard]] static std::optional<ChangeCursor> parse(const QString &text)
    {
        const qsizetype point = text.indexOf(u'.');
        bool isNumber = false;
        const ChangeCursor cursor{text.left(point), text.mid(point + 1).toLongLong(&isNumber)};
        return point > 0 && isNumber && cursor.seq >= 0 ? std::optional(cursor) : std::nullopt;
    }

    friend bool operator==(const ChangeCursor &, const ChangeCursor &) = default;
};

} // namespace rollcall::service
