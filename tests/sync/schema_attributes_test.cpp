// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/schema_attributes.h"

#include "net/admin_documents.h"
#include "scim/json.h"

#include "support/fake_http_server.h"
#include "support/printers.h"

namespace rollcall::sync
{
namespace
{

const char *const kTypes = R"({"Resources":[
    {"id":"Group","schema":"urn:ietf:params:scim:schemas:core:2.0:Group","schemaExtensions":[{"schema":"urn:x:2.0:Team"}]},
    {"id":"User","schema":"urn:ietf:params:scim:schemas:core:2.0:User","schemaExtensions":[
        {"schema":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"},{"schema":"urn:X:2.0:Person"},
        {"schema":"urn:ietf:params:scim:schemas:extension:ivanti:2.0:User"}]}]})";
const char *const kSchemas = R"({"Resources":[
    {"id":"urn:ietf:params:scim:schemas:core:2.0:User","attributes":[{"name":"userName"}]},
    {"id":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User","attributes":[{"name":"department"}]},
    {"id":"urn:x:2.0:Team","attributes":[{"name":"colour"}]},
    {"id":"urn:x:2.0:Person","attributes":[{"name":"desk","type":"complex","subAttributes":[{"name":"floor"}]},
        {"name":"badges","type":"complex","multiValued":true,"subAttributes":[{"name":"value"}]},{"noName":1},"odd"]},
    {"id":"urn:ietf:params:scim:schemas:extension:ivanti:2.0:User","attributes":[{"name":"custAttr1"}]},
    17]})";

QJsonObject json(const char *text)
{
    return scim::parseObject(text).valueOr({});
}

QStringList namesOf(const net::AttributeCatalog &catalog)
{
    QStringList names;
    for (const net::CatalogAttribute &attribute : catalog.attributes)
        names << attribute.name;
    return names;
}

net::ScimClient clientOf(net::HttpTransport &transport, const test::FakeHttpServer &server)
{
    return {transport, net::Endpoint::fromUrl(server.url(), Secret("rc_key_x")).value()};
}

} // namespace

TEST(SchemaAttributes, AreThoseOfTheExtensionsOfUsers)
{
    const net::AttributeCatalog catalog = schemaAttributes(json(kTypes), json(kSchemas));
    EXPECT_EQ(namesOf(catalog),
        (QStringList{QStringLiteral("desk.floor"), QStringLiteral("badges"), QStringLiteral("custAttr1")}));
    EXPECT_EQ(catalog.attributes.at(0).urn, QStringLiteral("urn:x:2.0:Person:desk.floor"));
    EXPECT_EQ(catalog.attributes.at(0).usage, QString());
    EXPECT_EQ(catalog.attributes.at(2).usage, QStringLiteral("${custAttr1}"));
    EXPECT_TRUE(catalog.attributes.at(2).isCustom());
}

TEST(SchemaAttributes, WithoutResourceTypesTheyAreThoseOfAllButKnownSchemasAndGroups)
{
    const QJsonObject schemas = json(R"({"Resources":[{"id":"urn:y:2.0:Group","attributes":[{"name":"g"}]},
        {"id":"urn:y:2.0:User","attributes":[{"name":"u"}]},{"id":"urn:ietf:params:scim:schemas:core:2.0:Schema",
        "attributes":[{"name":"s"}]}]})");
    EXPECT_EQ(namesOf(schemaAttributes({}, schemas)), QStringList{QStringLiteral("u")});
    EXPECT_TRUE(schemaAttributes({}, {}).attributes.isEmpty());
}

TEST(SchemaAttributes, AreFetchedAndCanBeKeptAndReadAgain)
{
    const test::FakeHttpServer server([](const test::ReceivedRequest &request) {
        const bool isTypes = request.path().endsWith("/ResourceTypes");
        return test::ScriptedAnswer::http(200, isTypes ? kTypes : kSchemas);
    });
    net::HttpTransport transport;
    const auto fetched = fetchSchemaAttributes(clientOf(transport, server), QDateTime::currentDateTimeUtc());
    ASSERT_TRUE(test::isOk(fetched));
    EXPECT_EQ(fetched->value.attributes.size(), 3);
    const auto again = net::readAttributes(scim::parseObject(fetched->json).value());
    ASSERT_TRUE(test::isOk(again));
    EXPECT_EQ(again.value(), fetched->value);
}

TEST(SchemaAttributes, AServiceWithoutSchemasHasNone)
{
    const test::FakeHttpServer server(
        [](const test::ReceivedRequest &) { return test::ScriptedAnswer::http(404, "{}"); });
    net::HttpTransport transport;
    EXPECT_FALSE(fetchSchemaAttributes(clientOf(transport, server), QDateTime::currentDateTimeUtc()).ok());
}

} // namespace rollcall::sync
