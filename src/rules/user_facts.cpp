// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/user_facts.h"

#include <QJsonArray>

#include <algorithm>

namespace rollcall::rules
{

namespace
{

bool isBlank(const QJsonValue &value)
{
    return value.toString().trimmed().isEmpty();
}

bool anyEmail(const QJsonArray &emails)
{
    return std::any_of(emails.begin(), emails.end(),
        [](const QJsonValue &email) { return !isBlank(email.toObject().value(QLatin1String("value"))); });
}

bool anyName(const QJsonObject &name)
{
    return !isBlank(name.value(QLatin1String("givenName"))) || !isBlank(name.value(QLatin1String("familyName")))
        || !isBlank(name.value(QLatin1String("formatted")));
}

} // namespace

UserFacts userFacts(const QJsonObject &user)
{
    return {anyEmail(user.value(QLatin1String("emails")).toArray()),
        anyName(user.value(QLatin1String("name")).toObject()), user.value(QLatin1String("active")).toBool(true)};
}

} // namespace rollcall::rules
