// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "administered_service.h"

#include "core/problem_code.h"

#include <QFile>

#include <semaphore>

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

class AdministrationTest : public AdministeredService
{
protected:
    [[nodiscard]] bool accessIs(ReadOnlyReason reason) const
    {
        return waitUntil([&] { return admin->readOnlyReason() == reason; });
    }
    template <typename T> [[nodiscard]] bool phaseIs(const DocumentState<T> &state, DocumentPhase phase) const
    {
        return waitUntil([&] { return state.phase == phase; });
    }
    void seeEverything()
    {
        admin->refreshAll();
        ASSERT_TRUE(phaseIs(admin->settings(), DocumentPhase::Live));
        ASSERT_TRUE(phaseIs(admin->tokens(), DocumentPhase::Live));
        ASSERT_TRUE(phaseIs(admin->attributes(), DocumentPhase::Live));
        ASSERT_TRUE(phaseIs(admin->sources(), DocumentPhase::Live));
        ASSERT_TRUE(phaseIs(admin->recentAudit(), DocumentPhase::Live));
        // What is still to be written when the cache ends is not: wait for it.
        ASSERT_TRUE(waitUntil([this] { return test::await(cache->documents()).valueOr({}).size() >= 4; }));
    }
};

} // namespace

TEST_F(AdministrationTest, KnowsWhoseKeyItHas)
{
    EXPECT_EQ(admin->readOnlyReason(), ReadOnlyReason::NotKnownYet);
    EXPECT_FALSE(admin->mayChange());
    ASSERT_TRUE(accessIs(ReadOnlyReason::None));
    EXPECT_TRUE(admin->mayChange());
    EXPECT_EQ(admin->me()->name, QStringLiteral("Ana"));
    EXPECT_EQ(admin->targetScimUrl().path(), QStringLiteral("/scim/v2"));

    service.setRole(QStringLiteral("helpdesk"));
    admin->refreshAccess();
    ASSERT_TRUE(accessIs(ReadOnlyReason::HelpdeskKey));
    EXPECT_FALSE(admin->mayChange());
}

TEST_F(AdministrationTest, WhatIsAskedDuringAnAnswerIsAskedOnceMore)
{
    ASSERT_TRUE(accessIs(ReadOnlyReason::None));
    const qsizetype before = service.server().requests().size();
    static std::binary_semaphore wished(0);
    service.bend([](const ReceivedRequest &) -> std::optional<ScriptedAnswer> {
        (void)wished.try_acquire_for(std::chrono::seconds(20));
        return FakeAdminService::problem(503, "internal", QStringLiteral("Soon."));
    });
    admin->refreshAccess(); // What it answers is older than what comes now.
    ASSERT_TRUE(waitUntil([&] { return service.server().requests().size() == before + 1; }));
    service.bend({});
    service.setRole(QStringLiteral("helpdesk"));
    for (int wish = 0; wish < 3; ++wish)
        admin->refreshAccess();
    wished.release();
    EXPECT_TRUE(accessIs(ReadOnlyReason::HelpdeskKey));
    EXPECT_EQ(service.server().requests().size(), before + 2) << "once for all three";
}

TEST_F(AdministrationTest, KnowsTheUrlThatTheServiceIsCalledByFromOutside)
{
    ASSERT_TRUE(accessIs(ReadOnlyReason::None)); // else the first answer may be on its way already
    service.bend([](const test::ReceivedRequest &request) -> std::optional<test::ScriptedAnswer> {
        if (request.path() != "/admin/v1/me")
            return std::nullopt;
        return test::FakeAdminService::json(
            {{QStringLiteral("name"), QStringLiteral("Ana")}, {QStringLiteral("role"), QStringLiteral("administrator")},
                {QStringLiteral("targetScimUrl"), QStringLiteral("https://mdm.example.com/scim/v2")}});
    });
    admin->refreshAccess();
    EXPECT_TRUE(test::waitUntil(
        [this] { return admin->targetScimUrl() == QUrl(QStringLiteral("https://mdm.example.com/scim/v2")); }));
}

