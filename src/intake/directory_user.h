// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>
#include <QVector>

namespace rollcall::intake
{

/// A column that is none of Entra's, and this person's value in it.
struct CustomAttribute {
    QString name; ///< as the file spells the column
    QString value;

    friend bool operator==(const CustomAttribute &, const CustomAttribute &) = default;
};

/// A person as Entra ID's user export has them, value by value as the file has it. What is not in the file is empty.
struct DirectoryUser {
    QString objectId; ///< never empty, unique in its file
    QString userPrincipalName;
    QString displayName;
    QString givenName;
    QString surname;
    QString mail;
    QString userType;
    QString jobTitle;
    QString department;
    QString usageLocation;
    QString streetAddress;
    QString state;
    QString country;
    QString physicalDeliveryOfficeName;
    QString city;
    QString postalCode;
    QString telephoneNumber;
    QString mobile;
    QString facsimileTelephoneNumber;
    QString preferredLanguage;
    QString employeeId;
    QString manager; ///< the manager's objectId or userPrincipalName
    bool accountEnabled = true;
    QVector<CustomAttribute> customAttributes; ///< one for each further column, in the file's order, also if empty
    int line = 0; ///< in its file, from 1

    /// The value of one of Entra's attributes or of a custom one, by its name without case; empty if there is none.
    /// `accountEnabled` and `IsSoftDeleted` (its opposite) are "True" or "False".
    [[nodiscard]] QString attribute(QStringView name) const;
    /// Whether `attribute()` knows the name for every person, whatever further columns a file has.
    [[nodiscard]] static bool hasAttribute(QStringView name);

    friend bool operator==(const DirectoryUser &, const DirectoryUser &) = default;
};

/// The member of `DirectoryUser` that a column of Entra's goes to; null if the name is none of them.
[[nodiscard]] QString DirectoryUser::*directoryUserField(QStringView column);

} // namespace rollcall::intake
