// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/ldap_absence.h"

#include "rules/ldap_sync.h"
#include "scim/text.h"
#include "service/command_line.h"
#include "service/repository.h"
#include "service/stored_json.h"
#include "service/user_store.h"

#include <QSet>

namespace rollcall::service
{

namespace
{

constexpr int kBatch = 500;

QString userNameOf(const QJsonObject &attributes)
{
    return attributes.value(QLatin1String("userName")).toString();
}

Result<void> mark(Repository &repository, UserRecord record, rules::SyncState state, const Clock &clock)
{
    const QJsonObject attributes = attributesOf(record.json);
    AuditEntry entry
        = commandLineEntry(QStringLiteral("user.update"), QStringLiteral("User"), userNameOf(attributes), clock);
    entry.resourceId = record.id;
    entry.rule = rules::RuleCode::LdapNoSync;
    entry.detail = QStringLiteral("The full LDAP import no longer has this user, who stays as they are. Sync state: %1 "
                                  "before, now %2.")
                       .arg(rules::syncStateName(record.syncState), rules::syncStateName(state));
    entry.before = record.json;
    record.syncState = state;
    record.touch(clock.now());
    if (const auto done = UserStore(repository).update(record, attributes); !done)
        return done.error();
    entry.after = record.json;
    return AuditLog(repository).append(entry);
}

} // namespace

Result<int> markAbsent(Repository &repository, const QVector<intake::DirectoryUser> &people, const Clock &clock)
{
    QSet<QString> present;
    for (const intake::DirectoryUser &person : people)
        present.insert(scim::foldForComparison(person.userPrincipalName));
    int marked = 0;
    qint64 last = 0;
    while (true) {
        auto transaction = repository.beginWrite();
        if (!transaction)
            return transaction.error();
        auto users = UserStore(repository).liveOfSource(rules::Source::Ldap, last, kBatch);
        if (!users)
            return users.error();
        for (UserRecord &user : *users) {
            last = user.rid;
            if (present.contains(scim::foldForComparison(userNameOf(attributesOf(user.json)))))
                continue;
            const auto state = rules::syncStateAfterLdapImport(user.syncState, false);
            if (state == user.syncState)
                continue;
            if (const auto done = mark(repository, std::move(user), state, clock); !done)
                return done.error();
            ++marked;
        }
        if (const auto done = transaction->commit(); !done)
            return done.error();
        if (users->size() < kBatch)
            return marked;
    }
}

} // namespace rollcall::service
