// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace rollcall::sync
{

/// How far the mirror of the audit log goes. A value.
struct AuditMark {
    qint64 newest = 0; ///< 0: the log was empty.
    QString hash; ///< The newest entry's, by which another log is known.
    QDateTime completeSince; ///< Every entry since then is here, before that refusals only; invalid: all are.

    friend bool operator==(const AuditMark &, const AuditMark &) = default;
};

/// The name of the document that has the mark.
inline constexpr auto kAuditDocument = "audit";
[[nodiscard]] Result<AuditMark> readAuditMark(const QJsonObject &json);

} // namespace rollcall::sync
