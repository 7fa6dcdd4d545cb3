// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/small_company.h"

#include "support/files.h"

namespace rollcall::test
{
namespace
{

const QByteArray kColumns = "userPrincipalName,displayName,surname,mail,givenName,objectId,accountEnabled";

} // namespace

void writeSmallCompany(const QString &folder, int people)
{
    QByteArray users = kColumns + ",badgeCode\n";
    QByteArray members = "groupId,groupDisplayName,memberId,memberType\n";
    for (int i = 0; i < people; ++i) {
        const QByteArray n = QByteArray::number(i);
        const QByteArray mail = i == 3 ? QByteArray() : "p" + n + "@example.com";
        const QByteArray enabled = i == 4 ? "false" : "true";
        users += "p" + n + "@example.com,Person " + n + ",Family" + n + "," + mail + ",Given" + n + ",o" + n + ","
            + enabled + ",CC-" + n + "\n";
        members += "g" + QByteArray::number(i % 3) + ",Group " + QByteArray::number(i % 3) + ",o" + n + ",User\n";
    }
    const auto existing = [](const QByteArray &name) {
        return name + "@example.com,Before " + name + ",Family," + name + "@example.com,Given,x-" + name + ",true\n";
    };
    writeFile(folder + QStringLiteral("/users.csv"), users);
    writeFile(folder + QStringLiteral("/group_members.csv"), members);
    writeFile(folder + QStringLiteral("/existing_local.csv"), kColumns + "\n" + existing("p0") + existing("alone"));
    writeFile(folder + QStringLiteral("/existing_ldap.csv"), kColumns + "\n" + existing("p1"));
    writeFile(folder + QStringLiteral("/leavers.csv"),
        kColumns + ",badgeCode\np5@example.com,Person 5,Family5,p5@example.com,Given5,o5,false,CC-5\n");
}

} // namespace rollcall::test
