// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/audit_mirror.h"

#include "administered_service.h"

namespace rollcall::sync
{
namespace
{

using test::await;
using test::FakeAdminService;
using test::isOk;
using test::ReceivedRequest;
using test::ScriptedAnswer;
using test::waitUntil;

class AuditMirror : public AdministeredService
{
protected:
    /// An entry that is as many minutes old as its number is below 1000.
    [[nodiscard]] QJsonObject entry(int seq, const char *action = "user.update", const char *log = "h") const
    {
        return {{QStringLiteral("seq"), seq},
            {QStringLiteral("at"), clock.now().addSecs(60LL * (seq - 1000)).toString(Qt::ISODateWithMs)},
            {QStringLiteral("actor"), QStringLiteral("token:Entra ID")},
            {QStringLiteral("action"), QLatin1String(action)},
            {QStringLiteral("resourceName"), QStringLiteral("user %1").arg(seq)},
            {QStringLiteral("rule"), QStringLiteral("email-required")},
            {QStringLiteral("before"), QJsonObject{{QStringLiteral("active"), true}}},
            {QStringLiteral("hash"), QLatin1String(log) + QString::number(seq)}};
    }
    [[nodiscard]] QJsonArray entries(int newest, int oldest, const char *log = "h") const
    {
        QJsonArray made;
        for (int seq = newest; seq >= oldest; --seq)
            made.append(entry(seq, "user.update", log));
        return made;
    }
    /// What the service was asked for, by the limit of each page.
    QVector<QByteArray> refresh()
    {
        const qsizetype before = asked().size();
        bool isOver = false;
        QObject context;
        QObject::connect(admin.get(), &Administration::auditChanged, &context, [this, &isOver] {
            isOver = admin->recentAudit().phase == DocumentPhase::Live
                || admin->recentAudit().phase == DocumentPhase::Offline;
        });
        admin->refreshAudit();
        EXPECT_TRUE(waitUntil([&isOver] { return isOver; }));
        return asked().mid(before);
    }
    [[nodiscard]] QVector<QByteArray> asked() const
    {
        QVector<QByteArray> limits;
        for (const ReceivedRequest &request : service.server().requests()) {
            if (request.path() == "/admin/v1/audit")
                limits.append(request.parameter(QStringLiteral("outcome")).toUtf8()
                    + request.parameter(QStringLiteral("limit")).toUtf8());
        }
        return limits;
    }
    [[nodiscard]] QVector<qint64> seen(const AuditQuery &query)
    {
        QVector<qint64> found;
        const auto page = await(admin->auditSeen(query));
        EXPECT_TRUE(isOk(page));
        for (const AuditRecord &record : page.valueOr({}).records)
            found.append(record.seq);
        return found;
    }
    [[nodiscard]] qsizetype refusalsSeen()
    {
        return await(admin->refusals(clock.now().addDays(-30))).valueOr({}).size();
    }
};

} // namespace

TEST_F(AuditMirror, HasTheNewestEntriesAndOlderRefusals)
{
    QJsonArray log = entries(700, 10);
    for (int seq = 9; seq > 0; --seq)
        log.append(entry(seq, "request.refused"));
    service.setAudit(log);
    EXPECT_EQ(refresh(), (QVector<QByteArray>{"1", "500", "refused1000"}));
    ASSERT_EQ(admin->recentAudit().phase, DocumentPhase::Live);
    EXPECT_EQ(admin->recentAudit().value->newest, 700);
    EXPECT_EQ(admin->recentAudit().value->completeSince, clock.now().addSecs(60LL * (201 - 1000)));
    EXPECT_EQ(seen({.limit = 1000}).size(), 509);
    EXPECT_EQ(refusalsSeen(), 9);
}

TEST_F(AuditMirror, WithNothingNewItAsksForOneEntry)
{
    service.setAudit(entries(3, 1));
    EXPECT_EQ(refresh(), (QVector<QByteArray>{"1", "500"})) << "the whole log was in the first page";
    EXPECT_FALSE(admin->recentAudit().value->completeSince.isValid());
    clock.advance(std::chrono::minutes(5));
    EXPECT_EQ(refresh(), QVector<QByteArray>{"1"});
    EXPECT_EQ(admin->recentAudit().seenAt, clock.now()) << "but it was looked at";
    start(Reach::Online);
    EXPECT_EQ(refresh(), QVector<QByteArray>{"1"}) << "also after a restart";
}

TEST_F(AuditMirror, FetchesOnlyWhatIsNew)
{
    service.setAudit(entries(300, 1));
    refresh();
    QJsonArray more{entry(302, "request.refused"), entry(301)};
    for (const auto old : entries(300, 1))
        more.append(old);
    service.setAudit(more);
    EXPECT_EQ(refresh(), (QVector<QByteArray>{"1", "3"}));
    EXPECT_EQ(seen({.limit = 3}), (QVector<qint64>{302, 301, 300}));
    EXPECT_EQ(refusalsSeen(), 1);
}

TEST_F(AuditMirror, ALogThatBeganAnewTakesItsPlace)
{
    service.setAudit(entries(5, 1));
    refresh();
    service.setAudit(entries(2, 1, "other"));
    refresh();
    EXPECT_EQ(seen({}), (QVector<qint64>{2, 1}));
    service.setAudit(entries(4, 1, "third"));
    refresh();
    EXPECT_EQ(seen({}), (QVector<qint64>{4, 3, 2, 1})) << "longer than the one before";
    EXPECT_EQ(admin->recentAudit().value->hash, QStringLiteral("third4"));
    service.setAudit({});
    refresh();
    EXPECT_EQ(seen({}), QVector<qint64>());
}

TEST_F(AuditMirror, AnswersOfflineWithTheSameFilterAndInPages)
{
    QJsonArray log = entries(5, 2);
    log.append(entry(1, "request.refused"));
    service.setAudit(log);
    refresh();
    const QDateTime seenAt = clock.now();
    clock.advance(std::chrono::hours(30));
    start(Reach::Offline);
    ASSERT_TRUE(waitUntil([this] { return admin->recentAudit().value.has_value(); }));
    admin->refreshAudit();
    EXPECT_EQ(admin->recentAudit().phase, DocumentPhase::Offline);
    EXPECT_EQ(admin->recentAudit().seenAt, seenAt);
    EXPECT_EQ(seen({.refusalsOnly = true}), QVector<qint64>{1});
    EXPECT_EQ(seen({.resourceName = QStringLiteral("USER 4")}), QVector<qint64>{4});
    const auto first = await(admin->auditSeen({.limit = 3}));
    ASSERT_TRUE(isOk(first));
    EXPECT_EQ(first->records.constFirst().before, R"({"active":true})");
    const auto second = await(admin->auditSeen({.limit = 3}, first->nextCursor));
    ASSERT_TRUE(isOk(second));
    EXPECT_EQ(second->records.size(), 2);
    EXPECT_TRUE(second->nextCursor.isEmpty());
}

TEST_F(AuditMirror, AFailureOnTheWayLeavesWhatWasSeen)
{
    service.setAudit(entries(3, 1));
    refresh();
    service.setAudit(entries(9, 1));
    service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.parameter(QStringLiteral("limit")) == QStringLiteral("7"))
            return FakeAdminService::problem(500, "internal", QStringLiteral("Oh."));
        return std::nullopt;
    });
    EXPECT_EQ(refresh(), (QVector<QByteArray>{"1", "7"}));
    EXPECT_EQ(admin->recentAudit().phase, DocumentPhase::Offline);
    EXPECT_EQ(seen({}), (QVector<qint64>{3, 2, 1}));
    service.bend({});
    refresh();
    EXPECT_EQ(admin->recentAudit().phase, DocumentPhase::Live);
    EXPECT_EQ(seen({}).size(), 9);
}

TEST_F(AuditMirror, IsRefreshedByItselfAlsoWhileNoPageShowsIt)
{
    admin->setAutoRefresh(std::chrono::milliseconds(10));
    EXPECT_TRUE(waitUntil([this] { return admin->recentAudit().phase == DocumentPhase::Live; }));
}

TEST_F(AuditMirror, AServiceWithoutAnAuditLogIsNotAskedAgainByItself)
{
    service.bend([](const ReceivedRequest &) { return ScriptedAnswer::http(404, "no", "text/plain"); });
    ASSERT_TRUE(waitUntil([this] {
        admin->refreshAccess(); // Again and again: it does nothing while the first question is still under way.
        return admin->readOnlyReason() == ReadOnlyReason::NoAdminApi;
    }));
    admin->setAutoRefresh(std::chrono::milliseconds(10));
    ASSERT_TRUE(waitUntil([this] { return admin->recentAudit().phase == DocumentPhase::Unsupported; }));
    const qsizetype before = service.server().requests().size();
    ASSERT_TRUE(waitUntil([this, before] { return service.server().requests().size() > before + 3; }));
    EXPECT_EQ(asked().size(), 1);
}

} // namespace rollcall::sync
