// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/request_head.h"

namespace rollcall::service
{

QVector<QByteArray> RequestHead::values(QByteArrayView name) const
{
    QVector<QByteArray> found;
    for (const auto &[key, value] : headers) {
        if (name == key)
            found.append(value);
    }
    return found;
}

} // namespace rollcall::service
