// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QPair>
#include <QVector>

namespace rollcall::service
{

/// The head of a request as it was sent, before anything of it is believed. A value.
struct RequestHead {
    QByteArray method;
    QByteArray target; ///< Of any form, raw.
    bool isHttp10 = false; ///< HTTP/1.0, else 1.1: the parser lets nothing else through.
    QVector<QPair<QByteArray, QByteArray>> headers; ///< Names in lower case.

    /// Each value of that header (lower case).
    [[nodiscard]] QVector<QByteArray> values(QByteArrayView name) const;
};

} // namespace rollcall::service
