// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/managed_apple_id_preview.h"

#include "support/printers.h"

#include <QJsonArray>

namespace rollcall::rules
{

namespace
{

using Figure = ManagedAppleIdPreview::Figure;
using Rows = QVector<qint64>;

QJsonObject user(const QString &email)
{
    return {{QStringLiteral("emails"), QJsonArray{QJsonObject{{QStringLiteral("value"), email}}}}};
}

ManagedAppleIdPreview previewOf(const QStringList &emails, bool subdomain = false)
{
    ProvisioningSettings::ManagedAppleId settings;
    settings.enabled = true;
    settings.appleidSubdomain = subdomain;
    ManagedAppleIdPreview preview(settings);
    for (qsizetype i = 0; i < emails.size(); ++i)
        preview.add(i + 1, user(emails.at(i)));
    preview.finish();
    return preview;
}

Rows all(const ManagedAppleIdPreview &preview, Figure figure)
{
    return preview.users(figure, 0, 1'000'000);
}

} // namespace

TEST(ManagedAppleIdPreview, PutsEverybodyBehindOneFigure)
{
    const ManagedAppleIdPreview preview
        = previewOf({QStringLiteral("ana@x.yz"), QStringLiteral("no address"), QString(), QStringLiteral("ken@x.yz"),
            QStringLiteral("ANA@x.YZ"), QStringLiteral("  "), QStringLiteral("eve@x.yz"), QStringLiteral("Ana@x.yz")});
    EXPECT_EQ(preview.total(), 8);
    EXPECT_EQ(all(preview, Figure::Good), (Rows{4, 7}));
    EXPECT_EQ(all(preview, Figure::Missing), (Rows{3, 6}));
    EXPECT_EQ(all(preview, Figure::NotEmail), (Rows{2}));
    EXPECT_EQ(all(preview, Figure::Colliding), (Rows{1, 5, 8})); // Every one of them, not only the later ones.
}

TEST(ManagedAppleIdPreview, SeesACollisionThatTheSubdomainMakes)
{
    const QStringList emails{QStringLiteral("ana@x.yz"), QStringLiteral("ana@appleid.x.yz")};
    EXPECT_EQ(previewOf(emails, false).count(Figure::Colliding), 0);
    EXPECT_EQ(previewOf(emails, true).count(Figure::Colliding), 2);
}

TEST(ManagedAppleIdPreview, KeepsThoseTogetherWhoCollide)
{
    QStringList emails;
    for (int round = 0; round < 3; ++round) {
        for (int person = 0; person < 20; ++person)
            emails.append(QStringLiteral("p%1@x.yz").arg(person));
    }
    const Rows rows = all(previewOf(emails), Figure::Colliding);
    ASSERT_EQ(rows.size(), 60);
    for (qsizetype i = 0; i < rows.size(); i += 3)
        EXPECT_TRUE(rows[i] + 20 == rows[i + 1] && rows[i + 1] + 20 == rows[i + 2]) << i;
}

TEST(ManagedAppleIdPreview, CountsWhatUsersFromLdapKeep)
{
    ProvisioningSettings::ManagedAppleId settings;
    settings.enabled = true;
    ManagedAppleIdPreview preview(settings);
    preview.add(1, user(QStringLiteral("ana@example.com")));
    preview.addKept(2, QStringLiteral("ANA@example.com"));
    preview.addKept(3, QStringLiteral("ben@example.com"));
    preview.finish();
    EXPECT_EQ(preview.total(), 3);
    EXPECT_EQ(all(preview, Figure::Colliding), (Rows{1, 2}));
    EXPECT_EQ(all(preview, Figure::Good), Rows{3});
}

TEST(ManagedAppleIdPreview, ShowsPages)
{
    QStringList emails;
    for (int i = 0; i < 25; ++i)
        emails.append(QStringLiteral("p%1@x.yz").arg(i));
    const ManagedAppleIdPreview preview = previewOf(emails);
    EXPECT_EQ(preview.users(Figure::Good, 0, 3), (Rows{1, 2, 3}));
    EXPECT_EQ(preview.users(Figure::Good, 23, 10), (Rows{24, 25}));
    for (const auto &[offset, limit] : {std::pair<qint64, qint64>{25, 10}, {99, 10}, {0, 0}, {0, -1}})
        EXPECT_EQ(preview.users(Figure::Good, offset, limit), Rows()) << offset << ' ' << limit;
    EXPECT_EQ(preview.users(Figure::Good, -5, 2), (Rows{1, 2}));
    EXPECT_EQ(preview.users(Figure::Good, 20, std::numeric_limits<qint64>::max()).size(), 5);
    EXPECT_EQ(preview.users(Figure::Missing, 0, 10), Rows());
}

TEST(ManagedAppleIdPreview, KnowsWhereAPageBeginsBehindAUser)
{
    ManagedAppleIdPreview preview = previewOf({QStringLiteral("a@x.yz"), QStringLiteral("same@x.yz"),
        QStringLiteral("SAME@x.yz"), QStringLiteral("b@x.yz"), QString(), QStringLiteral("no address"), QString()});
    EXPECT_EQ(preview.placeBehind(Figure::Good, 1), 1);
    EXPECT_EQ(preview.placeBehind(Figure::Good, 3), 1) << "who is not there any more has a place all the same";
    EXPECT_EQ(preview.placeBehind(Figure::Good, 4), 2);
    EXPECT_EQ(preview.placeBehind(Figure::Missing, 5), 1);
    EXPECT_EQ(preview.placeBehind(Figure::NotEmail, 5), 0);
    EXPECT_EQ(preview.placeBehind(Figure::Colliding, 2), 1);
    EXPECT_EQ(preview.placeBehind(Figure::Colliding, 3), 2);
    EXPECT_EQ(preview.placeBehind(Figure::Colliding, 4), std::nullopt) << "those are together by what they share";
}

TEST(ManagedAppleIdPreview, OnlyCountsEverybodyWhenNobodyGetsOne)
{
    ManagedAppleIdPreview preview({});
    preview.add(1, user(QStringLiteral("ana@x.yz")));
    preview.add(2, user(QString()));
    preview.finish();
    EXPECT_EQ(preview.total(), 2);
    for (const Figure figure : {Figure::Good, Figure::Missing, Figure::NotEmail, Figure::Colliding})
        EXPECT_EQ(preview.count(figure), 0);
}

TEST(ManagedAppleIdPreview, AddsUpForManyUsersInAnyOrder)
{
    ProvisioningSettings::ManagedAppleId settings;
    settings.enabled = true;
    ManagedAppleIdPreview preview(settings);
    constexpr int kUsers = 20'000;
    for (int i = kUsers; i > 0; --i) {
        // Every tenth shares an address with the next tenth, every 25th has none.
        const int person = i % 10 == 0 ? i / 20 : kUsers + i;
        preview.add(i, user(i % 25 == 0 ? QString() : QStringLiteral("p%1@x.yz").arg(person)));
    }
    preview.finish();
    QSet<qint64> seen;
    for (const Figure figure : {Figure::Good, Figure::Missing, Figure::NotEmail, Figure::Colliding}) {
        const Rows rows = all(preview, figure);
        EXPECT_EQ(rows.size(), preview.count(figure));
        for (const qint64 row : rows) {
            EXPECT_FALSE(seen.contains(row)) << row;
            seen.insert(row);
        }
        if (figure != Figure::Colliding) {
            EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end()));
        }
    }
    EXPECT_EQ(seen.size(), kUsers);
    EXPECT_EQ(preview.count(Figure::Missing), kUsers / 25);
    EXPECT_GT(preview.count(Figure::Colliding), 0);
}

} // namespace rollcall::rules
