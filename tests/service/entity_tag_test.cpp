// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/service_fixture.h"

namespace rollcall::service
{

class EntityTags : public ServiceFixture
{
protected:
    EntityTags()
    {
        m_ana = "/scim/v2/Users/" + createUser("ana@example.com", R"("displayName":"Ana")").toLatin1();
        m_staff = "/scim/v2/Groups/" + createGroup("Staff").toLatin1();
    }

    QByteArray tagOf(const QByteArray &target) { return get(target).header("ETag"); }
    Reply addMember(const QByteArray &group, const QByteArray &member)
    {
        return change(group, "{'op':'Add','path':'members','value':[{'value':'" + idIn(member) + "'}]}");
    }
    Reply rename(const QByteArray &target, const QByteArray &name)
    {
        return change(target, "{'op':'Replace','path':'displayName','value':'" + name + "'}");
    }
    Reply withHeader(const QByteArray &name, const QByteArray &value, const QByteArray &method,
        const QByteArray &target, const QByteArray &body = {})
    {
        m_headers = {{name, value}};
        Reply reply = send(method, target, body);
        m_headers.clear();
        return reply;
    }
    /// A copy with the tag of `before` is not taken for the resource as it is now, neither to read nor to write.
    void expectMoved(const QByteArray &target, const QByteArray &before)
    {
        EXPECT_NE(tagOf(target), before);
        EXPECT_EQ(withHeader("if-none-match", before, "GET", target).status, 200);
        EXPECT_EQ(withHeader("if-match", before, "DELETE", target).status, 412);
        const Reply now = get(target);
        EXPECT_EQ(now.header("ETag"), now.version().toLatin1());
        EXPECT_EQ(withHeader("if-none-match", now.header("ETag"), "GET", target).status, 304);
    }

