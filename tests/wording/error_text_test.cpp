// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/error_text.h"

#include "in_every_language.h"
#include "wording/error_sentences.h"
#include "wording/rule_text.h"
#include "wording/time_text.h"

namespace rollcall::wording
{
namespace
{

QVector<ErrorCode> allCodes()
{
    QVector<ErrorCode> codes;
    for (int i = 0;; ++i) {
        const auto code = static_cast<ErrorCode>(i);
        if (code != ErrorCode::Internal && errorCodeName(code) == QLatin1String("Internal"))
            return codes; // past the last one
        codes.append(code);
    }
}

Error errorOf(ErrorCode code, const QString &subject = {}, int line = 0, const QString &detail = {})
{
    return Error{code, detail, subject, line};
}

class ErrorTextIn : public test::InEveryLanguage
{
};

TEST(ErrorText, HasARowForEveryCode)
{
    const QVector<ErrorCode> codes = allCodes();
    EXPECT_GE(codes.size(), 40);
    EXPECT_EQ(codes.last(), ErrorCode::MassRemovalStopped);
    for (const ErrorCode code : codes)
        EXPECT_EQ(errorSentences(code).code, code) << testing::PrintToString(code);
}

TEST_P(ErrorTextIn, EveryCodeHasTitleSentenceAndRemedy)
{
    for (const ErrorCode code : allCodes()) {
        for (const QString &subject : {QString(), QStringLiteral("users.csv")}) {
            const ErrorText text = errorText(errorOf(code, subject));
            const auto name = testing::PrintToString(code);
            EXPECT_FALSE(text.title.isEmpty()) << name;
            EXPECT_FALSE(text.title.endsWith(u'.') || text.title.endsWith(u'。')) << name;
            for (const QString &sentence : {text.sentence, text.remedy}) {
                EXPECT_TRUE(sentence.endsWith(u'.') || sentence.endsWith(u'。')) << name << sentence.toStdString();
                EXPECT_FALSE(sentence.contains(u'%')) << name << sentence.toStdString();
            }
        }
    }
}

TEST_P(ErrorTextIn, NothingStaysEnglish)
{
    if (!isTranslated())
        return;
    for (const ErrorCode code : allCodes()) {
        const Error error = errorOf(code, QStringLiteral("users.csv"), 7);
        EXPECT_NE(errorTitle(error), inEnglish([&] { return errorTitle(error); }));
        EXPECT_NE(errorSentence(error), inEnglish([&] { return errorSentence(error); }));
        EXPECT_NE(errorRemedy(error), inEnglish([&] { return errorRemedy(error); }));
    }
}

TEST_P(ErrorTextIn, TitlesTellTheCodesApart)
{
    QHash<QString, ErrorCode> seen;
    for (const ErrorCode code : allCodes()) {
        const QString title = errorTitle(errorOf(code));
        EXPECT_FALSE(seen.contains(title)) << title.toStdString();
        seen.insert(title, code);
    }
}

TEST_P(ErrorTextIn, NamesTheSubjectAndTheLine)
{
    const QString sentence = errorSentence(errorOf(ErrorCode::InvalidEncoding, QStringLiteral("/tmp/users.csv"), 1234));
    EXPECT_TRUE(sentence.contains(QStringLiteral("/tmp/users.csv"))) << sentence.toStdString();
    EXPECT_TRUE(sentence.contains(QLocale().toString(1234))) << sentence.toStdString();
}

TEST_P(ErrorTextIn, ARefusalWithARuleSpeaksTheRule)
{
    const Error error = errorOf(ErrorCode::Refused, {}, 400, QStringLiteral("[email-required] The user has no e-mail"));
    const RuleText rule = ruleText(rules::RuleCode::EmailRequired);
    EXPECT_EQ(errorTitle(error), rule.title);
    EXPECT_EQ(errorSentence(error), rule.whatHappened);
    EXPECT_EQ(errorRemedy(error), rule.whoActs);

    const Error token
        = errorOf(ErrorCode::Unauthorized, {}, 401, QStringLiteral("[token-expired] The token has expired"));
    EXPECT_EQ(errorTitle(token), ruleTitle(rules::RuleCode::TokenExpired));
}

TEST_P(ErrorTextIn, ARefusalWithoutARuleQuotesTheService)
{
    const QString sentence
        = errorSentence(errorOf(ErrorCode::Refused, {}, 400, QStringLiteral("[nonsense] no more seats")));
    EXPECT_TRUE(sentence.contains(QStringLiteral("[nonsense] no more seats"))) << sentence.toStdString();
    EXPECT_TRUE(sentence.contains(QStringLiteral("HTTP 400"))) << sentence.toStdString();
}

TEST_P(ErrorTextIn, NothingUnknownLeavesAHole)
{
    for (const ErrorCode code : allCodes()) {
        const QString sentence = errorSentence(errorOf(code));
        EXPECT_FALSE(sentence.contains(QStringLiteral("  ")) || sentence.contains(QStringLiteral("“”"))
            || sentence.contains(QStringLiteral("「」")) || sentence.contains(u'«'))
            << sentence.toStdString();
    }
}

TEST_P(ErrorTextIn, ParagraphHasSentenceAndRemedy)
{
    const Error error = errorOf(ErrorCode::HostNotFound, QStringLiteral("mdm.example.com"));
    const QString paragraph = errorParagraph(error);
    EXPECT_TRUE(paragraph.startsWith(errorSentence(error)));
    EXPECT_TRUE(paragraph.endsWith(errorRemedy(error)));
    const bool spaced = paragraph.size() > errorSentence(error).size() + errorRemedy(error).size();
    EXPECT_EQ(spaced, GetParam() != QLatin1String("ja"));
}

TEST_P(ErrorTextIn, ARefusalWithoutWordsIsNotQuoted)
{
    const Error error = errorOf(ErrorCode::Refused, QStringLiteral("mdm.example.com"), 418, QStringLiteral("HTTP 418"));
    EXPECT_EQ(errorSentence(error).count(QStringLiteral("HTTP 418")), 1);
}

// The subject of an answer is the host, whatever the answer is about.
TEST_P(ErrorTextIn, AHostIsNotWhatWasNotFoundOrTaken)
{
    for (const ErrorCode code : {ErrorCode::NotFound, ErrorCode::Conflict}) {
        const QString subject = QStringLiteral("mdm.example.com");
        EXPECT_FALSE(errorSentence(errorOf(code, subject, 404)).contains(subject));
        EXPECT_TRUE(errorSentence(errorOf(code, subject)).contains(subject));
    }
}

TEST_P(ErrorTextIn, AMissingColumnIsInNoLine)
{
    const QString sentence = errorSentence(errorOf(ErrorCode::MissingColumn, QStringLiteral("mail"), 7));
    EXPECT_TRUE(sentence.contains(QStringLiteral("mail")));
    EXPECT_FALSE(sentence.contains(u'7'));
}

TEST_P(ErrorTextIn, TheRemedySaysWhenTheServiceWantsToBeAskedAgain)
{
    Error error = errorOf(ErrorCode::TooManyRequests, {}, 429);
    error.retryAfter = 120;
    EXPECT_TRUE(errorRemedy(error).contains(durationText(120)));
    error.retryAfter = 61;
    EXPECT_TRUE(errorRemedy(error).contains(durationText(120)));
    error.retryAfter = 7;
    EXPECT_TRUE(errorRemedy(error).contains(durationText(7)));
}

ROLLCALL_IN_EVERY_LANGUAGE(ErrorTextIn);

TEST(ErrorText, WhatAServiceSaysCannotDeceiveOrFloodTheReader)
{
    const QString hostile = QStringLiteral("line one\nline two ") + QChar(0x202E) + QString(5'000, u'x');
    const QString sentence = errorSentence(errorOf(ErrorCode::Refused, {}, 400, hostile));
    EXPECT_TRUE(sentence.contains(QStringLiteral("line one line two ⟨U+202E⟩")));
    EXPECT_FALSE(sentence.contains(QChar(0x202E)));
    EXPECT_LT(sentence.size(), 500);
    EXPECT_TRUE(sentence.contains(u'…'));
}

TEST(ErrorText, ASubjectWithAPlaceholderIsQuotedAsItIs)
{
    EXPECT_EQ(errorSentence(errorOf(ErrorCode::FileNotFound, QStringLiteral("%1%2 <b>.csv"))),
        QStringLiteral("The file “%1%2 <b>.csv” does not exist."));
}

} // namespace
} // namespace rollcall::wording
