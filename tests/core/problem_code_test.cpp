// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/problem_code.h"

#include "support/printers.h"

namespace rollcall::core
{

TEST(ProblemCode, StandsAtTheHeadOfADetail)
{
    const QString detail = withProblemCode(QStringLiteral("token-limit"), QStringLiteral("There are [2]."));
    EXPECT_EQ(detail, QStringLiteral("[token-limit] There are [2]."));
    EXPECT_EQ(problemCodeIn(detail), QStringLiteral("token-limit"));
    EXPECT_EQ(withProblemCode({}, QStringLiteral("No code.")), QStringLiteral("No code."));
}

TEST(ProblemCode, IsNothingElseInBrackets)
{
    for (const char *detail :
        {"", "[", "[]", "[] x", "[Token] x", "[a b] x", "[a\n] x", " [a] x", "a [b]", "[unclosed"})
        EXPECT_EQ(problemCodeIn(QString::fromLatin1(detail)), QString()) << detail;
}

} // namespace rollcall::core
