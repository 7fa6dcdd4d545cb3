// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/test_database.h"

#include "storage/database.h"
#include "support/printers.h"

namespace rollcall::test
{

namespace
{

/// Another value after any change of what there is, but for the rows: whatever is made gets a number that was never
/// given before.
const QString kStructure = QStringLiteral(R"sql((
    SELECT string_agg(part, ' ' ORDER BY part) FROM (
        SELECT 'relation ' || count(*) || ' ' || max(oid::bigint) AS part FROM pg_class WHERE relnamespace = s.oid
        UNION ALL SELECT 'column ' || count(*) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            WHERE c.relnamespace = s.oid AND NOT a.attisdropped
        UNION ALL SELECT 'trigger ' || count(*) || ' ' || max(t.oid::bigint)
            FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = s.oid
        UNION ALL SELECT 'constraint ' || count(*) || ' ' || max(oid::bigint)
            FROM pg_constraint WHERE connamespace = s.oid
        UNION ALL SELECT 'function ' || count(*) || ' ' || max(oid::bigint) FROM pg_proc WHERE pronamespace = s.oid
    ) parts))sql");

const QString kKeep = QStringLiteral(R"sql(
    DROP SCHEMA IF EXISTS kept CASCADE;
    CREATE SCHEMA kept;
    DO $$ DECLARE name text; BEGIN
        FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
            EXECUTE format('CREATE TABLE kept.%I AS TABLE public.%I', name, name);
        END LOOP;
    END $$;
    CREATE TABLE kept."sequences of public" AS SELECT sequencename AS name, start_value AS first, last_value AS last
        FROM pg_sequences WHERE schemaname = 'public';
    CREATE TABLE kept."structure of public" AS SELECT %1 AS value FROM pg_namespace s WHERE nspname = 'public'
)sql")
                          .arg(kStructure);

/// Large tables are truncated, because deleted rows take their time until they are vacuumed; not all of them, because
/// that makes files. Triggers and foreign keys rest meanwhile.
const QString kReturn = QStringLiteral(R"sql(
    SET session_replication_role = replica;
    DO $$ DECLARE name text; BEGIN
        FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
            IF pg_relation_size(format('public.%I', name)::regclass) > 65536 THEN
                EXECUTE format('TRUNCATE public.%I CASCADE', name);
            END IF;
        END LOOP;
        FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
            EXECUTE format('DELETE FROM public.%I', name);
            EXECUTE format('INSERT INTO public.%I TABLE kept.%I', name, name);
        END LOOP;
        PERFORM setval(format('public.%I', s.name)::regclass, coalesce(s.last, s.first), s.last IS NOT NULL)
            FROM kept."sequences of public" s;
    END $$
)sql");

Result<void> beginEmpty(storage::Database &database)
{
    return database.execute(QStringLiteral("DROP SCHEMA public CASCADE; CREATE SCHEMA public"));
}

/// Whether the structure is as it was when it was kept, if it was.
bool isReturnable(storage::Database &database)
{
    const auto kept
        = database.integer(QStringLiteral("SELECT count(*) FROM pg_tables WHERE schemaname = 'kept' LIMIT 1"));
    return kept.valueOr(0) > 0
        && database
               .integer(QStringLiteral("SELECT count(*) FROM pg_namespace s, kept.\"structure of public\" k "
                                       "WHERE s.nspname = 'public' AND k.value = %1")
                            .arg(kStructure))
               .valueOr(0)
        > 0;
}

} // namespace

TestDatabase::TestDatabase(Start start)
    : m_location(storage::DatabaseLocation::sqlite(m_folder.filePath(QStringLiteral("service.db"))))
{
    const QString server = qEnvironmentVariable("ROLLCALL_TEST_POSTGRESQL");
    if (server.isEmpty())
        return;
    m_location = storage::DatabaseLocation::parse(server).value();
    const auto database = storage::Database::open(m_location);
    EXPECT_TRUE(isOk(database));
    if (!database.ok())
        return;
    m_isKept = start == Start::Kept && isReturnable(**database);
    EXPECT_TRUE(isOk(m_isKept ? (*database)->execute(kReturn) : beginEmpty(**database)));
}

void TestDatabase::keep()
{
    if (!isPostgreSql() || m_isKept)
        return;
    const auto database = storage::Database::open(m_location);
    EXPECT_TRUE(isOk(database));
    if (database.ok()) {
        EXPECT_TRUE(isOk((*database)->execute(kKeep)));
    }
}

} // namespace rollcall::test
