// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/ldap_export.h"

#include "support/files.h"
#include "support/printers.h"

#include <QTemporaryDir>

#include <algorithm>

namespace rollcall::intake
{

namespace
{

Result<DirectoryContent> reading(const QByteArray &ldif)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("export.ldif"));
    test::writeFile(path, ldif);
    return readLdapExport(path);
}

DirectoryContent read(const QByteArray &ldif)
{
    const auto result = reading(ldif);
    EXPECT_TRUE(test::isOk(result));
    return result.valueOr({});
}

/// The one person of an entry with these lines.
DirectoryUser person(const QByteArray &lines, const QByteArray &dn = "cn=a,ou=people,dc=x")
{
    const DirectoryContent found = read("dn: " + dn + "\nobjectClass: inetOrgPerson\n" + lines);
    EXPECT_EQ(found.users.size(), 1) << lines.toStdString();
    return found.users.value(0);
}

/// "group: member member", with the kind of who is no user before the id.
QStringList membersOf(const DirectoryContent &found)
{
    QStringList lines;
    for (const DirectoryMember &member : found.members) {
        const char *kind = member.type == DirectoryMember::Type::User ? ""
            : member.type == DirectoryMember::Type::Group             ? "group "
                                                                      : "other ";
        lines.append(member.groupDisplayName + QStringLiteral(": ") + QString::fromLatin1(kind) + member.memberId);
    }
    return lines;
}

QStringList list(std::initializer_list<const char *> texts)
{
    QStringList result;
    for (const char *text : texts)
        result.append(QString::fromUtf8(text));
    return result;
}

} // namespace

TEST(LdapExport, ReadsAnExportOfARealServer)
{
    const auto result = readLdapExport(test::dataPath(QStringLiteral("third_party/planetexpress.ldif")));
    ASSERT_TRUE(test::isOk(result));
    QStringList names;
    for (const DirectoryUser &user : result->users) {
        names.append(user.userPrincipalName);
        EXPECT_TRUE(user.accountEnabled);
        EXPECT_FALSE(user.mail.isEmpty() || user.surname.isEmpty() || user.department.isEmpty());
        EXPECT_EQ(user.attribute(u"userOU"), QStringLiteral("people"));
        for (const CustomAttribute &attribute : user.customAttributes)
            EXPECT_FALSE(attribute.name == u"userPassword" || attribute.name == u"jpegPhoto");
    }
    EXPECT_EQ(names, list({"amy", "bender", "fry", "hermes", "leela", "professor", "zoidberg"}));
    const DirectoryUser &professor = result->users.at(5);
    EXPECT_EQ(professor.displayName, QStringLiteral("Professor Farnsworth"));
    EXPECT_EQ(professor.mail, QStringLiteral("professor@planetexpress.com")); // The first of two.
    EXPECT_EQ(professor.jobTitle, QStringLiteral("Professor"));
    EXPECT_EQ(professor.attribute(u"description"), QStringLiteral("Human"));
    EXPECT_EQ(professor.attribute(u"employeeType"), QString()); // Has two values.
    const DirectoryUser &amy = result->users.at(0);
    EXPECT_EQ(amy.displayName, QStringLiteral("Amy Wong"));
    EXPECT_EQ(amy.attribute(u"userCN"), QStringLiteral("Amy Wong"));
    EXPECT_EQ(amy.attribute(u"userDN"), QStringLiteral("cn=Amy Wong+sn=Kroker,ou=people,dc=planetexpress,dc=com"));
    const QString people = QStringLiteral(",ou=people,dc=planetexpress,dc=com");
    EXPECT_EQ(membersOf(*result),
        (QStringList{QStringLiteral("admin_staff: cn=Hubert J. Farnsworth") + people,
            QStringLiteral("admin_staff: cn=Hermes Conrad") + people,
            QStringLiteral("ship_crew: cn=Philip J. Fry") + people,
            QStringLiteral("ship_crew: cn=Turanga Leela") + people,
            QStringLiteral("ship_crew: cn=Bender Bending Rodriguez") + people}));
    EXPECT_EQ(result->organizationalUnits, list({"ou=people,dc=planetexpress,dc=com"}));
}

