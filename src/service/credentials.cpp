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

Result<Secret> addToken(Repository &repository, const NewToken &token, const Clock &clock)
{
    if (const auto good = checkName(token.name); !good)
        return good.error();
    if (token.expiresDays && *token.expiresDays < 1)
        return Error{ErrorCode::InvalidArgument, QStringLiteral("a token lives for at least one day"),
            QString::number(*token.expiresDays)};
    const Secret secret = Secret::generate("rc_scim_");
    AuditEntry entry = commandLineEntry(QStringLiteral("token.add"), QStringLiteral("Token"), token.name, clock);
    entry.resourceId = newId();
    entry.detail = rules::profileName(token.profile);
    const QVariant expires
        = token.expiresDays ? QVariant(entry.at.addDays(*token.expiresDays).toMSecsSinceEpoch()) : QVariant();
    // Counted by the same statement that writes: two processes can't both make the second one.
    const auto done = change(repository,
        QStringLiteral(
            "INSERT INTO tokens (id, name, digest, profile, active, created, expires) SELECT ?, ?, ?, ?, 1, ?, "
            "? WHERE (SELECT count(*) FROM tokens) < ?"),
        {entry.resourceId, token.name, core::secretDigest(secret), rules::profileName(token.profile),
            entry.at.toMSecsSinceEpoch(), expires, kMaxTokens},
        entry);
    if (!done)
        return done.error().code == ErrorCode::NotFound ? tooManyTokens() : done.error();
    return secret;
}

Result<QVector<TokenInfo>> tokens(Repository &repository)
{
    auto query = repository.query(QStringLiteral("SELECT id, name, profile, active, created, expires, last_used, "
                                                 "last_used_from FROM tokens ORDER BY created, name"));
    if (!query)
        return query.error();
    QVector<TokenInfo> all;
    const auto read = query->forEach({}, [&](const storage::Statement &row) {
        all.append({row.text(0), row.text(1), rules::profileFromName(row.text(2)).value_or(rules::Profile::Mdm),
            row.integer(3) != 0 ? TokenState::Active : TokenState::Inactive, timeAt(row, 4), timeAt(row, 5),
            timeAt(row, 6), row.text(7)});
    });
    if (!read)
        return read.error();
    return all;
}

Result<void> setTokenState(Repository &repository, const QString &idOrName, TokenState state, const Clock &clock)
{
    const bool active = state == TokenState::Active;
    return change(repository, QStringLiteral("UPDATE tokens SET active = ? WHERE id = ? OR name = ?"),
        {active ? 1 : 0, idOrName, idOrName},
        commandLineEntry(active ? QStringLiteral("token.enable") : QStringLiteral("token.disable"),
            QStringLiteral("Token"), idOrName, clock));
}

Result<void> removeToken(Repository &repository, const QString &idOrName, const Clock &clock)
{
    return change(repository, QStringLiteral("DELETE FROM tokens WHERE id = ? OR name = ?"), {idOrName, idOrName},
        commandLineEntry(QStringLiteral("token.remove"), QStringLiteral("Token"), idOrName, clock));
}

} // namespace rollcall::service
