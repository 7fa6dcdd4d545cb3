// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace rollcall::rules
{

/// `stored` with the values of `incoming` laid over it: what no longer comes keeps its last value
/// (`mapping-removed`). Complex attributes and extensions are merged by sub-attribute, lists are replaced.
[[nodiscard]] QJsonObject overlay(const QJsonObject &stored, const QJsonObject &incoming);

/// The LDAP attributes of a user who was taken over: they stay, and `frozenSince` tells from when on nothing renews
/// them. What was frozen before keeps its date. Elements are `{name, value, frozenSince?}`.
[[nodiscard]] QJsonArray frozenLdapAttributes(const QJsonArray &attributes, const QDateTime &now);

} // namespace rollcall::rules
