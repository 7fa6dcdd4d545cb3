// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/entity_tag.h"

namespace rollcall::service
{

namespace
{

QByteArrayView opaquePart(QByteArrayView tag)
{
    return tag.startsWith("W/") ? tag.sliced(2) : tag;
}

} // namespace

bool matchesEntityTag(QByteArrayView header, QByteArrayView tag)
{
    const QByteArrayView wanted = opaquePart(tag);
    while (!header.isEmpty()) {
        const qsizetype comma = header.indexOf(',');
        const QByteArrayView one = (comma < 0 ? header : header.first(comma)).trimmed();
        if (one == "*" || opaquePart(one) == wanted)
            return true;
        header = comma < 0 ? QByteArrayView() : header.sliced(comma + 1);
    }
    return false;
}

} // namespace rollcall::service
