// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>
#include <QVariant>

#include <optional>

namespace rollcall::models
{

// A value for a cell; what the service does not say becomes an invalid one.

[[nodiscard]] inline QVariant knownValue(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

[[nodiscard]] inline QVariant knownValue(const QDateTime &time)
{
    return time.isValid() ? QVariant(time) : QVariant();
}

template <typename T> [[nodiscard]] QVariant knownValue(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

} // namespace rollcall::models
