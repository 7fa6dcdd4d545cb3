// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settings_store.h"

#include "support/files.h"
#include "support/printers.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace rollcall::settings
{
namespace
{

using Kind = ConnectionProfile::Kind;

class SettingsFile : public testing::Test
{
protected:
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("config/rollcall/rollcall.ini"));

    void writeRaw(const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path).absolutePath());
        test::writeFile(path, bytes);
    }

    static AppSettings someSettings() { return {QStringLiteral("ja"), Theme::Dark, QStringLiteral("head-office"), 60}; }

    static QVector<ConnectionProfile> someProfiles()
    {
        return {{QStringLiteral("embedded"), QStringLiteral("サンプル"), Kind::Embedded, QUrl()},
            {QStringLiteral("head-office"), QStringLiteral("Siège; \"quoted\" = [x] \\ %"), Kind::Remote,
                QUrl(QStringLiteral("https://mdm.example.com:8443/tenant%2Fone/scim/v2"))}};
    }
};

constexpr auto kOwnerOnly
    = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;

} // namespace

TEST_F(SettingsFile, AMissingFileMeansDefaultsAndIsNoDamage)
{
    const SettingsStore store(path);
    EXPECT_EQ(store.load(), AppSettings());
    EXPECT_TRUE(store.profiles().isEmpty());
    EXPECT_FALSE(store.damage().has_value());
    EXPECT_FALSE(QFileInfo::exists(path)) << "reading makes no file";
}

TEST_F(SettingsFile, WhatIsSavedIsThereInTheNextRun)
{
    ASSERT_TRUE(test::isOk(SettingsStore(path).save(someSettings())));
    ASSERT_TRUE(test::isOk(SettingsStore(path).saveProfiles(someProfiles())));
    const SettingsStore next(path);
    EXPECT_TRUE(next.load() == someSettings());
    EXPECT_TRUE(next.profiles() == someProfiles());
    EXPECT_FALSE(next.damage().has_value());
}

TEST_F(SettingsFile, HowAProfileSignsInIsKeptButNeverWithWhat)
{
    QVector<ConnectionProfile> profiles = someProfiles();
    profiles[1].signIn = ConnectionProfile::SignIn::Password;
    profiles[1].userName = QStringLiteral("ana; é");
    profiles[1].authorityFile = QStringLiteral("/etc/ssl/own=ca.pem");
    profiles[1].systemProxy = false;
    profiles[1].role = QStringLiteral("helpdesk");
    ASSERT_TRUE(test::isOk(SettingsStore(path).saveProfiles(profiles)));
    EXPECT_TRUE(SettingsStore(path).profiles() == profiles);
}

TEST_F(SettingsFile, AProfileOfAnEarlierVersionSignsInWithItsKey)
{
    writeRaw("[profiles]\nsize=1\n1\\id=a\n1\\name=A\n1\\kind=remote\n1\\url=https://mdm.example.com\n");
    const SettingsStore store(path);
    ASSERT_EQ(store.profiles().size(), 1);
    EXPECT_EQ(store.profiles().first().signIn, ConnectionProfile::SignIn::Key);
    EXPECT_TRUE(store.profiles().first().systemProxy);
    EXPECT_FALSE(store.damage().has_value());
}

TEST_F(SettingsFile, FewerProfilesLeaveNothingOfTheOthers)
{
    SettingsStore store(path);
    ASSERT_TRUE(store.saveProfiles(someProfiles()).ok());
    ASSERT_TRUE(store.saveProfiles({someProfiles().first()}).ok());
    EXPECT_TRUE(store.profiles() == QVector{someProfiles().first()});
    EXPECT_FALSE(test::readFile(path).contains("head-office"));
}

TEST_F(SettingsFile, IsItsOwnersAlone)
{
    SettingsStore store(path);
    ASSERT_TRUE(store.save(someSettings()).ok());
    EXPECT_EQ(QFileInfo(path).permissions(), kOwnerOnly);
    QFile::setPermissions(path, kOwnerOnly | QFileDevice::ReadOther);
    ASSERT_TRUE(store.saveProfiles(someProfiles()).ok());
    EXPECT_EQ(QFileInfo(path).permissions(), kOwnerOnly) << "also one that was left open";
}

TEST_F(SettingsFile, KeysOfAnotherVersionStay)
{
    writeRaw("[General]\nlanguage=fr\n\n[window]\ngeometry=@ByteArray(abc)\n");
    ASSERT_TRUE(SettingsStore(path).save(someSettings()).ok());
    EXPECT_TRUE(test::readFile(path).contains("geometry=@ByteArray(abc)"));
    EXPECT_TRUE(SettingsStore(path).load() == someSettings());
}

