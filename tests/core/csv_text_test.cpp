// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/csv_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rollcall::core
{

TEST(CsvRecord, QuotesWhatHasToBeQuoted)
{
    EXPECT_EQ(csvRecord({QStringLiteral("a"), QString(), QStringLiteral("b c")}), "a,,b c\r\n");
    EXPECT_EQ(csvRecord({QStringLiteral("a,b"), QStringLiteral("say \"hi\""), QStringLiteral("two\r\nlines")}),
        "\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\"\r\n");
    EXPECT_EQ(csvRecord({QStringLiteral("山田")}), "山田\r\n");
}

TEST(CsvRecord, LeavesNoFormulaToASpreadsheet)
{
    for (const char *cell : {"=1+1", "+1", "-1", "@SUM(1)", "\t=1", "＝1", "＋1", "－1", "＠x"})
        EXPECT_EQ(csvRecord({QString::fromUtf8(cell)}), QByteArray("'") + cell + "\r\n") << cell;
    EXPECT_EQ(csvRecord({QStringLiteral("\r=1")}), "\"'\r=1\"\r\n");
    EXPECT_EQ(csvRecord({QStringLiteral("=1,2")}), "\"'=1,2\"\r\n");
    EXPECT_EQ(csvRecord({QStringLiteral("a=1")}), "a=1\r\n");
}

} // namespace rollcall::core
