// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/row_columns.h"

#include "cache/digest.h"
#include "storage/fast_statement.h"
#include "storage/statement.h"

namespace rollcall::cache
{

namespace
{

using storage::FastStatement;

enum class Kind { Text, Number };

constexpr std::array kUserKinds{Kind::Text, Kind::Text, Kind::Text, Kind::Text, Kind::Text, Kind::Text, Kind::Text,
    Kind::Text, Kind::Text, Kind::Text, Kind::Text, Kind::Number};
constexpr std::array kGroupKinds{Kind::Text, Kind::Text, Kind::Text, Kind::Text, Kind::Number, Kind::Number};

/// A number that no column has.
constexpr qint64 kNull = std::numeric_limits<qint64>::min();

QString prefixed(const QString &alias, const char *names)
{
    QStringList columns;
    for (const QString &name : QString::fromLatin1(names).split(QLatin1Char(' ')))
        columns.append(alias + QLatin1Char('.') + name);
    return columns.join(QLatin1String(", "));
}

QString textFrom(const FastStatement &statement, int column)
{
    return QString::fromUtf8(statement.text(column));
}

/// The word of the wire, made once for all rows.
template <typename Enum> QByteArray wordOf(Enum value, QString (*nameOf)(Enum))
{
    constexpr size_t kMostValues = 4;
    static const std::array<QByteArray, kMostValues> words = [nameOf] {
        std::array<QByteArray, kMostValues> all;
        for (size_t i = 0; i < kMostValues; ++i)
            all[i] = nameOf(static_cast<Enum>(i)).toUtf8();
        return all;
    }();
    return words.at(static_cast<size_t>(value));
}

/// Column 0 is the rid; the checksum stands behind the columns that it is of.
bool isSound(const FastStatement &statement, const auto &kinds)
{
    const auto last = static_cast<int>(kinds.size()) + 1;
    if (statement.isNull(last))
        return true;
    Checksum checksum;
    for (int column = 1; column < last; ++column) {
        if (kinds.at(static_cast<size_t>(column) - 1) == Kind::Text)
            checksum.add(statement.text(column));
        else
            checksum.add(statement.isNull(column) ? kNull : statement.integer(column));
    }
    return checksum.value() == statement.integer(last);
}

} // namespace

QString userColumns(const QString &alias)
{
    return prefixed(alias,
        "rid id display_name user_name email department managed_apple_id external_id source state sync_state "
        "invite_status last_modified checksum");
}

QString groupColumns(const QString &alias)
{
    return prefixed(alias, "rid id display_name external_id source member_count last_modified checksum");
}

UserRow userRowFrom(const FastStatement &statement)
{
    UserRow row;
    row.rid = static_cast<quint32>(statement.integer(0));
    row.id = textFrom(statement, 1);
    row.displayName = textFrom(statement, 2);
    row.userName = textFrom(statement, 3);
    row.email = textFrom(statement, 4);
    row.department = textFrom(statement, 5);
    row.managedAppleId = textFrom(statement, 6);
    row.externalId = textFrom(statement, 7);
    row.source = rules::sourceFromName(textFrom(statement, 8));
    row.state = rules::userStateFromName(textFrom(statement, 9)).value_or(row.state);
    row.syncState = rules::syncStateFromName(textFrom(statement, 10)).value_or(row.syncState);
    row.inviteStatus = rules::inviteStatusFromName(textFrom(statement, 11)).value_or(row.inviteStatus);
    row.lastModified = timeFrom(statement, 12);
    return row;
}

GroupRow groupRowFrom(const FastStatement &statement)
{
    GroupRow row;
    row.rid = static_cast<quint32>(statement.integer(0));
    row.id = textFrom(statement, 1);
    row.displayName = textFrom(statement, 2);
    row.externalId = textFrom(statement, 3);
    row.source = rules::sourceFromName(textFrom(statement, 4));
    row.memberCount = static_cast<int>(statement.integer(5));
    row.lastModified = timeFrom(statement, 6);
    return row;
}

bool isSoundUser(const FastStatement &statement)
{
    return isSound(statement, kUserKinds);
}

bool isSoundGroup(const FastStatement &statement)
{
    return isSound(statement, kGroupKinds);
}

StoredRow::StoredRow(const UserRecord &record)
{
    static_assert(kUserKinds.size() == 12);
    for (const QByteArray *text : {&record.id, &record.displayName, &record.userName, &record.email, &record.department,
             &record.managedAppleId, &record.externalId})
        add(*text);
    add(record.source ? wordOf(*record.source, rules::sourceName) : QByteArray());
    add(wordOf(record.state, rules::userStateName));
    add(wordOf(record.syncState, rules::syncStateName));
    add(wordOf(record.inviteStatus, rules::inviteStatusName));
    add(record.lastModified);
    addChecksum();
}

StoredRow::StoredRow(const GroupRow &row)
{
    add(row.id);
    add(row.displayName);
    add(row.externalId);
    add(row.source ? rules::sourceName(*row.source) : QString());
    add(qint64(row.memberCount));
    add(row.lastModified.isValid() ? std::optional(row.lastModified.toMSecsSinceEpoch()) : std::nullopt);
    addChecksum();
}

void StoredRow::add(std::optional<qint64> time)
{
    if (time)
        m_values.emplace_back(*time);
    else
        m_values.emplace_back();
}

void StoredRow::addChecksum()
{
    Checksum checksum;
    for (const StoredValue &value : m_values) {
        if (const auto *text = std::get_if<QByteArray>(&value))
            checksum.add(QByteArrayView(*text));
        else if (const auto *number = std::get_if<qint64>(&value))
            checksum.add(*number);
        else
            checksum.add(kNull);
    }
    m_checksum = checksum.value();
}

void StoredRow::bind(FastStatement &statement, int index) const
{
    for (const StoredValue &value : m_values) {
        if (const auto *text = std::get_if<QByteArray>(&value))
            statement.bindText(index, *text);
        else if (const auto *number = std::get_if<qint64>(&value))
            statement.bindInteger(index, *number);
        else
            statement.bindNull(index);
        ++index;
    }
    statement.bindInteger(index, m_checksum);
}

QVariant toColumn(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

QDateTime timeFrom(const storage::Statement &statement, int column)
{
    return statement.isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(statement.integer(column), Qt::UTC);
}

QDateTime timeFrom(const FastStatement &statement, int column)
{
    return statement.isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(statement.integer(column), Qt::UTC);
}

} // namespace rollcall::cache
