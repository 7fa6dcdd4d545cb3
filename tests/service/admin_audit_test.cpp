// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/service_fixture.h"

// The audit log and the feed of changes over HTTP.
namespace rollcall::service
{

class AdminAudit : public ServiceFixture
{
protected:
    AdminAudit()
    {
        m_ana = createUser("ana@example.com");
        post("/scim/v2/Users", R"({"userName":"nobody@example.com"})");
        m_bearer = m_helpdesk.reveal();
    }

    /// The actions that a query finds, page by page.
    QStringList found(const QByteArray &query, int limit = 100)
    {
        QStringList actions;
        QByteArray cursor;
        do {
            const Reply reply = get(
                "/admin/v1/audit?limit=" + QByteArray::number(limit) + (query.isEmpty() ? "" : "&") + query + cursor);
            EXPECT_EQ(reply.status, 200) << testing::PrintToString(reply);
            const QJsonArray items = reply.json.value(QLatin1String("items")).toArray();
            for (const auto &item : items)
                actions.append(item.toObject().value(QLatin1String("action")).toString());
            cursor
                = reply.text("nextCursor").isEmpty() ? QByteArray() : "&cursor=" + reply.text("nextCursor").toLatin1();
        } while (!cursor.isEmpty());
        return actions;
    }

    QString m_ana;
};

TEST_F(AdminAudit, ShowsWhatHappenedNewestFirstToHelpdeskToo)
{
    const QStringList all = found({});
    EXPECT_EQ(all.mid(0, 2), (QStringList{QStringLiteral("request.refused"), QStringLiteral("user.create")}));
    EXPECT_EQ(all.constLast(), QStringLiteral("token.add"));
    EXPECT_EQ(found({}, 1), all) << "page by page";
    const Reply reply = get("/admin/v1/audit?action=user.create");
    EXPECT_EQ(reply.text("items/0/actor"), QStringLiteral("token:entra"));
    EXPECT_EQ(reply.text("items/0/resourceId"), m_ana);
    EXPECT_EQ(reply.text("items/0/after/userName"), QStringLiteral("ana@example.com"));
    EXPECT_EQ(reply.at(QStringLiteral("items/0/before")), QJsonValue(QJsonValue::Undefined));
}

TEST_F(AdminAudit, FiltersByEachParameter)
{
    const QStringList refused{QStringLiteral("request.refused")};
    const QStringList created{QStringLiteral("user.create")};
    EXPECT_EQ(found("outcome=refused"), refused);
    EXPECT_EQ(found("rule=email-required"), refused);
    EXPECT_EQ(found("name=NOBODY"), refused);
    EXPECT_EQ(found("resource=" + m_ana.toLatin1()), created);
    EXPECT_EQ(found("actor=token:entra&action=user."), created);
    EXPECT_EQ(found("from=2030-01-01T00:00:00Z"), QStringList());
    EXPECT_EQ(found("to=2030-01-01T00:00:00Z"), found({}));
}

TEST_F(AdminAudit, SaysWhatIsWrongWithAQuestion)
{
    for (const char *query : {"rule=no-rule", "outcome=good", "from=yesterday", "cursor=x", "limit=0", "who=ana"}) {
        const Reply reply = get(QByteArray("/admin/v1/audit?") + query);
        EXPECT_EQ(reply.status, 400) << query;
        EXPECT_EQ(reply.code(), QStringLiteral("validation-failed")) << query;
    }
    EXPECT_EQ(get("/admin/v1/audit/export?format=xml").status, 400);
    EXPECT_EQ(get("/admin/v1/audit/export").status, 400);
    m_bearer = m_mdm.reveal();
    EXPECT_EQ(get("/admin/v1/audit").code(), QStringLiteral("key-required"));
}

TEST_F(AdminAudit, IsExportedAndSaysSo)
{
    const qint64 before = lastAudit().seq;
    const Reply csv = get("/admin/v1/audit/export?format=csv&action=user.");
    EXPECT_EQ(csv.status, 200);
    EXPECT_TRUE(csv.raw.body.startsWith("seq,at,")) << csv.raw.body.constData();
    EXPECT_EQ(csv.raw.body.count("\r\n"), 2);
    EXPECT_EQ(lastAudit().seq, before + 1);
    EXPECT_EQ(lastAudit().action, QStringLiteral("audit.export"));
    EXPECT_EQ(lastAudit().actor, QStringLiteral("key:desk"));
    const Reply lines = get("/admin/v1/audit/export?format=jsonl");
    EXPECT_EQ(lines.raw.body.count('\n'), before + 2) << "itself, too";
    EXPECT_TRUE(lines.header("X-Next-Cursor").isEmpty());
}

TEST_F(AdminAudit, IsExportedInPartsThatFitTogether)
{
    execute(QStringLiteral("INSERT INTO audit (seq, at, actor, address, action, resource_type, resource_id, "
                           "resource_name, detail) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                           "WHERE i < 7000) SELECT 1000 + i, i, '', '', 'user.update', 'User', 'id', 'x', '' FROM n"));
    QByteArray whole;
    QByteArray cursor;
    int parts = 0;
    do {
        const Reply part = get("/admin/v1/audit/export?format=csv&name=x&action=user.update" + cursor);
        ASSERT_EQ(part.status, 200);
        whole += part.raw.body;
        const QByteArray next = part.header("X-Next-Cursor");
        cursor = next.isEmpty() ? QByteArray() : "&cursor=" + next;
        ++parts;
    } while (!cursor.isEmpty());
    EXPECT_EQ(parts, 2);
    EXPECT_EQ(whole.count("\r\n"), 7001);
    EXPECT_EQ(whole.count("seq,at,"), 1) << "one header";
    EXPECT_EQ(integer(QStringLiteral("SELECT count(*) FROM audit WHERE action = 'audit.export'")), 1);
}

TEST_F(AdminAudit, TellsAClientWhatChanged)
{
    const Reply head = get("/admin/v1/changes");
    EXPECT_EQ(head.json.value(QLatin1String("changes")).toArray(), QJsonArray());
    EXPECT_FALSE(head.json.value(QLatin1String("more")).toBool());
    const auto since = [&](const QString &cursor, const QByteArray &more = {}) {
        m_bearer = m_helpdesk.reveal();
        return get("/admin/v1/changes?since=" + cursor.toLatin1() + more);
    };
    EXPECT_EQ(since(head.text("next")).text("next"), head.text("next"));
    m_bearer = m_mdm.reveal();
    const QString ben = createUser("ben@example.com");
    const QString staff = createGroup("Staff");
    const Reply first = since(head.text("next"), "&count=1");
    EXPECT_TRUE(first.json.value(QLatin1String("more")).toBool());
    EXPECT_EQ(first.text("changes/0/id"), ben);
    EXPECT_EQ(first.text("changes/0/type"), QStringLiteral("User"));
    const Reply second = since(first.text("next"));
    EXPECT_EQ(second.text("changes/0/id"), staff);
    EXPECT_FALSE(second.json.value(QLatin1String("more")).toBool());
    EXPECT_EQ(since(second.text("next")).json.value(QLatin1String("changes")).toArray(), QJsonArray());
}

TEST_F(AdminAudit, SaysThatChangesCanNotBeToldAnyMore)
{
    const QString head = get("/admin/v1/changes").text("next");
    EXPECT_EQ(get("/admin/v1/changes?since=another.1").code(), QStringLiteral("changes-expired"));
    const Reply future = get("/admin/v1/changes?since=" + head.section(u'.', 0, 0).toLatin1() + ".999");
    EXPECT_EQ(future.status, 410);
    EXPECT_EQ(future.code(), QStringLiteral("changes-expired"));
    EXPECT_EQ(get("/admin/v1/changes?since=nonsense").status, 400);
    EXPECT_EQ(get("/admin/v1/changes?count=0").status, 400);
}

} // namespace rollcall::service
