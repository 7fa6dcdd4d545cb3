// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/audit_store.h"

#include "cache/json_packer.h"
#include "cache/json_unpacker.h"
#include "cache/row_columns.h"
#include "scim/text.h"
#include "storage/database.h"
#include "storage/fast_statement.h"
#include "storage/transaction.h"

#include <limits>
#include <variant>
#include <vector>

namespace rollcall::cache
{

namespace
{

using storage::FastStatement;

constexpr qint64 kEnd = std::numeric_limits<qint64>::max();
const auto kColumns = QLatin1String("seq, at, actor, address, action, resource_type, resource_id, resource_name, rule, "
                                    "detail, hash, before, before_packed, after, after_packed");
// As the partial index has it.
const auto kIsRefusal = QLatin1String("substr(action, 1, 8) = 'request.'");

QString textFrom(const FastStatement &row, int column)
{
    return QString::fromUtf8(row.text(column));
}

/// Damaged bytes are shown as nothing: the entry says the rest, and the service has it whole.
Result<QByteArray> unpacked(JsonUnpacker &unpacker, const FastStatement &row, int column)
{
    const auto json = unpacker.unpack(row.blob(column), static_cast<int>(row.integer(column + 1)), {});
    if (!json.ok())
        return json.error();
    return json->value_or(QByteArray());
}

Result<AuditEntry> entryFrom(const FastStatement &row, JsonUnpacker &unpacker)
{
    AuditEntry entry;
    entry.seq = row.integer(0);
    entry.at = timeFrom(row, 1);
    int column = 2;
    for (QString *text : {&entry.actor, &entry.address, &entry.action, &entry.resourceType, &entry.resourceId,
             &entry.resourceName, &entry.rule, &entry.detail, &entry.hash})
        *text = textFrom(row, column++);
    for (QByteArray *json : {&entry.before, &entry.after}) {
        const auto read = unpacked(unpacker, row, column);
        if (!read.ok())
            return read.error();
        *json = *read;
        column += 2;
    }
    return entry;
}

/// The conditions of a search that SQLite finds by itself.
class Condition
{
public:
    explicit Condition(const AuditSearch &search)
    {
        const bool isMore = search.afterAt.isValid();
        add(QStringLiteral("at >= ? AND at < ? AND (at, seq) < (?, ?)"),
            {search.from.isValid() ? search.from.toMSecsSinceEpoch() : -kEnd,
                search.to.isValid() ? search.to.toMSecsSinceEpoch() : kEnd,
                isMore ? search.afterAt.toMSecsSinceEpoch() : kEnd, isMore ? search.afterSeq : kEnd});
        addExact(QStringLiteral("actor = ?"), search.actor);
        addExact(QStringLiteral("resource_id = ?"), search.resourceId);
        addExact(QStringLiteral("rule = ?"), search.rule);
        if (search.refusalsOnly)
            add(kIsRefusal, {});
    }

    [[nodiscard]] const QString &text() const { return m_text; }
    /// Requires: this object lives until the statement was run.
    void bind(FastStatement &statement) const
    {
        int index = 0;
        for (const auto &value : m_values) {
            if (const auto *text = std::get_if<QByteArray>(&value))
                statement.bindText(index, *text);
            else
                statement.bindInteger(index, std::get<qint64>(value));
            ++index;
        }
    }

private:
    using Value = std::variant<qint64, QByteArray>;

    void add(const QString &sql, const std::vector<Value> &values)
    {
        m_text += (m_text.isEmpty() ? QString() : QStringLiteral(" AND ")) + sql;
        m_values.insert(m_values.end(), values.begin(), values.end());
    }
    void addExact(const QString &sql, const QString &value)
    {
        if (!value.isEmpty())
            add(sql, {value.toUtf8()});
    }

    QString m_text;
    std::vector<Value> m_values;
};

/// The rest of them.
class Selection
{
public:
    explicit Selection(const AuditSearch &search)
        : m_search(search), m_name(scim::foldForComparison(search.resourceName))
    {
    }