TEST_F(AdministrationTest, GoesOnWithAnotherKey)
{
    service.setKey("rc_key_new");
    admin->refreshSettings();
    ASSERT_TRUE(accessIs(ReadOnlyReason::KeyRefused));
    ASSERT_TRUE(phaseIs(admin->settings(), DocumentPhase::Offline));
    admin->setService({&transport, net::Endpoint::fromUrl(service.url(), Secret("rc_key_new")).value()});
    EXPECT_TRUE(accessIs(ReadOnlyReason::None));
    EXPECT_TRUE(phaseIs(admin->settings(), DocumentPhase::Live)) << "what was shown is asked for again";
    EXPECT_EQ(admin->sources().phase, DocumentPhase::Unknown) << "what was not is not";
}

TEST_F(AdministrationTest, AnAnswerToTheFormerKeySaysNothingOfTheNewOne)
{
    service.setKey("rc_key_new");
    service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.header("authorization") == "Bearer rc_key_new")
            return std::nullopt;
        return FakeAdminService::problem(401, "unauthorized", QStringLiteral("No.")).after(300);
    });
    admin->refreshAccess();
    admin->setService({&transport, net::Endpoint::fromUrl(service.url(), Secret("rc_key_new")).value()});
    ASSERT_TRUE(accessIs(ReadOnlyReason::None));
    const auto refused = [this] { return admin->readOnlyReason() == ReadOnlyReason::KeyRefused; };
    EXPECT_FALSE(waitUntil(refused, 800));
}

TEST_F(AdministrationTest, WithoutAnAdminApiAttributesAreWhatTheSchemasSayAlsoOffline)
{
    service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.path().endsWith("/Schemas"))
            return ScriptedAnswer::http(
                200, R"({"Resources":[{"id":"urn:x:2.0:User","attributes":[{"name":"badge"}]}]})");
        return ScriptedAnswer::http(404, R"({"status":"404"})");
    });
    admin->refreshAccess();
    ASSERT_TRUE(accessIs(ReadOnlyReason::NoAdminApi));
    EXPECT_EQ(admin->userAttributes().phase, DocumentPhase::Unknown);
    admin->refreshSchemas();
    ASSERT_TRUE(waitUntil([this] { return admin->userAttributes().value.has_value(); }));
    EXPECT_EQ(admin->userAttributes().value->attributes.at(0).urn, QStringLiteral("urn:x:2.0:User:badge"));
    EXPECT_FALSE(admin->attributes().value) << "the catalogue is not the schemas";
    ASSERT_TRUE(waitUntil([this] { return !test::await(cache->documents()).valueOr({}).isEmpty(); }));
    start(Reach::Offline);
    EXPECT_TRUE(waitUntil([this] { return admin->userAttributes().value.has_value(); }));
}

TEST_F(AdministrationTest, ShowsNothingThatTheServiceDidNotSay)
{
    EXPECT_EQ(admin->settings().phase, DocumentPhase::Unknown);
    admin->refreshSettings();
    EXPECT_EQ(admin->settings().phase, DocumentPhase::Loading);
    EXPECT_FALSE(admin->settings().value.has_value());
    ASSERT_TRUE(phaseIs(admin->settings(), DocumentPhase::Live));
    EXPECT_EQ(admin->settings().value->settings, rules::ProvisioningSettings());
    EXPECT_EQ(admin->settings().seenAt, clock.now());
}

