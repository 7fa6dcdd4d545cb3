// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/take_over.h"

#include "core/clock.h"

namespace rollcall::rules
{

QJsonObject overlay(const QJsonObject &stored, const QJsonObject &incoming)
{
    QJsonObject result = stored;
    for (auto it = incoming.begin(); it != incoming.end(); ++it) {
        const QJsonValue before = result.value(it.key());
        if (before.isObject() && it.value().isObject())
            result.insert(it.key(), overlay(before.toObject(), it.value().toObject()));
        else
            result.insert(it.key(), it.value());
    }
    return result;
}

QJsonArray frozenLdapAttributes(const QJsonArray &attributes, const QDateTime &now)
{
    QJsonArray frozen;
    for (const auto &value : attributes) {
        QJsonObject attribute = value.toObject();
        if (!attribute.contains(QLatin1String("frozenSince")))
            attribute.insert(QLatin1String("frozenSince"), toScimTime(now));
        frozen.append(attribute);
    }
    return frozen;
}

} // namespace rollcall::rules
