// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QPair>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace rollcall::service
{

/// The decoded segments of a percent-encoded path: `/scim/v2/Users/a%2Fb` is scim, v2, Users, `a/b`. A slash at the end
/// adds none. Nothing if an escape is broken, or if the result is not UTF-8 or has U+0000, which is in no name of ours.
[[nodiscard]] std::optional<QStringList> pathSegments(QByteArrayView path);

/// The parameters of a query string in their order, `+` and `%20` both a space (Entra sends both). One without `=` has
/// an empty value. Nothing if an escape is broken or the result is not UTF-8.
[[nodiscard]] std::optional<QVector<QPair<QString, QString>>> queryParameters(QByteArrayView query);

} // namespace rollcall::service
