// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/schema_registry.h"

#include "scim/schema_uris.h"
#include "support/printers.h"

#include <QJsonArray>

namespace rollcall::scim
{

namespace
{

const Attribute *find(const SchemaRegistry &registry, const char16_t *path)
{
    const Outcome<AttributePath> parsed = AttributePath::parse(QStringView(path));
    return parsed.ok() ? registry.resolve(*parsed) : nullptr;
}

QStringList names(const QVector<Attribute> &attributes)
{
    QStringList list;
    for (const Attribute &attribute : attributes)
        list.append(attribute.name);
    return list;
}

} // namespace

TEST(SchemaRegistry, HasEverySchemaOfItsType)
{
    QStringList ids;
    for (const Schema &schema : SchemaRegistry::forUsers().schemas())
        ids.append(schema.id);
    EXPECT_EQ(ids, (QStringList{kUserSchema, kEnterpriseSchema, kIvantiSchema, kRollcallSchema}));
    ids.clear();
    for (const Schema &schema : SchemaRegistry::forGroups().schemas())
        ids.append(schema.id);
    EXPECT_EQ(ids, (QStringList{kGroupSchema, kRollcallGroupSchema}));
}

TEST(SchemaRegistry, UserHasWhatTheRfcGivesIt)
{
    const SchemaRegistry registry = SchemaRegistry::forUsers();
    EXPECT_EQ(names(registry.coreSchema().attributes).join(QLatin1Char(' ')),
        QStringLiteral(
            "externalId userName name displayName nickName profileUrl title userType preferredLanguage locale "
            "timezone active password emails phoneNumbers ims photos addresses groups entitlements roles "
            "x509Certificates"));
    const Attribute *userName = find(registry, u"userName");
    EXPECT_TRUE(userName->required);
    EXPECT_FALSE(userName->caseExact);
    EXPECT_EQ(userName->uniqueness, Uniqueness::Server);
    const Attribute *password = find(registry, u"password");
    EXPECT_EQ(password->mutability, Mutability::WriteOnly);
    EXPECT_EQ(password->returned, Returned::Never);
    EXPECT_TRUE(find(registry, u"externalId")->caseExact);
    EXPECT_TRUE(find(registry, u"id")->caseExact);
    EXPECT_EQ(find(registry, u"id")->returned, Returned::Always);
    EXPECT_EQ(find(registry, u"groups")->mutability, Mutability::ReadOnly);
    EXPECT_EQ(find(registry, u"active")->type, AttributeType::Boolean);
    EXPECT_EQ(find(registry, u"meta.lastModified")->type, AttributeType::DateTime);
    EXPECT_EQ(find(registry, u"emails")->find(u"type")->canonicalValues.join(QLatin1Char(' ')),
        QStringLiteral("work home other"));
    EXPECT_EQ(names(find(registry, u"addresses")->subAttributes).size(), 8);
    EXPECT_EQ(find(registry, u"x509Certificates.value")->type, AttributeType::Binary);
}

TEST(SchemaRegistry, GroupHasMembers)
{
    const SchemaRegistry registry = SchemaRegistry::forGroups();
    EXPECT_TRUE(find(registry, u"displayName")->required);
    EXPECT_TRUE(find(registry, u"members")->multiValued);
    EXPECT_EQ(find(registry, u"members.value")->mutability, Mutability::Immutable);
    EXPECT_EQ(find(registry, u"members.$ref")->referenceTypes,
        (QStringList{QStringLiteral("User"), QStringLiteral("Group")}));
    EXPECT_EQ(find(registry, u"userName"), nullptr);
}

TEST(SchemaRegistry, FindsWithAndWithoutUrnInAnyCase)
{
    const SchemaRegistry registry = SchemaRegistry::forUsers({QStringLiteral("custAttr1")});
    EXPECT_NE(find(registry, u"USERNAME"), nullptr);
    EXPECT_EQ(find(registry, u"urn:ietf:params:scim:schemas:core:2.0:User:name.familyname"),
        find(registry, u"name.familyName"));
    EXPECT_EQ(find(registry, u"urn:ietf:params:scim:schemas:core:2.0:User:id"), find(registry, u"id"));
    const Attribute *department
        = find(registry, u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department");
    ASSERT_NE(department, nullptr);
    EXPECT_EQ(find(registry, u"department"), department);
    EXPECT_EQ(find(registry, u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.manager"),
        find(registry, u"manager"));
    EXPECT_NE(find(registry, u"urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:custattr1"), nullptr);
    EXPECT_EQ(find(registry, u"urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:custAttr2"), nullptr);
    EXPECT_EQ(find(registry, u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:userName"), nullptr);
    EXPECT_EQ(find(registry, u"urn:unknown:2.0:User:userName"), nullptr);
    EXPECT_EQ(find(registry, u"name.nothing"), nullptr);
    EXPECT_EQ(find(registry, u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"), nullptr);
}

TEST(SchemaRegistry, SaysWhereAnAttributeStands)
{
    const SchemaRegistry registry = SchemaRegistry::forUsers();
    EXPECT_FALSE(registry.locate(*AttributePath::parse(u"userName"))->isExtension);
    EXPECT_EQ(registry.locate(*AttributePath::parse(u"id"))->schema, nullptr);
    const auto manager = registry.locate(*AttributePath::parse(u"manager.value"));
    ASSERT_TRUE(manager);
    EXPECT_TRUE(manager->isExtension);
    EXPECT_EQ(manager->schema->id, kEnterpriseSchema);
    EXPECT_EQ(manager->subAttribute->name, QStringLiteral("value"));
}

TEST(SchemaRegistry, CustomAttributesAreSingleStringsOfTheirRegistryOnly)
{
    const SchemaRegistry with = SchemaRegistry::forUsers({QStringLiteral("a"), QStringLiteral("b")});
    EXPECT_EQ(names(with.schema(kIvantiSchema)->attributes), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    EXPECT_EQ(with.schema(kIvantiSchema)->attributes.first().type, AttributeType::String);
    EXPECT_FALSE(with.schema(kIvantiSchema)->attributes.first().multiValued);
    EXPECT_TRUE(SchemaRegistry::forUsers().schema(kIvantiSchema)->attributes.isEmpty());
    const SchemaRegistry copy = with;
    EXPECT_NE(find(copy, u"urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:a"), nullptr);
}

TEST(SchemaRegistry, TheRollcallExtensionIsReadOnly)
{
    for (const SchemaRegistry &registry : {SchemaRegistry::forUsers(), SchemaRegistry::forGroups()}) {
        for (const Attribute &attribute : registry.schemas().constLast().attributes)
            EXPECT_EQ(attribute.mutability, Mutability::ReadOnly) << qPrintable(attribute.name);
    }
    EXPECT_EQ(names(SchemaRegistry::forUsers().schema(kRollcallSchema)->attributes).join(QLatin1Char(' ')),
        QStringLiteral("source state syncState managedAppleId inviteStatus ldapAttributes"));
}

TEST(Schema, SurvivesItsOwnJson)
{
    for (const SchemaRegistry &registry :
        {SchemaRegistry::forUsers({QStringLiteral("x")}), SchemaRegistry::forGroups()}) {
        for (const Schema &schema : registry.schemas()) {
            const Result<Schema> again = Schema::parse(schema.toJson());
            ASSERT_TRUE(test::isOk(again));
            EXPECT_EQ(again->toJson(), schema.toJson());
            EXPECT_EQ(schema.toJson().value(u"schemas").toArray().at(0).toString(), kSchemaSchema);
        }
    }
}

TEST(Schema, EveryAttributeIsDescribed)
{
    for (const SchemaRegistry &registry : {SchemaRegistry::forUsers(), SchemaRegistry::forGroups()}) {
        for (const Schema &schema : registry.schemas()) {
            for (const Attribute &attribute : schema.attributes) {
                EXPECT_FALSE(attribute.description.isEmpty()) << qPrintable(attribute.name);
                EXPECT_EQ(attribute.type == AttributeType::Complex, !attribute.subAttributes.isEmpty());
            }
        }
    }
}

TEST(Schema, RefusesWhatItDoesNotKnow)
{
    const auto withAttribute = [](const QJsonObject &attribute) {
        return Schema::parse(
            {{QStringLiteral("id"), QStringLiteral("urn:x")}, {QStringLiteral("attributes"), QJsonArray{attribute}}});
    };
    EXPECT_FALSE(Schema::parse({}).ok());
    EXPECT_FALSE(withAttribute({}).ok());
    const QString name = QStringLiteral("name");
    EXPECT_TRUE(withAttribute({{name, QStringLiteral("a")}}).ok());
    for (const char *characteristic : {"type", "mutability", "returned", "uniqueness"}) {
        const Result<Schema> schema
            = withAttribute({{name, QStringLiteral("a")}, {QLatin1String(characteristic), QStringLiteral("odd")}});
        ASSERT_FALSE(schema.ok()) << characteristic;
        EXPECT_EQ(schema.error().code, ErrorCode::MalformedFile);
        EXPECT_EQ(schema.error().subject, QStringLiteral("a"));
    }
}

} // namespace rollcall::scim
