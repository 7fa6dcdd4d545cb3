// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/list_response.h"
#include "scim/normalize.h"
#include "scim/patch_cases.h"
#include "scim/patch_path.h"
#include "scim/projection.h"

#include <QRandomGenerator>

// What nobody thought of: whatever comes in is understood or refused with a reason, and nothing else happens.
namespace rollcall::scim
{

namespace
{

using namespace cases;

class Noise
{
public:
    explicit Noise(quint32 seed) : m_random(seed) { }

    /// A text made of the tokens that the grammar knows, and some that it does not.
    QString filterText()
    {
        static const QStringList tokens{QStringLiteral("userName"), QStringLiteral("emails"), QStringLiteral("type"),
            QStringLiteral("value"), QStringLiteral(" eq "), QStringLiteral(" pr"), QStringLiteral(" and "),
            QStringLiteral(" or "), QStringLiteral("not "), QStringLiteral("("), QStringLiteral(")"),
            QStringLiteral("["), QStringLiteral("]"), QStringLiteral("."), QStringLiteral(":"), QStringLiteral("\"a\""),
            QStringLiteral("\"\\\""), QStringLiteral("true"), QStringLiteral("12"), QStringLiteral("null"),
            QStringLiteral(" "), QStringLiteral("\\"), QString(QChar(0)), QString(QChar(0xD800)),
            QStringLiteral("urn:ietf:params:scim:schemas:core:2.0:User"), QStringLiteral("太")};
        QString text;
        for (int i = m_random.bounded(14); i >= 0; --i)
            text += tokens.at(m_random.bounded(int(tokens.size())));
        return text;
    }

    /// A filter that can be, as a tree.
    Filter filter(int depth, bool inBrackets = false)
    {
        Filter filter;
        const int kind = depth == 0 ? m_random.bounded(2) : m_random.bounded(inBrackets ? 5 : 6);
        switch (kind) {
        case 0: filter.kind = Filter::Kind::Present; break;
        case 1:
            filter.kind = Filter::Kind::Compare;
            filter.op = CompareOperator(m_random.bounded(9));
            filter.value = scalar();
            break;
        case 2: filter.kind = Filter::Kind::Not; break;
        case 3: filter.kind = Filter::Kind::And; break;
        case 4: filter.kind = Filter::Kind::Or; break;
        default: filter.kind = Filter::Kind::ValuePath; break;
        }
        if (kind < 2 || kind == 5)
            filter.path = path(inBrackets || kind == 5);
        for (int i = kind == 3 || kind == 4 ? 2 + m_random.bounded(2) : kind == 2 || kind == 5 ? 1 : 0; i > 0; --i)
            filter.children.push_back(this->filter(depth - 1, inBrackets || kind == 5));
        return filter;
    }

    QJsonValue json(int depth)
    {
        if (depth == 0 || m_random.bounded(3) == 0)
            return scalar();
        if (m_random.bounded(3) == 0) {
            QJsonArray array;
            for (int i = m_random.bounded(4); i > 0; --i)
                array.append(json(depth - 1));
            return array;
        }
        QJsonObject object;
        for (int i = m_random.bounded(5); i > 0; --i)
            object.insert(key(), json(depth - 1));
        return object;
    }

    PatchOperation operation()
    {
        return {PatchOperation::Op(m_random.bounded(3)), m_random.bounded(4) == 0 ? QString() : key(), json(3),
            m_random.bounded(4) != 0};
    }

private:
    QJsonValue scalar()
    {
        switch (m_random.bounded(7)) {
        case 0: return QJsonValue::Null;
        case 1: return true;
        case 2: return QStringLiteral("False");
        case 3: return m_random.bounded(1000) / 8.0;
        case 4: return QString();
        case 5: return QStringLiteral("\"quo\\ted] and ( 太郎\n");
        default: return QStringLiteral("work");
        }
    }

    AttributePath path(bool isSub)
    {
        static const QStringList names{QStringLiteral("userName"), QStringLiteral("emails"), QStringLiteral("value"),
            QStringLiteral("not"), QStringLiteral("pr"), QStringLiteral("and"), QStringLiteral("a-b_1")};
        AttributePath path{{}, names.at(m_random.bounded(int(names.size()))), {}};
        if (isSub)
            return path;
        if (m_random.bounded(3) == 0)
            path.subAttribute = QStringLiteral("value");
        if (m_random.bounded(4) == 0)
            path.schema = QStringLiteral("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User");
        return path;
    }

    QString key()
    {
        static const QStringList keys{QStringLiteral("userName"), QStringLiteral("USERNAME"), QStringLiteral("name"),
            QStringLiteral("name.givenName"), QStringLiteral("emails"),
            QStringLiteral("emails[type eq \"work\"].value"), QStringLiteral("emails[primary eq true]"),
            QStringLiteral("emails.value"), QStringLiteral("active"), QStringLiteral("value"), QStringLiteral("type"),
            QStringLiteral("primary"), QStringLiteral("$ref"), QStringLiteral("manager"),
            QStringLiteral("manager.value"), QStringLiteral("id"), QStringLiteral("meta"), QStringLiteral("schemas"),
            QStringLiteral("groups"), QStringLiteral("members"), QStringLiteral("members[value eq \"work\"]"),
            QStringLiteral("displayName"), QStringLiteral("unknown"), QString(), QStringLiteral("["),
            QStringLiteral("roles[value ne \"x\"].display"),
            QStringLiteral("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"),
            QStringLiteral("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department"),
            QStringLiteral("urn:ietf:params:scim:schemas:core:2.0:User")};
        return keys.at(m_random.bounded(int(keys.size())));
    }

