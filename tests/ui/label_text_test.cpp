// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/label_text.h"

#include "support/printers.h"

namespace rollcall::test
{
namespace
{

using ui::spokenLabel;

TEST(SpokenLabel, HasNoMnemonic)
{
    EXPECT_EQ(spokenLabel(QStringLiteral("&Connect")), QStringLiteral("Connect"));
    EXPECT_EQ(spokenLabel(QStringLiteral("A&ide")), QStringLiteral("Aide"));
    EXPECT_EQ(spokenLabel(QStringLiteral("接続(&C)")), QStringLiteral("接続"));
    EXPECT_EQ(spokenLabel(QStringLiteral("サービスへの接続(&S)…")), QStringLiteral("サービスへの接続"));
}

TEST(SpokenLabel, KeepsAnAmpersandThatIsOne)
{
    EXPECT_EQ(spokenLabel(QStringLiteral("Alpha && &Omega")), QStringLiteral("Alpha & Omega"));
    EXPECT_EQ(spokenLabel(QStringLiteral("Plain")), QStringLiteral("Plain"));
    EXPECT_EQ(spokenLabel(QString()), QString());
}

} // namespace
} // namespace rollcall::test