TEST_F(AdministrationTest, ShowsWhatWasLastSeenAfterARestartOffline)
{
    seeEverything();
    const QDateTime seen = clock.now();
    clock.advance(std::chrono::hours(30));
    start(Reach::Offline);
    ASSERT_TRUE(waitUntil([this] { return admin->sources().value && admin->tokens().value; }));
    ASSERT_TRUE(waitUntil([this] { return admin->settings().value && admin->attributes().value; }));
    admin->refreshAll();
    EXPECT_EQ(admin->tokens().phase, DocumentPhase::Offline);
    EXPECT_EQ(admin->tokens().value->first().name, QStringLiteral("Entra ID"));
    EXPECT_EQ(admin->tokens().seenAt, seen);
    EXPECT_EQ(admin->attributes().value->attributes.size(), 3);
    EXPECT_EQ(admin->sources().value->size(), 4);
    EXPECT_EQ(admin->settings().value->etag, "\"1\"");
    EXPECT_EQ(admin->readOnlyReason(), ReadOnlyReason::Offline);
    ASSERT_TRUE(waitUntil([this] { return !admin->targetScimUrl().isEmpty(); }));
    EXPECT_EQ(admin->targetScimUrl().port(), service.url().port()) << "the one that was last seen";
}

TEST_F(AdministrationTest, ChangesNothingOffline)
{
    start(Reach::Offline);
    EXPECT_EQ(await(admin->generateToken({QStringLiteral("B")})).error().code, ErrorCode::ServiceNotStarted);
    EXPECT_EQ(await(admin->saveSettings({}, {})).error().code, ErrorCode::ServiceNotStarted);
    EXPECT_EQ(await(admin->testConnection()).error().code, ErrorCode::ServiceNotStarted);
    EXPECT_EQ(await(admin->audit({})).error().code, ErrorCode::ServiceNotStarted);
    EXPECT_EQ(await(admin->deleteForGood(scim::ResourceType::User, {})).error().code, ErrorCode::ServiceNotStarted);
}

TEST_F(AdministrationTest, NeverKeepsASecret)
{
    QJsonArray tokens = service.tokens();
    QJsonObject leaky = tokens.first().toObject();
    leaky.insert(QStringLiteral("secret"), QStringLiteral("rc_scim_leaked"));
    service.setTokens({leaky});
    seeEverything();
    ASSERT_TRUE(isOk(await(admin->generateToken({QStringLiteral("Second")}))));
    ASSERT_TRUE(waitUntil([this] { return admin->tokens().value->size() == 2; }));
    const auto documents = await(cache->documents());
    ASSERT_TRUE(isOk(documents));
    ASSERT_EQ(documents->size(), 5);
    for (const cache::StoredDocument &document : *documents)
        EXPECT_FALSE(document.json.contains("rc_scim_")) << document.json.constData();
}

TEST_F(AdministrationTest, SavesSettingsAndShowsWhatTheServiceConfirmed)
{
    seeEverything();
    rules::ProvisioningSettings draft = admin->settings().value->settings;
    draft.autoInvite = true;
    const auto saved = await(admin->saveSettings(draft, *admin->settings().value));
    ASSERT_TRUE(isOk(saved));
    EXPECT_EQ(saved->kind, SettingsSave::Kind::Saved);
    EXPECT_EQ(saved->value.etag, "\"2\"");
    ASSERT_TRUE(waitUntil([this] { return admin->settings().value->settings.autoInvite; })) << "by itself";
    EXPECT_EQ(admin->settings().value->etag, "\"2\"");
}

TEST_F(AdministrationTest, AConflictBringsTheNewerSettingsReadyToBeSavedOver)
{
    seeEverything();
    const SettingsDocument base = *admin->settings().value;
    QJsonObject theirs = service.settings();
    theirs.insert(QStringLiteral("blankIgnored"), false);
    service.setSettings(theirs);
    rules::ProvisioningSettings draft = base.settings;
    draft.autoInvite = true;
    const auto saved = await(admin->saveSettings(draft, base));
    ASSERT_TRUE(isOk(saved));
    ASSERT_EQ(saved->kind, SettingsSave::Kind::Conflict);
    EXPECT_FALSE(saved->value.settings.blankIgnored) << "theirs";
    EXPECT_FALSE(service.settings().value(QStringLiteral("autoInvite")).toBool()) << "nothing was changed";
    const auto over = await(admin->saveSettings(draft, saved->value));
    ASSERT_TRUE(isOk(over));
    EXPECT_EQ(over->kind, SettingsSave::Kind::Saved);
}

