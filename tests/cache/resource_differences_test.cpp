// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/resource_differences.h"

#include <gtest/gtest.h>

namespace rollcall::cache
{

namespace
{

QVector<Difference> between(const char *before, const char *after)
{
    return differencesBetween(before, after);
}

QString shown(const QVector<Difference> &differences)
{
    QStringList lines;
    for (const Difference &one : differences)
        lines.append(
            QStringLiteral("%1: %2 -> %3")
                .arg(one.field, one.before.value_or(QStringLiteral("-")), one.after.value_or(QStringLiteral("-"))));
    return lines.join(u'\n');
}

} // namespace

TEST(ResourceDifferences, AreNamedByTheirPaths)
{
    const auto differences = between(R"({"displayName":"Ada","name":{"givenName":"Ada","familyName":"L"},"active":true,
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"Ventes","manager":{"value":"m1"}}})",
        R"({"displayName":"営業","name":{"givenName":"Ada","familyName":"Lovelace"},"active":false,
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"Achats","manager":{"value":"m2"}}})");
    EXPECT_EQ(shown(differences).toStdString(),
        "active: true -> false\n"
        "displayName: Ada -> 営業\n"
        "name.familyName: L -> Lovelace\n"
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department: Ventes -> Achats\n"
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value: m1 -> m2");
}

TEST(ResourceDifferences, ValuesOfSeveralAreToldApartByTheirType)
{
    const auto differences = between(R"({"emails":[{"type":"work","value":"a@x"},{"type":"home","value":"h@x"}]})",
        R"({"emails":[{"type":"home","value":"h@x"},{"type":"work","value":"b@x"},{"value":"c@x"}]})");
    EXPECT_EQ(shown(differences).toStdString(),
        "emails[type eq \"work\"].value: a@x -> b@x\n"
        "emails[value eq \"c@x\"].value: - -> c@x");
}

TEST(ResourceDifferences, WhatWasNotThereAndWhatIsNotThereAnyMoreIsNothing)
{
    const auto differences = between(R"({"title":"Dr","nickName":null})", R"({"nickName":""})");
    ASSERT_EQ(differences.size(), 2);
    EXPECT_EQ(differences.at(0), (Difference{QStringLiteral("nickName"), std::nullopt, QString()}));
    EXPECT_EQ(differences.at(1), (Difference{QStringLiteral("title"), QStringLiteral("Dr"), std::nullopt}));
}

TEST(ResourceDifferences, MetaSchemasAndGroupsSayNothing)
{
    EXPECT_TRUE(between(R"({"meta":{"version":"1"},"groups":[{"value":"g"}],"schemas":["a"]})",
        R"({"meta":{"version":"2"},"groups":[],"schemas":["b"]})")
                    .isEmpty());
}

TEST(ResourceDifferences, TheOrderOfAttributesAndValuesSaysNothing)
{
    EXPECT_TRUE(between(R"({"a":1,"b":["x","y"]})", R"({"b":["y","x"],"a":1})").isEmpty());
}

TEST(ResourceDifferences, TwoValuesOfOneTypeDoNotHideEachOther)
{
    EXPECT_EQ(shown(between(R"({"emails":[{"type":"work","value":"a"},{"type":"work","value":"b"}]})",
                        R"({"emails":[{"type":"work","value":"a"},{"type":"work","value":"c"}]})"))
                  .toStdString(),
        "emails[type eq \"work\"].value (2): b -> c");
}

TEST(ResourceDifferences, LongTextsAreCutAndWhatIsNoObjectHasNone)
{
    const QByteArray longText = R"({"a":")" + QByteArray(2000, 'x') + R"("})";
    ASSERT_EQ(differencesBetween(R"({"a":"y"})", longText).size(), 1);
    EXPECT_EQ(differencesBetween(R"({"a":"y"})", longText).first().after->size(), 500);
    const QByteArray otherEnd = R"({"a":")" + QByteArray(2000, 'x') + R"(!"})";
    EXPECT_EQ(differencesBetween(longText, otherEnd).size(), 1) << "what is not shown differs";
    EXPECT_TRUE(between("[]", R"({"a":1})").isEmpty());
    EXPECT_TRUE(between("", R"({"a":1})").isEmpty());
}

} // namespace rollcall::cache
