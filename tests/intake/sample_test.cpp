// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/entra_export.h"

#include "support/files.h"
#include "support/printers.h"

#include <QDir>
#include <QHash>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>

namespace rollcall::intake
{

namespace
{

QString samplePath(const QString &name)
{
    return QStringLiteral(ROLLCALL_SOURCE_DIR "/resources/sample/") + name;
}

template <typename Predicate> qsizetype countOf(const QVector<DirectoryUser> &users, Predicate predicate)
{
    return std::count_if(users.cbegin(), users.cend(), predicate);
}

QSet<QString> userNames(const QVector<DirectoryUser> &users)
{
    QSet<QString> names;
    for (const DirectoryUser &user : users)
        names.insert(user.userPrincipalName);
    return names;
}

} // namespace

class Sample : public testing::Test
{
protected:
    void SetUp() override
    {
        const auto read = readEntraUsers(samplePath(u"users.csv"_qs));
        ASSERT_TRUE(test::isOk(read));
        users = *read;
        const auto rows = readEntraMembers(samplePath(u"group_members.csv"_qs));
        ASSERT_TRUE(test::isOk(rows));
        members = *rows;
    }

    QVector<DirectoryUser> users;
    QVector<DirectoryMember> members;
};

TEST_F(Sample, IsACompanyOfTwoThousandWithThreeAttributesOfItsOwn)
{
    EXPECT_EQ(users.size(), 2000);
    EXPECT_EQ(customColumns(users), (QStringList{u"costCenterCode"_qs, u"badgeNumber"_qs, u"workSite"_qs}));
    for (const QChar::Script script :
        {QChar::Script_Latin, QChar::Script_Han, QChar::Script_Hiragana, QChar::Script_Greek, QChar::Script_Arabic,
            QChar::Script_Hebrew, QChar::Script_Thai, QChar::Script_Hangul}) {
        EXPECT_GE(countOf(users,
                      [script](const DirectoryUser &user) {
                          return std::any_of(user.displayName.begin(), user.displayName.end(),
                              [script](QChar character) { return character.script() == script; });
                      }),
            5)
            << script;
    }
}

TEST_F(Sample, HasSixtyGroupsTwoOfOneNameANestedOneAndAnEmptyOne)
{
    QHash<QString, QString> names;
    QSet<QString> empty;
    for (const DirectoryMember &member : members) {
        names.insert(member.groupId, member.groupDisplayName);
        if (member.memberId.isEmpty())
            empty.insert(member.groupId);
    }
    EXPECT_EQ(names.size(), 60);
    const QStringList all = names.values();
    EXPECT_EQ(QSet<QString>(all.begin(), all.end()).size(), 59);
    EXPECT_EQ(empty.size(), 1);
    EXPECT_GE(std::count_if(members.cbegin(), members.cend(),
                  [](const DirectoryMember &member) { return member.type == DirectoryMember::Type::Group; }),
        4);
}

TEST_F(Sample, HasTheFaultsOfRealDirectories)
{
    const auto isNameless
        = [](const DirectoryUser &user) { return user.givenName.isEmpty() && user.surname.isEmpty(); };
    EXPECT_GE(countOf(users, [](const DirectoryUser &user) { return user.mail.isEmpty(); }), 10);
    EXPECT_GE(countOf(users, isNameless), 10);
    EXPECT_GE(
        countOf(users, [&](const DirectoryUser &user) { return isNameless(user) && user.displayName.isEmpty(); }), 5);
    EXPECT_GE(countOf(users, [](const DirectoryUser &user) { return !user.accountEnabled; }), 20);
    EXPECT_GE(countOf(users, [](const DirectoryUser &user) { return user.displayName.size() == 64; }), 1);
    EXPECT_GE(countOf(users, [](const DirectoryUser &user) { return user.userPrincipalName.indexOf(u'@') == 64; }), 1);
    EXPECT_GE(countOf(users, [](const DirectoryUser &user) { return user.streetAddress.contains(u'\n'); }), 1);
    EXPECT_GE(countOf(users, [](const DirectoryUser &user) { return user.userPrincipalName.contains(u"#EXT#"); }), 5);
    QSet<QString> folded;
    for (const QString &name : userNames(users))
        folded.insert(name.toLower());
    EXPECT_EQ(userNames(users).size(), 2000);
    EXPECT_EQ(folded.size(), 1998);
}

TEST_F(Sample, EveryMemberIsInTheFiles)
{
    QSet<QString> known;
    for (const DirectoryUser &user : users)
        known.insert(user.objectId);
    for (const DirectoryMember &member : members)
        known.insert(member.groupId);
    for (const DirectoryMember &member : members)
        EXPECT_TRUE(member.memberId.isEmpty() || known.contains(member.memberId)) << member.line;
}

TEST_F(Sample, MostOfWhoIsThereBeforehandIsInEntraToo)
{
    const QSet<QString> inEntra = userNames(users);
    for (const QString &file : {u"existing_local.csv"_qs, u"existing_ldap.csv"_qs}) {
        const auto existing = readEntraUsers(samplePath(file));
        ASSERT_TRUE(test::isOk(existing));
        EXPECT_EQ(existing->size(), 25);
        QSet<QString> both = userNames(*existing);
        both.intersect(inEntra);
        EXPECT_EQ(both.size(), 19);
        EXPECT_EQ(
            countOf(*existing, [](const DirectoryUser &user) { return user.mail.isEmpty() || user.surname.isEmpty(); }),
            0);
    }
}

TEST_F(Sample, SomeOfItsPeopleLeaveLaterAndAreStillInTheirGroups)
{
    const auto leavers = readEntraUsers(samplePath(u"leavers.csv"_qs));
    ASSERT_TRUE(test::isOk(leavers));
    EXPECT_EQ(leavers->size(), 14);
    QSet<QString> grouped;
    for (const DirectoryMember &member : members)
        grouped.insert(member.memberId);
    for (const DirectoryUser &leaver : *leavers) {
        EXPECT_FALSE(leaver.accountEnabled) << qPrintable(leaver.userPrincipalName);
        EXPECT_TRUE(grouped.contains(leaver.objectId)) << qPrintable(leaver.userPrincipalName);
        const auto before = std::find_if(users.cbegin(), users.cend(),
            [&leaver](const DirectoryUser &user) { return user.objectId == leaver.objectId; });
        ASSERT_NE(before, users.cend()) << qPrintable(leaver.userPrincipalName);
        EXPECT_TRUE(before->accountEnabled && !before->mail.isEmpty()) << qPrintable(leaver.userPrincipalName);
    }
}

TEST_F(Sample, ItsGeneratorMakesTheSameBytesAgain)
{
    const QString python = QStandardPaths::findExecutable(u"python3"_qs);
    if (python.isEmpty())
        GTEST_SKIP() << "no python3";
    QTemporaryDir folder;
    QProcess generator;
    generator.start(python, {samplePath(u"generate.py"_qs), folder.path()});
    ASSERT_TRUE(generator.waitForFinished(60'000));
    ASSERT_EQ(generator.exitCode(), 0) << generator.readAllStandardError().constData();
    for (const QString &file : {u"users.csv"_qs, u"group_members.csv"_qs, u"existing_local.csv"_qs,
             u"existing_ldap.csv"_qs, u"leavers.csv"_qs})
        EXPECT_TRUE(test::readFile(folder.filePath(file)) == test::readFile(samplePath(file))) << qPrintable(file);
    EXPECT_FALSE(QDir(samplePath(u"__pycache__"_qs)).exists());
}

} // namespace rollcall::intake
