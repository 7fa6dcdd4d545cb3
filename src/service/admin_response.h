// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/http_message.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace rollcall::service
{

// The good answers of the admin API, all plain JSON.

/// 200, or the status given, with an object.
[[nodiscard]] Response adminJson(const QJsonObject &object, int status = 200);
/// The same with the ETag of a version, for what AdminRequest::checkMatch() guards.
[[nodiscard]] Response adminJson(const QJsonObject &object, qint64 version, int status);
/// A listing: `{"items": […]}`, and `nextCursor` if there is more.
[[nodiscard]] Response adminList(const QJsonArray &items, const QString &nextCursor = {});
/// 204.
[[nodiscard]] Response adminDone();

} // namespace rollcall::service