TEST_F(SettingsFile, GarbageGivesDefaultsIsReportedAndIsKept)
{
    const QByteArray garbage("\x00\x01 this is no settings file\n<xml/>\n", 34);
    writeRaw(garbage);
    SettingsStore store(path);
    EXPECT_TRUE(store.load() == AppSettings());
    ASSERT_TRUE(store.damage().has_value());
    EXPECT_EQ(store.damage()->code, ErrorCode::MalformedFile);
    EXPECT_EQ(store.damage()->subject, path);
    EXPECT_EQ(test::readFile(path), garbage) << "reading changes nothing";

    ASSERT_TRUE(test::isOk(store.save(someSettings())));
    EXPECT_TRUE(store.load() == someSettings());
    EXPECT_FALSE(store.damage().has_value());
    EXPECT_EQ(test::readFile(path + QStringLiteral(".damaged")), garbage);
    EXPECT_EQ(QFileInfo(path + QStringLiteral(".damaged")).permissions(), kOwnerOnly);
}

TEST_F(SettingsFile, OneUnreadableValueCostsNoOther)
{
    writeRaw("[General]\nlanguage=klingon\ntheme=dark\nsyncIntervalSeconds=soon\ncurrentProfile=a\n"
             "removalFloor=50\nremovalPercent=120\n");
    const SettingsStore store(path);
    EXPECT_TRUE(store.load() == (AppSettings{QString(), Theme::Dark, QStringLiteral("a"), 300, 50, 5}));
    EXPECT_TRUE(store.damage().has_value());
}

TEST_F(SettingsFile, AProfileThatCannotBeUsedIsLeftOutReportedAndKeptBeforeItIsWrittenOver)
{
    const QByteArray before = "[profiles]\nsize=4\n"
                              "1\\id=good\n1\\name=Good\n1\\kind=remote\n1\\url=https://a.example\n"
                              "2\\id=bad\n2\\name=Bad\n2\\kind=remote\n2\\url=http://mdm.example.com\n"
                              "3\\id=good\n3\\name=Twice\n3\\kind=embedded\n"
                              "4\\id=odd\n4\\name=Odd\n4\\kind=quantum\n4\\url=https://a.example\n";
    writeRaw(before);
    SettingsStore store(path);
    const QVector<ConnectionProfile> profiles = store.profiles();
    ASSERT_EQ(profiles.size(), 1);
    EXPECT_EQ(profiles.first().name, QStringLiteral("Good"));
    ASSERT_TRUE(store.damage().has_value());
    ASSERT_TRUE(store.saveProfiles(profiles).ok());
    EXPECT_FALSE(store.damage().has_value());
    EXPECT_EQ(test::readFile(path + QStringLiteral(".damaged")), before);
}

TEST_F(SettingsFile, EachDamagedFileIsKept)
{
    SettingsStore store(path);
    for (const char *garbage : {"first", "second", "third"}) {
        writeRaw(garbage);
        ASSERT_TRUE(store.save(AppSettings()).ok());
    }
    EXPECT_EQ(test::readFile(path + QStringLiteral(".damaged")), "first");
    EXPECT_EQ(test::readFile(path + QStringLiteral(".damaged-2")), "second");
    EXPECT_EQ(test::readFile(path + QStringLiteral(".damaged-3")), "third");
}

TEST_F(SettingsFile, RefusesToSaveWhatIsNotValid)
{
    SettingsStore store(path);
    ASSERT_TRUE(store.saveProfiles(someProfiles()).ok());
    AppSettings settings;
    settings.syncIntervalSeconds = 1;
    EXPECT_EQ(store.save(settings).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(
        store.saveProfiles({someProfiles().first(), someProfiles().first()}).error().code, ErrorCode::InvalidArgument);
    QVector<ConnectionProfile> insecure = someProfiles();
    insecure.last().url = QUrl(QStringLiteral("http://mdm.example.com"));
    EXPECT_EQ(store.saveProfiles(insecure).error().code, ErrorCode::InsecureUrl);
    EXPECT_TRUE(store.profiles() == someProfiles()) << "what was there is there";
}

TEST_F(SettingsFile, AFolderInTheFilesPlaceIsAnErrorAndNoLoss)
{
    QDir().mkpath(path);
    SettingsStore store(path);
    EXPECT_EQ(store.damage()->code, ErrorCode::FileUnreadable);
    EXPECT_EQ(store.save(AppSettings()).error().code, ErrorCode::FileUnreadable);
    EXPECT_TRUE(QFileInfo(path).isDir());
}

TEST_F(SettingsFile, AFolderThatCannotBeWrittenToIsAnError)
{
    // Not even root makes folders there.
    SettingsStore store(QStringLiteral("/proc/rollcall/rollcall.ini"));
    EXPECT_EQ(store.save(AppSettings()).error().code, ErrorCode::FileUnwritable);
    EXPECT_EQ(store.saveProfiles(someProfiles()).error().code, ErrorCode::FileUnwritable);
}

} // namespace rollcall::settings
