// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/blank.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace rollcall::scim
{

bool isBlank(const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::all_of(array.begin(), array.end(), [](const QJsonValue &item) { return isBlank(item); });
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return std::all_of(object.begin(), object.end(), [](const QJsonValue &item) { return isBlank(item); });
    }
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty());
}

bool isHollow(const QJsonObject &value)
{
    const QStringList names = value.keys();
    return std::all_of(names.begin(), names.end(),
        [](const QString &name) { return name == QLatin1String("type") || name == QLatin1String("primary"); });
}

} // namespace rollcall::scim
