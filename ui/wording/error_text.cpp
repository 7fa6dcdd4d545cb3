// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/error_text.h"

#include "wording/connection_sentences.h"
#include "wording/count_text.h"
#include "wording/error_sentences.h"
#include "wording/problem_text.h"
#include "wording/rule_text.h"
#include "wording/time_text.h"
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

/// A service answered, with this status; the subject is then its host.
bool isAnswer(const Error &error)
{
    return error.line >= kFirstHttpStatus;
}

/// The line of a file, the HTTP status or how many it is about, as a sentence of its own.
QString place(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidEncoding:
    case ErrorCode::MalformedFile:
        return error.line > 0 ? ErrorWords::tr("It is in line %L1.").arg(error.line) : QString();
    case ErrorCode::Refused:
    case ErrorCode::ServerFailed:
        return isAnswer(error) ? ErrorWords::tr("The answer was HTTP %1.").arg(error.line) : QString();
    case ErrorCode::MassRemovalStopped: {
        const int count = error.line;
        if (count <= 0)
            return {};
        //: %1 is a number of users or user groups.
        return ErrorWords::tr("To be removed: %1.")
            .arg(error.subject == QLatin1String("Group") ? groupCount(count) : userCount(count));
    }
    default: return {};
    }
}

/// Whether the sentence is about the subject: a host was not itself "not found", nor does it "exist already".
bool isAboutSubject(const Error &error)
{
    const bool isAboutContent = error.code == ErrorCode::NotFound || error.code == ErrorCode::Conflict;
    return !error.subject.isEmpty() && !(isAboutContent && isAnswer(error));
}

/// A refusal in the service's own words, if it found any.
bool hasOwnWords(const Error &error)
{
    const bool isBareStatus = error.detail == QStringLiteral("HTTP %1").arg(error.line);
    return error.code == ErrorCode::Refused && !error.detail.isEmpty() && !isBareStatus;
}

QString sentenceOf(const ErrorSentences &words, const Error &error)
{
    if (hasOwnWords(error))
        return ErrorWords::tr("The service refused the request: “%1”.").arg(quotable(error.detail));
    if (words.about && isAboutSubject(error))
        return ErrorWords::tr(words.about).arg(quotable(error.subject));
    return ErrorWords::tr(words.sentence);
}

QString remedyOf(const ErrorSentences &words, const Error &error)
{
    constexpr int kMinute = 60;
    if (error.retryAfter >= kMinute) // rounded up: not a second too early
        return ErrorWords::tr("Try again in %1.").arg(durationText(qint64{error.retryAfter} + kMinute - 1));
    if (error.retryAfter > 0)
        return ErrorWords::tr("Try again in %1.").arg(durationText(error.retryAfter));
    return ErrorWords::tr(words.remedy);
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
    if (const auto problem = problemText(error))
        return {ErrorWords::tr(errorSentences(error.code).title), problem->sentence, problem->remedy};
    if (const auto rule = rules::ruleCodeIn(error.detail)) {
        const RuleText words = ruleText(*rule);
        return {words.title, words.whatHappened, words.whoActs};
    }
    const ErrorSentences *exact = connectionSentences(error);
    const ErrorSentences &words = exact ? *exact : errorSentences(error.code);
    return {ErrorWords::tr(words.title), joined(sentenceOf(words, error), place(error)), remedyOf(words, error)};
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
