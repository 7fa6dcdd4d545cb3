// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/request_id.h"

#include <QRandomGenerator>

#include <algorithm>

namespace rollcall::service
{

namespace
{

constexpr qsizetype kMaxLength = 64;

} // namespace

QByteArray newRequestId()
{
    return QByteArray::number(QRandomGenerator::global()->generate64(), 16).rightJustified(16, '0');
}

bool isRequestId(QByteArrayView id)
{
    const auto isPlain = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.'
            || c == '_';
    };
    return !id.isEmpty() && id.size() <= kMaxLength && std::all_of(id.begin(), id.end(), isPlain);
}

} // namespace rollcall::service
