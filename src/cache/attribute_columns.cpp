// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/attribute_columns.h"

#include "cache/attribute_values.h"
#include "cache/search_text.h"
#include "storage/database.h"

#include <algorithm>

namespace rollcall::cache
{

namespace
{

constexpr size_t kMostKept = 8;
constexpr int kNamesAtOnce = 5'000;

struct Alias {
    QLatin1String alias;
    QLatin1String name;
};

/// What is in a table of columns already needs no bytes to be unpacked.
QString tableColumn(const QString &name)
{
    static constexpr Alias kColumns[]{{QLatin1String("department"), QLatin1String("department")},
        {QLatin1String("username"), QLatin1String("user_name")},
        {QLatin1String("externalid"), QLatin1String("external_id")},
        {QLatin1String("managedappleid"), QLatin1String("managed_apple_id")}};
    for (const Alias &column : kColumns) {
        if (name == column.alias)
            return column.name;
    }
    return {};
}

QString rowsSql(const QString &name)
{
    const QString column = tableColumn(name);
    if (!column.isEmpty())
        return QStringLiteral("SELECT rid, %1 FROM user").arg(column);
    return QStringLiteral(
        "SELECT j.rid, j.json, j.dictionary, t.digest FROM user_json AS j JOIN user AS t ON t.rid = j.rid");
}

QString ridOf(const QString &name)
{
    return tableColumn(name).isEmpty() ? QStringLiteral("j.rid") : QStringLiteral("rid");
}

} // namespace

AttributeColumns::AttributeColumns(storage::Database &database) : m_database(database), m_unpacker(database) { }

QString AttributeColumns::fullName(const QString &name)
{
    static constexpr Alias kAliases[]{{QLatin1String("dept"), QLatin1String("department")},
        {QLatin1String("email"), QLatin1String("emails")}, {QLatin1String("mail"), QLatin1String("emails")},
        {QLatin1String("user"), QLatin1String("userName")}, {QLatin1String("phone"), QLatin1String("phoneNumbers")},
        {QLatin1String("appleid"), QLatin1String("managedAppleId")}};
    for (const Alias &alias : kAliases) {
        if (name.compare(alias.alias, Qt::CaseInsensitive) == 0)
            return alias.name;
    }
    return name;
}

void AttributeColumns::update(const RowChanges &changes)
{
    if (m_kept.empty() && m_namesReadTo == 0)
        return;
    for (const IndexedRow &row : changes.written)
        m_stale.push_back(row.text.rid);
    m_stale.insert(m_stale.end(), changes.removed.begin(), changes.removed.end());
    // Somebody who was looked at may have attributes now that nobody had.
    m_namesReadTo = 0;
}

void AttributeColumns::clear()
{
    m_kept.clear();
    m_stale.clear();
    m_names.clear();
    m_namesReadTo = 0;
}

Result<const AttributeColumn *> AttributeColumns::column(const QString &name, const StillWanted &stillWanted)
{
    if (const auto read = readStale(); !read.ok())
        return read.error();
    const QString wanted = fullName(name).toLower();
    auto found = std::ranges::find(m_kept, wanted, &Kept::name);
    if (found == m_kept.end()) {
        if (m_kept.size() == kMostKept)
            m_kept.erase(m_kept.begin());
        m_kept.push_back({wanted, {}, 0, false});
    } else {
        std::rotate(found, found + 1, m_kept.end());
    }
    const auto complete = readOn(m_kept.back(), stillWanted);
    if (!complete.ok())
        return complete.error();
    return *complete ? &m_kept.back().column : nullptr;
}

bool AttributeColumns::isKnown(const QString &name, const AttributeColumn &column)
{
    return isSchemaAttribute(fullName(name)) || !column.filled().isEmpty();
}

Result<bool> AttributeColumns::readOn(Kept &kept, const StillWanted &stillWanted)
{
    constexpr int kRowsBetween = 1'000;
    if (kept.isComplete)
        return true;
    const QString rid = ridOf(kept.name);
    auto rows = storage::FastStatement::prepare(
        m_database, rowsSql(kept.name) + QStringLiteral(" WHERE %1 > ? ORDER BY %1").arg(rid));
    if (!rows.ok())
        return rows.error();
    rows->bindInteger(0, kept.readTo);
    for (int count = 1;; ++count) {
        const auto row = rows->step();
        if (!row.ok())
            return row.error();
        if (!*row)
            break;
        const auto value = valueOf(*rows, kept.name);
        if (!value.ok())
            return value.error();
        kept.readTo = static_cast<quint32>(rows->integer(0));
        kept.column.set(kept.readTo, *value);
        if (count % kRowsBetween == 0 && stillWanted && !stillWanted())
            return false;
    }
    kept.isComplete = true;
    return true;
}

Result<void> AttributeColumns::readStale()
{
    std::ranges::sort(m_stale);
    const auto [end, last] = std::ranges::unique(m_stale);
    m_stale.erase(end, last);
    for (Kept &kept : m_kept) {
        if (m_stale.empty())
            break;
        auto rows = storage::FastStatement::prepare(
            m_database, rowsSql(kept.name) + QStringLiteral(" WHERE %1 = ?").arg(ridOf(kept.name)));
        if (!rows.ok())
            return rows.error();
        for (const quint32 rid : m_stale) {
            if (rid > kept.readTo && !kept.isComplete)
                continue; // It is still to come.
            Result<QByteArray> value = QByteArray();
            rows->bindInteger(0, rid);
            const auto read = storage::forEachRow(
                *rows, [&](const storage::FastStatement &row) { value = valueOf(row, kept.name); });
            if (!read.ok())
                return read;
            if (!value.ok())
                return value.error();
            kept.column.set(rid, *value);
        }
    }
    m_stale.clear();
    return {};
}

Result<QByteArray> AttributeColumns::valueOf(const storage::FastStatement &row, const QString &name)
{
    if (!tableColumn(name).isEmpty()) {
        const QByteArray text = row.text(1).toByteArray().replace(kLineEnd, ' ');
        return text.isEmpty() ? text : text + kLineEnd;
    }
    const auto bytes = bytesOf(row);
    if (!bytes.ok())
        return bytes.error();
    return attributeLines(*bytes, name);
}

/// Empty if they are damaged: whoever reads the row itself notices and heals it.
Result<QByteArray> AttributeColumns::bytesOf(const storage::FastStatement &row)
{
    auto bytes = m_unpacker.unpack(row.blob(1), static_cast<int>(row.integer(2)), row.blob(3));
    if (!bytes.ok())
        return bytes.error();
    return std::move(bytes).value().value_or(QByteArray());
}

Result<bool> AttributeColumns::readMoreNames()
{
    auto rows = storage::FastStatement::prepare(
        m_database, rowsSql({}) + QStringLiteral(" WHERE j.rid > ? ORDER BY j.rid LIMIT %1").arg(kNamesAtOnce));
    if (!rows.ok())
        return rows.error();
    rows->bindInteger(0, m_namesReadTo);
    Result<void> unpacked;
    int count = 0;
    const auto read = storage::forEachRow(*rows, [&](const storage::FastStatement &row) {
        ++count;
        m_namesReadTo = static_cast<quint32>(row.integer(0));
        const auto bytes = bytesOf(row);
        if (bytes.ok())
            addCustomNames(*bytes, m_names);
        else
            unpacked = bytes.error();
    });
    if (!read.ok() || !unpacked.ok())
        return read.ok() ? unpacked.error() : read.error();
    return count < kNamesAtOnce;
}

QStringList AttributeColumns::customNames() const
{
    QStringList names(m_names.begin(), m_names.end());
    names.sort(Qt::CaseInsensitive);
    return names;
}

} // namespace rollcall::cache
