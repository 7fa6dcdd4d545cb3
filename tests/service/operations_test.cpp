// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/metrics.h"
#include "service/request_id.h"
#include "service/service_fixture.h"

#include <QSet>

// What those who run the service ask it.
namespace rollcall::service
{

namespace
{

Answered answered(const char *method, const char *path, int status, int ms)
{
    return {"id", method, path, "127.0.0.1", status, 10, std::chrono::milliseconds(ms), true};
}

} // namespace

class Operations : public ServiceFixture
{
protected:
    /// Without credentials, and as bytes.
    Response open(const QByteArray &path, const QByteArray &method = "GET")
    {
        Request request;
        request.method = method;
        request.path = path;
        return m_processor->process(request);
    }
    Response metricsFor(const Secret &secret)
    {
        Request request;
        request.method = "GET";
        request.path = "/metrics";
        request.headers.emplaceBack("authorization", "Bearer " + secret.reveal());
        return m_processor->process(request);
    }
};

TEST_F(Operations, HealthNeedsNoCredentialsAndTellsNothing)
{
    EXPECT_EQ(open("/healthz").status, 200);
    EXPECT_EQ(open("/healthz").body, "ok\n");
    EXPECT_EQ(open("/readyz").status, 200);
    EXPECT_EQ(open("/readyz", "POST").status, 405);
    EXPECT_EQ(open("/healthz/more").status, 404);
}

TEST_F(Operations, IsNotReadyWithoutItsTables)
{
    execute(QStringLiteral("DROP TABLE change_feed"));
    EXPECT_EQ(open("/healthz").status, 200);
    EXPECT_EQ(open("/readyz").status, 503);
}

TEST_F(Operations, MetricsAreForKeys)
{
    createUser("ana@example.com");
    const QString gone = createUser("ben@example.com");
    EXPECT_EQ(remove("/scim/v2/Users/" + gone.toLatin1()).status, 204);
    createGroup("Staff");
    EXPECT_EQ(open("/metrics").status, 401);
    EXPECT_EQ(metricsFor(m_mdm).status, 403);
    for (const Secret &key : {m_administrator, m_helpdesk}) {
        const Response metrics = metricsFor(key);
        EXPECT_EQ(metrics.status, 200);
        EXPECT_TRUE(metrics.contentType.startsWith("text/plain; version=0.0.4"));
        EXPECT_TRUE(metrics.body.contains("rollcall_resources{type=\"User\"} 2\n")) << metrics.body.constData();
        EXPECT_TRUE(metrics.body.contains("rollcall_live_resources{type=\"User\"} 1\n"));
        EXPECT_TRUE(metrics.body.contains("rollcall_resources{type=\"Group\"} 2\n"));
    }
}

TEST_F(Operations, MetricsTellInvitationsByState)
{
    EXPECT_TRUE(metricsFor(m_helpdesk).body.contains("rollcall_invitations{state=\"failed\"} 0\n"));
    for (const char *state : {"waiting", "sent", "sent", "failed", "completed", "replaced", "expired"}) {
        const QString name = QString::number(integer(QStringLiteral("SELECT count(*) FROM users")));
        createUser(name.toLatin1() + "@example.com");
        execute(QStringLiteral("INSERT INTO invitations (id, user_rid, code_digest, state, language, created, "
                               "next_attempt, attempts) SELECT '%1', max(rid), CAST('%1' AS %3), '%2', 'en', 0, 0, 0 "
                               "FROM users")
                    .arg(name, QLatin1String(state),
                        m_database.isPostgreSql() ? QStringLiteral("BYTEA") : QStringLiteral("BLOB")));
    }
    const QByteArray text = metricsFor(m_helpdesk).body;
    EXPECT_TRUE(text.contains("# TYPE rollcall_invitations gauge\n")) << text.constData();
    EXPECT_TRUE(text.contains("rollcall_invitations{state=\"pending\"} 1\n"));
    EXPECT_TRUE(text.contains("rollcall_invitations{state=\"sent\"} 2\n"));
    EXPECT_TRUE(text.contains("rollcall_invitations{state=\"failed\"} 1\n"));
}

TEST_F(Operations, CountsWhatOneCommitMadeDurable)
{
    Metrics metrics;
    auto created = ServiceProcessor::create(location(), m_clock, {}, {&metrics, nullptr});
    ASSERT_TRUE(test::isOk(created));
    m_processor = std::move(created).value();
    createUser("ana@example.com");
    EXPECT_TRUE(metrics.text().contains("rollcall_commits_total 1\n"));
    Request request;
    request.method = "DELETE";
    request.path = "/scim/v2/Users/nobody";
    (void)m_processor->processTogether({&request, &request, &request});
    EXPECT_TRUE(metrics.text().contains("rollcall_commits_total 2\n"));
    EXPECT_TRUE(metrics.text().contains("rollcall_committed_requests_total 4\n")) << metrics.text().constData();
}

TEST(MetricsText, CountsByRouteMethodAndOutcome)
{
    Metrics metrics;
    metrics.count(answered("GET", "/scim/v2/Users/0b9c", 200, 2));
    metrics.count(answered("GET", "/scim/v2/Users/77aa", 404, 30));
    metrics.count(answered("BREW", "/secret/ana@example.com", 501, 99'000));
    const QByteArray text = metrics.text();
    EXPECT_TRUE(text.contains(R"(rollcall_requests_total{route="/scim/v2/Users/{id}",method="GET",status="2xx"} 1)"));
    EXPECT_TRUE(text.contains(R"(rollcall_requests_total{route="/scim/v2/Users/{id}",method="GET",status="4xx"} 1)"));
    EXPECT_TRUE(text.contains(R"(rollcall_requests_total{route="other",method="other",status="5xx"} 1)"));
    EXPECT_TRUE(
        text.contains(R"(rollcall_request_duration_seconds_bucket{route="/scim/v2/Users/{id}",le="0.0025"} 1)"));
    EXPECT_TRUE(text.contains(R"(rollcall_request_duration_seconds_bucket{route="/scim/v2/Users/{id}",le="+Inf"} 2)"));
    EXPECT_TRUE(text.contains(R"(rollcall_request_duration_seconds_sum{route="/scim/v2/Users/{id}"} 0.032000)"));
    EXPECT_FALSE(text.contains("ana@example.com"));
}

TEST(MetricsText, KnowsItsRoutesAndRepeatsNoOther)
{
    struct Case {
        const char *path;
        const char *route;
    };
    for (const Case &c : {Case{"/scim/v2/Users", "/scim/v2/Users"}, {"/scim/v2/Users/", "/scim/v2/Users"},
             {"/scim/v2/Users/x/y", "/scim/v2/Users/{id}"}, {"/scim/v2/Groups/.search", "/scim/v2/.search"},
             {"/scim/v2", "/scim/v2"}, {"/scim/v2/Schemas/urn:x", "/scim/v2/Schemas"},
             {"/admin/v1/tokens/1/renew", "/admin/v1/tokens"}, {"/register/SECRET", "/register"},
             {"/healthz", "/healthz"}, {"/", "other"}, {"", "other"}, {"/etc/passwd", "other"}, {"/other", "other"}})
        EXPECT_EQ(Metrics::routeOf(c.path), c.route) << c.path;
}

TEST(RequestId, IsNewEachTimeAndPlain)
{
    QSet<QByteArray> ids;
    for (int i = 0; i < 1000; ++i) {
        ids.insert(newRequestId());
        EXPECT_TRUE(isRequestId(newRequestId()));
    }
    EXPECT_EQ(ids.size(), 1000);
    for (const QByteArray &bad : {QByteArray(), QByteArray("a b"), QByteArray("a\r\nX: y"), QByteArray(65, 'a')})
        EXPECT_FALSE(isRequestId(bad));
}

} // namespace rollcall::service
