// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/sync_fixture.h"

#include "support/fault_script.h"

#include <QSet>

#include <random>

// A service that fails and lies in every way that a client can notice, from a seed. After each run either the cache is
// what the service is, or the run says that it is not complete and has removed nobody.
namespace rollcall::sync
{

namespace
{

/// What the environment wants; the usual run is short.
int wantedFaults()
{
    const int wanted = qEnvironmentVariableIntValue("ROLLCALL_FAULTS");
    return wanted > 0 ? wanted : 1000;
}

class Hostile : public SyncTest
{
protected:
    Hostile()
    {
        options.pageSize = 20;
        options.retry.attempts = 4;
        options.retry.firstDelay = std::chrono::milliseconds(0);
        options.now = [this] { return clock.now(); };
    }

    void fill()
    {
        for (int i = 0; i < 90; ++i)
            edit("u" + QByteArray::number(i));
        for (int i = 0; i < 6; ++i)
            putGroup(i);
    }

    /// Puts a version that was not there before.
    void edit(const QByteArray &id)
    {
        clock.advance(std::chrono::seconds(7));
        service.putModified("Users", id, "Version " + QByteArray::number(++m_version), clock.now());
        remember();
    }

    void putGroup(int number)
    {
        service.putModified(
            "Groups", "g" + QByteArray::number(number), "Group " + QByteArray::number(++m_version), clock.now());
    }

    void remember()
    {
        const State users = service.state("Users");
        for (const QByteArray &json : users)
            m_versions.insert(json);
    }

    /// A few people come, change and go.
    void liveOn(std::mt19937 &random)
    {
        for (quint32 i = random() % 4; i > 0; --i)
            edit("u" + QByteArray::number(random() % 100));
        if (random() % 2 == 0)
            service.remove("Users", "u" + QByteArray::number(random() % 100));
        if (random() % 3 == 0)
            putGroup(static_cast<int>(random() % 8));
        if (random() % 9 == 0)
            service.remove("Groups", "g" + QByteArray::number(random() % 8));
    }

    /// Whoever the cache has is somebody that the service had, as it had them.
    [[nodiscard]] bool holdsNothingMadeUp() const
    {
        const State users = cachedUsers();
        return std::all_of(
            users.begin(), users.end(), [this](const QByteArray &json) { return m_versions.contains(json); });
    }

    void setKindOfService(quint32 seed)
    {
        FakeScimService::Paging paging;
        paging.cap = seed % 3 == 0 ? 13 : 1000;
        paging.filters = seed % 5 != 0;
        paging.echoes = seed % 7 != 0;
        paging.attributes = seed % 4 == 1;
        service.setPaging(paging);
        if (seed % 2 == 0)
            service.openFeed(5);
    }

    void syncOnce(quint32 seed)
    {
        const State before = cachedUsers();
        const auto result = sync();
        const State after = cachedUsers();
        openRuns += result.ok() && !result->complete ? 1 : 0;
        if (result.ok() && result->complete) {
            EXPECT_TRUE(mirrorsTheService())
                << "seed " << seed << ", by " << cache::wordOf(result->means).toStdString();
        } else {
            // Who was confirmed to be gone may be; nobody else.
            const State there = result.ok() ? service.state("Users") : before;
            for (const QByteArray &id : before.keys())
                EXPECT_TRUE(after.contains(id) || !there.contains(id)) << id.toStdString() << ", seed " << seed;
        }
        EXPECT_TRUE(holdsNothingMadeUp()) << "seed " << seed;
    }

    /// When the faults end, at the latest the second run is complete: the first may have gone on behind what had come.
    void expectWhole(quint32 seed)
    {
        for (const bool mayBeOpen : {true, false}) {
            const auto result = sync(MassRemoval::Allow);
            ASSERT_TRUE(isOk(result)) << "seed " << seed;
            if (result->complete)
                return;
            ++openRuns;
            EXPECT_TRUE(mayBeOpen) << "seed " << seed;
        }
    }

    void beginWithNothing()
    {
        cache.reset();
        ASSERT_TRUE(QFile::remove(folder.filePath(QStringLiteral("cache.sqlite"))));
        SetUp();
    }

