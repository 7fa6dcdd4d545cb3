// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/attribute_entry.h"

#include "support/printers.h"

#include <QJsonDocument>

namespace rollcall::models
{
namespace
{

using rules::AttributeKind;

QVector<AttributeEntry> entriesOf(const char *json)
{
    return attributeEntries(scim::Resource::fromObject(QJsonDocument::fromJson(json).object()));
}

AttributeEntry entry(const QVector<AttributeEntry> &entries, const char *name)
{
    for (const AttributeEntry &candidate : entries) {
        if (candidate.name == QLatin1String(name))
            return candidate;
    }
    ADD_FAILURE() << "no attribute " << name;
    return {};
}

QStringList names(const QVector<AttributeEntry> &entries)
{
    QStringList list;
    for (const AttributeEntry &candidate : entries)
        list << candidate.name;
    return list;
}

constexpr const char kUser[] = R"({
  "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
  "id": "u1", "externalId": "ext", "userName": "taro@example.com", "displayName": "山田 太郎", "active": true,
  "name": {"givenName": "太郎", "familyName": "山田", "formatted": null},
  "emails": [{"type": "work", "value": "taro@example.com", "primary": true}, {"type": "home", "value": "t@home.example"}],
  "addresses": [{"type": "work", "streetAddress": "1-2-3", "country": "JP"}],
  "roles": [{"value": "admin", "display": "Administrator"}],
  "groups": [{"value": "g1", "display": "Sales", "$ref": "../Groups/g1", "type": "direct"}, {"value": "g2", "$ref": "x"}],
  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
      {"department": "営業", "manager": {"value": "u9", "displayName": "Ana", "$ref": "../Users/u9"}},
  "urn:ietf:params:scim:schemas:extension:ivanti:2.0:User": {"custAttr1": "x", "custAttr2": ""},
  "urn:ietf:params:scim:schemas:extension:rollcall:2.0:User":
      {"source": "scim-entra-id", "state": "active", "managedAppleId": "taro@appleid.example.com",
       "ldapAttributes": [{"name": "ou", "value": "Osaka", "frozenSince": "2026-11-01T08:00:00.000Z"}]},
  "urn:example:other:2.0:User": {"badge": 4711, "vip": false},
  "meta": {"resourceType": "User", "created": "2026-01-02T03:04:05Z"}
})";

TEST(AttributeEntries, StandInTheOrderOfTheirKindsAndSchemas)
{
    const QString all = names(entriesOf(kUser)).join(u'\n');
    EXPECT_EQ(all,
        QStringLiteral("externalId\nuserName\nname.familyName\nname.givenName\ndisplayName\nactive\n"
                       "emails[type eq \"work\"].value\nemails[type eq \"work\"].primary\n"
                       "emails[type eq \"home\"].value\naddresses[type eq \"work\"].streetAddress\n"
                       "addresses[type eq \"work\"].country\ngroups\ngroups\nroles.value\nroles.display\n"
                       "department\nmanager.value\nmanager.displayName\n"
                       "badge\nvip\ncustAttr1\ncustAttr2\n"
                       "ou\n"
                       "id\nmeta.created\nmeta.resourceType\nsource\nstate\nmanagedAppleId"));
}

struct Case {
    const char *name;
    QVariant value;
    AttributeKind kind;
    const char *urn;
    const char *variable;
};

TEST(AttributeEntries, HaveValueKindUrnAndVariable)
{
    const QVector<AttributeEntry> entries = entriesOf(kUser);
    const Case cases[] = {
        {"userName", QStringLiteral("taro@example.com"), AttributeKind::Core,
            "urn:ietf:params:scim:schemas:core:2.0:User:userName", "${userUPN}"},
        {"active", true, AttributeKind::Core, "urn:ietf:params:scim:schemas:core:2.0:User:active", ""},
        {"name.givenName", QStringLiteral("太郎"), AttributeKind::Core,
            "urn:ietf:params:scim:schemas:core:2.0:User:name.givenName", "${userFirstName}"},
        {"emails[type eq \"work\"].value", QStringLiteral("taro@example.com"), AttributeKind::Core,
            "urn:ietf:params:scim:schemas:core:2.0:User:emails[type eq \"work\"].value", "${userEmailAddress}"},
        {"department", QStringLiteral("営業"), AttributeKind::Enterprise,
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department", "${department}"},
        {"custAttr1", QStringLiteral("x"), AttributeKind::Idp,
            "urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:custAttr1", "${custAttr1}"},
        {"badge", qlonglong{4'711}, AttributeKind::Idp, "urn:example:other:2.0:User:badge", ""},
        {"ou", QStringLiteral("Osaka"), AttributeKind::Ldap, "", ""},
        {"id", QStringLiteral("u1"), AttributeKind::System, "urn:ietf:params:scim:schemas:core:2.0:User:id",
            "${userUID}"},
        {"managedAppleId", QStringLiteral("taro@appleid.example.com"), AttributeKind::System,
            "urn:ietf:params:scim:schemas:extension:rollcall:2.0:User:managedAppleId", "${managedAppleId}"},
    };
    for (const Case &expected : cases) {
        const AttributeEntry found = entry(entries, expected.name);
        EXPECT_EQ(found.value, expected.value) << expected.name;
        EXPECT_EQ(found.kind, expected.kind) << expected.name;
        EXPECT_EQ(found.urn, QLatin1String(expected.urn)) << expected.name;
        EXPECT_EQ(found.variable, QLatin1String(expected.variable)) << expected.name;
    }
    EXPECT_EQ(entry(entries, "ou").frozenSince, QDateTime(QDate(2026, 11, 1), QTime(8, 0), Qt::UTC));
}

TEST(AttributeEntries, AGroupIsCalledByItsNameElseItsId)
{
    QStringList groups;
    for (const AttributeEntry &candidate : entriesOf(kUser)) {
        if (candidate.name == QLatin1String("groups"))
            groups << candidate.value.toString();
    }
    EXPECT_EQ(groups, (QStringList{QStringLiteral("Sales"), QStringLiteral("g2")}));
}

TEST(AttributeEntries, SurviveWhateverAServiceSends)
{
    EXPECT_TRUE(entriesOf("{}").isEmpty());
    const QVector<AttributeEntry> odd = entriesOf(R"({
        "USERNAME": "x", "emails": ["bare@example.com", null, {"value": "no type"}, {"type": 7, "value": "y"}, [1, 2]],
        "name": [], "x": {"y": {"z": 1.5}}, "groups": [{"$ref": "z"}],
        "urn:ietf:params:scim:schemas:extension:rollcall:2.0:User": {"ldapAttributes": "none", "source": null},
        "urn:not:an:object": "text"})");
    EXPECT_EQ(entry(odd, "USERNAME").urn, QStringLiteral("urn:ietf:params:scim:schemas:core:2.0:User:USERNAME"));
    EXPECT_EQ(entry(odd, "USERNAME").variable, QStringLiteral("${userUPN}"));
    EXPECT_EQ(entry(odd, "emails").value, QStringLiteral("bare@example.com"));
    EXPECT_EQ(entry(odd, "emails.value").value, QStringLiteral("no type"));
    EXPECT_EQ(entry(odd, "x.y.z").value, 1.5);
    EXPECT_EQ(entry(odd, "urn:not:an:object").value, QStringLiteral("text"));
    for (const AttributeEntry &candidate : odd)
        EXPECT_TRUE(candidate.value.isValid()) << candidate.name.toStdString();
}

} // namespace
} // namespace rollcall::models
