// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/error_text.h"

#include "wording/error_sentences.h"
#include "wording/rule_text.h"
#include "wording/visible_text.h"

#include <QCoreApplication>

namespace rollcall::wording
{
namespace
{

class ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

constexpr int kLongestQuote = 300;
constexpr int kFirstHttpStatus = 100;

/// What a file or a service said, fit to stand within a sentence.
QString quotable(const QString &text)
{
    const QString oneLine = text.simplified();
    const bool tooLong = oneLine.size() > kLongestQuote;
    return visibleText(tooLong ? oneLine.left(kLongestQuote - 1) + u'…' : oneLine);
}

bool isAnswer(ErrorCode code)
{
    return code == ErrorCode::Refused || code == ErrorCode::ServerFailed;
}

/// The line of a file or the HTTP status, as a sentence of its own.
QString place(const Error &error)
{
    if (error.line <= 0)
        return {};
    switch (error.code) {
    case ErrorCode::InvalidEncoding:
    case ErrorCode::MissingColumn:
    case ErrorCode::MalformedFile: return ErrorWords::tr("It is in line %L1.").arg(error.line);
    default: break;
    }
    if (isAnswer(error.code) && error.line >= kFirstHttpStatus)
        return ErrorWords::tr("The answer was HTTP %1.").arg(error.line);
    return {};
}

QString sentenceOf(const ErrorSentences &words, const Error &error)
{
    if (error.code == ErrorCode::Refused && !error.detail.isEmpty())
        return ErrorWords::tr("The service refused the request: “%1”.").arg(quotable(error.detail));
    if (words.about && !error.subject.isEmpty())
        return ErrorWords::tr(words.about).arg(quotable(error.subject));
    return ErrorWords::tr(words.sentence);
}

QString joined(const QString &first, const QString &second)
{
    if (second.isEmpty())
        return first;
    //: Joins two whole sentences. No space between them in Japanese.
    return ErrorWords::tr("%1 %2", "two sentences").arg(first, second);
}

} // namespace

ErrorText errorText(const Error &error)
{
    if (const auto rule = rules::ruleCodeIn(error.detail)) {
        const RuleText words = ruleText(*rule);
        return {words.title, words.whatHappened, words.whoActs};
    }
    const ErrorSentences &words = errorSentences(error.code);
    return {ErrorWords::tr(words.title), joined(sentenceOf(words, error), place(error)), ErrorWords::tr(words.remedy)};
}

QString errorTitle(const Error &error)
{
    return errorText(error).title;
}

QString errorSentence(const Error &error)
{
    return errorText(error).sentence;
}

QString errorRemedy(const Error &error)
{
    return errorText(error).remedy;
}

QString errorParagraph(const Error &error)
{
    const ErrorText text = errorText(error);
    return joined(text.sentence, text.remedy);
}

} // namespace rollcall::wording