TEST(LdapExport, ReadsActiveDirectory)
{
    const DirectoryContent found
        = read("dn: CN=Ruiz\\, Ana,OU=IT,DC=corp,DC=example\n"
               "objectClass: top\nobjectClass: person\nobjectClass: organizationalPerson\n"
               "objectClass: user\nobjectGUID:: BAMCAQYFCAcJCgsMDQ4PEA==\n"
               "userPrincipalName: ana@corp.example\nsAMAccountName: ana\nuserAccountControl: 512\n"
               "displayName: Ana Ruiz\ngivenName: Ana\nsn: Ruiz\nmail: ana.ruiz@example.com\n"
               "department: IT\ntitle: Engineer\nl: Kyōto\nst: Kyōto\nco: Japan\nc: JP\n"
               "streetAddress: 1 Road\npostalCode: 600\nemployeeID: 7\ntelephoneNumber: +81 1\n"
               "mobile: +81 2\nmanager: cn=KEN, ou=it, dc=corp, dc=example\n"
               "extensionAttribute1: gold\nlastLogon: 133\nunicodePwd: secret\nmemberOf: CN=G\n\n"
               "dn: CN=Ken,OU=IT,DC=corp,DC=example\nobjectClass: user\nsAMAccountName: ken\n"
               "userAccountControl: 66050\n\n"
               "dn: CN=PC1,OU=IT,DC=corp,DC=example\nobjectClass: user\nobjectClass: computer\n\n"
               "dn: CN=Friend,OU=IT,DC=corp,DC=example\nobjectClass: person\nobjectClass: contact\n\n"
               "dn: CN=Team,OU=IT,DC=corp,DC=example\nobjectClass: group\ncn: Team\n"
               "member: CN=Ruiz\\2C Ana,OU=IT,DC=corp,DC=example\nmember: CN=PC1,OU=IT,DC=corp,DC=example\n");
    ASSERT_EQ(found.users.size(), 2);
    const DirectoryUser &ana = found.users.at(0);
    EXPECT_EQ(ana.objectId, QStringLiteral("01020304-0506-0708-090a-0b0c0d0e0f10"));
    EXPECT_EQ(ana.userPrincipalName, QStringLiteral("ana@corp.example"));
    EXPECT_EQ(ana.displayName, QStringLiteral("Ana Ruiz"));
    EXPECT_EQ(ana.department, QStringLiteral("IT"));
    EXPECT_EQ(ana.jobTitle, QStringLiteral("Engineer"));
    EXPECT_EQ(ana.city, QStringLiteral("Kyōto"));
    EXPECT_EQ(ana.country, QStringLiteral("Japan"));
    EXPECT_EQ(ana.employeeId, QStringLiteral("7"));
    EXPECT_EQ(ana.manager, QStringLiteral("CN=Ken,OU=IT,DC=corp,DC=example"));
    EXPECT_TRUE(ana.accountEnabled);
    QStringList kept;
    for (const CustomAttribute &attribute : ana.customAttributes)
        kept.append(attribute.name + u'=' + attribute.value);
    EXPECT_EQ(kept,
        list({"userDN=CN=Ruiz\\, Ana,OU=IT,DC=corp,DC=example", "userCN=Ruiz, Ana", "userOU=IT", "sAMAccountName=ana",
            "c=JP", "extensionAttribute1=gold"}));
    EXPECT_FALSE(found.users.at(1).accountEnabled);
    EXPECT_EQ(membersOf(found),
        list({"Team: 01020304-0506-0708-090a-0b0c0d0e0f10", "Team: other CN=PC1,OU=IT,DC=corp,DC=example"}));
}

TEST(LdapExport, KnowsWhoIsDisabled)
{
    const std::pair<const char *, bool> cases[] = {
        {"", true},
        {"userAccountControl: 512\n", true},
        {"userAccountControl: 514\n", false},
        {"userAccountControl: nonsense\n", true},
        {"nsAccountLock: TRUE\n", false},
        {"nsAccountLock: false\n", true},
        {"pwdAccountLockedTime: 000001010000Z\n", false},
    };
    for (const auto &[lines, isEnabled] : cases)
        EXPECT_EQ(person(lines).accountEnabled, isEnabled) << lines;
}

TEST(LdapExport, PrefersTheBetterOfSeveralAttributes)
{
    EXPECT_EQ(person("uid: u\nsAMAccountName: s\n").userPrincipalName, QStringLiteral("u"));
    EXPECT_EQ(person("uid: u\nuserPrincipalName: p@x\n").userPrincipalName, QStringLiteral("p@x"));
    EXPECT_EQ(person("uid: \nsAMAccountName: s\n").userPrincipalName, QStringLiteral("s"));
    EXPECT_EQ(person("cn: c\n").displayName, QStringLiteral("c"));
    EXPECT_EQ(person("CN;lang-ja: 花\ncn: c\n").displayName, QStringLiteral("c")); // Without options first.
    EXPECT_EQ(person("cn;lang-ja: 花\n").displayName, QStringLiteral("花"));
    EXPECT_EQ(person("ou: o\ndepartmentNumber: 5\n").department, QStringLiteral("5"));
    EXPECT_EQ(person("ou: o\n").department, QStringLiteral("o"));
    EXPECT_EQ(person("MAIL: a@x.yz\n").mail, QStringLiteral("a@x.yz"));
    EXPECT_EQ(person("entryUUID: 5a\n").objectId, QStringLiteral("5a"));
    EXPECT_EQ(person("").objectId, QStringLiteral("cn=a,ou=people,dc=x"));
    EXPECT_EQ(person("cn: From the entry\n", "uid=a,dc=x").attribute(u"userCN"), QStringLiteral("From the entry"));
}

