// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_tokens.h"

#include "service/admin_response.h"
#include "service/body_reader.h"
#include "service/credentials.h"

namespace rollcall::service
{

namespace
{

QJsonValue orNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(toScimTime(time)) : QJsonValue();
}

QJsonObject toJson(const TokenInfo &token, const QDateTime &now)
{
    const bool isActive = token.state == TokenState::Active;
    const bool hasOldSecret = token.previousUntil.isValid() && token.previousUntil > now;
    return {{QStringLiteral("id"), token.id}, {QStringLiteral("name"), token.name},
        {QStringLiteral("profile"), rules::profileName(token.profile)},
        {QStringLiteral("state"), isActive ? QStringLiteral("active") : QStringLiteral("inactive")},
        {QStringLiteral("createdAt"), toScimTime(token.createdAt)},
        {QStringLiteral("expiresAt"), orNull(token.expiresAt)}, {QStringLiteral("expiresSoon"), token.expiresSoon(now)},
        {QStringLiteral("lastUsedAt"), orNull(token.lastUsedAt)},
        {QStringLiteral("lastUsedFrom"), token.lastUsedFrom.isEmpty() ? QJsonValue() : QJsonValue(token.lastUsedFrom)},
        {QStringLiteral("oldSecretUntil"), hasOldSecret ? orNull(token.previousUntil) : QJsonValue()}};
}

/// What the functions of credentials.h say, as a problem.
Problem problemOfToken(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound: return notFoundProblem(QStringLiteral("There is no such token"));
    case ErrorCode::InvalidArgument:
        return validationProblem({{QStringLiteral("name"), QStringLiteral("malformed"),
            QStringLiteral("A name has 1 to 100 characters, none of them a control character.")}});
    case ErrorCode::Conflict:
        return {409, QStringLiteral("name-taken"), QStringLiteral("Another token has this name.")};
    default: return problemOf(error);
    }
}

/// The one that the path names, by its id alone.
OrProblem<TokenInfo> tokenIn(const AdminRequest &request)
{
    const auto all = tokens(request.repository);
    if (!all)
        return problemOf(all.error());
    for (const TokenInfo &token : *all) {
        if (token.id == request.captures.constFirst())
            return token;
    }
    return notFoundProblem(QStringLiteral("There is no such token"));
}

OrProblem<QJsonObject> described(const AdminRequest &request, const QString &idOrName)
{
    const auto token = findToken(request.repository, idOrName);
    return token ? OrProblem<QJsonObject>(toJson(*token, request.now)) : problemOfToken(token.error());
}

/// The token with the secret, which nobody sees again.
OrProblem<Response> answerOnce(const AdminRequest &request, const QString &idOrName, const Secret &secret, int status)
{
    auto token = described(request, idOrName);
    if (!token)
        return token.error();
    token->insert(QStringLiteral("secret"), QString::fromLatin1(secret.reveal()));
    return adminJson(*token, status);
}

OrProblem<Response> list(const AdminRequest &request)
{
    const auto all = tokens(request.repository);
    if (!all)
        return problemOf(all.error());
    QJsonArray items;
    for (const TokenInfo &token : *all)
        items.append(toJson(token, request.now));
    return adminList(items);
}

OrProblem<NewToken> newTokenIn(const AdminRequest &request)
{
    const auto body = request.body();
    if (!body)
        return body.error();
    BodyReader reader(*body);
    NewToken token{reader.requiredText(QLatin1String("name")), rules::Profile::Mdm, {}};
    if (const auto name = reader.text(QLatin1String("profile"))) {
        const auto profile = rules::profileFromName(*name);
        if (!profile)
            reader.fail(QStringLiteral("profile"), QStringLiteral("unknown-value"),
                QStringLiteral("profile has to be \"mdm\" or \"rfc\"."));
        token.profile = profile.value_or(token.profile);
    }
    if (const auto days = reader.integer(QLatin1String("expiresDays"), 1, kMaxTokenDays))
        token.expiresDays = static_cast<int>(*days);
    if (const auto read = reader.finish(); !read)
        return read.error();
    return token;
}

OrProblem<Response> create(const AdminRequest &request)
{
    const auto wanted = newTokenIn(request);
    if (!wanted)
        return wanted.error();
    const auto all = tokens(request.repository);
    if (!all)
        return problemOf(all.error());
    if (all->size() >= kMaxTokens)
        return Problem{409, QStringLiteral("token-limit"),
            QStringLiteral("There are %1 tokens already. Remove one first.").arg(kMaxTokens)};
    const auto secret = addToken(request.repository, *wanted, request.clock, request.actor());
    if (!secret)
        return problemOfToken(secret.error());
    return answerOnce(request, wanted->name, *secret, 201);
}

OrProblem<Response> update(const AdminRequest &request)
{
    const auto body = request.body();
    if (!body)
        return body.error();
    BodyReader reader(*body);
    const auto name = reader.text(QLatin1String("name"));
    const auto state = reader.text(QLatin1String("state"));
    if (state && *state != QLatin1String("active") && *state != QLatin1String("inactive"))
        reader.fail(QStringLiteral("state"), QStringLiteral("unknown-value"),
            QStringLiteral("state has to be \"active\" or \"inactive\"."));
    if (const auto read = reader.finish(); !read)
        return read.error();
    const auto token = tokenIn(request);
    if (!token)
        return token.error();
    if (name) {
        if (const auto done = renameToken(request.repository, token->id, *name, request.clock, request.actor()); !done)
            return problemOfToken(done.error());
    }
    if (state) {
        const TokenState wanted = *state == QLatin1String("active") ? TokenState::Active : TokenState::Inactive;
        if (const auto done = setTokenState(request.repository, token->id, wanted, request.clock, request.actor());
            !done)
            return problemOfToken(done.error());
    }
    const auto changed = described(request, token->id);
    return changed ? OrProblem<Response>(adminJson(*changed)) : changed.error();
}

OrProblem<Response> renew(const AdminRequest &request)
{
    const auto token = tokenIn(request);
    if (!token)
        return token.error();
    const auto secret = renewToken(request.repository, token->id, request.clock, request.actor());
    return secret ? answerOnce(request, token->id, *secret, 200) : problemOfToken(secret.error());
}

OrProblem<Response> removeOne(const AdminRequest &request)
{
    const auto token = tokenIn(request);
    if (!token)
        return token.error();
    const auto done = removeToken(request.repository, token->id, request.clock, request.actor());
    return done ? OrProblem<Response>(adminDone()) : problemOfToken(done.error());
}

} // namespace

AdminRoutes tokenRoutes()
{
    const QString all = QStringLiteral("tokens");
    const QString one = QStringLiteral("tokens/{id}");
    return {{"GET", all, Role::Helpdesk, list}, {"POST", all, Role::Administrator, create},
        {"PATCH", one, Role::Administrator, update}, {"DELETE", one, Role::Administrator, removeOne},
        {"POST", QStringLiteral("tokens/{id}/renew"), Role::Administrator, renew}};
}

} // namespace rollcall::service
