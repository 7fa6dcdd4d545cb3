// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/normalize.h"
#include "scim/patch_cases.h"
#include "support/files.h"

// What a client says in the life of one resource, as recorded: NAME.in.json has the body that creates it and the PATCH
// bodies that follow, NAME.out.json the resource after each of them, or the scimType of the refusal.
namespace rollcall::scim
{

namespace
{

using namespace cases;

class Conversation : public testing::TestWithParam<const char *>
{
};

QJsonObject file(const QString &name)
{
    return json(test::readFile(test::dataPath(QStringLiteral("scim/") + name)).constData());
}

} // namespace

TEST_P(Conversation, LeadsToWhatIsExpected)
{
    const QString name = QLatin1String(GetParam());
    const QJsonObject in = file(name + QStringLiteral(".in.json"));
    const QJsonArray expected = file(name + QStringLiteral(".out.json")).value(u"after").toArray();
    const SchemaRegistry &registry = in.value(u"type").toString() == QLatin1String("Group") ? groups() : users();
    const PatchOptions options = in.value(u"dialect").toString() == QLatin1String("rfc") ? kRfc : kEntra;

    const Outcome<Normalized> created = normalize(in.value(u"create").toObject(), registry, options);
    ASSERT_TRUE(created.ok()) << qPrintable(created.error().detail);
    QJsonObject resource = created->resource;
    EXPECT_EQ(withoutSchemas(resource), expected.at(0).toObject());
    const QJsonArray patches = in.value(u"patches").toArray();
    ASSERT_EQ(patches.size() + 1, expected.size());
    for (int i = 0; i < patches.size(); ++i) {
        const Outcome<PatchRequest> request = PatchRequest::parse(patches.at(i).toObject());
        ASSERT_TRUE(request.ok()) << i << qPrintable(request.error().detail);
        const Outcome<PatchResult> result = applyPatch(resource, *request, registry, options);
        if (expected.at(i + 1).isString()) {
            ASSERT_FALSE(result.ok()) << i;
            EXPECT_EQ(result.error().scimType, expected.at(i + 1).toString()) << i;
            continue;
        }
        ASSERT_TRUE(result.ok()) << i << qPrintable(result.error().detail);
        EXPECT_EQ(result->changed, result->resource != resource) << i;
        resource = result->resource;
        EXPECT_EQ(withoutSchemas(resource), expected.at(i + 1).toObject()) << i;
    }
}

INSTANTIATE_TEST_SUITE_P(Recorded, Conversation,
    testing::Values(
        "conversation_entra_user", "conversation_entra_group", "conversation_okta_group", "conversation_rfc_user"),
    [](const auto &test) { return std::string(test.param); });

} // namespace rollcall::scim
