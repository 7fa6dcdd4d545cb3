// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/problem_text.h"

#include "in_every_language.h"
#include "wording/error_text.h"

namespace rollcall::wording
{
namespace
{

Error problem(ErrorCode code, const char *problemCode, const char *field = "")
{
    return {code, QStringLiteral("[%1] In English.").arg(QLatin1String(problemCode)), QString::fromLatin1(field), 409};
}

class ProblemTextIn : public test::InEveryLanguage
{
};

TEST_P(ProblemTextIn, SaysWhatHappenedAndWhatToDo)
{
    const QVector<Error> problems{problem(ErrorCode::Refused, "unsupported"),
        problem(ErrorCode::Forbidden, "key-required"), problem(ErrorCode::Conflict, "token-limit"),
        problem(ErrorCode::Conflict, "name-taken"), problem(ErrorCode::Conflict, "attribute-in-use"),
        problem(ErrorCode::Conflict, "source-read-only"), problem(ErrorCode::Conflict, "user-name-taken"),
        problem(ErrorCode::Conflict, "already-completed"), problem(ErrorCode::Conflict, "user-disabled"),
        problem(ErrorCode::InvalidArgument, "attribute-missing", "managedAppleId.attribute"),
        problem(ErrorCode::InvalidArgument, "attribute-unknown", "managedAppleId.attribute"),
        problem(ErrorCode::InvalidArgument, "malformed", "name"),
        problem(ErrorCode::InvalidArgument, "too-long", "name"),
        problem(ErrorCode::InvalidArgument, "reserved", "name"), problem(ErrorCode::InvalidArgument, "taken", "name"),
        problem(ErrorCode::InvalidArgument, "being-removed", "name")};
    for (const Error &error : problems) {
        ASSERT_TRUE(problemText(error).has_value()) << error.detail.toStdString();
        const ErrorText text = errorText(error);
        EXPECT_EQ(text.sentence, problemText(error)->sentence);
        for (const QString &sentence : {text.sentence, text.remedy})
            EXPECT_TRUE(sentence.endsWith(u'.') || sentence.endsWith(u'。')) << sentence.toStdString();
        if (isTranslated()) {
            EXPECT_NE(text.sentence, inEnglish([&] { return errorSentence(error); }));
        }
        EXPECT_FALSE(text.sentence.contains(QStringLiteral("In English")));
    }
}
ROLLCALL_IN_EVERY_LANGUAGE(ProblemTextIn);

TEST(ProblemText, LeavesRulesAndOtherFieldsToTheirOwnWords)
{
    EXPECT_FALSE(problemText(problem(ErrorCode::Refused, "attribute-unknown")).has_value()) << "that is a rule";
    EXPECT_FALSE(problemText(problem(ErrorCode::InvalidArgument, "malformed", "locale")).has_value());
    EXPECT_FALSE(problemText(problem(ErrorCode::Conflict, "email-required")).has_value());
    EXPECT_FALSE(problemText({ErrorCode::Conflict, QStringLiteral("token-limit"), {}}).has_value());
}

} // namespace
} // namespace rollcall::wording
