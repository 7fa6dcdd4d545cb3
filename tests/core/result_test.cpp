// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/result.h"

#include "support/printers.h"

namespace rollcall
{

TEST(Result, HoldsAValueOrAnError)
{
    const Result<int> good = 7;
    ASSERT_TRUE(good.ok());
    EXPECT_EQ(good.value(), 7);

    const Result<int> bad = Error{ErrorCode::TimedOut, QStringLiteral("late"), QStringLiteral("host")};
    ASSERT_FALSE(bad.ok());
    EXPECT_EQ(bad.error().code, ErrorCode::TimedOut);
    EXPECT_EQ(bad.valueOr(3), 3);
}

TEST(Result, OfNothingIsOkByDefault)
{
    const Result<void> good;
    EXPECT_TRUE(good.ok());
    const Result<void> bad = Error{ErrorCode::DiskFull, {}, {}};
    EXPECT_FALSE(bad.ok());
}

TEST(Result, MovesAValueOutWithoutACopy)
{
    Result<std::unique_ptr<int>> holder = std::make_unique<int>(5);
    const std::unique_ptr<int> taken = std::move(holder).value();
    EXPECT_EQ(*taken, 5);
}

TEST(ErrorCode, NamesAreDistinct)
{
    QStringList names;
    for (int i = 0; i <= static_cast<int>(ErrorCode::MassRemovalStopped); ++i)
        names.append(core::errorCodeName(static_cast<ErrorCode>(i)));
    EXPECT_EQ(names.removeDuplicates(), 0);
}

} // namespace rollcall
