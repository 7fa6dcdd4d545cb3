// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/token_admission.h"

#include "rules/profile.h"
#include "support/fake_clock.h"
#include "support/printers.h"

namespace rollcall::rules
{

TEST(TokenFault, NamesTheRule)
{
    const QDateTime now = test::FakeClock().now();
    EXPECT_EQ(tokenFault({}, now), RuleCode::TokenUnknown);
    EXPECT_EQ(tokenFault(TokenFacts{true, {}}, now), std::nullopt);
    EXPECT_EQ(tokenFault(TokenFacts{false, {}}, now), RuleCode::TokenInactive);
    EXPECT_EQ(tokenFault(TokenFacts{true, now.addMSecs(1)}, now), std::nullopt);
    EXPECT_EQ(tokenFault(TokenFacts{true, now}, now), RuleCode::TokenExpired);
    EXPECT_EQ(tokenFault(TokenFacts{true, now.addDays(-1)}, now), RuleCode::TokenExpired);
    EXPECT_EQ(tokenFault(TokenFacts{false, now.addDays(-1)}, now), RuleCode::TokenInactive);
}

TEST(Profile, NamesGoBothWays)
{
    EXPECT_EQ(profileFromName(u"mdm"), Profile::Mdm);
    EXPECT_EQ(profileFromName(u"rfc"), Profile::Rfc);
    EXPECT_EQ(profileFromName(u"RFC"), std::nullopt);
    EXPECT_EQ(profileName(Profile::Rfc), QStringLiteral("rfc"));
}

} // namespace rollcall::rules
