// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/take_over.h"

#include "support/fake_clock.h"
#include "support/printers.h"

namespace rollcall::rules
{

namespace
{

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(QByteArray(json)).object();
}

} // namespace

TEST(Overlay, KeepsWhatNoLongerComes)
{
    const QJsonObject stored
        = object(R"({"userName":"ana","title":"Engineer","name":{"givenName":"Ana","formatted":"Ana Ruiz"},
        "emails":[{"value":"old@example.com"}],"urn:x":{"a":"1","b":"2"}})");
    const QJsonObject incoming = object(R"({"userName":"Ana","name":{"givenName":"Anna"},
        "emails":[{"value":"new@example.com"}],"urn:x":{"b":"3","c":"4"},"nickName":"A"})");
    EXPECT_EQ(overlay(stored, incoming),
        object(R"({"userName":"Ana","title":"Engineer","name":{"givenName":"Anna","formatted":"Ana Ruiz"},
        "emails":[{"value":"new@example.com"}],"urn:x":{"a":"1","b":"3","c":"4"},"nickName":"A"})"));
    EXPECT_EQ(overlay(stored, {}), stored);
    EXPECT_EQ(overlay({}, incoming), incoming);
}

TEST(FrozenLdapAttributes, KeepTheirFirstDate)
{
    const test::FakeClock clock;
    const QJsonArray attributes = object(R"({"a":[{"name":"custAttr1","value":"x"},
        {"name":"custAttr2","value":"y","frozenSince":"2025-05-05T00:00:00.000Z"}]})")
                                      .value(QLatin1String("a"))
                                      .toArray();
    const QJsonArray frozen = frozenLdapAttributes(attributes, clock.now());
    EXPECT_EQ(frozen,
        object(R"({"a":[{"name":"custAttr1","value":"x","frozenSince":"2026-01-02T03:04:05.000Z"},
        {"name":"custAttr2","value":"y","frozenSince":"2025-05-05T00:00:00.000Z"}]})")
            .value(QLatin1String("a"))
            .toArray());
    EXPECT_TRUE(frozenLdapAttributes({}, clock.now()).isEmpty());
}

} // namespace rollcall::rules
