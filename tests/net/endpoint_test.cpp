// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/endpoint.h"

#include "support/printers.h"

namespace rollcall::net
{
namespace
{

QString baseOf(const char *url)
{
    return Endpoint::fromUrl(QUrl(QLatin1String(url)), Secret("k")).value().scimBase.toString();
}

} // namespace

TEST(Endpoint, ABareOriginMeansTheUsualPathBelowIt)
{
    EXPECT_EQ(baseOf("https://mdm.example.com"), QStringLiteral("https://mdm.example.com/scim/v2"));
    EXPECT_EQ(baseOf("https://mdm.example.com/"), QStringLiteral("https://mdm.example.com/scim/v2"));
    EXPECT_EQ(baseOf("http://127.0.0.1:8080"), QStringLiteral("http://127.0.0.1:8080/scim/v2"));
}

TEST(Endpoint, ABaseIsTakenAsItIsWithoutASlashAtTheEnd)
{
    EXPECT_EQ(baseOf("https://mdm.example.com/tenant/scim"), QStringLiteral("https://mdm.example.com/tenant/scim"));
    EXPECT_EQ(baseOf("https://mdm.example.com/tenant/scim/"), QStringLiteral("https://mdm.example.com/tenant/scim"));
    EXPECT_EQ(baseOf("https://mdm.example.com/a%2Fb/scim"), QStringLiteral("https://mdm.example.com/a%2Fb/scim"));
}

TEST(Endpoint, TheAdminApiIsOfTheSameOrigin)
{
    const Endpoint endpoint
        = Endpoint::fromUrl(QUrl(QStringLiteral("https://mdm.example.com:8443/tenant/scim")), Secret("k")).value();
    EXPECT_EQ(endpoint.adminBase, QUrl(QStringLiteral("https://mdm.example.com:8443/admin/v1")));
    EXPECT_EQ(endpoint.key.reveal(), "k");
}

TEST(Endpoint, ThereIsNoneForAnAddressThatATokenMustNotReach)
{
    EXPECT_EQ(
        Endpoint::fromUrl(QUrl(QStringLiteral("http://mdm.example.com")), {}).error().code, ErrorCode::InsecureUrl);
    EXPECT_EQ(Endpoint::fromUrl(QUrl(), {}).error().code, ErrorCode::InvalidUrl);
}

} // namespace rollcall::net
