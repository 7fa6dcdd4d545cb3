// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/member_reader.h"

#include "scim/json.h"
#include "support/printers.h"

namespace rollcall::scim
{

namespace
{

const QByteArray kResource
    = R"({"id":"u1","userName":"ana","TITLE":"Boss","emails":[{"value":"a@x","type":"work"}],"meta":{"version":"1"},)"
      R"("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"R&D"},"active":true})";

QJsonObject read(const std::function<void(MemberReader &)> &choose)
{
    const SchemaRegistry registry = SchemaRegistry::forUsers();
    MemberReader reader(registry);
    choose(reader);
    const auto first = reader.read(kResource);
    EXPECT_TRUE(test::isOk(first));
    EXPECT_EQ(reader.read(kResource).valueOr({}), *first) << "again with the same reader";
    return *first;
}

} // namespace

TEST(MemberReader, ReadsWhatAFilterLooksAtAndNoMore)
{
    struct Case {
        const char *filter;
        QStringList members;
    };
    const QString enterprise = QStringLiteral("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User");
    for (const Case &c :
        {Case{R"(title eq "Boss")", {QStringLiteral("TITLE")}},
            Case{R"(not (meta.version eq "1") and active eq true)", {QStringLiteral("active"), QStringLiteral("meta")}},
            Case{R"(emails[type eq "work" and value co "a"])", {QStringLiteral("emails")}},
            Case{R"(department eq "R&D" or id pr)", {QStringLiteral("id"), enterprise}},
            Case{R"(nobodyKnowsThis pr)", {}}}) {
        const auto filter = Filter::parse(QString::fromUtf8(c.filter));
        ASSERT_TRUE(filter.ok()) << c.filter;
        const QJsonObject object = read([&](MemberReader &reader) { reader.add(*filter); });
        EXPECT_EQ(object.keys(), c.members) << c.filter;
        const SchemaRegistry registry = SchemaRegistry::forUsers();
        EXPECT_EQ(matches(*filter, object, registry), matches(*filter, *parseObject(kResource), registry)) << c.filter;
    }
}

TEST(MemberReader, ReadsWhatIsSortedBy)
{
    const QJsonObject object
        = read([](MemberReader &reader) { reader.add(*AttributePath::parse(QStringLiteral("name.familyName"))); });
    EXPECT_TRUE(object.isEmpty());
    const SchemaRegistry registry = SchemaRegistry::forUsers();
    EXPECT_FALSE(MemberReader(registry).read("{\"id\":").ok());
    EXPECT_FALSE(MemberReader(registry).read("[]").ok());
}

} // namespace rollcall::scim
