// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/resource_check.h"

#include "scim/json.h"
#include "scim/resource_type.h"
#include "service/attribute_counts.h"
#include "service/group_columns.h"
#include "service/repository.h"
#include "service/stored_json.h"
#include "service/user_columns.h"

#include <QHash>

namespace rollcall::service
{

namespace
{

constexpr int kBatch = 500; // As many rows are in memory at a time.

using EmailsByRid = QHash<qint64, QSet<QString>>;

/// A row as it is stored: rid, id, and the columns by name.
struct StoredRow {
    qint64 rid = 0;
    QString id;
    QHash<QString, QVariant> columns;

    [[nodiscard]] QString text(const char *name) const { return columns.value(QLatin1String(name)).toString(); }
    [[nodiscard]] qint64 integer(const char *name) const { return columns.value(QLatin1String(name)).toLongLong(); }
    [[nodiscard]] QByteArray bytes(const char *name) const { return columns.value(QLatin1String(name)).toByteArray(); }
};

/// What the record's part of the columns says; what it can't say shows when the columns are made anew from it.
void readRecord(const StoredRow &row, Record &record)
{
    record.rid = row.rid;
    record.id = row.id;
    record.source = rules::sourceFromName(row.text("source")).value_or(rules::Source::Local);
    record.version = row.integer("version");
    record.created = QDateTime::fromMSecsSinceEpoch(row.integer("created"), Qt::UTC);
    record.lastModified = QDateTime::fromMSecsSinceEpoch(row.integer("last_modified"), Qt::UTC);
    record.json = row.bytes("resource");
}

UserRecord userOf(const StoredRow &row)
{
    UserRecord record;
    readRecord(row, record);
    record.syncState = rules::syncStateFromName(row.text("sync_state")).value_or(rules::SyncState::NotApplicable);
    record.inviteStatus
        = rules::inviteStatusFromName(row.text("invite_status")).value_or(rules::InviteStatus::NotInvited);
    record.managedAppleId = row.text("managed_apple_id");
    record.ldapAttributes = QJsonDocument::fromJson(row.bytes("ldap_attributes")).array();
    record.deleted = row.integer("deleted") != 0;
    return record;
}

bool areTheSame(const QVariant &stored, const QVariant &expected)
{
    if (stored.isNull() || expected.isNull())
        return stored.isNull() == expected.isNull();
    switch (expected.typeId()) {
    case QMetaType::QByteArray: return stored.toByteArray() == expected.toByteArray();
    case QMetaType::QString: return stored.toString() == expected.toString();
    default: return stored.toLongLong() == expected.toLongLong();
    }
}

/// Goes through a table batch by batch.
class ResourceCheck
{
public:
    ResourceCheck(Repository &repository, scim::ResourceType type, CheckReport &report)
        : m_repository(repository),
          m_type(type),
          m_isUser(type == scim::ResourceType::User),
          m_area(m_isUser ? QStringLiteral("users") : QStringLiteral("groups")),
          m_names(m_isUser ? userColumnNames() : groupColumnNames()),
          m_report(report)
    {
    }

    Result<void> run(qint64 &count, const CheckProgress &progress)
    {
        for (qint64 last = std::numeric_limits<qint64>::min();;) {
            const auto batch = rowsAfter(last);
            if (!batch)
                return batch.error();
            if (batch->isEmpty())
                return m_isUser ? checkAttributeCounts() : Result<void>();
            if (const auto done = check(*batch); !done)
                return done;
            last = batch->constLast().rid;
            count += batch->size();
            progress(m_area, count);
        }
    }

private:
    Result<QVector<StoredRow>> rowsAfter(qint64 rid)
    {
        auto query = m_repository.query(QStringLiteral("SELECT rid, id, %1 FROM %2 WHERE rid > ? ORDER BY rid LIMIT ?")
                                            .arg(m_names.join(QLatin1String(", ")),
                                                m_isUser ? QStringLiteral("users") : QStringLiteral("user_groups")));
        if (!query)
            return query.error();
        QVector<StoredRow> rows;
        const auto read = query->forEach({rid, kBatch}, [&](const storage::Statement &row) {
            StoredRow stored{row.integer(0), row.text(1), {}};
            for (int i = 0; i < m_names.size(); ++i)
                stored.columns.insert(m_names.at(i), row.value(2 + i));
            rows.append(stored);
        });
        if (!read)
            return read.error();
        return rows;
    }

