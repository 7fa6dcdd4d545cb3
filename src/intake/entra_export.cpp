// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/entra_export.h"

#include "intake/csv_columns.h"
#include "intake/csv_reader.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace rollcall::intake
{

namespace
{

// Calls `take(columns, fields, line)` for each record behind the header.
template <typename Take> Result<void> readTable(const QString &path, const QStringList &required, Take take)
{
    auto file = openFile(path);
    if (!file)
        return file.error();
    CsvReader reader(**file, path);
    const auto header = reader.next();
    if (!header)
        return header.error();
    if (!*header)
        return Error{ErrorCode::MalformedFile, QStringLiteral("the file is empty"), path, 1};
    const auto columns = CsvColumns::fromHeader(reader.fields(), required, path);
    if (!columns)
        return columns.error();
    while (true) {
        const auto more = reader.next();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        if (Result<void> taken = take(*columns, reader.fields(), reader.line()); !taken)
            return taken;
    }
}

std::optional<bool> parseBoolean(const QString &text)
{
    const QString word = text.trimmed().toLower();
    if (word.isEmpty() || word == u"true" || word == u"yes" || word == u"1")
        return true;
    if (word == u"false" || word == u"no" || word == u"0")
        return false;
    return std::nullopt;
}

// "User", "#microsoft.graph.user" and "microsoft.graph.user" are the same: it depends on the tool that exported.
DirectoryMember::Type parseMemberType(const QString &text)
{
    const QString word = text.trimmed().section(u'.', -1).toLower();
    if (word.isEmpty() || word == u"user")
        return DirectoryMember::Type::User;
    return word == u"group" ? DirectoryMember::Type::Group : DirectoryMember::Type::Other;
}

class UserRows
{
public:
    explicit UserRows(const QString &path) : m_path(path) { }

    Result<void> take(const CsvColumns &columns, const QStringList &fields, int line)
    {
        if (m_columns.isEmpty())
            m_columns = columnsOf(columns.names());
        DirectoryUser user;
        user.line = line;
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (!setValue(user, m_columns.at(i), fields.at(i)))
                return malformed(
                    QStringLiteral("accountEnabled is neither true nor false: %1").arg(fields.at(i)), line);
        }
        user.objectId = user.objectId.trimmed();
        if (user.objectId.isEmpty())
            return malformed(QStringLiteral("a person without an objectId"), line);
        if (const auto first = m_lineOf.constFind(user.objectId); first != m_lineOf.cend())
            return malformed(
                QStringLiteral("the objectId %1 is in line %2 already").arg(user.objectId).arg(*first), line);
        m_lineOf.insert(user.objectId, line);
        m_users.append(std::move(user));
        return {};
    }

    QVector<DirectoryUser> users() && { return std::move(m_users); }

private:
    /// Where a column's values go; found once, as a file has many lines.
    struct Column {
        QString name;
        QString DirectoryUser::*field = nullptr; ///< Null: a custom attribute, or accountEnabled.
        bool isAccountEnabled = false;
    };

    static QVector<Column> columnsOf(const QStringList &names)
    {
        QVector<Column> columns;
        for (const QString &name : names) {
            const bool isAccountEnabled = name.compare(QLatin1String("accountEnabled"), Qt::CaseInsensitive) == 0;
            columns.append({name, directoryUserField(name), isAccountEnabled});
        }
        return columns;
    }

    static bool setValue(DirectoryUser &user, const Column &column, const QString &value)
    {
        if (column.isAccountEnabled) {
            const auto enabled = parseBoolean(value);
            user.accountEnabled = enabled.value_or(true);
            return enabled.has_value();
        }
        if (column.field)
            user.*column.field = value;
        else
            user.customAttributes.append({column.name, value});
        return true;
    }
    [[nodiscard]] Error malformed(const QString &what, int line) const
    {
        return Error{ErrorCode::MalformedFile, what, m_path, line};
    }

    QString m_path;
    QVector<Column> m_columns;
    QVector<DirectoryUser> m_users;
    QHash<QString, int> m_lineOf;
};

class MemberRows
{
public:
    explicit MemberRows(const QString &path) : m_path(path) { }

    Result<void> take(const CsvColumns &columns, const QStringList &fields, int line)
    {
        const auto value = [&](QStringView column) { return fields.value(columns.indexOf(column)).trimmed(); };
        DirectoryMember member{value(u"groupId"), value(u"groupDisplayName"), value(u"memberId"),
            parseMemberType(value(u"memberType")), line};
        if (member.groupId.isEmpty())
            return malformed(QStringLiteral("a member of a group without a groupId"), line);
        if (m_nameOf.value(member.groupId, member.groupDisplayName) != member.groupDisplayName)
            return malformed(QStringLiteral("the group %1 has two names").arg(member.groupId), line);
        m_nameOf.insert(member.groupId, member.groupDisplayName);
        if (m_seen.contains({member.groupId, member.memberId}))
            return {};
        m_seen.insert({member.groupId, member.memberId});
        m_members.append(std::move(member));
        return {};
    }

    QVector<DirectoryMember> members() && { return std::move(m_members); }

private:
    [[nodiscard]] Error malformed(const QString &what, int line) const
    {
        return Error{ErrorCode::MalformedFile, what, m_path, line};
    }

    QString m_path;
    QVector<DirectoryMember> m_members;
    QHash<QString, QString> m_nameOf;
    QSet<std::pair<QString, QString>> m_seen;
};

} // namespace

Result<QVector<DirectoryUser>> readEntraUsers(const QString &path)
{
    UserRows rows(path);
    const auto read = readTable(path, {QStringLiteral("userPrincipalName"), QStringLiteral("objectId")},
        [&rows](const CsvColumns &columns, const QStringList &fields, int line) {
            return rows.take(columns, fields, line);
        });
    if (!read)
        return read.error();
    return std::move(rows).users();
}

Result<QVector<DirectoryMember>> readEntraMembers(const QString &path)
{
    MemberRows rows(path);
    const auto read
        = readTable(path, {QStringLiteral("groupId"), QStringLiteral("groupDisplayName"), QStringLiteral("memberId")},
            [&rows](const CsvColumns &columns, const QStringList &fields, int line) {
                return rows.take(columns, fields, line);
            });
    if (!read)
        return read.error();
    return std::move(rows).members();
}

QStringList customColumns(const QVector<DirectoryUser> &users)
{
    QStringList names;
    if (users.isEmpty())
        return names;
    for (const CustomAttribute &custom : users.first().customAttributes)
        names.append(custom.name);
    return names;
}

} // namespace rollcall::intake
