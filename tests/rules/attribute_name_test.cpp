// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/attribute_name.h"

#include "support/printers.h"

namespace rollcall::rules
{

TEST(AttributeName, IsALetterAndMore)
{
    const QString longest = QString(64, u'a');
    for (const QString &name :
        {QStringLiteral("custAttr1"), QStringLiteral("A"), QStringLiteral("badge-no_2"), longest})
        EXPECT_EQ(attributeNameFault(name), std::nullopt) << name.toStdString();
    for (const QString &name : {QString(), QStringLiteral("1badge"), QStringLiteral("_x"), QStringLiteral("-x"),
             QStringLiteral("a b"), QStringLiteral("a.b"), QStringLiteral("a:b"), QStringLiteral("Büro"),
             QStringLiteral("部署"), QStringLiteral("a$"), QStringLiteral("a\n"), longest + u'a'})
        EXPECT_EQ(attributeNameFault(name), AttributeNameFault::Malformed) << name.toStdString();
}

TEST(AttributeName, IsNobodyElses)
{
    for (const char *name : {"userName", "USERNAME", "emails", "displayName", "id", "externalId", "meta", "schemas",
             "department", "costCenter", "manager", "userUID", "userupn", "userLocale", "userEmailAddressDomain",
             "managedAppleId", "userCN", "userDN", "userOU"})
        EXPECT_EQ(attributeNameFault(QString::fromLatin1(name)), AttributeNameFault::Reserved) << name;
}

} // namespace rollcall::rules
