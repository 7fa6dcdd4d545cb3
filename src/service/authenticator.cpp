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

} // namespace

struct Authenticator::StoredToken {
    QString id;
    rules::TokenFacts facts;
    qint64 lastUsed = 0;
    Caller caller;
};

Result<std::optional<Authenticator::StoredToken>> Authenticator::findToken(const QByteArray &digest)
{
    auto query = m_repository.query(
        QStringLiteral("SELECT digest, id, name, profile, active, expires, last_used, previous_digest, previous_until "
                       "FROM tokens"));
    if (!query)
        return query.error();
    std::optional<StoredToken> found;
    const auto read = query->forEach({}, [&](const storage::Statement &row) {
        // Both are compared, whatever comes of the first.
        const bool isCurrent = core::sameDigest(row.blob(0), digest);
        const bool isPrevious = core::sameDigest(row.blob(7), digest);
        if (!isCurrent && !isPrevious)
            return;
        const auto profile = rules::profileFromName(row.text(3)).value_or(rules::Profile::Mdm);
        const int end = isCurrent ? 5 : 8; // Of the secret that was shown: a renewal leaves the old one some time.
        const auto expires = row.isNull(end) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(row.integer(end), Qt::UTC);
        found = StoredToken{row.text(1), {row.integer(4) != 0, expires}, row.integer(6),
            {Caller::Kind::Token, row.text(2), profile, Role::Helpdesk}};
    });
    if (!read)
        return read.error();
    return found;
}

Result<std::optional<Caller>> Authenticator::findKey(const QByteArray &digest)
{
    auto query = m_repository.query(QStringLiteral("SELECT digest, name, role FROM access_keys"));
    if (!query)
        return query.error();
    std::optional<Caller> found;
    const auto read = query->forEach({}, [&](const storage::Statement &row) {
        if (core::sameDigest(row.blob(0), digest))
            found = Caller{Caller::Kind::Key, row.text(1), rules::Profile::Mdm,
                roleFromName(row.text(2)).value_or(Role::Helpdesk)};
    });
    if (!read)
        return read.error();
    return found;
}

Result<std::variant<Caller, AuthFailure>> Authenticator::authenticate(const Request &request)
{
    using Verdict = std::variant<Caller, AuthFailure>;
    const Secret secret(bearerOf(request));
    if (secret.isEmpty())
        return Verdict(AuthFailure{});
    const QByteArray digest = core::secretDigest(secret);
    const auto key = findKey(digest);
    if (!key)
        return key.error();
    const auto token = findToken(digest);
    if (!token)
        return token.error();
    if (*key)
        return Verdict(**key);
    return admitToken(*token, request);
}

Result<std::variant<Caller, AuthFailure>> Authenticator::admitToken(
    const std::optional<StoredToken> &token, const Request &request)
{
    using Verdict = std::variant<Caller, AuthFailure>;
    const auto fault = rules::tokenFault(token ? std::optional(token->facts) : std::nullopt, m_clock.now());
    if (fault) {
        tell(*fault, token ? token->caller.name : QString(), request);
        return Verdict(AuthFailure{fault});
    }
    noteUse(*token, request);
    return Verdict(token->caller);
}

void Authenticator::noteUse(const StoredToken &token, const Request &request)
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    if (now - token.lastUsed < kOncePerMs)
        return;
    auto query = m_repository.query(QStringLiteral("UPDATE tokens SET last_used = ?, last_used_from = ? WHERE id = ?"));
    const auto done = query ? query->runWith({now, QString::fromLatin1(request.remoteAddress), token.id})
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
