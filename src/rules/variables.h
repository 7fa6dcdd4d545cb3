// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace rollcall::rules
{

/// The system variables of device configuration, which every MDM user has: `userUID`, `userEmailAddress`, …
/// The last three, `userCN userDN userOU`, have a value from LDAP only.
[[nodiscard]] const QStringList &systemVariables();

/// What the variables of one user stand for. A value.
class Variables
{
public:
    /// `attributes` are in canonical spelling; `ldapAttributes` is `[{name, value, …}]`.
    Variables(QString id, QJsonObject attributes, QString managedAppleId, QJsonArray ldapAttributes);

    /// Of a resource as the service shows it to a key, with its id and the rollcall extension.
    [[nodiscard]] static Variables ofResource(const QJsonObject &resource);

    /// The value of a system variable by its exact name, else of the custom attribute of that name in any case. Empty
    /// if the user has none; white space counts as none.
    [[nodiscard]] QString value(QStringView name) const;

private:
    [[nodiscard]] QString systemValue(qsizetype variable) const;
    [[nodiscard]] QString ldapValue(QStringView name) const;

    QString m_id;
    QJsonObject m_attributes;
    QString m_managedAppleId;
    QJsonArray m_ldapAttributes;
};

} // namespace rollcall::rules