    QRandomGenerator m_random;
};

/// No value that a schema does not allow got in: what is stored passes as a body, unchanged.
void expectStorable(const QJsonObject &resource, const SchemaRegistry &registry)
{
    const Outcome<Normalized> again = normalize(resource, registry, kEntra);
    ASSERT_TRUE(again.ok()) << qPrintable(again.error().detail) << toBytes(resource).constData();
    EXPECT_EQ(withoutSchemas(again->resource), withoutSchemas(resource));
    EXPECT_EQ(again->ignored, QStringList());
}

} // namespace

TEST(HostileInput, EveryFilterSurvivesItsOwnText)
{
    Noise noise(42);
    for (int i = 0; i < 5'000 && !testing::Test::HasFailure(); ++i) {
        const Filter filter = noise.filter(4);
        const QString text = filter.toString();
        const Outcome<Filter> again = Filter::parse(text);
        ASSERT_TRUE(again.ok()) << qPrintable(text) << qPrintable(again.error().detail);
        EXPECT_EQ(*again, filter) << qPrintable(text) << " / " << qPrintable(again->toString());
    }
}

TEST(HostileInput, NoFilterTextDoesHarm)
{
    Noise noise(43);
    const QJsonObject user = json(R"({"userName":"a","emails":[{"type":"work","value":"a"}]})");
    for (int i = 0; i < 20'000 && !testing::Test::HasFailure(); ++i) {
        const QString text = noise.filterText();
        for (const FilterDialect dialect : {FilterDialect::Strict, FilterDialect::Lenient}) {
            const Outcome<Filter> filter = Filter::parse(text, dialect);
            if (!filter) {
                EXPECT_EQ(filter.error().scimType, QStringLiteral("invalidFilter"));
                continue;
            }
            EXPECT_EQ(*Filter::parse(filter->toString()), *filter) << qPrintable(text);
            std::ignore = validate(*filter, users());
            std::ignore = matches(*filter, user, users());
        }
        std::ignore = PatchPath::parse(text);
        std::ignore = AttributeSelection::parse(text, {});
    }
}

TEST(HostileInput, ANegationMatchesWhatTheRestDoesNot)
{
    Noise noise(44);
    const QJsonObject user = json(R"({"userName":"work","emails":[{"type":"work","value":"work"},{"value":"x"}]})");
    for (int i = 0; i < 5'000 && !testing::Test::HasFailure(); ++i) {
        Filter negation;
        negation.kind = Filter::Kind::Not;
        negation.children.push_back(noise.filter(3));
        EXPECT_NE(matches(negation, user, users()), matches(negation.children.front(), user, users()));
    }
}

TEST(HostileInput, NoBodyGetsWhatItShouldNot)
{
    Noise noise(45);
    for (int i = 0; i < 10'000 && !testing::Test::HasFailure(); ++i) {
        const QJsonObject body = noise.json(4).toObject();
        for (const SchemaRegistry *registry : {&users(), &groups()}) {
            const Outcome<Normalized> outcome = normalize(body, *registry, kEntra);
            if (outcome)
                expectStorable(outcome->resource, *registry);
            else
                EXPECT_EQ(outcome.error().status, 400);
            std::ignore = project(body, {}, *registry);
        }
    }
}

TEST(HostileInput, NoPatchLeavesWhatItShouldNot)
{
    Noise noise(46);
    const QJsonObject user
        = json(R"({"userName":"u","name":{"givenName":"G"},"emails":[{"type":"work","value":"a@b","primary":true}],
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"manager":{"value":"m"}}})");
    for (int i = 0; i < 6'000 && !testing::Test::HasFailure(); ++i) {
        const PatchRequest request{{noise.operation(), noise.operation()}};
        for (const PatchOptions &options : {kEntra, kEntraClearing, kRfc}) {
            const Outcome<PatchResult> result = applyPatch(user, request, users(), options);
            if (!result) {
                EXPECT_EQ(result.error().status, 400);
                EXPECT_FALSE(result.error().scimType.isEmpty());
                continue;
            }
            EXPECT_EQ(result->changed, result->resource != user);
            EXPECT_TRUE(result->resource.contains(QStringLiteral("userName")));
            const Outcome<Normalized> again = normalize(result->resource, users(), kEntra);
            ASSERT_TRUE(again.ok()) << qPrintable(again.error().detail) << toBytes(result->resource).constData();
            EXPECT_EQ(again->ignored, QStringList());
            EXPECT_EQ(again->blanks, QStringList()) << toBytes(result->resource).constData();
        }
    }
}

TEST(HostileInput, NoDamageToAPageGoesUnnoticedAsACrash)
{
    const QByteArray page = listResponseBytes(
        {3, 1}, {R"({"id":"1","userName":"\u00e9\\\""})", R"({"id":"2","emails":[{"value":"x]"}]})", R"({"id":"3"})"});
    QRandomGenerator random(47);
    for (int i = 0; i < 20'000; ++i) {
        QByteArray damaged = page;
        for (int j = random.bounded(3); j >= 0; --j)
            damaged[random.bounded(int(damaged.size()))] = char(random.bounded(256));
        const Result<ListResponse> response = ListResponse::parse(damaged);
        if (!response)
            continue;
        for (const Resource &resource : response->resources)
            EXPECT_TRUE(parseObject(resource.json()).ok()) << damaged.constData();
    }
}

} // namespace rollcall::scim
