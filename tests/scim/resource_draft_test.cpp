// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/resource_draft.h"

#include "scim/assignment.h"
#include "scim/patch_cases.h"
#include "scim/schema_uris.h"

namespace rollcall::scim
{

namespace
{

using namespace cases;

SchemaRegistry::Target target(const char16_t *path)
{
    return *users().locate(*AttributePath::parse(QStringView(path)));
}

QStringList texts(const QVector<Assignment> &assignments)
{
    QStringList list;
    for (const Assignment &assignment : assignments)
        list.append(assignment.text);
    return list;
}

} // namespace

TEST(ResourceDraft, ReachesIntoContainersAndTidiesUp)
{
    ResourceDraft draft(json(R"({"title":"T"})"));
    EXPECT_EQ(draft.value(target(u"title")).toString(), QStringLiteral("T"));
    EXPECT_TRUE(draft.value(target(u"department")).isUndefined());
    draft.setValue(target(u"department"), QStringLiteral("D"));
    EXPECT_EQ(draft.take().value(kEnterpriseSchema).toObject(), json(R"({"department":"D"})"));
    draft.setValue(target(u"department"), QJsonValue(QJsonValue::Undefined));
    EXPECT_EQ(draft.take(), json(R"({"title":"T"})"));
}

TEST(ResourceDraft, WritesListsBackWhenItIsTaken)
{
    ResourceDraft draft(json(R"({"emails":[{"value":"a"}],"roles":[{"value":"r"}]})"));
    ValueList &emails = draft.list(target(u"emails"));
    EXPECT_EQ(&emails, &draft.list(target(u"emails.value")));
    emails.append(QJsonObject{{QStringLiteral("value"), QStringLiteral("b")}});
    draft.list(target(u"roles")).clear();
    std::ignore = draft.list(target(u"phoneNumbers"));
    EXPECT_EQ(draft.take(), json(R"({"emails":[{"value":"a"},{"value":"b"}]})"));
}

TEST(ResourceDraft, SchemasAreThoseWithValues)
{
    EXPECT_EQ(schemasOf({}, users()), QJsonArray{QString(kUserSchema)});
    const QJsonObject resource{
        {QString(kIvantiSchema), json(R"({"custAttr1":"x"})")}, {QString(kEnterpriseSchema), QJsonObject()}};
    EXPECT_EQ(schemasOf(resource, users()), (QJsonArray{QString(kUserSchema), QString(kIvantiSchema)}));
}

TEST(Assignments, OfAValueWithoutPath)
{
    ReadingNotes notes;
    const ResourceDraft draft({});
    const Outcome<QVector<Assignment>> assignments
        = assignmentsOf({PatchOperation::Op::Add, {}, json(R"({"title":"T","name.givenName":"G","bad key":1,
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"D","manager.value":"m"},
            "urn:ietf:params:scim:schemas:extension:ivanti:2.0:User":null})"),
                            true},
            draft, users(), notes);
    ASSERT_TRUE(assignments.ok());
    EXPECT_EQ(texts(*assignments),
        (QStringList{QStringLiteral("name.givenName"), QStringLiteral("title"),
            kEnterpriseSchema + QStringLiteral(":department"), kEnterpriseSchema + QStringLiteral(":manager.value")}));
    EXPECT_EQ(assignments->last().path.path.subAttribute, QStringLiteral("value"));
    EXPECT_FALSE(assignments->last().isNamedByPath);
    EXPECT_EQ(notes.ignored, QStringList{QStringLiteral("bad key")});
    EXPECT_EQ(notes.blanks, QStringList{QString(kIvantiSchema)});
}

TEST(Assignments, OfAPath)
{
    ReadingNotes notes;
    const ResourceDraft draft(
        json(R"({"urn:ietf:params:scim:schemas:extension:ivanti:2.0:User":{"custAttr1":"x","custAttr2":"y"}})"));
    const Outcome<QVector<Assignment>> one
        = assignmentsOf({PatchOperation::Op::Remove, QStringLiteral("title"), {}, false}, draft, users(), notes);
    ASSERT_TRUE(one.ok());
    EXPECT_TRUE(one->constFirst().isNamedByPath);
    const Outcome<QVector<Assignment>> extension
        = assignmentsOf({PatchOperation::Op::Remove, kIvantiSchema, {}, false}, draft, users(), notes);
    ASSERT_TRUE(extension.ok());
    EXPECT_EQ(texts(*extension),
        (QStringList{kIvantiSchema + QStringLiteral(":custAttr1"), kIvantiSchema + QStringLiteral(":custAttr2")}));
}

} // namespace rollcall::scim
