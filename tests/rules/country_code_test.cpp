// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/country_code.h"

#include "support/printers.h"

#include <QJsonArray>

namespace rollcall::rules
{

namespace
{

QJsonObject living(const QStringList &countries)
{
    QJsonArray addresses;
    for (const QString &country : countries)
        addresses.append(QJsonObject{{QStringLiteral("country"), country}});
    return {{QStringLiteral("addresses"), addresses}};
}

} // namespace

TEST(CountryCode, IsIso3166)
{
    for (const QStringView code : {u"JP", u"FR", u"us", u"Gb", u"AX", u"ZW"})
        EXPECT_TRUE(isCountryCode(code)) << code.toString().toStdString();
    for (const QStringView other : {u"", u"J", u"JPN", u"Japan", u"EU", u"UK", u"XK", u"DA", u"\u212AR", u"日本"})
        EXPECT_FALSE(isCountryCode(other)) << other.toString().toStdString();
    int codes = 0;
    for (char16_t first = u'A'; first <= u'Z'; ++first) {
        for (char16_t second = u'A'; second <= u'Z'; ++second) {
            const char16_t pair[] = {first, second};
            codes += isCountryCode(QStringView(pair, 2)) ? 1 : 0;
        }
    }
    EXPECT_EQ(codes, 249); // As many as the standard has.
}

TEST(Countries, HaveToBeCodesForTheRfcOnly)
{
    const QJsonObject nowhere;
    const QJsonObject japan = living({QStringLiteral("Japan")});
    EXPECT_TRUE(admitCountries(Profile::Mdm, nowhere, japan).ok());
    EXPECT_TRUE(admitCountries(Profile::Rfc, nowhere, nowhere).ok());
    EXPECT_TRUE(admitCountries(Profile::Rfc, nowhere, living({QStringLiteral("JP"), QStringLiteral("fr")})).ok());
    const auto refused = admitCountries(Profile::Rfc, nowhere, living({QStringLiteral("JP"), QStringLiteral("Japan")}));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().status, 400);
    EXPECT_EQ(refused.error().scimType, QStringLiteral("invalidValue"));
    EXPECT_TRUE(refused.error().detail.contains(QStringLiteral("Japan")));
    // Stored so by somebody else before.
    EXPECT_TRUE(admitCountries(Profile::Rfc, japan, japan).ok());
    EXPECT_FALSE(admitCountries(Profile::Rfc, japan, living({QStringLiteral("France")})).ok());
}

} // namespace rollcall::rules
