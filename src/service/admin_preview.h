// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/admin_request.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace rollcall::service
{

// What is deleted for good is shown first: the ETag of the preview says what was seen, and the deletion gives it back.

/// 200 with what would go; `confirm` as its ETag.
[[nodiscard]] Response previewResponse(const QJsonObject &preview, const QByteArray &confirm);

/// Whether what is to be deleted is what the client was shown: 428 `precondition-required` without If-Match, 412
/// `precondition-failed` with `current`, the preview as it is now, if it is something else.
[[nodiscard]] OrProblem<void> checkPreview(
    const AdminRequest &request, const QByteArray &confirm, const QJsonObject &current);

/// `{code: one-way, detail}`: what is left to do in the identity provider.
[[nodiscard]] QJsonObject deletionReminder(const QString &detail);

} // namespace rollcall::service
