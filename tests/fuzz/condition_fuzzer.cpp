// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzz_input.h"
#include "scim/date_time.h"
#include "scim/filter.h"
#include "scim/json.h"
#include "scim/schema_registry.h"
#include "scim/text.h"
#include "service/sql_condition.h"

#include <QJsonArray>

#include <sqlite3.h>

#include <vector>

// A filter as SQL, asked of a database, against the filter itself, asked of the same resources: SQL leaves nobody out,
// and where it says that it is exact it lets nobody else in.
namespace rollcall
{
namespace
{

using scim::Filter;
using service::SqlCondition;

/// The columns that conditions name, as the service's schema has them.
constexpr const char *kTables = R"(
CREATE TABLE users (rid INTEGER PRIMARY KEY, id TEXT, user_name_key TEXT, display_name_key TEXT, external_id TEXT,
    created INTEGER, last_modified INTEGER, deleted INTEGER, built_in INTEGER);
CREATE TABLE user_groups (rid INTEGER PRIMARY KEY, id TEXT, user_name_key TEXT, display_name_key TEXT, external_id TEXT,
    created INTEGER, last_modified INTEGER, deleted INTEGER, built_in INTEGER);
CREATE TABLE user_emails (value_key TEXT, user_rid INTEGER);
CREATE TABLE group_users (group_rid INTEGER, user_rid INTEGER);
CREATE TABLE group_groups (group_rid INTEGER, member_rid INTEGER);)";

constexpr const char *kUsers[] = {
    R"({"id":"u1","userName":"ana@example.com","displayName":"Ana Ruiz","externalId":"Ext-1","active":true,
        "emails":[{"type":"work","value":"Ana@example.com","primary":true},{"type":"home","value":"a@b"}],
        "groups":[{"value":"g1","display":"Staff"}],"name":{"familyName":"Ruiz"},
        "meta":{"resourceType":"User","created":"2026-01-02T03:04:05.000Z","lastModified":"2026-01-02T03:04:05.123Z"}})",
    R"({"id":"u2","userName":"BO@example.com","externalId":"ext-1","active":false,
        "meta":{"resourceType":"User","created":"2026-01-02T03:04:05.123Z","lastModified":"2026-01-02T03:04:06.000Z"}})",
    R"({"id":"u3","userName":"佐藤 千絵","displayName":"Ｂｏ ﬀ","emails":[{"value":"STRASSE@x"},{"value":"a@b"}],
        "groups":[{"value":"g1","display":"Staff"},{"value":"g2"}],
        "meta":{"resourceType":"User","created":"1970-01-01T00:00:00.000Z","lastModified":"1970-01-01T00:00:00.001Z"}})",
    R"({"id":"u4","userName":"straße𠮷","displayName":"a%_'\"\\","externalId":"佐",
        "meta":{"resourceType":"User","created":"2026-12-31T23:59:59.999Z","lastModified":"2027-01-01T00:00:00.000Z"}})",
};

constexpr const char *kGroups[] = {
    R"({"id":"g1","displayName":"Staff","externalId":"Ext-1","members":[{"value":"u1","type":"User"},{"value":"u3"}],
        "meta":{"resourceType":"Group","created":"2026-01-02T03:04:05.000Z","lastModified":"2026-01-02T03:04:05.123Z"}})",
    R"({"id":"g2","displayName":"Ｓtaff 2","members":[{"value":"u3"},{"value":"g1","type":"Group"}],
        "meta":{"resourceType":"Group","created":"2026-01-02T03:04:05.001Z","lastModified":"2026-01-02T03:04:05.001Z"}})",
    R"({"id":"g3","displayName":"Nobody",
        "meta":{"resourceType":"Group","created":"1970-01-01T00:00:00.000Z","lastModified":"1970-01-01T00:00:00.000Z"}})",
};

class Rows
{
public:
    Rows()
    {
        sqlite3_open(":memory:", &m_database);
        run(kTables);
    }

    void add(const char *table, int rid, const QJsonObject &resource)
    {
        const auto text = [&resource](const char *name) { return resource.value(QLatin1String(name)).toString(); };
        const auto key = [&](const char *name) {
            return text(name).isEmpty() ? QVariant() : QVariant(scim::foldForComparison(text(name)));
        };
        const auto time = [&resource](const char *name) {
            return scim::parseDateTime(resource.value(u"meta")[QLatin1String(name)].toString())->toMSecsSinceEpoch();
        };
        ask(QStringLiteral("INSERT INTO %1 VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0)").arg(QLatin1String(table)),
            {rid, text("id"), key("userName"), key("displayName"),
                text("externalId").isEmpty() ? QVariant() : QVariant(text("externalId")), time("created"),
                time("lastModified")});
        for (const QJsonValue &email : resource.value(u"emails").toArray())
            ask(QStringLiteral("INSERT INTO user_emails VALUES (?, ?)"),
                {scim::foldForComparison(email[u"value"].toString()), rid});
    }