    QByteArray m_ana;
    QByteArray m_staff;
};

TEST_F(EntityTags, OfAUserMoveWithTheGroups)
{
    const QByteArray alone = tagOf(m_ana);
    EXPECT_EQ(alone, R"(W/"1")");
    ASSERT_EQ(addMember(m_staff, m_ana).status, 204);
    expectMoved(m_ana, alone);

    const QByteArray staff = tagOf(m_ana);
    ASSERT_EQ(rename(m_staff, "All of Staff").status, 204);
    expectMoved(m_ana, staff);

    const QByteArray renamed = tagOf(m_ana);
    const QByteArray board = "/scim/v2/Groups/" + createGroup("Board").toLatin1();
    ASSERT_EQ(addMember(board, m_ana).status, 204);
    expectMoved(m_ana, renamed);

    const QByteArray both = tagOf(m_ana);
    ASSERT_EQ(remove(board).status, 204);
    expectMoved(m_ana, both);
    EXPECT_EQ(tagOf(m_ana), renamed) << "the document is the same again";

    ASSERT_EQ(change(m_staff, "{'op':'Remove','path':'members'}").status, 204);
    expectMoved(m_ana, renamed);
    EXPECT_EQ(tagOf(m_ana), alone);
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM users WHERE version <> 1")), 0) << "no user was written";
}

TEST_F(EntityTags, OfAGroupMoveWithItsMembersNames)
{
    const QByteArray company = "/scim/v2/Groups/" + createGroup("Company").toLatin1();
    ASSERT_EQ(addMember(m_staff, m_ana).status, 204);
    m_bearer = m_rfc.reveal(); // Whose groups may hold groups.
    ASSERT_EQ(addMember(company, m_staff).status, 200);

    QByteArray seen = tagOf(m_staff);
    ASSERT_EQ(change(m_ana, "{'op':'Replace','path':'title','value':'Boss'}").status, 200);
    EXPECT_EQ(tagOf(m_staff), seen) << "a group does not show a title";
    ASSERT_EQ(rename(m_ana, "Ana the First").status, 200);
    expectMoved(m_staff, seen);
    EXPECT_TRUE(get(m_staff).raw.body.contains("Ana the First"));

    seen = tagOf(company);
    ASSERT_EQ(rename(m_staff, "Crew").status, 200);
    expectMoved(company, seen);
    EXPECT_TRUE(get(company).raw.body.contains("Crew"));

    seen = tagOf(company);
    ASSERT_EQ(remove(m_staff).status, 204);
    expectMoved(company, seen);
}

TEST_F(EntityTags, OfAGroupMoveWhenAMemberGoesAndReturns)
{
    ASSERT_EQ(addMember(m_staff, m_ana).status, 204);
    const QByteArray full = tagOf(m_staff);
    ASSERT_EQ(remove(m_ana).status, 204);
    expectMoved(m_staff, full);
    const QByteArray empty = tagOf(m_staff);
    ASSERT_EQ(post("/scim/v2/Users", userJson("ana@example.com")).status, 201);
    expectMoved(m_staff, empty);
}

TEST_F(EntityTags, AreTheSameWhereverTheyAreShown)
{
    ASSERT_EQ(addMember(m_staff, m_ana).status, 204);
    const QByteArray tag = tagOf(m_ana);
    const QString version = QString::fromLatin1(tag);
    EXPECT_TRUE(tag.startsWith(R"(W/"1-)") && tag.endsWith('"')) << tag.toStdString();

    for (const QByteArray select :
        {"", "?attributes=userName", "?excludedAttributes=groups", "?excludedAttributes=meta"})
        EXPECT_EQ(tagOf(m_ana + select), tag) << select.toStdString();
    EXPECT_EQ(asAdmin(m_ana).header("ETag"), tag) << "for those who see more, too";
    for (const QByteArray select : {"", "?excludedAttributes=groups", "?attributes=meta.version", "?sortBy=title"})
        EXPECT_EQ(get("/scim/v2/Users" + select).text("Resources/0/meta/version"), version) << select.toStdString();
    EXPECT_EQ(post("/scim/v2/Users/.search", R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"]})")
                  .text("Resources/0/meta/version"),
        version);
    EXPECT_EQ(find("meta.version eq \"" + QByteArray(tag).replace('"', "\\\"") + '"').total(), 1);
    EXPECT_EQ(find(R"(meta.version eq "W/\"1\"")").total(), 0);
}

TEST_F(EntityTags, OfABulkOperationAreThoseOfAReading)
{
    ASSERT_EQ(addMember(m_staff, m_ana).status, 204);
    const auto bulk = [this](const QByteArray &version) {
        return post("/scim/v2/Bulk",
            json("{'schemas':['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],'Operations':[{'method':'PATCH',"
                 "'path':'/Users/")
                + idIn(m_ana) + json("','version':'") + QByteArray(version).replace('"', "\\\"")
                + json("','data':{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':[{'op':'"
                       "replace','path':'title','value':'Boss'}]}}]}"));
    };
    EXPECT_EQ(bulk(R"(W/"1")").text("Operations/0/status"), QStringLiteral("412"));
    const Reply done = bulk(tagOf(m_ana));
    EXPECT_EQ(done.text("Operations/0/status"), QStringLiteral("200")) << testing::PrintToString(done);
    EXPECT_EQ(done.text("Operations/0/version").toLatin1(), tagOf(m_ana));
}

TEST_F(EntityTags, OfAllUsersMoveWithTheirNumber)
{
    const QString id = asAdmin("/scim/v2/Groups?filter=displayName+eq+%22All+Users%22").text("Resources/0/id");
    const QByteArray all = "/scim/v2/Groups/" + id.toLatin1();
    const QByteArray before = asAdmin(all).header("ETag");
    createUser("bo@example.com");
    const Reply after = asAdmin(all);
    EXPECT_NE(after.header("ETag"), before);
    EXPECT_EQ(after.header("ETag"), after.version().toLatin1());
}

} // namespace rollcall::service