TEST_F(AdministrationTest, LeavesSettingsOfANewerServiceAsTheyAre)
{
    QJsonObject newer = service.settings();
    newer.insert(QStringLiteral("quarantine"), QStringLiteral("strict"));
    service.setSettings(newer);
    seeEverything();
    rules::ProvisioningSettings draft = admin->settings().value->settings;
    draft.autoInvite = true;
    ASSERT_TRUE(isOk(await(admin->saveSettings(draft, *admin->settings().value))));
    EXPECT_EQ(service.settings().value(QStringLiteral("quarantine")).toString(), QStringLiteral("strict"));
    EXPECT_TRUE(service.settings().value(QStringLiteral("autoInvite")).toBool());
}

TEST_F(AdministrationTest, TellsWhatIsWrongByField)
{
    seeEverything();
    rules::ProvisioningSettings draft;
    draft.managedAppleId.enabled = true;
    draft.managedAppleId.source = rules::ProvisioningSettings::ManagedAppleId::Source::Attribute;
    draft.managedAppleId.attribute = QStringLiteral("nobody");
    const auto saved = await(admin->saveSettings(draft, *admin->settings().value));
    ASSERT_TRUE(isOk(saved));
    ASSERT_EQ(saved->kind, SettingsSave::Kind::Invalid);
    ASSERT_EQ(saved->faults.size(), 1);
    EXPECT_EQ(saved->faults.first().field, QStringLiteral("managedAppleId.attribute"));
}

TEST_F(AdministrationTest, TokensFollowTheirChanges)
{
    seeEverything();
    const auto issued = await(admin->generateToken({QStringLiteral("Second")}));
    ASSERT_TRUE(isOk(issued));
    EXPECT_EQ(issued->secret.reveal(), "rc_scim_generated");
    ASSERT_TRUE(waitUntil([this] { return admin->tokens().value->size() == 2; }));
    const auto third = await(admin->generateToken({QStringLiteral("Third")}));
    ASSERT_FALSE(third.ok());
    EXPECT_EQ(core::problemCodeIn(third.error().detail), QStringLiteral("token-limit"));
    ASSERT_TRUE(isOk(await(admin->setTokenActive(QStringLiteral("t1"), false))));
    ASSERT_TRUE(waitUntil([this] { return !admin->tokens().value->first().active; }));
    const auto renewed = await(admin->renewToken(QStringLiteral("t1")));
    ASSERT_TRUE(isOk(renewed));
    EXPECT_TRUE(renewed->token.oldSecretUntil.isValid());
    ASSERT_TRUE(isOk(await(admin->removeToken(QStringLiteral("t1")))));
    ASSERT_TRUE(waitUntil([this] { return admin->tokens().value->size() == 1; }));
}

TEST_F(AdministrationTest, AKeyThatIsRevokedInTheMiddleEndsTheChangesAndKeepsTheView)
{
    seeEverything();
    ASSERT_TRUE(accessIs(ReadOnlyReason::None));
    service.revokeKey();
    EXPECT_EQ(await(admin->setTokenActive(QStringLiteral("t1"), false)).error().code, ErrorCode::Unauthorized);
    ASSERT_TRUE(accessIs(ReadOnlyReason::KeyRefused));
    admin->refreshTokens();
    ASSERT_TRUE(phaseIs(admin->tokens(), DocumentPhase::Offline));
    EXPECT_EQ(admin->tokens().error->code, ErrorCode::Unauthorized);
    EXPECT_EQ(admin->tokens().value->size(), 1) << "as it was last seen";
}

