// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QJsonValue>

namespace rollcall::scim
{

/// null, `""`, `[]`, `{}`, or nothing but these: all of them mean "no value" (RFC 7643 §2.5). White space is a value.
[[nodiscard]] bool isBlank(const QJsonValue &value);

/// An e-mail address or a telephone number without its value: all that is left is what it was for.
[[nodiscard]] bool isHollow(const QJsonObject &value);

} // namespace rollcall::scim