TEST(LdapExport, KeepsNothingSecretAndNothingOfTheDirectorysOwn)
{
    const DirectoryUser user
        = person("uid: u\nbadge: gold\nuserPassword: x\nsambaNTPassword: x\nkrbPrincipalKey:: AQI=\n"
                 "ms-Mcs-AdmPwd: x\nipaNTHash: x\npwdChangedTime: 2026\nmodifyTimestamp: 2026\n"
                 "lastLogonTimestamp: 1\nphoto:: /9j/\nhobby: a\nhobby: b\nnote: "
            + QByteArray(2000, 'x') + "\nblank: \n");
    QStringList kept;
    for (const CustomAttribute &attribute : user.customAttributes)
        kept.append(attribute.name);
    EXPECT_EQ(kept, list({"userDN", "userCN", "userOU", "badge"}));
}

TEST(LdapExport, FindsTheMembersOfEveryKindOfGroup)
{
    const QByteArray people = "dn: uid=ana,dc=x\nobjectClass: posixAccount\nobjectClass: account\nuid: ana\n\n"
                              "dn: uid=ken,dc=x\nobjectClass: person\nuid: ken\n\n";
    const DirectoryContent found = read("dn: cn=unique,dc=x\nobjectClass: groupOfUniqueNames\ncn: unique\n"
                                        "uniqueMember: UID=Ana, DC=X\nuniqueMember: uid=ken,dc=x#'0101'B\n\n"
                                        "dn: cn=posix,dc=x\nobjectClass: posixGroup\ncn: posix\nmemberUid: ken\n"
                                        "memberUid: ken\nmemberUid: gone\n\n"
        + people
        + "dn: cn=nesting,dc=x\nobjectClass: groupOfNames\ncn: nesting\nmember: cn=posix,dc=x\nmember: uid=ana,dc=x\n"
          "member: uid=ana,dc=x\nmember: not a DN\n\n"
          "dn: cn=empty,dc=x\nobjectClass: groupOfNames\nmember:\n\n"
          "dn: cn=nobody,dc=x\nobjectClass: posixGroup\ncn:: w4lxdWlwZQ==\n");
    EXPECT_EQ(membersOf(found),
        list({"unique: uid=ana,dc=x", "unique: uid=ken,dc=x", "posix: uid=ken,dc=x", "posix: other gone",
            "nesting: group cn=posix,dc=x", "nesting: uid=ana,dc=x", "nesting: other not a DN",
            "empty: ", "Équipe: "}));
    EXPECT_TRUE(found.partialGroups.isEmpty());
}

TEST(LdapExport, NamesGroupsOfWhichThereIsOnlyAPart)
{
    const DirectoryContent found
        = read("dn: cn=big,dc=x\nobjectClass: group\ncn: big\nmember:\nmember;range=0-1499: cn=a,dc=x\n\n"
               "dn: cn=whole,dc=x\nobjectClass: group\ncn: whole\nmember;range=0-1499: cn=a,dc=x\n"
               "member;range=1500-*: cn=b,dc=x\n");
    EXPECT_EQ(found.partialGroups, list({"big"}));
}

TEST(LdapExport, IsReadWholeOrNotAtAll)
{
    struct Case {
        const char *ldif;
        ErrorCode code;
        int line;
    };
    const Case cases[] = {
        {"dn: no name\n", ErrorCode::MalformedFile, 1},
        {"dn: cn=a,dc=x\nobjectClass: person\n\ndn: CN=A,DC=X\n", ErrorCode::MalformedFile, 4},
        {"dn: cn=a\nobjectClass: person\nentryUUID: 1\n\ndn: cn=b\nobjectClass: person\nentryUUID: 1\n",
            ErrorCode::MalformedFile, 5},
        {"dn: cn=a\nobjectClass: person\ncn:: 6Q==\n", ErrorCode::InvalidEncoding, 3},
        {"dn: cn=a\nobjectClass: person\n\ndn: cn=b\nchangetype: add\n", ErrorCode::MalformedFile, 5},
    };
    for (const Case &c : cases) {
        const auto result = reading(c.ldif);
        ASSERT_FALSE(result.ok()) << c.ldif;
        EXPECT_EQ(result.error().code, c.code) << c.ldif;
        EXPECT_EQ(result.error().line, c.line) << c.ldif;
        EXPECT_TRUE(result.error().subject.endsWith(QStringLiteral("export.ldif"))) << c.ldif;
    }
    const auto missing = readLdapExport(QStringLiteral("/nowhere/export.ldif"));
    ASSERT_FALSE(missing.ok());
    EXPECT_EQ(missing.error().code, ErrorCode::FileNotFound);
}

TEST(LdapExport, NobodyIsTheRootOfTheDirectory)
{
    const DirectoryContent found = read("dn:\nobjectClass: groupOfNames\ncn: staff\nmember: cn=a,dc=x\n\n"
                                        "dn: cn=a,dc=x\nobjectClass: person\ncn: a\n");
    EXPECT_EQ(found.users.size(), 1);
    EXPECT_EQ(membersOf(found), QStringList());
    EXPECT_TRUE(read("dn:  \nobjectClass: person\ncn: a\n").users.isEmpty());
}

} // namespace rollcall::intake
