// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/authenticator.h"

#include "core/log.h"
#include "core/secret.h"
#include "rules/token_admission.h"
#include "service/audit_log.h"
#include "service/repository.h"

namespace rollcall::service
{

namespace
{

constexpr qint64 kOncePerMs = 60'000;
constexpr qsizetype kRemembered = 1000; // Addresses; more are forgotten all at once.

QByteArray bearerOf(const Request &request)
{
    const QByteArray header = request.header("authorization").trimmed();
    constexpr QByteArrayView kScheme = "Bearer ";
    if (header.size() <= kScheme.size() || header.left(kScheme.size()).compare(kScheme, Qt::CaseInsensitive) != 0)
        return {};
    return header.mid(kScheme.size()).trimmed();
}

QDateTime timeAt(const storage::Statement &row, int column)
{
    return row.isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(row.integer(column), Qt::UTC);
}

} // namespace

Result<void> Authenticator::readTokens()
{
    m_tokens.clear();
    auto query = m_repository.query(
        QStringLiteral("SELECT digest, id, name, profile, active, expires, last_used, previous_digest, previous_until "
                       "FROM tokens"));
    if (!query)
        return query.error();
    return query->forEach({}, [&](const storage::Statement &row) {
        const auto profile = rules::profileFromName(row.text(3)).value_or(rules::Profile::Mdm);
        m_tokens.append({row.text(1), row.blob(0), row.blob(7), row.integer(4) != 0, timeAt(row, 5), timeAt(row, 8),
            row.integer(6), {Caller::Kind::Token, row.text(2), profile, Role::Helpdesk}});
    });
}

Result<void> Authenticator::readKeys()
{
    m_keys.clear();
    auto query = m_repository.query(QStringLiteral("SELECT digest, name, role FROM access_keys"));
    if (!query)
        return query.error();
    return query->forEach({}, [&](const storage::Statement &row) {
        m_keys.append({row.blob(0),
            {Caller::Kind::Key, row.text(1), rules::Profile::Mdm, roleFromName(row.text(2)).value_or(Role::Helpdesk)}});
    });
}

Result<void> Authenticator::refresh()
{
    const auto mark = m_repository.mark();
    if (mark && mark == m_mark)
        return {};
    m_mark.reset();
    if (const auto read = readTokens(); !read)
        return read.error();
    if (const auto read = readKeys(); !read)
        return read.error();
    m_mark = mark;
    return {};
}

Result<std::variant<Caller, AuthFailure>> Authenticator::authenticate(const Request &request)
{
    using Verdict = std::variant<Caller, AuthFailure>;
    const Secret secret(bearerOf(request));
    if (secret.isEmpty())
        return Verdict(AuthFailure{});
    if (const auto fresh = refresh(); !fresh)
        return fresh.error();
    const QByteArray digest = core::secretDigest(secret);
    const StoredKey *key = nullptr;
    for (const StoredKey &known : std::as_const(m_keys)) {
        if (core::sameDigest(known.digest, digest))
            key = &known;
    }
    StoredToken *token = nullptr;
    bool byPreviousSecret = false;
    for (StoredToken &known : m_tokens) {
        // Both are compared, whatever comes of the first.
        const bool isCurrent = core::sameDigest(known.digest, digest);
        const bool isPrevious = core::sameDigest(known.previousDigest, digest);
        if (!isCurrent && !isPrevious)
            continue;
        token = &known;
        byPreviousSecret = !isCurrent;
    }
    if (key != nullptr)
        return Verdict(key->caller);
    return admitToken(token, byPreviousSecret, request);
}

Result<std::variant<Caller, AuthFailure>> Authenticator::admitToken(
    StoredToken *token, bool byPreviousSecret, const Request &request)
{
    using Verdict = std::variant<Caller, AuthFailure>;
    std::optional<rules::TokenFacts> facts;
    if (token != nullptr) // A renewal leaves the old secret some time.
        facts = rules::TokenFacts{token->isActive, byPreviousSecret ? token->previousUntil : token->expires};
    if (const auto fault = rules::tokenFault(facts, m_clock.now())) {
        tell(*fault, token != nullptr ? token->caller.name : QString(), request);
        return Verdict(AuthFailure{fault});
    }
    noteUse(*token, request);
    return Verdict(token->caller);
}

void Authenticator::noteUse(StoredToken &token, const Request &request)
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    if (now - token.lastUsed < kOncePerMs)
        return;
    token.lastUsed = now;
    m_repository.endView();
    // Another process may have noted it, which alone is no reason to read the tokens anew.
    auto query = m_repository.query(QStringLiteral("UPDATE tokens SET last_used = ?, last_used_from = ? WHERE id = ? "
                                                   "AND coalesce(last_used, 0) <= ?"));
    const auto done = query
        ? query->runWith({now, QString::fromLatin1(request.remoteAddress), token.id, now - kOncePerMs})
        : Result<void>(query.error());
    // The request is good all the same.
    if (!done)
        qCWarning(core::lcService).noquote() << "last use of a token not noted:" << done.error().detail;
}

void Authenticator::tell(rules::RuleCode rule, const QString &tokenName, const Request &request)
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    const QByteArray what = rules::ruleCodeName(rule).toLatin1() + ' ' + request.remoteAddress;
    const auto last = m_told.constFind(what);
    if (last != m_told.cend() && now - *last < kOncePerMs)
        return;
    if (m_told.size() >= kRemembered)
        m_told.clear();
    m_told.insert(what, now);

    AuditEntry entry;
    entry.at = m_clock.now();
    entry.actor = tokenName.isEmpty() ? QString() : QStringLiteral("token:") + tokenName;
    entry.address = QString::fromLatin1(request.remoteAddress);
    entry.action = QStringLiteral("request.unauthorized");
    entry.rule = rule;
    entry.detail = QString::fromLatin1(request.method + ' ' + request.path.left(200));
    if (const auto told = AuditLog(m_repository).append(entry); !told)
        qCWarning(core::lcService).noquote() << "refused credentials not audited:" << told.error().detail;
}

} // namespace rollcall::service
