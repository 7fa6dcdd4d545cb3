// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/run_fixture.h"

#include <QJsonArray>

#include <random>

namespace rollcall::provisioner
{

namespace
{

Error passing(ErrorCode code, int status = 0, int retryAfter = 0)
{
    return Error{code, QStringLiteral("the test bends this"), {}, status, retryAfter};
}

} // namespace

class FaultyRun : public test::RunFixture
{
protected:
    void SetUp() override
    {
        QByteArrayList users;
        QByteArrayList members;
        for (int i = 0; i < 60; ++i) {
            const QByteArray n = QByteArray::number(i);
            users.append("o" + n + ",u" + n + "@c.com," + (i % 10 == 7 ? "" : "u@c.com") + ",U,S" + n + ",T,"
                + (i % 10 == 8 ? "False" : "True"));
            members.append(
                "g" + QByteArray::number(i % 3) + ",Group " + QByteArray::number(i % 3) + ",o" + n + ",User");
        }
        writeUsers(users);
        writeMembers(members);
    }

    /// What the service holds, without what depends on the order of arrival: ids and versions.
    [[nodiscard]] QJsonObject endState() const
    {
        QJsonObject state;
        for (QJsonObject user : service.users()) {
            user.remove(u"id");
            user.remove(u"meta");
            state.insert(user.value(u"userName").toString(), user);
        }
        for (const QJsonObject &group : service.groups()) {
            const QString name = group.value(u"displayName").toString();
            state.insert(name, QJsonArray::fromStringList(service.members(name)));
        }
        return state;
    }
    /// What a run without a fault ends in.
    QJsonObject undisturbed()
    {
        EXPECT_TRUE(test::isOk(run()));
        const QJsonObject state = endState();
        m_callsOfARun = static_cast<int>(service.calls().size());
        service.clear();
        service.forgetCalls();
        QFile::remove(options.stateFile);
        return state;
    }

