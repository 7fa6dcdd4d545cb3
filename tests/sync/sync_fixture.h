// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/cache.h"
#include "net/http_transport.h"
#include "sync/sync_engine.h"

#include "support/await.h"
#include "support/fake_clock.h"
#include "support/fake_scim_service.h"
#include "support/printers.h"

#include <QMap>
#include <QTemporaryDir>

#include <atomic>

namespace rollcall::sync
{

using test::FakeScimService;
using test::isOk;
using test::ReceivedRequest;
using test::ScriptedAnswer;
using State = QMap<QByteArray, QByteArray>;

/// A service, a cache and the engine between them: a test edits the one, syncs, and compares the other.
class SyncTest : public testing::Test
{
protected:
    SyncTest()
    {
        options.pageSize = 100;
        options.retry.firstDelay = std::chrono::milliseconds(1);
        options.deadline = std::chrono::seconds(10);
        options.pause = [this](std::chrono::milliseconds duration, const std::stop_token &stop) {
            longestPause = std::max(longestPause.load(), duration.count());
            ++pauses;
            return !stop.stop_requested();
        };
    }

    void SetUp() override
    {
        auto opened = cache::Cache::open(folder.filePath(QStringLiteral("cache.sqlite")), clock);
        ASSERT_TRUE(isOk(opened));
        cache = std::move(*opened);
    }

    [[nodiscard]] std::unique_ptr<SyncEngine> engine()
    {
        const auto endpoint = net::Endpoint::fromUrl(service.url(), Secret(service.key())).value();
        return std::make_unique<SyncEngine>(*cache, net::ScimClient(transport, endpoint), options);
    }

    Result<SyncSummary> sync(MassRemoval massRemoval = MassRemoval::Stop)
    {
        return test::await(engine()->run({}, {}, massRemoval));
    }

    [[nodiscard]] State cached(scim::ResourceType type) const
    {
        State state;
        const auto listing = type == scim::ResourceType::User ? waitFor(cache->users({})) : waitFor(cache->groups({}));
        EXPECT_TRUE(isOk(listing));
        const auto all = waitFor(cache->json(type, listing.valueOr({}).rids));
        EXPECT_TRUE(isOk(all));
        for (const QByteArray &json : all.valueOr({}))
            state.insert(scim::Resource::parse(json).value().id().toUtf8(), json);
        return state;
    }
    [[nodiscard]] State cachedUsers() const { return cached(scim::ResourceType::User); }
    [[nodiscard]] State cachedGroups() const { return cached(scim::ResourceType::Group); }

    /// The whole state, one comparison.
    [[nodiscard]] testing::AssertionResult mirrorsTheService() const
    {
        if (cachedUsers() == service.state("Users") && cachedGroups() == service.state("Groups"))
            return testing::AssertionSuccess();
        return testing::AssertionFailure()
            << cachedUsers().size() << " users in the cache, " << service.state("Users").size() << " in the service; "
            << cachedGroups().size() << " groups, " << service.state("Groups").size();
    }

    [[nodiscard]] QDateTime lastCompleteSync() const { return test::await(cache->state()).value().lastCompleteSync; }

    QTemporaryDir folder;
    test::FakeClock clock;
    SyncOptions options;
    std::atomic<std::chrono::milliseconds::rep> longestPause = 0;
    std::atomic_int pauses = 0;
    FakeScimService service;
    std::unique_ptr<cache::Cache> cache;
    net::HttpTransport transport; // after the service and the cache: its requests end first
};

inline bool isList(const ReceivedRequest &request, const char *type)
{
    return request.path() == QByteArray("/scim/v2/") + type;
}

} // namespace rollcall::sync