TEST_F(AdministrationTest, AServiceThatSpeaksScimOnlyIsUnsupportedNotBroken)
{
    ASSERT_TRUE(accessIs(ReadOnlyReason::None)); // The first question is not on its way any more.
    service.bend([](const ReceivedRequest &) { return ScriptedAnswer::http(404, "Cannot GET", "text/html"); });
    admin->refreshAll();
    ASSERT_TRUE(accessIs(ReadOnlyReason::NoAdminApi));
    ASSERT_TRUE(phaseIs(admin->settings(), DocumentPhase::Unsupported));
    ASSERT_TRUE(phaseIs(admin->attributes(), DocumentPhase::Unsupported));
}

TEST_F(AdministrationTest, AnOlderServiceLacksOneDocumentOnly)
{
    service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.path() == "/admin/v1/attributes")
            return FakeAdminService::problem(404, "not-found", QStringLiteral("There is nothing at this path."));
        return std::nullopt;
    });
    admin->refreshAll();
    ASSERT_TRUE(phaseIs(admin->attributes(), DocumentPhase::Unsupported));
    ASSERT_TRUE(phaseIs(admin->tokens(), DocumentPhase::Live));
    EXPECT_TRUE(admin->mayChange());
}

TEST_F(AdministrationTest, AttributesAreAddedAndGoAfterAPreview)
{
    seeEverything();
    EXPECT_EQ(await(admin->addAttribute(QStringLiteral("1x"))).error().subject, QStringLiteral("name"));
    ASSERT_TRUE(isOk(await(admin->addAttribute(QStringLiteral("custAttr2")))));
    ASSERT_TRUE(waitUntil([this] { return admin->attributes().value->attributes.size() == 4; }));
    const auto preview = await(admin->previewAttributeDeletion(QStringLiteral("custAttr1")));
    ASSERT_TRUE(isOk(preview));
    EXPECT_EQ(preview->users, 1);
    EXPECT_TRUE(preview->allowed);
    ASSERT_TRUE(isOk(await(admin->deleteAttribute(*preview))));
    ASSERT_TRUE(waitUntil([this] { return admin->attributes().value->attributes.size() == 3; }));
}

TEST_F(AdministrationTest, ASourceIsChangedAsItWasShownOnly)
{
    seeEverything();
    const UserSource shown = admin->sources().value->at(2);
    service.setSource(QStringLiteral("ldap"), QStringLiteral("users"), 7);
    const auto saved = await(admin->changeSource(shown, {.enabled = false}));
    ASSERT_TRUE(isOk(saved));
    EXPECT_EQ(saved->kind, SourceSave::Kind::Saved) << "more users are no conflict";
    EXPECT_FALSE(saved->value.enabled);
    const auto again = await(admin->changeSource(shown, {.enabled = false}));
    ASSERT_TRUE(isOk(again));
    EXPECT_EQ(again->kind, SourceSave::Kind::Conflict);
    EXPECT_FALSE(again->value.enabled) << "theirs";
}

TEST_F(AdministrationTest, DeletesForGoodWhatWasPreviewed)
{
    int told = 0;
    QObject::connect(admin.get(), &Administration::usersChanged, admin.get(), [&told] { ++told; });
    QStringList ids;
    for (int i = 0; i < 250; ++i)
        ids.append(QStringLiteral("u%1").arg(i));
    ids.append(QStringLiteral("refused"));
    const auto previews = await(admin->previewDeletion(scim::ResourceType::User, ids));
    ASSERT_TRUE(isOk(previews));
    ASSERT_EQ(previews->size(), 251);
    EXPECT_FALSE(previews->last().allowed);
    QVector<DeletionPreview> wanted = *previews;
    wanted[3].confirm = "saw something else";
    const auto report = await(admin->deleteForGood(scim::ResourceType::User, wanted));
    ASSERT_TRUE(isOk(report));
    EXPECT_FALSE(report->error.has_value());
    ASSERT_EQ(report->outcomes.size(), 251);
    EXPECT_EQ(report->outcomes.at(3).kind, DeletionOutcome::Kind::Changed);
    EXPECT_EQ(report->outcomes.last().kind, DeletionOutcome::Kind::Refused);
    EXPECT_EQ(service.deleted().size(), 249);
    EXPECT_TRUE(waitUntil([&told] { return told == 1; }));
}

