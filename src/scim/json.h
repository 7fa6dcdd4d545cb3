// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>

namespace rollcall::scim
{

/// How deep arrays and objects may nest in anything that comes in.
inline constexpr int kMaxJsonDepth = 64;

/// Reads one JSON object, and nothing else: the one parser for all that comes in, because parsers disagree on what
/// they let pass. Strict UTF-8, no key twice in an object, no lone surrogate, no raw control character, depth at most
/// `kMaxJsonDepth`, the whole input one value. Integers stay exact up to 64 bits.
///
/// Fails with `MalformedJson`; `detail` says what is wrong. Safe in any thread.
[[nodiscard]] Result<QJsonObject> parseObject(QByteArrayView bytes);

/// Compact UTF-8 JSON, keys in the order of their code units; what `parseObject()` took is taken again. Undefined is
/// null.
[[nodiscard]] QByteArray toBytes(const QJsonObject &object);
[[nodiscard]] QByteArray valueToBytes(const QJsonValue &value);

/// The member `name`, found without regard to case (RFC 7643 §2.1); an exact spelling wins. Undefined if there is none.
[[nodiscard]] QJsonValue member(const QJsonObject &object, QStringView name);
[[nodiscard]] QJsonValue member(const QJsonObject &object, QLatin1String name);

} // namespace rollcall::scim