    /// The first column of each row, in ascending order.
    QVector<int> ask(const QString &sql, const QVector<QVariant> &values)
    {
        sqlite3_stmt *statement = nullptr;
        const QByteArray text = sql.toUtf8();
        sqlite3_prepare_v2(m_database, text.constData(), -1, &statement, nullptr);
        fuzz::require(statement != nullptr, "what a filter comes to is SQL", text + '\n' + sqlite3_errmsg(m_database));
        fuzz::require(sqlite3_bind_parameter_count(statement) == values.size(), "each place has its value", text);
        for (int i = 0; i < values.size(); ++i)
            bind(statement, i + 1, values.at(i));
        QVector<int> rows;
        while (sqlite3_step(statement) == SQLITE_ROW)
            rows.append(sqlite3_column_int(statement, 0));
        sqlite3_finalize(statement);
        std::sort(rows.begin(), rows.end());
        return rows;
    }

    void run(const char *sql) { sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr); }

private:
    static void bind(sqlite3_stmt *statement, int place, const QVariant &value)
    {
        const QByteArray text = value.toString().toUtf8();
        if (value.isNull())
            sqlite3_bind_null(statement, place);
        else if (value.typeId() == QMetaType::QString)
            sqlite3_bind_text(statement, place, text.constData(), int(text.size()), SQLITE_TRANSIENT);
        else
            sqlite3_bind_int64(statement, place, value.toLongLong());
    }

    sqlite3 *m_database = nullptr;
};

/// The resources of one type, and where they are stored.
struct Directory {
    Rows &rows;
    const char *table;
    scim::SchemaRegistry registry;
    std::vector<QJsonObject> resources; ///< In the order of their rids, from 1.
};

template <std::size_t Size> std::vector<QJsonObject> parsed(const char *const (&texts)[Size])
{
    std::vector<QJsonObject> resources;
    for (const char *text : texts)
        resources.push_back(scim::parseObject(text).value());
    return resources;
}

Directory &filled(Directory &directory)
{
    for (std::size_t i = 0; i < directory.resources.size(); ++i)
        directory.rows.add(directory.table, int(i) + 1, directory.resources[i]);
    return directory;
}

Rows &rows()
{
    static Rows rows;
    return rows;
}

const Directory &users()
{
    static Directory directory{rows(), "users", scim::SchemaRegistry::forUsers(), parsed(kUsers)};
    static const Directory &done = filled(directory);
    return done;
}

const Directory &groups()
{
    static Directory directory{rows(), "user_groups", scim::SchemaRegistry::forGroups(), parsed(kGroups)};
    static const Directory &done = filled(directory);
    static const bool joined = [] {
        // With somebody who was deleted, and whom nobody sees.
        rows().run(
            "INSERT INTO group_users VALUES (1, 1), (1, 3), (2, 3), (3, 9); INSERT INTO group_groups VALUES (2, 1);"
            "INSERT INTO users (rid, id, deleted) VALUES (9, 'u9', 1)");
        return true;
    }();
    Q_UNUSED(joined);
    return done;
}

void compare(const Filter &filter, const Directory &directory)
{
    const SqlCondition condition = service::sqlConditionOf(filter, directory.registry, service::Visibility::Live);
    QString sql = QStringLiteral("SELECT rid FROM %1 WHERE %2")
                      .arg(QLatin1String(directory.table),
                          service::visibleSql(directory.registry.type(), service::Visibility::Live));
    if (!condition.text.isEmpty())
        sql += QStringLiteral(" AND (%1)").arg(condition.text);
    const QVector<int> found = directory.rows.ask(sql, condition.values);
    QVector<int> matching;
    for (std::size_t i = 0; i < directory.resources.size(); ++i) {
        if (scim::matches(filter, directory.resources[i], directory.registry))
            matching.append(int(i) + 1);
    }
    const QByteArray seen = filter.toString().toUtf8() + '\n' + sql.toUtf8();
    fuzz::require(
        std::includes(found.begin(), found.end(), matching.begin(), matching.end()), "SQL leaves nobody out", seen);
    fuzz::require(!condition.exact || found == matching, "exact SQL lets nobody else in", seen);
    fuzz::require(!condition.isEverything() || matching.size() == qsizetype(directory.resources.size()),
        "everything is all", seen);
}

} // namespace
} // namespace rollcall

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace rollcall;
    const auto filter = Filter::parse(fuzz::textOf(data, size), scim::FilterDialect::Lenient);
    if (!filter)
        return 0;
    // A search from the root asks both types, and need be valid for one only.
    if (!scim::validate(*filter, users().registry) && !scim::validate(*filter, groups().registry))
        return 0;
    compare(*filter, users());
    compare(*filter, groups());
    return 0;
}
