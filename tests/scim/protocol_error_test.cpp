// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/protocol_error.h"

#include "support/printers.h"

namespace rollcall::scim
{

TEST(ProtocolError, WritesItsStatusAsAString)
{
    EXPECT_EQ((ProtocolError{409, QStringLiteral("uniqueness"), QStringLiteral("[group-duplicate] \"A\" is taken.")})
                  .toJson(),
        QByteArray(
            R"({"detail":"[group-duplicate] \"A\" is taken.","schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],)"
            R"("scimType":"uniqueness","status":"409"})"));
    EXPECT_EQ((ProtocolError{404, {}, {}}).toJson(),
        QByteArray(R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"404"})"));
}

TEST(ProtocolError, SurvivesItsOwnJson)
{
    for (const ProtocolError &error : {ProtocolError{404, {}, {}}, ProtocolError::noTarget(QStringLiteral("x")),
             ProtocolError::invalidFilter(QStringLiteral("é \"q\"")), ProtocolError{500, {}, QStringLiteral("d")}})
        EXPECT_EQ(ProtocolError::parse(error.toJson()), error);
}

TEST(ProtocolError, ReadsWhatServicesSend)
{
    EXPECT_EQ(ProtocolError::parse(R"({"status":401,"detail":"no"})"), (ProtocolError{401, {}, QStringLiteral("no")}));
    EXPECT_EQ(ProtocolError::parse(R"({"Status":"409","SCIMTYPE":"uniqueness"})"),
        (ProtocolError{409, QStringLiteral("uniqueness"), {}}));
    EXPECT_EQ(ProtocolError::parse(R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:error"]})"),
        (ProtocolError{0, {}, {}}));
}

TEST(ProtocolError, IsNotSeenInOtherThings)
{
    for (const char *text : {"", "<html>", "[]", "{}", R"({"status":"active","detail":"x"})",
             R"({"status":200,"detail":"x"})", R"({"status":404})", R"({"id":"1","userName":"x"})"})
        EXPECT_EQ(ProtocolError::parse(text), std::nullopt) << text;
}

} // namespace rollcall::scim