TEST_F(AdministrationTest, ALostConnectionInTheMiddleIsReportedForEach)
{
    int purges = 0;
    service.bend([&purges](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.path().endsWith("/purge") && ++purges == 2)
            return ScriptedAnswer::nothing(ScriptedAnswer::End::Reset);
        return std::nullopt;
    });
    QVector<DeletionPreview> previews;
    for (int i = 0; i < 350; ++i) {
        DeletionPreview preview;
        preview.id = QStringLiteral("u%1").arg(i);
        preview.confirm = "sees-" + preview.id.toUtf8();
        previews.append(preview);
    }
    const auto report = await(admin->deleteForGood(scim::ResourceType::User, previews));
    ASSERT_TRUE(isOk(report));
    EXPECT_EQ(report->error->code, ErrorCode::ConnectionLost);
    ASSERT_EQ(report->outcomes.size(), 200);
    EXPECT_EQ(report->outcomes.at(99).kind, DeletionOutcome::Kind::Deleted);
    EXPECT_EQ(report->outcomes.at(100).kind, DeletionOutcome::Kind::Unknown);
    EXPECT_EQ(report->notTried, 150);
}

TEST_F(AdministrationTest, ExportsTheAuditLogWholeOrNotAtAll)
{
    QJsonArray records;
    for (int i = 0; i < 3; ++i)
        records.append(
            QJsonObject{{QStringLiteral("seq"), i}, {QStringLiteral("at"), QStringLiteral("2026-01-05T08:00:00Z")},
                {QStringLiteral("action"), QStringLiteral("token.create")}});
    service.setAudit(records);
    const QString path = folder.filePath(QStringLiteral("audit.jsonl"));
    const auto written = await(admin->exportAudit({}, AuditFormat::JsonLines, path));
    ASSERT_TRUE(isOk(written));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    EXPECT_EQ(content.count('\n'), 3);
    EXPECT_EQ(content.size(), *written);

    service.bend([](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (request.path().endsWith("/export") && request.parameter(QStringLiteral("cursor")) == QStringLiteral("2"))
            return FakeAdminService::problem(500, "database-failed", QStringLiteral("No."));
        return std::nullopt;
    });
    const QString half = folder.filePath(QStringLiteral("half.jsonl"));
    EXPECT_EQ(await(admin->exportAudit({}, AuditFormat::JsonLines, half)).error().code, ErrorCode::ServerFailed);
    EXPECT_FALSE(QFile::exists(half));

    const auto page = await(admin->audit({.limit = 2}));
    ASSERT_TRUE(isOk(page));
    EXPECT_EQ(page->records.size(), 2);
    EXPECT_EQ(await(admin->audit({.limit = 2}, page->nextCursor))->records.size(), 1);
}

TEST_F(AdministrationTest, TestsAConnectionTheWayEntraDoes)
{
    QByteArray seen;
    service.bend([&seen](const ReceivedRequest &request) -> std::optional<ScriptedAnswer> {
        if (!request.path().startsWith("/scim/v2"))
            return std::nullopt;
        if (request.header("authorization") == "Bearer rc_scim_wrong")
            return ScriptedAnswer::http(401, R"({"status":"401"})");
        seen += request.path() + ' ';
        return ScriptedAnswer::http(200,
            R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":0,"Resources":[]})");
    });
    const auto good = await(admin->testConnection());
    ASSERT_TRUE(isOk(good));
    EXPECT_FALSE(good->error.has_value());
    EXPECT_EQ(good->step, ConnectionTest::Step::Done);
    EXPECT_EQ(good->credential, ConnectionTest::Credential::ProfileKey);
    EXPECT_EQ(seen, "/scim/v2/Users /scim/v2/Groups ");

    const auto bad = await(admin->testConnection(Secret("rc_scim_wrong")));
    ASSERT_TRUE(isOk(bad));
    EXPECT_EQ(bad->error->code, ErrorCode::Unauthorized);
    EXPECT_EQ(bad->step, ConnectionTest::Step::User);
    EXPECT_EQ(bad->credential, ConnectionTest::Credential::GivenToken);
    EXPECT_EQ(admin->readOnlyReason(), ReadOnlyReason::None) << "a wrong token says nothing of the key";
}

