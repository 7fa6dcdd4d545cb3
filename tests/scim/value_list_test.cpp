// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/value_list.h"

#include "scim/json.h"
#include "scim/schema_registry.h"
#include "support/printers.h"

namespace rollcall::scim
{

namespace
{

const Attribute &attribute(const char16_t *name)
{
    static const SchemaRegistry users = SchemaRegistry::forUsers();
    static const SchemaRegistry groups = SchemaRegistry::forGroups();
    const AttributePath path{{}, QString::fromUtf16(name), {}};
    const Attribute *found = users.resolve(path);
    return found ? *found : *groups.resolve(path);
}

QJsonArray array(const char *text)
{
    return parseObject(QByteArray("{\"v\":") + text + '}')->value(u"v").toArray();
}

QJsonValue value(const char *text)
{
    return array((QByteArray("[") + text + ']').constData()).at(0);
}

Filter selection(const char16_t *text)
{
    return *Filter::parse(QStringView(text));
}

const char *const kEmails
    = R"([{"type":"work","value":"A@x"},{"type":"home","value":"b@x"},{"value":"c@x"},{"type":"other"}])";

} // namespace

TEST(ValueList, KeepsTheOrderOfWhatStays)
{
    ValueList list(array(R"([{"value":"a"},{"value":"b"},{"value":"c"}])"), attribute(u"members"));
    list.remove(1);
    EXPECT_EQ(list.append(value(R"({"value":"d"})")), 3);
    list.append(value(R"({"type":"User"})"));
    EXPECT_EQ(list.values(), array(R"([{"value":"a"},{"value":"c"},{"value":"d"}])"));
    EXPECT_EQ(list.all(), (QVector<int>{0, 2, 3, 4}));
    list.clear();
    EXPECT_EQ(list.values(), QJsonArray());
    EXPECT_TRUE(list.like(value(R"({"value":"a"})")).isEmpty());
}

TEST(ValueList, FindsWhatSaysTheSame)
{
    const ValueList list(array(kEmails), attribute(u"emails"));
    const auto like = [&list](const char *text) { return list.like(value(text)); };
    EXPECT_EQ(like(R"({"value":"a@X"})"), QVector<int>{0});
    EXPECT_EQ(like(R"({"value":"a@x","type":"WORK"})"), QVector<int>{0});
    EXPECT_TRUE(like(R"({"value":"a@x","type":"home"})").isEmpty());
    EXPECT_TRUE(like(R"({"value":"c@x","type":"home"})").isEmpty());
    EXPECT_EQ(like(R"({"value":"c@x"})"), QVector<int>{2});
    EXPECT_TRUE(like(R"({"value":"none"})").isEmpty());
    EXPECT_EQ(like(R"({"type":"other"})"), QVector<int>{3});
    EXPECT_TRUE(like(R"({"type":"other","display":"x"})").isEmpty());
}

TEST(ValueList, RegardsCaseWhereTheSchemaDoes)
{
    const ValueList photos(array(R"([{"value":"http://x/A"}])"), attribute(u"photos"));
    EXPECT_EQ(photos.like(value(R"({"value":"http://x/A"})")), QVector<int>{0});
    EXPECT_TRUE(photos.like(value(R"({"value":"http://x/a"})")).isEmpty());
}

TEST(ValueList, ChoosesByAFilter)
{
    const ValueList list(array(kEmails), attribute(u"emails"));
    EXPECT_EQ(list.matching(selection(u"emails[type eq \"work\"]")), QVector<int>{0});
    EXPECT_EQ(list.matching(selection(u"emails[value eq \"B@X\"]")), QVector<int>{1});
    EXPECT_EQ(list.matching(selection(u"emails[value eq \"b@x\" or value eq \"a@x\" or value eq \"b@x\"]")),
        (QVector<int>{0, 1}));
    EXPECT_EQ(list.matching(selection(u"emails[value eq \"b@x\" or type eq \"work\"]")), (QVector<int>{0, 1}));
    EXPECT_TRUE(list.matching(selection(u"emails[value eq \"b@x\" and type eq \"work\"]")).isEmpty());
    EXPECT_EQ(list.matching(selection(u"emails[not (value pr)]")), QVector<int>{3});
    EXPECT_EQ(list.matching(selection(u"emails[value ne \"a@x\"]")), (QVector<int>{1, 2, 3}));
}

TEST(ValueList, IsFoundByItsNewValueOnlyAfterAReplacement)
{
    ValueList list(array(R"([{"value":"a"},{"value":"b"}])"), attribute(u"emails"));
    list.replace(0, value(R"({"value":"z"})"));
    EXPECT_TRUE(list.like(value(R"({"value":"a"})")).isEmpty());
    EXPECT_EQ(list.like(value(R"({"value":"z"})")), QVector<int>{0});
    list.replace(0, value(R"({"value":"a"})"));
    EXPECT_EQ(list.like(value(R"({"value":"a"})")), QVector<int>{0});
    list.remove(0);
    EXPECT_TRUE(list.like(value(R"({"value":"a"})")).isEmpty());
}

TEST(ValueList, ThePrimaryThatWasTouchedStays)
{
    ValueList list(
        array(R"([{"value":"a","primary":true},{"value":"b"},{"value":"c","primary":true}])"), attribute(u"emails"));
    list.keepOnePrimary({1});
    EXPECT_EQ(list.at(0)[u"primary"].toBool(), true);
    list.keepOnePrimary({1, 2});
    EXPECT_EQ(list.values(), array(R"([{"value":"a","primary":false},{"value":"b"},{"value":"c","primary":true}])"));
}

} // namespace rollcall::scim