    Result<void> check(const QVector<StoredRow> &batch)
    {
        const auto emails = m_isUser ? emailsOf(batch) : Result<EmailsByRid>(EmailsByRid());
        if (!emails)
            return emails.error();
        for (const StoredRow &row : batch) {
            const auto object = scim::parseObject(row.bytes("resource"));
            if (!object) {
                tell(row, QStringLiteral("is no JSON that can be read: %1").arg(object.error().detail));
                continue;
            }
            checkMeta(row, *object);
            checkColumns(row, *object);
            if (m_isUser)
                countAttributesOf(row, *object);
            if (m_isUser && emailKeys(*object) != emails->value(row.rid))
                tell(row, QStringLiteral("is found by other e-mail addresses than it has"));
        }
        return {};
    }

    void checkMeta(const StoredRow &row, const QJsonObject &object)
    {
        Record record;
        readRecord(row, record);
        const QJsonObject expected = scim::parseObject(storedJson(m_type, record, {})).valueOr({});
        for (const char *name : {"id", "meta"}) {
            if (object.value(QLatin1String(name)) != expected.value(QLatin1String(name)))
                tell(row, QStringLiteral("has another %1 in its JSON than in its record").arg(QLatin1String(name)));
        }
    }

    void checkColumns(const StoredRow &row, const QJsonObject &object)
    {
        QVector<QVariant> expected;
        if (m_isUser) {
            expected = userColumns(userOf(row), object);
        } else {
            GroupRecord record;
            readRecord(row, record);
            expected = groupColumns(record, object);
        }
        for (int i = 0; i < m_names.size(); ++i) {
            if (!areTheSame(row.columns.value(m_names.at(i)), expected.at(i)))
                tell(row, QStringLiteral("is kept with another %1 than it has").arg(m_names.at(i)));
        }
    }

    void countAttributesOf(const StoredRow &row, const QJsonObject &object)
    {
        const auto counted = CountedAttributes::of(object, userOf(row).ldapAttributes);
        for (auto it = counted.idp.begin(); it != counted.idp.end(); ++it)
            ++m_attributes[{QStringLiteral("idp"), it.key()}];
        for (auto it = counted.ldap.begin(); it != counted.ldap.end(); ++it)
            ++m_attributes[{QStringLiteral("ldap"), it.key()}];
    }

    Result<void> checkAttributeCounts()
    {
        const auto kept = attributeCounts(m_repository);
        if (!kept)
            return kept.error();
        for (const AttributeCount &count : *kept)
            m_attributes[{count.kind, CountedAttributes::keyOf(count.name)}] -= count.users;
        for (auto it = m_attributes.begin(); it != m_attributes.end(); ++it) {
            if (it.value() != 0)
                m_report.add(QStringLiteral("counts"),
                    QStringLiteral("the users with the %1 attribute %2 are %3 more than counted")
                        .arg(it.key().first, it.key().second)
                        .arg(it.value()));
        }
        return {};
    }

    Result<EmailsByRid> emailsOf(const QVector<StoredRow> &batch)
    {
        auto query = m_repository.query(
            QStringLiteral("SELECT user_rid, value_key FROM user_emails WHERE user_rid BETWEEN ? AND ?"));
        if (!query)
            return query.error();
        EmailsByRid emails;
        const auto read = query->forEach({batch.constFirst().rid, batch.constLast().rid},
            [&](const storage::Statement &row) { emails[row.integer(0)].insert(row.text(1)); });
        if (!read)
            return read.error();
        return emails;
    }

    void tell(const StoredRow &row, const QString &what) { m_report.add(m_area, row.id + u' ' + what); }

    Repository &m_repository;
    const scim::ResourceType m_type;
    const bool m_isUser;
    const QString m_area;
    const QStringList m_names;
    CheckReport &m_report;
    QMap<QPair<QString, QString>, qint64> m_attributes; ///< By kind and key: who have one, less who are counted.
};

} // namespace

Result<void> checkUsers(Repository &repository, CheckReport &report, qint64 &count, const CheckProgress &progress)
{
    return ResourceCheck(repository, scim::ResourceType::User, report).run(count, progress);
}

Result<void> checkGroups(Repository &repository, CheckReport &report, qint64 &count, const CheckProgress &progress)
{
    return ResourceCheck(repository, scim::ResourceType::Group, report).run(count, progress);
}

} // namespace rollcall::service
