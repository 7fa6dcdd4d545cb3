// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console.h"

#include "support/printers.h"

namespace rollcall::cli
{

TEST(Table, LinesUpAlsoBehindWideAndCombiningCharacters)
{
    testing::internal::CaptureStdout();
    printTable({QStringLiteral("Name"), QStringLiteral("State")},
        {{QStringLiteral("山田 太郎"), QStringLiteral("A")}, {QStringLiteral("Ane\u0301s"), QStringLiteral("B")}});
    const QStringList lines = QString::fromStdString(testing::internal::GetCapturedStdout()).split(u'\n');
    EXPECT_EQ(lines.at(0), QStringLiteral("Name       State"));
    EXPECT_EQ(lines.at(1), QStringLiteral("山田 太郎  A")) << "nine columns and two between";
    EXPECT_EQ(lines.at(2), QStringLiteral("Ane\u0301s       B"));
}

TEST(Table, ShowsWhatWouldTurnTheTextRound)
{
    testing::internal::CaptureStdout();
    printTable({QStringLiteral("Name")}, {{QStringLiteral("evil\u202Etxt\u001b[31m")}});
    const QString text = QString::fromStdString(testing::internal::GetCapturedStdout());
    EXPECT_FALSE(text.contains(QChar(0x202E)));
    EXPECT_FALSE(text.contains(QChar(0x1B)));
}

TEST(JsonArray, KeepsEachDocumentsBytes)
{
    testing::internal::CaptureStdout();
    printJsonArray({"{\"n\":12345678901234567890}", "{}"});
    EXPECT_EQ(testing::internal::GetCapturedStdout(), "[\n{\"n\":12345678901234567890},\n{}\n]\n");
    testing::internal::CaptureStdout();
    printJsonArray({});
    EXPECT_EQ(testing::internal::GetCapturedStdout(), "[]\n");
}

} // namespace rollcall::cli