    [[nodiscard]] bool takes(const FastStatement &row) const
    {
        return textFrom(row, 4).startsWith(m_search.action)
            && (m_name.isEmpty() || scim::foldForComparison(textFrom(row, 7)).contains(m_name));
    }

private:
    const AuditSearch &m_search;
    const QString m_name;
};

} // namespace

Result<QDateTime> AuditStore::put(const AuditNews &news)
{
    auto transaction = storage::Transaction::begin(m_database);
    if (!transaction.ok())
        return transaction.error();
    if (news.isAnotherLog) {
        if (const auto done = m_database.execute(QStringLiteral("DELETE FROM audit_entry")); !done.ok())
            return done.error();
    }
    if (const auto done = insert(news.entries); !done.ok())
        return done.error();
    if (const auto done = forget(news.refusalsFrom); !done.ok())
        return done.error();
    auto since = completeSince();
    if (!since.ok())
        return since;
    const auto committed = transaction->commit();
    return committed.ok() ? since : committed.error();
}

Result<void> AuditStore::insert(const QVector<AuditEntry> &entries)
{
    auto insert = m_database.prepare(
        QStringLiteral("INSERT OR REPLACE INTO audit_entry (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .arg(kColumns));
    if (!insert.ok())
        return insert.error();
    const JsonPacker packer;
    for (const AuditEntry &entry : entries) {
        const PackedJson before = packer.pack(entry.before);
        const PackedJson after = packer.pack(entry.after);
        const auto done = insert->run(entry.seq, toColumn(entry.at), entry.actor, entry.address, entry.action,
            entry.resourceType, entry.resourceId, entry.resourceName, entry.rule, entry.detail, entry.hash,
            before.bytes, before.dictionary, after.bytes, after.dictionary);
        if (!done.ok())
            return done.error();
    }
    return {};
}

Result<void> AuditStore::forget(const QDateTime &refusalsFrom)
{
    auto remove = m_database.prepare(
        QStringLiteral("DELETE FROM audit_entry WHERE seq NOT IN (SELECT seq FROM audit_entry ORDER BY at DESC, seq "
                       "DESC LIMIT ?) AND seq NOT IN (SELECT seq FROM audit_entry WHERE %1 AND at >= ? ORDER BY at "
                       "DESC, seq DESC LIMIT ?)")
            .arg(kIsRefusal));
    if (!remove.ok())
        return remove.error();
    return remove->run(kNewest, toColumn(refusalsFrom), kRefusals);
}

Result<QDateTime> AuditStore::completeSince()
{
    auto select
        = m_database.prepare(QStringLiteral("SELECT at FROM audit_entry ORDER BY at DESC, seq DESC LIMIT 1 OFFSET ?"));
    if (!select.ok())
        return select.error();
    select->bind(0, kNewest - 1);
    QDateTime since;
    const auto read
        = storage::forEachRow(select.value(), [&since](const storage::Statement &row) { since = timeFrom(row, 0); });
    return read.ok() ? Result<QDateTime>(since) : read.error();
}

Result<AuditEntries> AuditStore::find(const AuditSearch &search)
{
    const Condition condition(search);
    auto select = FastStatement::prepare(m_database,
        QStringLiteral("SELECT %1 FROM audit_entry WHERE %2 ORDER BY at DESC, seq DESC")
            .arg(kColumns, condition.text()));
    if (!select.ok())
        return select.error();
    condition.bind(*select);
    const Selection selection(search);
    JsonUnpacker unpacker(m_database);
    AuditEntries found;
    for (auto row = select->step();; row = select->step()) {
        if (!row.ok())
            return row.error();
        if (!*row)
            return found;
        if (!selection.takes(*select))
            continue;
        found.hasMore = found.entries.size() == search.limit;
        if (found.hasMore)
            return found;
        auto entry = entryFrom(*select, unpacker);
        if (!entry.ok())
            return entry.error();
        found.entries.append(std::move(entry).value());
    }
}

} // namespace rollcall::cache
