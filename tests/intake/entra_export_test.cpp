// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/entra_export.h"

#include "support/files.h"
#include "support/printers.h"

#include <QDir>
#include <QTemporaryDir>

#include <unistd.h>

namespace rollcall::intake
{

class EntraExport : public testing::Test
{
protected:
    QString write(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(u"export.csv"_qs);
        test::writeFile(path, bytes);
        return path;
    }
    Result<QVector<DirectoryUser>> users(const QByteArray &bytes) { return readEntraUsers(write(bytes)); }
    Result<QVector<DirectoryMember>> members(const QByteArray &bytes) { return readEntraMembers(write(bytes)); }

    QTemporaryDir m_folder;
};

TEST_F(EntraExport, ReadsEveryColumnOfAUser)
{
    const auto read
        = users("userPrincipalName,displayName,surname,mail,givenName,objectId,userType,jobTitle,department,"
                "accountEnabled,usageLocation,streetAddress,state,country,physicalDeliveryOfficeName,city,"
                "postalCode,telephoneNumber,mobile,costCenterCode\n"
                "t@c.com,田中 太郎,田中,t.tanaka@c.com,太郎,id-1,Member,営業,Sales,True,JP,1-2-3,Tokyo,Japan,HQ,"
                "Minato,105-0011,+81 3,+81 90,CC-1\n");
    ASSERT_TRUE(test::isOk(read));
    ASSERT_EQ(read->size(), 1);
    const DirectoryUser &user = read->first();
    EXPECT_EQ(user.userPrincipalName, u"t@c.com"_qs);
    EXPECT_EQ(user.displayName, u"田中 太郎"_qs);
    EXPECT_EQ(user.surname, u"田中"_qs);
    EXPECT_EQ(user.mail, u"t.tanaka@c.com"_qs);
    EXPECT_EQ(user.givenName, u"太郎"_qs);
    EXPECT_EQ(user.objectId, u"id-1"_qs);
    EXPECT_EQ(user.userType, u"Member"_qs);
    EXPECT_EQ(user.jobTitle, u"営業"_qs);
    EXPECT_EQ(user.department, u"Sales"_qs);
    EXPECT_TRUE(user.accountEnabled);
    EXPECT_EQ(user.usageLocation, u"JP"_qs);
    EXPECT_EQ(user.streetAddress, u"1-2-3"_qs);
    EXPECT_EQ(user.state, u"Tokyo"_qs);
    EXPECT_EQ(user.country, u"Japan"_qs);
    EXPECT_EQ(user.physicalDeliveryOfficeName, u"HQ"_qs);
    EXPECT_EQ(user.city, u"Minato"_qs);
    EXPECT_EQ(user.postalCode, u"105-0011"_qs);
    EXPECT_EQ(user.telephoneNumber, u"+81 3"_qs);
    EXPECT_EQ(user.mobile, u"+81 90"_qs);
    EXPECT_EQ(user.customAttributes, (QVector<CustomAttribute>{{u"costCenterCode"_qs, u"CC-1"_qs}}));
    EXPECT_EQ(user.line, 2);
}

TEST_F(EntraExport, FindsColumnsInAnyOrderAndCase)
{
    const auto read = users("OBJECTID, userprincipalname ,AccountEnabled\nid-1,a@c.com,FALSE\n");
    ASSERT_TRUE(test::isOk(read));
    EXPECT_EQ(read->first().objectId, u"id-1"_qs);
    EXPECT_EQ(read->first().userPrincipalName, u"a@c.com"_qs);
    EXPECT_FALSE(read->first().accountEnabled);
}

TEST_F(EntraExport, KeepsFurtherColumnsInTheFilesOrderAlsoIfBlank)
{
    const auto read = users("workSite,objectId,userPrincipalName,badgeNumber\n,id-1,a@c.com,77\nLyon,id-2,b@c.com,\n");
    ASSERT_TRUE(test::isOk(read));
    EXPECT_EQ(customColumns(*read), (QStringList{u"workSite"_qs, u"badgeNumber"_qs}));
    EXPECT_EQ(read->first().attribute(u"WORKSITE"), QString());
    EXPECT_EQ(read->last().attribute(u"worksite"), u"Lyon"_qs);
    EXPECT_EQ(customColumns({}), QStringList());
}

TEST_F(EntraExport, AnswersForAttributesByName)
{
    DirectoryUser user;
    user.surname = u"Martin"_qs;
    user.accountEnabled = false;
    EXPECT_EQ(user.attribute(u"SURNAME"), u"Martin"_qs);
    EXPECT_EQ(user.attribute(u"accountEnabled"), u"False"_qs);
    EXPECT_EQ(user.attribute(u"IsSoftDeleted"), u"True"_qs);
    EXPECT_EQ(user.attribute(u"shoeSize"), QString());
    EXPECT_TRUE(DirectoryUser::hasAttribute(u"issoftdeleted"));
    EXPECT_TRUE(DirectoryUser::hasAttribute(u"jobTitle"));
    EXPECT_FALSE(DirectoryUser::hasAttribute(u"shoeSize"));
}

TEST_F(EntraExport, ReadsTheWaysInWhichAnAccountIsSaidToBeEnabled)
{
    for (const char *yes : {"true", "True", "TRUE", "1", "yes", "", " "})
        EXPECT_TRUE(users(QByteArray("objectId,userPrincipalName,accountEnabled\n1,a,") + yes + "\n")
                        .value()
                        .first()
                        .accountEnabled)
            << yes;
    for (const char *no : {"false", "False", "FALSE", "0", "No"})
        EXPECT_FALSE(users(QByteArray("objectId,userPrincipalName,accountEnabled\n1,a,") + no + "\n")
                         .value()
                         .first()
                         .accountEnabled)
            << no;
}

TEST_F(EntraExport, NamesTheColumnThatIsMissing)
{
    for (const auto &[header, column] : {std::pair{"userPrincipalName,mail\n", u"objectId"_qs},
             std::pair{"objectId,mail\n", u"userPrincipalName"_qs}}) {
        const auto read = users(header);
        ASSERT_FALSE(read.ok());
        EXPECT_EQ(read.error().code, ErrorCode::MissingColumn);
        EXPECT_EQ(read.error().subject, column);
    }
    const auto read = members("groupId,groupDisplayName,memberType\n");
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().code, ErrorCode::MissingColumn);
    EXPECT_EQ(read.error().subject, u"memberId"_qs);
}