    int openRuns = 0;

private:
    int m_version = 0;
    QSet<QByteArray> m_versions;
};

} // namespace

TEST_F(Hostile, EveryRunIsRightOrSaysThatItIsNot)
{
    fill();
    int faults = 0;
    int complete = 0;
    std::map<QByteArray, int> kinds;
    const int wanted = wantedFaults();
    for (quint32 seed = 1; faults < wanted && !HasFailure(); ++seed) {
        std::mt19937 random(seed);
        setKindOfService(seed);
        test::FaultScript script(seed, 0.1 + 0.06 * (seed % 6));
        service.bend([&](const ReceivedRequest &request, int) { return script.bend(request, service); });
        options.deadline = std::chrono::milliseconds(250); // so long each silence lasts
        for (int run = 0; run < 3 && !HasFailure(); ++run) {
            liveOn(random);
            syncOnce(seed);
        }
        service.bend({});
        options.deadline = std::chrono::seconds(30);
        expectWhole(seed);
        EXPECT_TRUE(mirrorsTheService()) << "seed " << seed;
        ++complete;
        faults += script.faults();
        for (const auto &[kind, count] : script.kinds())
            kinds[kind] += count;
    }
    EXPECT_GE(faults, wanted);
    EXPECT_GE(kinds.size(), 50U) << "every kind has come";
    RecordProperty("faults", faults);
}

TEST_F(Hostile, AFirstListingThatBreaksOffAgainAndAgainIsRightInTheEnd)
{
    fill();
    for (quint32 seed = 1; seed <= static_cast<quint32>(wantedFaults() / 40) && !HasFailure(); ++seed) {
        beginWithNothing();
        std::mt19937 random(seed);
        setKindOfService(2 * seed + 1); // without a feed, which would tell
        const int whole = 21 + static_cast<int>(random() % 60); // and then nothing more comes, now and then
        test::FaultScript script(seed, 0.05 * (seed % 3));
        service.bend([&](const ReceivedRequest &request, int) -> std::optional<ScriptedAnswer> {
            const int start = request.parameter(QStringLiteral("startIndex")).toInt();
            if (isList(request, "Users") && start > whole)
                return ScriptedAnswer::http(429, "{}");
            return script.bend(request, service);
        });
        options.deadline = std::chrono::milliseconds(250); // so long each silence lasts
        syncOnce(seed);
        liveOn(random);
        service.bend([&](const ReceivedRequest &request, int) { return script.bend(request, service); });
        syncOnce(seed);
        service.bend({});
        options.deadline = std::chrono::seconds(30);
        liveOn(random);
        expectWhole(seed);
        EXPECT_TRUE(mirrorsTheService()) << "seed " << seed;
    }
    EXPECT_GT(openRuns, 0) << "some went on where they were";
    RecordProperty("openRuns", openRuns);
}

TEST_F(Hostile, AListThatMovesWhileItIsReadLosesNobody)
{
    fill();
    ASSERT_TRUE(isOk(sync()));
    const int rounds = wantedFaults() / 20;
    for (int seed = 1; seed <= rounds && !HasFailure(); ++seed) {
        std::mt19937 random(static_cast<quint32>(seed));
        setKindOfService(seed % 2 == 0 ? 3U : 1U); // without a feed, which would tell
        const State stable = service.state("Users");
        QSet<QByteArray> touched;
        const quint32 moves = std::array<quint32, 4>{0, 1, 5, 50}.at(random() % 4);
        service.bend([&](const ReceivedRequest &request, int) -> std::optional<ScriptedAnswer> {
            for (quint32 i = isList(request, "Users") ? random() % (moves + 1) : 0; i > 0; --i) {
                const QByteArray id = "u" + QByteArray::number(random() % 100);
                touched.insert(id);
                random() % 2 == 0 ? service.remove("Users", id) : edit(id);
            }
            return std::nullopt;
        });
        const auto result = sync(MassRemoval::Allow);
        service.bend({});
        if (result.ok()) {
            const State cached = cachedUsers();
            for (auto user = stable.begin(); user != stable.end(); ++user)
                EXPECT_TRUE(touched.contains(user.key()) || cached.value(user.key()) == user.value())
                    << user.key().toStdString() << ", seed " << seed;
        }
        EXPECT_TRUE(holdsNothingMadeUp()) << "seed " << seed;
        clock.advance(std::chrono::hours(8 * 24)); // everything is listed
        ASSERT_TRUE(isOk(sync(MassRemoval::Allow)));
        EXPECT_TRUE(mirrorsTheService()) << "seed " << seed;
    }
}

} // namespace rollcall::sync
