// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/app_settings.h"
#include "settings/connection_profile.h"

#include "support/printers.h"

namespace rollcall::settings
{
namespace
{

using Kind = ConnectionProfile::Kind;

ConnectionProfile valid()
{
    return {QStringLiteral("head-office"), QStringLiteral("Siège"), Kind::Remote,
        QUrl(QStringLiteral("https://mdm.example.com/scim/v2"))};
}

QStringList fieldsOf(const QVector<FieldError> &errors)
{
    QStringList fields;
    for (const FieldError &error : errors)
        fields.append(error.field);
    return fields;
}

} // namespace

TEST(ConnectionProfile, AValidOneHasNothingToSay)
{
    EXPECT_TRUE(valid().validate().isEmpty());
    const ConnectionProfile embedded{QStringLiteral("embedded"), QStringLiteral("本社"), Kind::Embedded, QUrl()};
    EXPECT_TRUE(embedded.validate().isEmpty()) << "an embedded one needs no address";
}

TEST(ConnectionProfile, ANewRemoteOneHasAnIdOfItsOwnThatNamesAFile)
{
    const ConnectionProfile a = ConnectionProfile::remote(QStringLiteral("A"), valid().url);
    const ConnectionProfile b = ConnectionProfile::remote(QStringLiteral("A"), valid().url);
    EXPECT_TRUE(a.validate().isEmpty());
    EXPECT_NE(a.id, b.id);
}

TEST(ConnectionProfile, NamesTheFieldThatCannotBeUsed)
{
    for (const QString &user : {QString(), QStringLiteral(" "), QStringLiteral("a:b"), QStringLiteral("a\nb")}) {
        ConnectionProfile profile = valid();
        profile.userName = user;
        EXPECT_TRUE(profile.validate().isEmpty()) << "it is not asked for";
        profile.signIn = ConnectionProfile::SignIn::Password;
        EXPECT_EQ(fieldsOf(profile.validate()), QStringList{QStringLiteral("userName")}) << user.toStdString();
    }
    for (const QString &id : {QString(), QStringLiteral("../x"), QStringLiteral("Ä"), QStringLiteral("UPPER"),
             QStringLiteral("a/b"), QString(65, u'a')}) {
        ConnectionProfile profile = valid();
        profile.id = id;
        EXPECT_EQ(fieldsOf(profile.validate()), QStringList{QStringLiteral("id")}) << id.toStdString();
    }
    for (const QString &name : {QString(), QStringLiteral("  "), QStringLiteral("a\nb"), QString(201, u'a')}) {
        ConnectionProfile profile = valid();
        profile.name = name;
        EXPECT_EQ(fieldsOf(profile.validate()), QStringList{QStringLiteral("name")}) << name.toStdString();
    }
}

TEST(ConnectionProfile, SaysWhatIsWrongWithTheAddress)
{
    ConnectionProfile profile = valid();
    profile.url = QUrl(QStringLiteral("http://mdm.example.com"));
    ASSERT_EQ(profile.validate().size(), 1);
    EXPECT_EQ(profile.validate().first().error.code, ErrorCode::InsecureUrl);
    profile.url = QUrl();
    EXPECT_EQ(profile.validate().first().error.code, ErrorCode::InvalidUrl);
    profile.url = QUrl(QStringLiteral("http://127.0.0.1:8080"));
    EXPECT_TRUE(profile.validate().isEmpty());
}

TEST(AppSettings, RefusesALanguageThatThereIsNotAndIntervalsThatMakeNoSense)
{
    AppSettings settings;
    EXPECT_TRUE(settings.validate().isEmpty());
    settings.language = QStringLiteral("de");
    EXPECT_EQ(fieldsOf(settings.validate()), QStringList{QStringLiteral("language")});
    settings.language = QStringLiteral("ja");
    for (int seconds : {-1, 1, 9, 86'401}) {
        settings.syncIntervalSeconds = seconds;
        EXPECT_EQ(fieldsOf(settings.validate()), QStringList{QStringLiteral("syncIntervalSeconds")}) << seconds;
    }
    for (int seconds : {0, 10, 300, 86'400}) {
        settings.syncIntervalSeconds = seconds;
        EXPECT_TRUE(settings.validate().isEmpty()) << seconds;
    }
}

TEST(AppSettings, RefusesLimitsOfRemovalsThatMakeNoSense)
{
    for (const auto &[floor, percent] : {std::pair(0, 0), std::pair(1'000'000, 100)})
        EXPECT_TRUE((AppSettings{.removalFloor = floor, .removalPercent = percent}.validate().isEmpty())) << floor;
    for (const auto &[floor, percent] : {std::pair(-1, -1), std::pair(1'000'001, 101)})
        EXPECT_EQ(fieldsOf(AppSettings{.removalFloor = floor, .removalPercent = percent}.validate()),
            (QStringList{QStringLiteral("removalFloor"), QStringLiteral("removalPercent")}));
}

} // namespace rollcall::settings
