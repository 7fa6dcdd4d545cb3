// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/credentials.h"

#include "service/command_line.h"
#include "service/repository.h"

#include <QUuid>

namespace rollcall::service
{

namespace
{

constexpr qsizetype kMaxNameLength = 100;

Result<void> checkName(const QString &name)
{
    const bool hasControls
        = std::any_of(name.begin(), name.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (!name.trimmed().isEmpty() && name.size() <= kMaxNameLength && !hasControls)
        return {};
    return Error{ErrorCode::InvalidArgument,
        QStringLiteral("a name has 1 to %1 characters, none of them a control character").arg(kMaxNameLength), name};
}

/// Runs one statement and writes one audit entry, both or neither. It has to touch a row.
Result<void> change(
    Repository &repository, const QString &sql, const QVector<QVariant> &values, const AuditEntry &entry)
{
    auto transaction = repository.beginWrite();
    if (!transaction)
        return transaction.error();
    {
        auto query = repository.query(sql);
        if (!query)
            return query.error();
        if (const auto done = query->runWith(values); !done) {
            if (done.error().code == ErrorCode::Conflict)
                return Error{ErrorCode::Conflict, QStringLiteral("the name is taken"), entry.resourceName};
            return done.error();
        }
        if ((*query)->rowsAffected() == 0)
            return Error{ErrorCode::NotFound, QStringLiteral("there is none of that id or name"), entry.resourceName};
    }
    if (const auto told = AuditLog(repository).append(entry); !told)
        return told.error();
    return transaction->commit();
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QDateTime timeAt(const storage::Statement &row, int column)
{
    return row.isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(row.integer(column), Qt::UTC);
}

TokenInfo tokenOf(const storage::Statement &row)
{
    TokenInfo token{row.text(0), row.text(1), rules::profileFromName(row.text(2)).value_or(rules::Profile::Mdm),
        row.integer(3) != 0 ? TokenState::Active : TokenState::Inactive, timeAt(row, 4), timeAt(row, 5), timeAt(row, 6),
        row.text(7), {}, timeAt(row, 9)};
    if (!row.isNull(8))
        token.lifetimeDays = static_cast<int>(row.integer(8));
    return token;
}

AuditEntry entryOf(const Actor &actor, const QDateTime &now, const char *action, const TokenInfo &token)
{
    return actor.entry(now, QString::fromLatin1(action), QStringLiteral("Token"), token.id, token.name);
}

QVariant orNull(const std::optional<int> &days)
{
    return days ? QVariant(*days) : QVariant();
}

/// When a secret of `now` ends, as it is stored.
QVariant endOf(const QDateTime &now, const std::optional<int> &days)
{
    return days ? QVariant(now.addDays(*days).toMSecsSinceEpoch()) : QVariant();
}

Error tooManyTokens()
{
    return Error{ErrorCode::Conflict, QStringLiteral("there are %1 tokens already: remove one first").arg(kMaxTokens),
        QStringLiteral("token")};
}

} // namespace

Result<Secret> addKey(Repository &repository, Role role, const QString &name, const Clock &clock)
{
    if (const auto good = checkName(name); !good)
        return good.error();
    const Secret secret = Secret::generate("rc_key_");
    AuditEntry entry = commandLineEntry(QStringLiteral("key.add"), QStringLiteral("Key"), name, clock);
    entry.resourceId = newId();
    entry.detail = roleName(role);
    const auto done = change(repository,
        QStringLiteral("INSERT INTO access_keys (id, name, digest, role, created) VALUES (?, ?, ?, ?, ?)"),
        {entry.resourceId, name, core::secretDigest(secret), roleName(role), entry.at.toMSecsSinceEpoch()}, entry);
    if (!done)
        return done.error();
    return secret;
}

Result<QVector<KeyInfo>> keys(Repository &repository)
{
    auto query
        = repository.query(QStringLiteral("SELECT id, name, role, created FROM access_keys ORDER BY created, name"));
    if (!query)
        return query.error();
    QVector<KeyInfo> all;
    const auto read = query->forEach({}, [&](const storage::Statement &row) {
        all.append({row.text(0), row.text(1), roleFromName(row.text(2)).value_or(Role::Helpdesk), timeAt(row, 3)});
    });
    if (!read)
        return read.error();
    return all;
}

Result<void> removeKey(Repository &repository, const QString &idOrName, const Clock &clock)
{
    return change(repository, QStringLiteral("DELETE FROM access_keys WHERE id = ? OR name = ?"), {idOrName, idOrName},
        commandLineEntry(QStringLiteral("key.remove"), QStringLiteral("Key"), idOrName, clock));
}

Result<QVector<TokenInfo>> tokens(Repository &repository)
{
    auto query = repository.query(
        QStringLiteral("SELECT id, name, profile, active, created, expires, last_used, last_used_from, lifetime_days, "
                       "previous_until FROM tokens ORDER BY created, name"));
    if (!query)
        return query.error();
    QVector<TokenInfo> all;
    const auto read = query->forEach({}, [&](const storage::Statement &row) { all.append(tokenOf(row)); });
    if (!read)
        return read.error();
    return all;
}

Result<TokenInfo> findToken(Repository &repository, const QString &idOrName)
{
    const auto all = tokens(repository);
    if (!all)
        return all.error();
    for (const TokenInfo &token : *all) {
        if (token.id == idOrName || token.name == idOrName)
            return token;
    }
    return Error{ErrorCode::NotFound, QStringLiteral("there is none of that id or name"), idOrName};
}

Result<Secret> addToken(Repository &repository, const NewToken &token, const Clock &clock, const Actor &actor)
{
    if (const auto good = checkName(token.name); !good)
        return good.error();
    if (token.expiresDays && (*token.expiresDays < 1 || *token.expiresDays > kMaxTokenDays))
        return Error{ErrorCode::InvalidArgument, QStringLiteral("a token lives for 1 to %1 days").arg(kMaxTokenDays),
            QString::number(*token.expiresDays)};
    const Secret secret = Secret::generate("rc_scim_");
    AuditEntry entry
        = actor.entry(clock.now(), QStringLiteral("token.add"), QStringLiteral("Token"), newId(), token.name);
    entry.detail = rules::profileName(token.profile);
    // Counted by the same statement that writes: two processes can't both make the second one.
    const auto done = change(repository,
        QStringLiteral("INSERT INTO tokens (id, name, digest, profile, active, created, expires, lifetime_days) SELECT "
                       "?, ?, ?, ?, 1, ?, ?, ? WHERE (SELECT count(*) FROM tokens) < ?"),
        {entry.resourceId, token.name, core::secretDigest(secret), rules::profileName(token.profile),
            entry.at.toMSecsSinceEpoch(), endOf(entry.at, token.expiresDays), orNull(token.expiresDays), kMaxTokens},
        entry);
    if (!done)
        return done.error().code == ErrorCode::NotFound ? tooManyTokens() : done.error();
    return secret;
}

Result<Secret> renewToken(Repository &repository, const QString &idOrName, const Clock &clock, const Actor &actor)
{
    auto transaction = repository.beginWrite();
    if (!transaction)
        return transaction.error();
    const auto token = findToken(repository, idOrName);
    if (!token)
        return token.error();
    const QDateTime now = clock.now();
    QDateTime oldUntil = now.addSecs(qint64(kRenewedHours) * 3600);
    if (token->expiresAt.isValid())
        oldUntil = qMin(oldUntil, token->expiresAt);
    const Secret secret = Secret::generate("rc_scim_");
    AuditEntry entry = entryOf(actor, now, "token.renew", *token);
    entry.detail = QStringLiteral("The old secret works until %1.").arg(toScimTime(oldUntil));
    const auto done = change(repository,
        QStringLiteral(
            "UPDATE tokens SET previous_digest = digest, previous_until = ?, digest = ?, expires = ? WHERE id "
            "= ?"),
        {oldUntil.toMSecsSinceEpoch(), core::secretDigest(secret), endOf(now, token->lifetimeDays), token->id}, entry);
    if (!done)
        return done.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return secret;
}

Result<void> setTokenState(
    Repository &repository, const QString &idOrName, TokenState state, const Clock &clock, const Actor &actor)
{
    const auto token = findToken(repository, idOrName);
    if (!token)
        return token.error();
    if (token->state == state)
        return {};
    const bool active = state == TokenState::Active;
    return change(repository, QStringLiteral("UPDATE tokens SET active = ? WHERE id = ?"), {active ? 1 : 0, token->id},
        entryOf(actor, clock.now(), active ? "token.enable" : "token.disable", *token));
}

Result<void> renameToken(
    Repository &repository, const QString &idOrName, const QString &name, const Clock &clock, const Actor &actor)
{
    if (const auto good = checkName(name); !good)
        return good.error();
    const auto token = findToken(repository, idOrName);
    if (!token)
        return token.error();
    if (token->name == name)
        return {};
    AuditEntry entry = entryOf(actor, clock.now(), "token.rename", *token);
    entry.detail = QStringLiteral("Now called %1.").arg(name);
    return change(repository, QStringLiteral("UPDATE tokens SET name = ? WHERE id = ?"), {name, token->id}, entry);
}

Result<void> removeToken(Repository &repository, const QString &idOrName, const Clock &clock, const Actor &actor)
{
    const auto token = findToken(repository, idOrName);
    if (!token)
        return token.error();
    return change(repository, QStringLiteral("DELETE FROM tokens WHERE id = ?"), {token->id},
        entryOf(actor, clock.now(), "token.remove", *token));
}

} // namespace rollcall::service