struct FaultCase {
    const char *name;
    QByteArray bytes;
    int line;
    QString detail;
};

class EntraExportFaults : public EntraExport, public testing::WithParamInterface<FaultCase>
{
};

INSTANTIATE_TEST_SUITE_P(Users, EntraExportFaults,
    testing::Values(FaultCase{"EmptyFile", "", 1, u"the file is empty"_qs},
        FaultCase{"AColumnTwice", "objectId,mail,userPrincipalName,Mail\n", 1, u"the column Mail is there twice"_qs},
        FaultCase{"ANamelessColumn", "objectId,,userPrincipalName\n", 1, u"column 2 has no name"_qs},
        FaultCase{"Semicolons", "objectId;userPrincipalName\n1;a\n", 1,
            u"the columns are separated by semicolons or tabs instead of commas"_qs},
        FaultCase{"APersonTwice", "objectId,userPrincipalName\n1,a\n2,b\n1,c\n", 4,
            u"the objectId 1 is in line 2 already"_qs},
        FaultCase{"NoObjectId", "objectId,userPrincipalName\n1,a\n ,b\n", 3, u"a person without an objectId"_qs},
        FaultCase{"NeitherEnabledNorNot", "objectId,userPrincipalName,accountEnabled\n1,a,maybe\n", 2,
            u"accountEnabled is neither true nor false: maybe"_qs}),
    [](const auto &instance) { return std::string(instance.param.name); });

TEST_P(EntraExportFaults, RefuseTheWholeFileAndNameTheLine)
{
    const auto read = users(GetParam().bytes);
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().code, ErrorCode::MalformedFile);
    EXPECT_EQ(read.error().line, GetParam().line);
    EXPECT_EQ(read.error().detail, GetParam().detail);
}

TEST_F(EntraExport, ReadsMembersOfEveryType)
{
    const auto read = members("groupId,groupDisplayName,memberId,memberType\n"
                              "g1,Sales,u1,User\ng1,Sales,g2,Group\ng1,Sales,u2,#microsoft.graph.user\n"
                              "g1,Sales,d1,#microsoft.graph.device\ng1,Sales,u3,\ng2,Empty,,\ng1,Sales,u1,User\n");
    ASSERT_TRUE(test::isOk(read));
    using Type = DirectoryMember::Type;
    QVector<Type> types;
    for (const DirectoryMember &member : *read)
        types.append(member.type);
    EXPECT_EQ(types, (QVector<Type>{Type::User, Type::Group, Type::User, Type::Other, Type::User, Type::User}));
    EXPECT_EQ(read->last().groupDisplayName, u"Empty"_qs);
    EXPECT_EQ(read->last().memberId, QString());
}

TEST_F(EntraExport, MembersWithoutATypeAreUsers)
{
    const auto read = members("groupId,groupDisplayName,memberId\ng1,Sales,u1\n");
    ASSERT_TRUE(test::isOk(read));
    EXPECT_EQ(read->first().type, DirectoryMember::Type::User);
}

TEST_F(EntraExport, RefusesAGroupOfTwoNamesAndAMemberOfNoGroup)
{
    const auto twoNames = members("groupId,groupDisplayName,memberId\ng1,Sales,u1\ng1,Marketing,u2\n");
    ASSERT_FALSE(twoNames.ok());
    EXPECT_EQ(twoNames.error().code, ErrorCode::MalformedFile);
    EXPECT_EQ(twoNames.error().line, 3);
    const auto noGroup = members("groupId,groupDisplayName,memberId\n,Sales,u1\n");
    ASSERT_FALSE(noGroup.ok());
    EXPECT_EQ(noGroup.error().line, 2);
}

TEST_F(EntraExport, SaysWhyAFileCannotBeRead)
{
    const auto missing = readEntraUsers(m_folder.filePath(u"nobody.csv"_qs));
    ASSERT_FALSE(missing.ok());
    EXPECT_EQ(missing.error().code, ErrorCode::FileNotFound);
    const auto folder = readEntraUsers(m_folder.path());
    ASSERT_FALSE(folder.ok());
    EXPECT_EQ(folder.error().code, ErrorCode::FileUnreadable);
    EXPECT_EQ(folder.error().subject, m_folder.path());
}

TEST_F(EntraExport, SaysThatItMayNotReadAFile)
{
    if (geteuid() == 0)
        GTEST_SKIP() << "root may read everything";
    const QString path = write("objectId,userPrincipalName\n");
    QFile::setPermissions(path, {});
    const auto read = readEntraUsers(path);
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().code, ErrorCode::FileUnreadable);
    EXPECT_EQ(read.error().subject, path);
}

} // namespace rollcall::intake
