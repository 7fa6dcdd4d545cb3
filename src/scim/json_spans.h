// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QVector>

namespace rollcall::scim
{

/// Where each element of an array stands in `json`, without the white space around it: the bytes as they came.
///
/// The array is the root (`member` -1), or the value of the root object's member number `member`, from 0.
/// Requires: `json` was parsed without error and has that array.
[[nodiscard]] QVector<QByteArrayView> elementSpans(QByteArrayView json, int member);

} // namespace rollcall::scim
