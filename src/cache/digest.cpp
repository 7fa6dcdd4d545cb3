// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/digest.h"

#include <QCryptographicHash>

#include <algorithm>

namespace rollcall::cache
{

Digest Digest::of(QByteArrayView text)
{
    return fromBytes(
        QCryptographicHash::hash(QByteArray::fromRawData(text.data(), text.size()), QCryptographicHash::Blake2s_128));
}

Digest Digest::fromBytes(const QByteArray &bytes)
{
    Digest digest;
    if (bytes.size() == static_cast<qsizetype>(digest.bytes.size()))
        std::ranges::copy(bytes, digest.bytes.begin());
    return digest;
}

} // namespace rollcall::cache
