// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/normalize.h"
#include "scim/patch_cases.h"

#include <QRandomGenerator>

namespace rollcall::scim
{

namespace
{

using namespace cases;

/// The operations as Entra's log would show them: `replace title "x"`.
QStringList told(const QVector<PatchOperation> &operations)
{
    QStringList lines;
    for (const PatchOperation &operation : operations) {
        const QJsonObject object = PatchRequest{{operation}}.toJson().value(u"Operations").toArray().at(0).toObject();
        QString line = object.value(u"op").toString() + QLatin1Char(' ') + operation.path;
        if (operation.hasValue)
            line += QLatin1Char(' ')
                + QString::fromUtf8(toBytes({{QStringLiteral("v"), operation.value}}).mid(5).chopped(1));
        lines.append(line);
    }
    return lines;
}

QStringList difference(const char *before, const char *after, const SchemaRegistry &registry = users())
{
    return told(diff(json(before), json(after), registry));
}

/// Arrays sorted: their order means nothing.
QJsonValue canonical(const QJsonValue &value)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            *it = canonical(*it);
        return object;
    }
    if (!value.isArray())
        return value;
    QVector<QJsonValue> values;
    for (const QJsonValue &item : value.toArray())
        values.append(item);
    std::sort(values.begin(), values.end(), [](const QJsonValue &a, const QJsonValue &b) {
        return toBytes({{QStringLiteral("v"), a}}) < toBytes({{QStringLiteral("v"), b}});
    });
    QJsonArray sorted;
    for (const QJsonValue &item : std::as_const(values))
        sorted.append(item);
    return sorted;
}

class RandomResources
{
public:
    explicit RandomResources(quint32 seed) : m_random(seed) { }

    QJsonObject user()
    {
        QJsonObject body{{QStringLiteral("userName"), word()}};
        for (const char *name : {"title", "nickName", "externalId", "department", "manager", "name.givenName",
                 "name.familyName", "urn:ietf:params:scim:schemas:extension:ivanti:2.0:User:custAttr1"}) {
            if (chance())
                body.insert(QLatin1String(name), word());
        }
        if (chance())
            body.insert(QStringLiteral("active"), chance());
        for (const char *name : {"emails", "phoneNumbers", "roles"})
            body.insert(QLatin1String(name), values());
        body.insert(QStringLiteral("addresses"), addresses());
        return normalize(body, users())->resource;
    }

    QJsonObject group()
    {
        QJsonArray members;
        for (int i = m_random.bounded(12); i > 0; --i)
            members.append(QJsonObject{{QStringLiteral("value"), QStringLiteral("m%1").arg(m_random.bounded(15))}});
        return normalize({{QStringLiteral("displayName"), word()}, {QStringLiteral("members"), members}}, groups())
            ->resource;
    }

private:
    bool chance() { return m_random.bounded(2) == 1; }
    QString word()
    {
        static const QStringList words{QStringLiteral("a"), QStringLiteral("B"), QStringLiteral("b"),
            QStringLiteral("太郎"), QStringLiteral("x \"q\" \\ ]"), QStringLiteral("ß"), QStringLiteral("c@d")};
        return words.at(m_random.bounded(int(words.size())));
    }
    QString type()
    {
        static const QStringList types{QStringLiteral("work"), QStringLiteral("home"), QStringLiteral("other")};
        return types.at(m_random.bounded(3));
    }
    QJsonArray values()
    {
        QJsonArray array;
        for (int i = m_random.bounded(4); i > 0; --i) {
            QJsonObject value{{QStringLiteral("value"), word()}};
            if (chance())
                value.insert(QStringLiteral("type"), type());
            if (chance())
                value.insert(QStringLiteral("primary"), chance());
            if (chance())
                value.insert(QStringLiteral("display"), word());
            array.append(value);
        }
        return array;
    }
    QJsonArray addresses()
    {
        QJsonArray array;
        for (int i = m_random.bounded(3); i > 0; --i)
            array.append(QJsonObject{{QStringLiteral("type"), type()}, {QStringLiteral("locality"), word()}});
        return array;
    }

    QRandomGenerator m_random;
};

void expectLeads(const QJsonObject &before, const QJsonObject &after, const SchemaRegistry &registry)
{
    const PatchRequest request{diff(before, after, registry)};
    for (const PatchOptions &options : {kEntra, kRfc}) {
        const Outcome<PatchResult> result = applyPatch(before, request, registry, options);
        ASSERT_TRUE(result.ok()) << qPrintable(result.error().detail);
        EXPECT_EQ(canonical(result->resource).toObject(), canonical(after).toObject())
            << qPrintable(told(request.operations).join(QLatin1Char('\n')));
        EXPECT_EQ(result->changed, !request.operations.isEmpty());
    }
}

} // namespace