    int m_callsOfARun = 0;
};

TEST_F(FaultyRun, AWriteWhoseAnswerIsLostIsNotDoneTwice)
{
    const QJsonObject wanted = undisturbed();
    QSet<QString> lost;
    for (const ErrorCode code : {ErrorCode::ConnectionLost, ErrorCode::TimedOut, ErrorCode::TruncatedResponse}) {
        lost.clear();
        service.failAfter([&](const QString &call) -> std::optional<Error> {
            if (lost.contains(call))
                return std::nullopt;
            lost.insert(call);
            return passing(code);
        });
        const auto summary = run();
        ASSERT_TRUE(test::isOk(summary));
        EXPECT_EQ(endState(), wanted);
        EXPECT_EQ(summary->users.created, 48);
        EXPECT_EQ(summary->groups.created, 3);
        EXPECT_EQ(service.users().size(), 48);
        service.clear();
        QFile::remove(options.stateFile);
    }
}

TEST_F(FaultyRun, WaitsAsLongAsTheServiceAsks)
{
    inFlight = 1;
    bool refused = false;
    service.failBefore([&](const QString &call) -> std::optional<Error> {
        if (refused || !call.startsWith(u"create User u3@c.com"_qs))
            return std::nullopt;
        refused = true;
        return passing(ErrorCode::TooManyRequests, 429, 7);
    });
    ASSERT_TRUE(run().ok());
    EXPECT_EQ(verdict(u"u3@c.com"_qs), u"create success"_qs);
    EXPECT_GE(paused, 7000);
    EXPECT_LT(paused, 8000);
}

TEST_F(FaultyRun, AnObjectThatKeepsFailingIsLoggedAndTheOthersGoOn)
{
    service.failBefore([](const QString &call) -> std::optional<Error> {
        return call == u"create User u3@c.com"_qs ? std::optional(passing(ErrorCode::ServerFailed, 500)) : std::nullopt;
    });
    const auto summary = run();
    ASSERT_TRUE(test::isOk(summary));
    EXPECT_EQ(verdict(u"u3@c.com"_qs), u"create failure ServerFailed"_qs);
    EXPECT_EQ(summary->users.created, 47);
    EXPECT_EQ(service.calls().filter(u"create User u3@c.com"_qs).size(), 5) << "bounded";
    service.failBefore({});
    const auto next = run();
    ASSERT_TRUE(test::isOk(next));
    EXPECT_EQ(next->users.created, 1) << "a passing failure is tried again by the next run";
    EXPECT_TRUE(service.members(u"Group 0"_qs).contains(u"u3@c.com"_qs));
}

TEST_F(FaultyRun, AServiceThatIsLostEndsTheRunAndTheNextOneGoesOn)
{
    const QJsonObject wanted = undisturbed();
    std::atomic_int calls = 0;
    service.failBefore([&](const QString &) -> std::optional<Error> {
        return ++calls > 40 ? std::optional(passing(ErrorCode::ConnectionRefused)) : std::nullopt;
    });
    const auto summary = run();
    ASSERT_FALSE(summary.ok());
    EXPECT_EQ(summary.error().code, ErrorCode::ConnectionRefused);
    EXPECT_LT(calls, 1500) << "it does not try every object";
    service.failBefore({});
    ASSERT_TRUE(run().ok());
    EXPECT_EQ(endState(), wanted);
}

TEST_F(FaultyRun, ATokenThatIsRefusedEndsTheRunAtOnce)
{
    inFlight = 1;
    for (const ErrorCode code : {ErrorCode::Unauthorized, ErrorCode::Forbidden}) {
        int calls = 0;
        service.failBefore([&](const QString &) -> std::optional<Error> {
            return ++calls > 20 ? std::optional(passing(code, 401)) : std::nullopt;
        });
        const auto summary = run();
        ASSERT_FALSE(summary.ok());
        EXPECT_EQ(summary.error().code, code);
        service.failBefore({});
    }
    ASSERT_TRUE(run().ok());
    EXPECT_EQ(service.users().size(), 48);
}

TEST_F(FaultyRun, AServiceThatCannotBeReachedAtAllSaysSoAndChangesNoFile)
{
    service.failBefore([](const QString &) { return passing(ErrorCode::HostNotFound); });
    const auto summary = run();
    ASSERT_FALSE(summary.ok());
    EXPECT_EQ(summary.error().code, ErrorCode::HostNotFound);
    EXPECT_FALSE(QFile::exists(options.stateFile));
    EXPECT_FALSE(QFile::exists(options.logFile));
}

TEST_F(FaultyRun, AServiceThatIgnoresFiltersIsNotWrittenTo)
{
    class Ignorant final : public TargetClient
    {
    public:
        Result<QVector<scim::Resource>> find(scim::ResourceType, const QString &) override
        {
            return QVector<scim::Resource>{scim::Resource::fromObject({{u"id"_qs, u"1"_qs}})};
        }
        Result<scim::Resource> get(scim::ResourceType, const QString &, const QStringList &) override
        {
            return unexpected();
        }
        Result<scim::Resource> create(scim::ResourceType, const QJsonObject &) override { return unexpected(); }
        Result<std::optional<scim::Resource>> patch(scim::ResourceType, const QString &, const QJsonObject &) override
        {
            return unexpected();
        }
        Result<void> remove(scim::ResourceType, const QString &) override { return unexpected(); }

    private:
        static Error unexpected()
        {
            ADD_FAILURE() << "this should not have been called";
            return Error{};
        }
    } ignorant;
    const RunContext context{ignorant, clock, {}, {}, pauseFor, [] { return 0.0; }, {}};
    EXPECT_EQ(ProvisioningRun(context, options, {}).run().error().code, ErrorCode::ProtocolViolation);
}

TEST_F(FaultyRun, StopsWhenAskedToAndGoesOnLater)
{
    const QJsonObject wanted = undisturbed();
    std::atomic_int calls = 0;
    service.failBefore([&](const QString &) -> std::optional<Error> {
        if (++calls == 50)
            stop.request_stop();
        return std::nullopt;
    });
    const auto summary = run();
    ASSERT_FALSE(summary.ok());
    EXPECT_EQ(summary.error().code, ErrorCode::Cancelled);
    service.failBefore({});
    stop = std::stop_source();
    ASSERT_TRUE(run().ok());
    EXPECT_EQ(endState(), wanted);
}

// The process dies: what it had not saved is not in the state, what it sent is in the service.
TEST_F(FaultyRun, DyingAtAnyMomentEndsInTheSameState)
{
    const QJsonObject wanted = undisturbed();
    struct Killed {
    };
    inFlight = 1;
    for (int moment = 3; moment <= m_callsOfARun; moment += 5) {
        int calls = 0;
        service.failBefore([&](const QString &) -> std::optional<Error> {
            if (++calls == moment)
                throw Killed();
            return std::nullopt;
        });
        EXPECT_THROW((void)run(), Killed) << moment;
        service.failBefore({});
        ASSERT_TRUE(test::isOk(run()));
        EXPECT_EQ(endState(), wanted) << "killed at call " << moment;
        EXPECT_TRUE(run().value().nothingChanged());
        service.clear();
        QFile::remove(options.stateFile);
    }
}

TEST_F(FaultyRun, AMemberAddedByARunThatDiedIsRemovedIfTheFileNoLongerHasThem)
{
    inFlight = 1;
    struct Killed {
    };
    writeMembers({"g1,Staff,o1,User", "g1,Staff,o2,User"});
    ASSERT_TRUE(run().ok());
    writeMembers({"g1,Staff,o1,User", "g1,Staff,o2,User", "g1,Staff,o3,User"});
    service.failAfter([](const QString &call) -> std::optional<Error> {
        if (call.startsWith(u"patch Group"_qs))
            throw Killed();
        return std::nullopt;
    });
    EXPECT_THROW((void)run(), Killed);
    service.failAfter({});
    EXPECT_EQ(service.members(u"Staff"_qs).size(), 3);
    writeMembers({"g1,Staff,o1,User"});
    ASSERT_TRUE(run().ok());
    EXPECT_EQ(service.members(u"Staff"_qs), QStringList{u"u1@c.com"_qs});
}

TEST_F(FaultyRun, RandomFaultsEndInTheSameState)
{
    const QJsonObject wanted = undisturbed();
    inFlight = 1; // the seed decides what fails
    for (unsigned seed = 1; seed <= 20; ++seed) {
        std::mt19937 random(seed);
        const auto bend = [&random](const QString &) -> std::optional<Error> {
            static constexpr std::array codes{ErrorCode::ConnectionLost, ErrorCode::TimedOut,
                ErrorCode::ConnectionRefused, ErrorCode::ServerFailed, ErrorCode::TooManyRequests,
                ErrorCode::TruncatedResponse, ErrorCode::MalformedJson};
            return random() % 100 < 15 ? std::optional(passing(codes.at(random() % codes.size()), 503)) : std::nullopt;
        };
        service.failBefore(bend);
        service.failAfter(bend);
        for (int i = 0; i < 5; ++i)
            (void)run();
        service.failBefore({});
        service.failAfter({});
        ASSERT_TRUE(test::isOk(run())) << "seed " << seed;
        EXPECT_EQ(endState(), wanted) << "seed " << seed;
        EXPECT_TRUE(run().value().nothingChanged()) << "seed " << seed;
        service.clear();
        QFile::remove(options.stateFile);
    }
}

TEST_F(FaultyRun, SaysWhichFileItCannotUse)
{
    options.logFile = m_folder.filePath(u"no/such/folder/log.jsonl"_qs);
    EXPECT_EQ(run().error().code, ErrorCode::FileUnwritable);
    options.logFile.clear();
    test::writeFile(options.stateFile, "{\"version\": 99}");
    const auto newer = run();
    ASSERT_FALSE(newer.ok());
    EXPECT_EQ(newer.error().code, ErrorCode::MalformedFile);
    EXPECT_EQ(newer.error().subject, options.stateFile);
    EXPECT_EQ(test::readFile(options.stateFile), QByteArray("{\"version\": 99}")) << "what was there is kept";
    options.stateFile = m_folder.path();
    EXPECT_EQ(run().error().code, ErrorCode::FileUnreadable);
    options.stateFile.clear();
    options.usersFile = m_folder.filePath(u"nobody.csv"_qs);
    EXPECT_EQ(run().error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(service.writes(), QStringList());
}

TEST_F(FaultyRun, TwoRunsDoNotShareAState)
{
    StateStore other(options.stateFile);
    ASSERT_TRUE(other.load().ok());
    const auto summary = run();
    ASSERT_FALSE(summary.ok());
    EXPECT_EQ(summary.error().code, ErrorCode::FileUnwritable);
    EXPECT_EQ(summary.error().subject, options.stateFile);
}

TEST_F(FaultyRun, TheFilesAreTheOwnersOnly)
{
    ASSERT_TRUE(run().ok());
    const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    EXPECT_EQ(QFile::permissions(options.stateFile), owner);
    EXPECT_EQ(QFile::permissions(options.logFile), owner);
}

TEST_F(FaultyRun, AFullDiskIsSaid)
{
    if (!QFile::exists(u"/dev/full"_qs))
        GTEST_SKIP();
    options.logFile = u"/dev/full"_qs;
    const auto summary = run();
    ASSERT_FALSE(summary.ok());
    EXPECT_EQ(summary.error().code, ErrorCode::DiskFull);
    EXPECT_EQ(summary.error().subject, u"/dev/full"_qs);
}

} // namespace rollcall::provisioner
