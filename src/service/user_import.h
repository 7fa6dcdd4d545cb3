// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "intake/directory_user.h"
#include "rules/source.h"
#include "service/audit_log.h"
#include "service/import_summary.h"
#include "service/managed_apple_ids.h"
#include "service/user_store.h"

#include <QHash>
#include <QStringList>
#include <QVector>

#include <optional>

namespace rollcall::service
{

class Repository;

/// The people of an import (importer.h), in batches. Thread: the repository's. Fails as the database does.
class UserImport
{
public:
    /// Counts and problems go to `summary`.
    UserImport(Repository &repository, rules::Source source, const Clock &clock, ImportSummary &summary);

    Result<void> run(const QVector<intake::DirectoryUser> &people);

    /// The ids of the records that stand for the file's people, of whatever source they are.
    [[nodiscard]] const QHash<QString, QString> &idsByObjectId() const { return m_ids; }

private:
    Result<void> readSettings();
    Result<void> take(const intake::DirectoryUser &person);
    void skip(const intake::DirectoryUser &person, const QString &reason);
    Result<void> insert(const intake::DirectoryUser &person, const QJsonObject &attributes);
    Result<void> update(UserRecord record, const intake::DirectoryUser &person, const QJsonObject &attributes);
    Result<void> tell(
        const QString &action, const intake::DirectoryUser &person, const QByteArray &before, const UserRecord &record);

    Repository &m_repository;
    UserStore m_users;
    AuditLog m_audit;
    std::optional<ManagedAppleIds> m_appleIds; ///< Of the batch: the settings may change meanwhile.
    rules::Source m_source;
    QStringList m_attributeNames; ///< Likewise.
    const Clock &m_clock;
    ImportSummary &m_summary;
    QHash<QString, QString> m_ids;
};

} // namespace rollcall::service
