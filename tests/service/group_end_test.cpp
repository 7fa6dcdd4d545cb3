// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/group_fixture.h"

#include "scim/schema_uris.h"

namespace rollcall::service
{

TEST_F(Groups, ShowGhostsToKeysOnly)
{
    const QString ana = createUser("ana@example.com");
    const QByteArray group = target(createGroup("Staff"));
    patchOps(group, R"({"op":"Add","path":"members","value":)" + valueList({ana}) + '}');
    remove("/scim/v2/Users/" + ana.toLatin1());
    EXPECT_EQ(memberIds(get(group)), QStringList());
    EXPECT_EQ(get("/scim/v2/Groups?filter=members+eq+%22" + ana.toLatin1() + "%22").total(), 0);
    EXPECT_EQ(memberIds(asAdmin(group)), QStringList{ana});
    EXPECT_EQ(asAdmin("/scim/v2/Groups?filter=members+eq+%22" + ana.toLatin1() + "%22").total(), 1);
    // Emptying the group over the token leaves the ghost, who is back in it with their return.
    EXPECT_EQ(patchOps(group, R"({"op":"Remove","path":"members"})").status, 204);
    EXPECT_EQ(createUser("ana@example.com"), ana);
    EXPECT_EQ(memberIds(get(group)), QStringList{ana});
}

TEST_F(Groups, TellOfEachMemberWhoWasDeletedAndStays)
{
    const QString ana = createUser("ana@example.com");
    const QStringList groups{createGroup("Staff"), createGroup("Readers")};
    createGroup("Others");
    for (const QString &group : groups)
        patchOps(target(group), R"({"op":"Add","path":"members","value":)" + valueList({ana}) + '}');
    remove("/scim/v2/Users/" + ana.toLatin1());
    const QVector<AuditEntry> told = audit(3);
    EXPECT_EQ(told.at(2).action, QStringLiteral("user.delete"));
    QStringList named;
    for (const AuditEntry &entry : told.first(2)) {
        EXPECT_EQ(entry.action, QStringLiteral("group.member-deleted"));
        EXPECT_EQ(entry.resourceType, QStringLiteral("Group"));
        EXPECT_EQ(entry.rule, rules::RuleCode::MemberHardDeleted);
        EXPECT_EQ(entry.after, R"({"member":")" + ana.toLatin1() + R"("})");
        EXPECT_TRUE(entry.detail.startsWith(QStringLiteral("ana@example.com")));
        named.append(entry.resourceId);
    }
    EXPECT_EQ(QSet<QString>(named.begin(), named.end()), QSet<QString>(groups.begin(), groups.end()));
    m_bearer = m_rfc.reveal();
    const QString ben = createUser("ben@example.com");
    patchOps(target(groups.at(0)), R"({"op":"add","path":"members","value":)" + valueList({ben}) + '}');
    remove("/scim/v2/Users/" + ben.toLatin1());
    EXPECT_EQ(lastAudit().action, QStringLiteral("user.delete")) << "with the rfc profile nobody stays";
}

TEST_F(Groups, LoseADeletedUserWithTheRfcProfile)
{
    m_bearer = m_rfc.reveal();
    const QString ana = createUser("ana@example.com");
    const QByteArray group = target(createGroup("Staff"));
    patchOps(group, R"({"op":"add","path":"members","value":)" + valueList({ana}) + '}');
    remove("/scim/v2/Users/" + ana.toLatin1());
    EXPECT_EQ(memberIds(asAdmin(group)), QStringList());
    EXPECT_EQ(get(group).version(), QStringLiteral("W/\"3\""));
    EXPECT_NE(createUser("ana@example.com"), ana);
    EXPECT_EQ(asAdmin("/scim/v2/Users").total(), 2);
}

TEST_F(Groups, DisableWithThemWhomNoOtherProvisionedGroupAssigns)
{
    const QString ana = createUser("ana@example.com");
    const QString ben = createUser("ben@example.com");
    const QString eve = createUser("eve@example.com");
    const QString staff = createGroup("Staff");
    const QString other = createGroup("Other");
    const QString old = createGroup("Old");
    execute(QStringLiteral("UPDATE user_groups SET source = 'ldap' WHERE display_name = 'Old'"));
    for (const auto &[group, members] : {std::pair{staff, QStringList{ana, ben, eve}}, {other, QStringList{ben}}})
        EXPECT_EQ(
            patchOps(target(group), R"({"op":"Add","path":"members","value":)" + valueList(members) + '}').status, 204);
    // Eve is in another group, but nobody provisions that one.
    execute(
        QStringLiteral("INSERT INTO group_users SELECT g.rid, u.rid FROM user_groups g, users u WHERE g.display_name = "
                       "'Old' AND u.user_name_key = 'eve@example.com'"));
    const auto isActive = [&](const QString &id) {
        return get("/scim/v2/Users/" + id.toLatin1()).json.value(QLatin1String("active")).toBool();
    };

    EXPECT_EQ(remove(target(staff)).status, 204);
    EXPECT_FALSE(isActive(ana));
    EXPECT_TRUE(isActive(ben));
    EXPECT_FALSE(isActive(eve));
    EXPECT_EQ(extensionOf(ana).value(QLatin1String("state")).toString(), QStringLiteral("disabled"));
    QStringList told;
    for (const AuditEntry &entry : audit()) {
        if (entry.action == QLatin1String("user.disable") && entry.rule == rules::RuleCode::GroupDeleted)
            told.append(entry.resourceId);
    }
    EXPECT_EQ(sorted(told), sorted({ana, eve}));
    EXPECT_FALSE(lastAudit().before.isEmpty());
    EXPECT_NE(lastAudit().before, lastAudit().after);

    // Assigned again by another group, and enabled as Entra does it.
    EXPECT_EQ(
        patchOps("/scim/v2/Users/" + ana.toLatin1(), R"({"op":"Replace","path":"active","value":"True"})").status, 200);
    EXPECT_TRUE(isActive(ana));
}

TEST_F(Groups, AllUsersHoldsEveryoneAndOnlyKeysSeeIt)
{
    createUser("ana@example.com");
    remove("/scim/v2/Users/" + createUser("gone@example.com").toLatin1());
    EXPECT_EQ(get("/scim/v2/Groups").total(), 0);
    const Reply seen = asAdmin("/scim/v2/Groups");
    ASSERT_EQ(seen.total(), 1);
    const QJsonObject all = seen.resources().at(0).toObject();
    EXPECT_EQ(all.value(QLatin1String("displayName")).toString(), QStringLiteral("All Users"));
    EXPECT_FALSE(all.contains(QLatin1String("members")));
    const QJsonObject extension = all.value(scim::kRollcallGroupSchema).toObject();
    EXPECT_TRUE(extension.value(QLatin1String("builtIn")).toBool());
    EXPECT_EQ(extension.value(QLatin1String("memberCount")).toInt(), 2) << "whoever was deleted, too";

    const QString id = all.value(QLatin1String("id")).toString();
    EXPECT_EQ(asAdmin(target(id)).status, 200);
    EXPECT_EQ(get(target(id)).status, 404);
    EXPECT_EQ(remove(target(id)).status, 404);
    EXPECT_EQ(patchOps(target(id), R"({"op":"Replace","path":"displayName","value":"Mine"})").status, 404);
    EXPECT_EQ(put(target(id), R"({"displayName":"Mine"})").status, 404);
    const Reply taken = post("/scim/v2/Groups", R"({"displayName":"all users"})");
    EXPECT_EQ(taken.status, 409);
    EXPECT_EQ(rules::ruleCodeIn(taken.detail()), rules::RuleCode::GroupDuplicate);
    const QByteArray group = target(createGroup("Staff"));
    EXPECT_EQ(patchOps(group, R"({"op":"Add","path":"members","value":)" + valueList({id}) + '}').scimType(),
        QStringLiteral("invalidValue"));
}

TEST_F(Groups, DisableNobodyWithTheRfcProfile)
{
    const QString ana = createUser("ana@example.com");
    const QString staff = createGroup("Staff");
    EXPECT_EQ(patchOps(target(staff), R"({"op":"Add","path":"members","value":)" + valueList({ana}) + '}').status, 204);
    m_bearer = m_rfc.reveal();
    EXPECT_EQ(remove(target(staff)).status, 204);
    EXPECT_TRUE(get("/scim/v2/Users/" + ana.toLatin1()).json.value(QLatin1String("active")).toBool());
}

} // namespace rollcall::service