TEST_F(AdministrationTest, EvaluatesADraftAndATemplateBeforeAnythingIsSaved)
{
    service.setEvaluated({QJsonObject{{QStringLiteral("id"), QStringLiteral("u1")},
        {QStringLiteral("userName"), QStringLiteral("ana")}, {QStringLiteral("value"), QStringLiteral("a@x")}}});
    const auto figures = await(admin->evaluateManagedAppleIds({}));
    ASSERT_TRUE(isOk(figures));
    EXPECT_EQ(figures->total, 5);
    EXPECT_EQ(figures->good, 3);
    EXPECT_TRUE(figures->users.isEmpty());
    const auto listed = await(admin->evaluateManagedAppleIds({}, {.figure = ManagedAppleIdFigure::NotEmail}));
    ASSERT_TRUE(isOk(listed));
    EXPECT_EQ(listed->users,
        (QVector<EvaluatedUser>{{QStringLiteral("u1"), QStringLiteral("ana"), {}, QStringLiteral("a@x")}}));

    const auto one = await(admin->evaluateTemplateFor(QStringLiteral("${userUPN}"), QStringLiteral("u1")));
    ASSERT_TRUE(isOk(one));
    EXPECT_EQ(one->text, QStringLiteral("as ${userUPN}"));
    EXPECT_EQ(await(admin->evaluateTemplate(QStringLiteral("${userUPN}")))->unique, 3);
}

TEST_F(AdministrationTest, MakesALocalUserOrSaysWhatIsWrongByField)
{
    LocalUser user;
    const auto refused = await(admin->createLocalUser(user));
    ASSERT_TRUE(isOk(refused));
    ASSERT_EQ(refused->kind, LocalUserSave::Kind::Invalid);
    EXPECT_EQ(refused->faults.first().field, QStringLiteral("userName"));
    int told = 0;
    QObject::connect(admin.get(), &Administration::usersChanged, admin.get(), [&told] { ++told; });
    user.userName = QStringLiteral("ana@example.com");
    const auto made = await(admin->createLocalUser(user));
    ASSERT_TRUE(isOk(made));
    EXPECT_EQ(made->kind, LocalUserSave::Kind::Saved);
    EXPECT_EQ(made->value, QStringLiteral("made"));
    EXPECT_TRUE(waitUntil([&told] { return told == 1; }));
}

TEST_F(AdministrationTest, AsksAgainByItselfForWhatAPageShowed)
{
    admin->refreshTokens();
    ASSERT_TRUE(phaseIs(admin->tokens(), DocumentPhase::Live));
    service.setTokens({});
    admin->setAutoRefresh(std::chrono::milliseconds(10));
    ASSERT_TRUE(waitUntil([this] { return admin->tokens().value->isEmpty(); }));
    EXPECT_EQ(admin->settings().phase, DocumentPhase::Unknown) << "no page has asked for these";
}

TEST_F(AdministrationTest, MayGoWhileItIsAsking)
{
    service.bend([](const ReceivedRequest &) { return ScriptedAnswer::nothing(ScriptedAnswer::End::Silence); });
    admin->refreshAll();
    const auto save = admin->saveSettings({}, {});
    const auto page = admin->audit({});
    admin.reset();
    EXPECT_TRUE(waitUntil([&save] { return save.isFinished(); }));
}

} // namespace rollcall::sync
