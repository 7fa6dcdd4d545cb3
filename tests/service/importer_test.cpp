// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/importer.h"

#include "scim/schema_uris.h"
#include "service/custom_attributes.h"
#include "service/service_fixture.h"

namespace rollcall::service
{

class Importer : public ServiceFixture
{
protected:
    static intake::DirectoryUser person(const QString &userName)
    {
        intake::DirectoryUser user;
        user.objectId = QStringLiteral("oid-") + userName;
        user.userPrincipalName = userName;
        user.displayName = QStringLiteral("花子 佐藤");
        user.givenName = QStringLiteral("花子");
        user.surname = QStringLiteral("佐藤");
        user.mail = userName + QStringLiteral("@example.com");
        user.jobTitle = QStringLiteral("Engineer");
        user.department = QStringLiteral("IT");
        user.city = QStringLiteral("Kyōto");
        user.country = QStringLiteral("Japan");
        user.mobile = QStringLiteral("+81 90");
        user.customAttributes = {{QStringLiteral("BADGE"), QStringLiteral("7")},
            {QStringLiteral("other"), QStringLiteral("x")}, {QStringLiteral("blank"), QString()}};
        user.line = 2;
        return user;
    }
    ImportSummary importFile(const intake::DirectoryContent &content, const ImportOptions &options)
    {
        const auto summary = importDirectory(*m_repository, content, options, m_clock);
        EXPECT_TRUE(test::isOk(summary));
        return summary.valueOr({});
    }
    ImportCounts import(const QVector<intake::DirectoryUser> &people, rules::Source source)
    {
        return importFile({people, {}, {}, {}}, {source, false}).users;
    }
    ImportSummary importAll(const QStringList &userNames)
    {
        QVector<intake::DirectoryUser> people;
        for (const QString &userName : userNames)
            people.append(person(userName));
        return importFile({people, {}, {}, {}}, {rules::Source::Ldap, true});
    }
    /// A line of the file; no member: the group is empty.
    static intake::DirectoryMember member(const QString &group, const QString &userName,
        intake::DirectoryMember::Type type = intake::DirectoryMember::Type::User)
    {
        const QString id = userName.isEmpty() ? QString() : QStringLiteral("oid-") + userName;
        return {QStringLiteral("gid-") + group, group, id, type, 9};
    }
    /// The user names in a group, as the administrator sees them.
    QStringList membersOf(const QString &group)
    {
        const Reply reply = asAdmin("/scim/v2/Groups?filter=displayName+eq+%22" + group.toUtf8() + "%22");
        QStringList names;
        for (const auto &element : reply.resources().at(0).toObject().value(QLatin1String("members")).toArray()) {
            const QString id = element.toObject().value(QLatin1String("value")).toString();
            names.append(asAdmin("/scim/v2/Users/" + id.toUtf8()).json.value(QLatin1String("userName")).toString());
        }
        names.sort();
        return names;
    }
    QString syncStateOf(const QString &userName)
    {
        const Reply reply = asAdmin("/scim/v2/Users?filter=userName+eq+%22" + userName.toUtf8() + "%22");
        const QJsonObject extension = reply.resources().at(0).toObject().value(scim::kRollcallSchema).toObject();
        return extension.value(QLatin1String("state")).toString() + u' '
            + extension.value(QLatin1String("syncState")).toString();
    }
    QJsonObject only() { return asAdmin("/scim/v2/Users").resources().at(0).toObject(); }
};

TEST_F(Importer, MapsAPersonOfEachSource)
{
    ASSERT_TRUE(addCustomAttribute(*m_repository, QStringLiteral("badge"), m_clock).ok());
    EXPECT_EQ(import({person(QStringLiteral("Hana"))}, rules::Source::EntraIdUserSource).created, 1);
    const QJsonObject user = only();
    EXPECT_EQ(user.value(QLatin1String("userName")).toString(), QStringLiteral("Hana"));
    EXPECT_EQ(user.value(QLatin1String("externalId")).toString(), QStringLiteral("oid-Hana"));
    EXPECT_EQ(user.value(QLatin1String("name")).toObject().value(QLatin1String("familyName")).toString(),
        QStringLiteral("佐藤"));
    EXPECT_EQ(user.value(QLatin1String("emails")).toArray().at(0).toObject(),
        (QJsonObject{{QStringLiteral("type"), QStringLiteral("work")}, {QStringLiteral("primary"), true},
            {QStringLiteral("value"), QStringLiteral("Hana@example.com")}}));
    EXPECT_EQ(user.value(QLatin1String("phoneNumbers")).toArray().size(), 1);
    EXPECT_EQ(
        user.value(QLatin1String("addresses")).toArray().at(0).toObject().value(QLatin1String("locality")).toString(),
        QStringLiteral("Kyōto"));
    EXPECT_EQ(user.value(scim::kEnterpriseSchema).toObject().value(QLatin1String("department")).toString(),
        QStringLiteral("IT"));
    EXPECT_EQ(
        user.value(scim::kIvantiSchema).toObject(), (QJsonObject{{QStringLiteral("badge"), QStringLiteral("7")}}));
    EXPECT_EQ(lastAudit().action, QStringLiteral("user.import"));
}

TEST_F(Importer, KeepsLdapAttributesApart)
{
    import({person(QStringLiteral("Hana"))}, rules::Source::Ldap);
    const QJsonObject user = only();
    EXPECT_FALSE(user.contains(scim::kIvantiSchema));
    EXPECT_FALSE(user.contains(QLatin1String("externalId")));
    const QJsonObject extension = user.value(scim::kRollcallSchema).toObject();
    EXPECT_EQ(extension.value(QLatin1String("source")).toString(), QStringLiteral("ldap"));
    const QJsonArray attributes = extension.value(QLatin1String("ldapAttributes")).toArray();
    ASSERT_EQ(attributes.size(), 2); // Without the blank one.
    EXPECT_EQ(attributes.at(0).toObject(),
        (QJsonObject{
            {QStringLiteral("name"), QStringLiteral("BADGE")}, {QStringLiteral("value"), QStringLiteral("7")}}));
}

TEST_F(Importer, IsIdempotent)
{
    QVector<intake::DirectoryUser> people;
    for (int i = 0; i < 1200; ++i)
        people.append(person(QStringLiteral("user%1").arg(i)));
    EXPECT_EQ(import(people, rules::Source::Local).created, 1200);
    m_clock.advance(std::chrono::hours(1));
    const auto entries = integer(QStringLiteral("SELECT count(*) FROM audit"));
    const ImportCounts again = import(people, rules::Source::Local);
    EXPECT_EQ(again.created, 0);
    EXPECT_EQ(again.unchanged, 1200);
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM audit")), entries);
    people[7].jobTitle = QStringLiteral("Boss");
    people[8].accountEnabled = false;
    const ImportCounts changed = import(people, rules::Source::Local);
    EXPECT_EQ(changed.updated, 2);
    EXPECT_EQ(changed.unchanged, 1198);
    EXPECT_EQ(get("/scim/v2/Users?filter=title+eq+%22Boss%22").total(), 1);
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM users WHERE state = 'disabled'")), 1);
}

TEST_F(Importer, LeavesOthersAlone)
{
    createUser("hana");
    intake::DirectoryUser nameless = person(QStringLiteral(" "));
    nameless.line = 3;
    intake::DirectoryUser twin = person(QStringLiteral("KEN"));
    const ImportSummary summary
        = importFile({{person(QStringLiteral("Hana")), nameless, person(QStringLiteral("ken")), twin}, {}, {}, {}},
            {rules::Source::Ldap, false});
    EXPECT_EQ(summary.users.created, 1);
    EXPECT_EQ(summary.users.updated, 1); // The same person twice: the later line stands.
    EXPECT_EQ(summary.users.skipped, 2);
    ASSERT_EQ(summary.problems.size(), 2);
    EXPECT_EQ(summary.problems.at(0).name, QStringLiteral("Hana"));
    EXPECT_TRUE(summary.problems.at(0).reason.contains(QStringLiteral("scim-entra-id")));
    EXPECT_EQ(summary.problems.at(1).line, 3);
    EXPECT_EQ(summary.problems.at(1).name, nameless.displayName); // To find them by.
    EXPECT_EQ(extensionOf(get("/scim/v2/Users?filter=userName+eq+%22hana%22")
                              .resources()
                              .at(0)
                              .toObject()
                              .value(QLatin1String("id"))
                              .toString())
                  .value(QLatin1String("source"))
                  .toString(),
        QStringLiteral("scim-entra-id"));
}

TEST_F(Importer, RefusesWhatIsNoImport)
{
    const QVector<intake::DirectoryUser> people{person(QStringLiteral("Hana"))};
    struct Case {
        QVector<intake::DirectoryUser> people;
        ImportOptions options;
    };
    const Case cases[] = {
        {people, {rules::Source::ScimEntraId, false}}, {people, {rules::Source::Local, true}},
        {people, {rules::Source::EntraIdUserSource, true}},
        {{}, {rules::Source::Ldap, true}}, // Everybody would be No Sync.
    };
    for (const Case &c : cases) {
        const auto refused = importDirectory(*m_repository, {c.people, {}, {}, {}}, c.options, m_clock);
        ASSERT_FALSE(refused.ok()) << rules::sourceName(c.options.source).toStdString();
        EXPECT_EQ(refused.error().code, ErrorCode::InvalidArgument);
    }
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM users")), 0);
}

TEST_F(Importer, FullImportKeepsWhoIsGoneActiveWithoutSync)
{
    createUser("provisioned");
    import({person(QStringLiteral("local"))}, rules::Source::Local);
    const ImportSummary first = importAll({QStringLiteral("Hana"), QStringLiteral("ken"), QStringLiteral("eve")});
    EXPECT_EQ(first.users.created, 3);
    EXPECT_EQ(first.noSync, 0);
    m_clock.advance(std::chrono::hours(1));

    const ImportSummary second = importAll({QStringLiteral("HANA")}); // Names regard no case.
    EXPECT_EQ(second.noSync, 2);
    EXPECT_EQ(syncStateOf(QStringLiteral("hana")), QStringLiteral("active direct"));
    EXPECT_EQ(syncStateOf(QStringLiteral("ken")), QStringLiteral("active none"));
    EXPECT_EQ(syncStateOf(QStringLiteral("local")), QStringLiteral("active n/a"));
    EXPECT_EQ(syncStateOf(QStringLiteral("provisioned")), QStringLiteral("active direct"));
    EXPECT_EQ(lastAudit().rule, rules::RuleCode::LdapNoSync);
    EXPECT_EQ(lastAudit().resourceName, QStringLiteral("eve"));
    EXPECT_EQ(lastAudit().actor, QStringLiteral("command-line"));

    const auto entries = integer(QStringLiteral("SELECT count(*) FROM audit"));
    EXPECT_EQ(importAll({QStringLiteral("HANA")}).noSync, 0); // They are so already.
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM audit")), entries);
}

TEST_F(Importer, GivesSyncBackToWhoReturnsToTheDirectory)
{
    importAll({QStringLiteral("Hana"), QStringLiteral("ken"), QStringLiteral("eve")});
    importAll({QStringLiteral("Hana")});
    EXPECT_EQ(importAll({QStringLiteral("Hana"), QStringLiteral("ken")}).users.updated, 1);
    EXPECT_EQ(syncStateOf(QStringLiteral("ken")), QStringLiteral("active direct"));
    EXPECT_EQ(syncStateOf(QStringLiteral("eve")), QStringLiteral("active none"));
    // Any import tells that somebody is there; only a full one tells that somebody is not.
    EXPECT_EQ(import({person(QStringLiteral("eve"))}, rules::Source::Ldap).updated, 1);
    EXPECT_EQ(syncStateOf(QStringLiteral("eve")), QStringLiteral("active direct"));
    EXPECT_EQ(syncStateOf(QStringLiteral("Hana")), QStringLiteral("active direct"));
}

TEST_F(Importer, FindsWhoIsGoneAmongMany)
{
    QStringList names;
    for (int i = 0; i < 1200; ++i)
        names.append(QStringLiteral("user%1").arg(i));
    importAll(names);
    EXPECT_EQ(importAll(names.mid(0, 50) + names.mid(1150)).noSync, 1100);
    EXPECT_EQ(
        integer(QStringLiteral("SELECT count(*) FROM users WHERE sync_state = 'none' AND state = 'active'")), 1100);
}

TEST_F(Importer, BringsGroupsWithTheirMembers)
{
    using Type = intake::DirectoryMember::Type;
    createUser("taken");
    createGroup("Provisioned");
    const QVector<intake::DirectoryUser> people{
        person(QStringLiteral("ana")), person(QStringLiteral("ken")), person(QStringLiteral("taken"))};
    const QString crew = QStringLiteral("Crew");
    intake::DirectoryContent content{people,
        {member(crew, QStringLiteral("ana")), member(crew, QStringLiteral("taken")),
            member(crew, QStringLiteral("Nest"), Type::Group), member(crew, QStringLiteral("pc"), Type::Other),
            member(QStringLiteral("Empty"), {}), member(QStringLiteral("PROVISIONED"), QStringLiteral("ana"))},
        {}, {}};
    const ImportSummary first = importFile(content, {rules::Source::Ldap, false});
    EXPECT_EQ(first.groups.created, 2);
    EXPECT_EQ(first.groups.skipped, 1);
    // Who was taken over already is still in the group; what can't be in it is said.
    EXPECT_EQ(membersOf(crew), (QStringList{QStringLiteral("ana"), QStringLiteral("taken")}));
    EXPECT_EQ(membersOf(QStringLiteral("Empty")), QStringList());
    QStringList reasons;
    for (const ImportProblem &problem : first.problems)
        reasons.append(problem.name + QStringLiteral(": ") + problem.reason);
    EXPECT_EQ(reasons.mid(1),
        (QStringList{QStringLiteral("Crew: the group in it, oid-Nest, is left out"),
            QStringLiteral("Crew: members who are not among the users: 1"),
            QStringLiteral("PROVISIONED: is skipped: another source has a group of that name")}));

    const auto entries = integer(QStringLiteral("SELECT count(*) FROM audit"));
    EXPECT_EQ(importFile(content, {rules::Source::Ldap, false}).groups.unchanged, 2);
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM audit")), entries);

    content.members[0] = member(crew, QStringLiteral("ken"));
    EXPECT_EQ(importFile(content, {rules::Source::Ldap, false}).groups.updated, 1);
    EXPECT_EQ(membersOf(crew), (QStringList{QStringLiteral("ken"), QStringLiteral("taken")}));
    EXPECT_EQ(lastAudit().action, QStringLiteral("group.members"));
}

TEST_F(Importer, LetsNobodyLeaveAGroupOfWhichThereIsOnlyAPart)
{
    const QVector<intake::DirectoryUser> people{person(QStringLiteral("ana")), person(QStringLiteral("ken"))};
    const QString crew = QStringLiteral("Crew");
    importFile({people, {member(crew, QStringLiteral("ana"))}, {}, {}}, {rules::Source::Ldap, false});
    const ImportSummary summary
        = importFile({people, {member(crew, QStringLiteral("ken"))}, {crew}, {}}, {rules::Source::Ldap, false});
    EXPECT_EQ(summary.groups.updated, 1);
    EXPECT_EQ(membersOf(crew), (QStringList{QStringLiteral("ana"), QStringLiteral("ken")}));
    ASSERT_EQ(summary.problems.size(), 1);
    EXPECT_TRUE(summary.problems.at(0).reason.contains(QStringLiteral("only some")));
}

TEST_F(Importer, SkipsAGroupThatNobodyCouldFind)
{
    const ImportSummary summary = importFile(
        {{}, {member(QString(2000, u'g'), {}), member(QString(), {})}, {}, {}}, {rules::Source::Ldap, false});
    EXPECT_EQ(summary.groups.skipped, 2);
    EXPECT_EQ(summary.problems.size(), 2);
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM user_groups WHERE built_in = 0")), 0);
}

TEST_F(Importer, TakesTheFirstOfTwoGroupsWithAName)
{
    const QVector<intake::DirectoryUser> people{person(QStringLiteral("ana")), person(QStringLiteral("ken"))};
    intake::DirectoryMember twin = member(QStringLiteral("CREW"), QStringLiteral("ken"));
    const ImportSummary summary = importFile(
        {people, {member(QStringLiteral("Crew"), QStringLiteral("ana")), twin}, {}, {}}, {rules::Source::Local, false});
    EXPECT_EQ(summary.groups.created, 1);
    EXPECT_EQ(summary.groups.skipped, 1);
    EXPECT_EQ(membersOf(QStringLiteral("Crew")), QStringList(QStringLiteral("ana")));
}

} // namespace rollcall::service
