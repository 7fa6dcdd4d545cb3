// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/nearest_name.h"

#include <gtest/gtest.h>

namespace rollcall::models
{

TEST(NearestName, IsTheOneThatTakesTheFewestLetters)
{
    const QStringList names{QStringLiteral("department"), QStringLiteral("division"), QStringLiteral("custAttr1"),
        QStringLiteral("custAttr2")};
    const auto nearest
        = [&names](const char *name) { return nearestName(QString::fromUtf8(name), names).toStdString(); };
    EXPECT_EQ(nearest("departmnt"), "department");
    EXPECT_EQ(nearest("DEPARTEMENT"), "department");
    EXPECT_EQ(nearest("custattr"), "custAttr1");
    EXPECT_EQ(nearest("custattr2"), "custAttr2");
    EXPECT_EQ(nearest("shoe"), "");
    EXPECT_EQ(nearest(""), "");
    EXPECT_TRUE(nearestName(QStringLiteral("x"), {}).isEmpty());
}

} // namespace rollcall::models
