// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/resource.h"

#include "scim/date_time.h"
#include "scim/json.h"
#include "scim/resource_type.h"
#include "support/printers.h"

#include <QJsonArray>

namespace rollcall::scim
{

TEST(Resource, KeepsItsBytesAndKnowsWhatEverybodyNeeds)
{
    const QByteArray bytes
        = "{ \"userName\" : \"u\\u0073er\",\n \"id\":\"1\",\"externalId\":\"e\",\"displayName\":\"太郎\",\n"
          "\"meta\":{\"resourceType\":\"User\",\"created\":\"c\",\"lastModified\":\"2026-01-02T03:04:05.1234567Z\","
          "\"location\":\"Users/1\",\"version\":\"W/\\\"1\\\"\"},\"unknown\":[1.50]}";
    const Result<Resource> resource = Resource::parse(bytes);
    ASSERT_TRUE(test::isOk(resource));
    EXPECT_EQ(resource->json(), bytes);
    EXPECT_EQ(resource->id(), QStringLiteral("1"));
    EXPECT_EQ(resource->userName(), QStringLiteral("user"));
    EXPECT_EQ(resource->externalId(), QStringLiteral("e"));
    EXPECT_EQ(resource->displayName(), QStringLiteral("太郎"));
    EXPECT_EQ(resource->meta().version, QStringLiteral("W/\"1\""));
    EXPECT_EQ(resource->meta().location, QStringLiteral("Users/1"));
    EXPECT_EQ(resource->meta().lastModified, QStringLiteral("2026-01-02T03:04:05.1234567Z"));
    EXPECT_EQ(resource->meta().lastModifiedTime(), QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 123), Qt::UTC));
    EXPECT_EQ(resource->object().value(u"unknown").toArray().at(0).toDouble(), 1.5);
}

TEST(Resource, ReadsNamesInAnyCase)
{
    const Result<Resource> resource = Resource::parse(R"({"ID":"1","UserName":"u","Meta":{"LASTMODIFIED":"x"}})");
    ASSERT_TRUE(test::isOk(resource));
    EXPECT_EQ(resource->userName(), QStringLiteral("u"));
    EXPECT_FALSE(resource->meta().lastModifiedTime().isValid());
}

TEST(Resource, TakesWhatIsOddForAbsent)
{
    const Result<Resource> resource = Resource::parse(R"({"id":"1","userName":5,"displayName":null,"meta":[]})");
    ASSERT_TRUE(test::isOk(resource));
    EXPECT_EQ(resource->userName(), QString());
    EXPECT_EQ(resource->meta(), Meta());
}

TEST(Resource, NeedsAnId)
{
    for (const char *text : {"{}", R"({"id":null})", R"({"id":5})", R"({"id":""})", "[]", "\"id\""}) {
        const Result<Resource> resource = Resource::parse(text);
        ASSERT_FALSE(resource.ok()) << text;
        EXPECT_EQ(resource.error().code, ErrorCode::ProtocolViolation);
    }
    EXPECT_EQ(Resource::parse("{").error().code, ErrorCode::MalformedJson);
    EXPECT_EQ(Resource::parse(R"({"id":"1","id":"2"})").error().code, ErrorCode::MalformedJson);
}

TEST(Resource, OfAnObject)
{
    const QJsonObject object = *parseObject(R"({"id":"1","userName":"u","meta":{"version":"2"}})");
    const Resource resource = Resource::fromObject(object);
    EXPECT_EQ(resource.object(), object);
    EXPECT_EQ(resource.id(), QStringLiteral("1"));
    EXPECT_EQ(resource.meta().version, QStringLiteral("2"));
    EXPECT_EQ(resource, *Resource::parse(resource.json()));
    EXPECT_EQ(Resource::fromObject({}).id(), QString());
    EXPECT_EQ(Resource().object(), QJsonObject());
}

TEST(DateTime, ReadsWhatServicesSend)
{
    const QDateTime time(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    EXPECT_EQ(parseDateTime(u"2026-01-02T03:04:05Z"), time);
    EXPECT_EQ(parseDateTime(u"2026-01-02T03:04:05"), time);
    EXPECT_EQ(parseDateTime(u"2026-01-02T05:04:05+02:00"), time);
    EXPECT_EQ(parseDateTime(u"2026-01-01T22:34:05-04:30"), time);
    EXPECT_EQ(parseDateTime(u"2026-01-02T03:04:05.0000000Z"), time);
    EXPECT_EQ(parseDateTime(u"2026-01-02T03:04:05.6Z"), time.addMSecs(600));
    EXPECT_EQ(parseDateTime(u"2026-01-02T03:04:05.6789+00:00"), time.addMSecs(678));
    EXPECT_EQ(parseDateTime(u"0001-01-03T00:00:00.0000000Z")->date().year(), 1);
    for (const char16_t *text : {u"", u"2026-01-02", u"03:04:05", u"2026-01-02 03:04:05Z", u"2026-13-02T03:04:05Z",
             u"2026-02-30T00:00:00Z", u"2026-01-02T25:04:05Z", u"2026-01-02T03:04Z", u"x2026-01-02T03:04:05Z",
             u"2026-01-02T03:04:05Zx", u"2026-01-02T03:04:05.Z"})
        EXPECT_FALSE(parseDateTime(QStringView(text))) << qPrintable(QString::fromUtf16(text));
    EXPECT_EQ(formatDateTime(time.addMSecs(7)), QStringLiteral("2026-01-02T03:04:05.007Z"));
}

TEST(DateTime, InMillisecondsIsTheSame)
{
    for (const char16_t *text : {u"2026-01-02T03:04:05Z", u"2026-01-02T03:04:05", u"2026-01-02T05:04:05+02:00",
             u"2026-01-02T03:04:05.6Z", u"2026-01-02T03:04:05.67890123Z", u"2026-02-28T23:59:59.999Z",
             u"0001-01-03T00:00:00Z", u"1969-12-31T23:59:59.5Z", u"9999-12-31T00:00:00Z", u"", u"Z",
             u"2026-02-30T00:00:00Z", u"2026-01-02T25:04:05Z", u"2026-01-02T03:04:05.Z", u"2026-01-02T03:04:05xZ",
             u"2026-01-02T03:04:05.1x2Z", u"2026-01-02T03:04:05,1Z", u"2026-01-02T03:04:05.1"}) {
        const auto time = parseDateTime(QStringView(text));
        EXPECT_EQ(millisecondsIn(QString::fromUtf16(text).toUtf8()),
            time ? std::optional(time->toMSecsSinceEpoch()) : std::nullopt)
            << qPrintable(QString::fromUtf16(text));
    }
}

TEST(ResourceType, Names)
{
    EXPECT_EQ(endpointOf(ResourceType::User), QStringLiteral("/Users"));
    EXPECT_EQ(endpointOf(ResourceType::Group), QStringLiteral("/Groups"));
    for (const ResourceType type : {ResourceType::User, ResourceType::Group})
        EXPECT_EQ(resourceTypeFromName(nameOf(type).toLower()), type);
    EXPECT_EQ(resourceTypeFromName(u"Device"), std::nullopt);
    EXPECT_TRUE(schemaOf(ResourceType::Group).endsWith(QStringLiteral(":Group")));
}

} // namespace rollcall::scim
