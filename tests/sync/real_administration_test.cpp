// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/cache.h"
#include "core/problem_code.h"
#include "sync/administration.h"
#include "sync/embedded_service.h"

#include "support/await.h"
#include "support/fake_clock.h"
#include "support/printers.h"

#include <QTemporaryDir>

// The administration against the real service: what one writes, the other reads.
namespace rollcall::sync
{
namespace
{

using scim::ResourceType;
using test::await;
using test::isOk;

class RealAdministration : public testing::Test
{
protected:
    void SetUp() override
    {
        EmbeddedOptions embedded;
        embedded.program = QStringLiteral(ROLLCALLD);
        embedded.dataFolder = data.path();
        service = std::make_unique<EmbeddedService>(embedded);
        const auto endpoint = await(service->start());
        ASSERT_TRUE(isOk(endpoint));
        auto opened = cache::Cache::open(data.filePath(QStringLiteral("cache.sqlite")), clock);
        ASSERT_TRUE(isOk(opened));
        cache = std::move(*opened);
        admin = std::make_unique<Administration>(*cache, Administration::Service{&transport, *endpoint}, clock);
    }

    [[nodiscard]] QString make(const QString &name, const QStringList &emails)
    {
        LocalUser user;
        user.userName = name;
        user.familyName = name;
        user.emails = emails;
        const auto made = await(admin->createLocalUser(user));
        EXPECT_TRUE(isOk(made));
        return made.ok() ? made->value : QString();
    }

    QTemporaryDir data;
    test::FakeClock clock;
    net::HttpTransport transport;
    std::unique_ptr<EmbeddedService> service;
    std::unique_ptr<cache::Cache> cache;
    std::unique_ptr<Administration> admin;
};

} // namespace

TEST_F(RealAdministration, SeesEveryDocument)
{
    admin->refreshAll();
    const auto live = [](DocumentPhase phase) { return phase == DocumentPhase::Live; };
    ASSERT_TRUE(test::waitUntil([&] {
        return live(admin->settings().phase) && live(admin->tokens().phase) && live(admin->attributes().phase)
            && live(admin->sources().phase);
    }));
    EXPECT_TRUE(test::waitUntil([this] { return admin->mayChange(); }));
    EXPECT_EQ(admin->sources().value->size(), 4);
    EXPECT_FALSE(admin->attributes().value->attributes.isEmpty());
    const auto test = await(admin->testConnection());
    ASSERT_TRUE(isOk(test));
    EXPECT_EQ(test->step, ConnectionTest::Step::Done);
}

TEST_F(RealAdministration, EvaluatesDraftsAndTemplates)
{
    const QString ana = make(QStringLiteral("ana"), {QStringLiteral("ana@example.com")});
    (void)make(QStringLiteral("bob"), {});
    rules::ProvisioningSettings draft;
    draft.managedAppleId.enabled = true;
    const auto figures = await(admin->evaluateManagedAppleIds(draft, {.figure = ManagedAppleIdFigure::Missing}));
    ASSERT_TRUE(isOk(figures));
    EXPECT_EQ(figures->total, 2);
    EXPECT_EQ(figures->good, 1);
    EXPECT_EQ(figures->missing, 1);
    ASSERT_EQ(figures->users.size(), 1);
    EXPECT_EQ(figures->users.first().userName, QStringLiteral("bob"));

    const auto one = await(admin->evaluateTemplateFor(QStringLiteral("${userUPN}-${userUpn}-${"), ana));
    ASSERT_TRUE(isOk(one));
    EXPECT_TRUE(one->text.startsWith(QStringLiteral("ana-"))) << one->text.toStdString();
    EXPECT_EQ(one->oddities.unknown.first().meant, QStringLiteral("userUPN"));
    EXPECT_TRUE(one->oddities.faults.first().unclosed);
    const auto all
        = await(admin->evaluateTemplate(QStringLiteral("${userEmailAddress}"), {.figure = TemplateFigure::Blank}));
    ASSERT_TRUE(isOk(all));
    EXPECT_EQ(all->unique, 1);
    EXPECT_EQ(all->blank, 1);
    EXPECT_EQ(all->variables.first().users, 1);
    EXPECT_EQ(all->users.size(), 1);
}

TEST_F(RealAdministration, MakesInvitesAndDeletesALocalUser)
{
    const QString ana = make(QStringLiteral("ana"), {QStringLiteral("ana@example.com")});
    const QString bob = make(QStringLiteral("bob"), {});
    LocalUser again;
    again.userName = QStringLiteral("ANA");
    again.givenName = QStringLiteral("Ana");
    const auto taken = await(admin->createLocalUser(again));
    ASSERT_FALSE(taken.ok());
    EXPECT_EQ(core::problemCodeIn(taken.error().detail), QStringLiteral("user-name-taken"));
    again.emails = {QStringLiteral("nonsense")};
    const auto invalid = await(admin->createLocalUser(again));
    ASSERT_TRUE(isOk(invalid));
    EXPECT_EQ(invalid->faults.first().field, QStringLiteral("emails.0"));

    const auto invited = await(admin->invite(ana));
    ASSERT_TRUE(isOk(invited));
    EXPECT_EQ(invited->status, QStringLiteral("pending"));
    EXPECT_EQ(core::problemCodeIn(await(admin->invite(bob)).error().detail), QStringLiteral("email-required"));
    EXPECT_EQ(await(admin->invitation(ana))->status, QStringLiteral("pending"));

    const auto previews = await(admin->previewDeletion(ResourceType::User, {ana, bob, QStringLiteral("nobody")}));
    ASSERT_TRUE(isOk(previews));
    ASSERT_EQ(previews->size(), 2);
    EXPECT_TRUE(previews->first().allowed);
    const auto report = await(admin->deleteForGood(ResourceType::User, *previews));
    ASSERT_TRUE(isOk(report));
    for (const DeletionOutcome &outcome : report->outcomes)
        EXPECT_EQ(outcome.kind, DeletionOutcome::Kind::Deleted);
    EXPECT_EQ(await(admin->invitation(ana)).error().code, ErrorCode::NotFound);
    const auto log = await(admin->audit({.resourceName = QStringLiteral("AN"), .limit = 50}));
    ASSERT_TRUE(isOk(log));
    EXPECT_GE(log->records.size(), 3) << "made, invited, deleted";
}

} // namespace rollcall::sync
