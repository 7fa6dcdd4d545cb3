// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QVector>

namespace rollcall::service
{

class Repository;

/// The attributes of one user that are counted: custom ones, and those kept from LDAP. A value.
struct CountedAttributes {
    QMap<QString, QString> idp; ///< Names by key.
    QMap<QString, QString> ldap; ///< Likewise.

    /// `attributes` are as stored, `ldapAttributes` is `[{name, value, …}]`.
    [[nodiscard]] static CountedAttributes of(const QJsonObject &attributes, const QJsonArray &ldapAttributes);
    /// By which names are the same: ASCII letters in lower case, as both databases do it.
    [[nodiscard]] static QString keyOf(QString name);
};

/// How many users have a value of an attribute, deleted users included.
struct AttributeCount {
    QString kind; ///< idp, ldap
    QString name; ///< As it came first.
    qint64 users = 0;
};

/// Takes into account what one user had and has. Requires: the transaction of the change is open. Thread: the
/// repository's. Fails as the database does.
Result<void> countAttributes(Repository &repository, const CountedAttributes &before, const CountedAttributes &after);

/// Of everything that somebody has, by kind and name. Fails as the database does.
Result<QVector<AttributeCount>> attributeCounts(Repository &repository);

} // namespace rollcall::service
