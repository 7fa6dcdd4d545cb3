// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/json.h"
#include "service/audit_export.h"
#include "service/service_fixture.h"

namespace rollcall::service
{

class AuditExport : public ServiceFixture
{
protected:
    QByteArray exported(AuditFormat format, const AuditFilter &filter = {})
    {
        AuditEntry told;
        told.at = m_clock.now();
        told.actor = QStringLiteral("command-line");
        told.action = QStringLiteral("audit.export");
        QByteArray out;
        const auto done = exportAudit(*m_repository, format, filter, told, [&](const QByteArray &bytes) {
            out += bytes;
            return true;
        });
        EXPECT_TRUE(test::isOk(done));
        return out;
    }
};

TEST_F(AuditExport, IsOneObjectALineOldestFirstAndStandsInTheLogItself)
{
    createUser("ana@example.com");
    const QList<QByteArray> lines = exported(AuditFormat::JsonLines).trimmed().split('\n');
    EXPECT_EQ(lines.size(), lastAudit().seq);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto entry = scim::parseObject(lines.at(i));
        ASSERT_TRUE(test::isOk(entry)) << lines.at(i).constData();
        EXPECT_EQ(entry->value(QLatin1String("seq")).toInteger(), i + 1);
        EXPECT_EQ(entry->value(QLatin1String("hash")).toString().size(), 64);
        if (entry->value(QLatin1String("action")) == QLatin1String("user.create")) {
            EXPECT_EQ(entry->value(QLatin1String("after")).toObject().value(QLatin1String("userName")).toString(),
                QStringLiteral("ana@example.com"));
        }
    }
    EXPECT_TRUE(lines.constLast().contains(R"("action":"audit.export")"));
}

TEST_F(AuditExport, IsACsvThatNoSpreadsheetRuns)
{
    AuditEntry entry;
    entry.at = m_clock.now();
    entry.action = QStringLiteral("user.create");
    entry.resourceName = QStringLiteral("=HYPERLINK(\"http://evil\")");
    entry.detail = QStringLiteral("a, \"b\"\nc");
    ASSERT_TRUE(test::isOk(AuditLog(*m_repository).append(entry)));
    const QByteArray csv = exported(AuditFormat::Csv, {.action = QStringLiteral("user.")});
    EXPECT_TRUE(csv.startsWith(
        "seq,at,actor,address,action,resourceType,resourceId,resourceName,rule,detail,before,after,hash\r\n"));
    const QByteArray cells = ",user.create,,,\"'=HYPERLINK(\"\"http://evil\"\")\",,\"a, \"\"b\"\"\nc\",,,";
    EXPECT_TRUE(csv.contains(cells)) << csv.constData();
    EXPECT_TRUE(csv.endsWith("\r\n"));
}

TEST_F(AuditExport, LeavesOutJsonThatIsNone)
{
    AuditRow row;
    row.entry.before = "{\"a\":";
    row.entry.after = "{\"b\":2}";
    EXPECT_FALSE(auditJson(row).contains("before"));
    EXPECT_TRUE(auditJson(row).contains(R"("after":{"b":2})"));
}

TEST_F(AuditExport, StopsWhenNobodyTakesIt)
{
    const auto done = exportAudit(*m_repository, AuditFormat::Csv, {}, {}, [](const QByteArray &) { return false; });
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().code, ErrorCode::FileUnwritable);
}

} // namespace rollcall::service