TEST(Diff, LeadsFromAnyUserToAnyOther)
{
    RandomResources random(20260102);
    for (int i = 0; i < 600 && !HasFailure(); ++i)
        expectLeads(random.user(), random.user(), users());
}

TEST(Diff, LeadsFromAnyGroupToAnyOther)
{
    RandomResources random(7);
    for (int i = 0; i < 400 && !HasFailure(); ++i)
        expectLeads(random.group(), random.group(), groups());
}

TEST(Diff, OfTheSameIsNothing)
{
    RandomResources random(1);
    for (int i = 0; i < 200; ++i) {
        const QJsonObject user = random.user();
        EXPECT_EQ(told(diff(user, user, users())), QStringList());
    }
    EXPECT_EQ(difference(R"({"emails":[{"value":"a"},{"value":"b"}]})", R"({"emails":[{"value":"b"},{"value":"a"}]})"),
        QStringList());
    EXPECT_EQ(difference(R"({"id":"1","meta":{"version":"1"},"groups":[{"value":"g"}],"title":"","foo":1})",
                  R"({"id":"2","roles":[]})"),
        QStringList());
}

TEST(Diff, SaysNoMoreThanHasToBeSaid)
{
    EXPECT_EQ(difference(R"({"title":"a","nickName":"n"})", R"({"title":"b","displayName":"d"})"),
        (QStringList{QStringLiteral("add displayName \"d\""), QStringLiteral("remove nickName"),
            QStringLiteral("replace title \"b\"")}));
    EXPECT_EQ(
        difference(R"({"name":{"givenName":"a","familyName":"b"}})", R"({"name":{"givenName":"c","familyName":"b"}})"),
        QStringList{QStringLiteral("replace name.givenName \"c\"")});
    EXPECT_EQ(difference(R"({"emails":[{"type":"work","value":"a"},{"type":"home","value":"h"}]})",
                  R"({"emails":[{"type":"home","value":"h"},{"type":"work","value":"b"}]})"),
        QStringList{QStringLiteral("replace emails[type eq \"work\"].value \"b\"")});
    EXPECT_EQ(difference("{}", R"({"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"D"}})"),
        QStringList{QStringLiteral("add urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department \"D\"")});
    EXPECT_EQ(
        difference(
            R"({"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"manager":{"value":"1","displayName":"One"}}})",
            R"({"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"manager":{"value":"2"}}})"),
        QStringList{QStringLiteral(
            "replace urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager {\"value\":\"2\"}")});
}

TEST(Diff, OfMembersNamesThemOneByOne)
{
    EXPECT_EQ(difference(R"({"members":[{"value":"a"},{"value":"b"},{"value":"c"}]})",
                  R"({"members":[{"value":"c"},{"value":"d"},{"value":"e"}]})", groups()),
        (QStringList{QStringLiteral("remove members[value eq \"a\"]"), QStringLiteral("remove members[value eq \"b\"]"),
            QStringLiteral("add members [{\"value\":\"d\"},{\"value\":\"e\"}]")}));
    EXPECT_EQ(difference(R"({"members":[{"value":"a"}]})", R"({"members":[]})", groups()),
        QStringList{QStringLiteral("remove members")});
    EXPECT_EQ(difference(R"({"members":[{"value":"a","display":"A"}]})", R"({"members":[{"value":"a"}]})", groups()),
        QStringList());
}

TEST(Diff, OfThousandsOfMembersTakesNoSquareOfThem)
{
    QJsonArray before;
    QJsonArray after;
    for (int i = 0; i < 20'000; ++i) {
        (i < 15'000 ? before : after).append(QJsonObject{{QStringLiteral("value"), QStringLiteral("m%1").arg(i)}});
        if (i % 2 == 0 && i < 15'000)
            after.append(QJsonObject{{QStringLiteral("value"), QStringLiteral("m%1").arg(i)}});
    }
    const QVector<PatchOperation> operations
        = diff({{QStringLiteral("members"), before}}, {{QStringLiteral("members"), after}}, groups());
    EXPECT_EQ(operations.size(), 7'501);
    EXPECT_EQ(operations.last().value.toArray().size(), 5'000);
}

} // namespace rollcall::scim
