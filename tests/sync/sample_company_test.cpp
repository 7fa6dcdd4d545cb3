// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/sample_company.h"

#include "net/scim_client.h"
#include "sync/embedded_service.h"

#include "support/await.h"
#include "support/files.h"
#include "support/printers.h"
#include "sync/host_process.h"
#include "sync/scripted_daemon.h"
#include "sync/small_company.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QMap>
#include <QTemporaryDir>

#include <cmath>
#include <mutex>
#include <thread>

namespace rollcall::sync
{
namespace
{

using scim::ResourceType;
using test::isOk;

const QString kRollcalld = QStringLiteral(ROLLCALLD);
const QString kExtension = QStringLiteral("urn:ietf:params:scim:schemas:extension:rollcall:2.0:User");
const QString kCustom = QStringLiteral("urn:ietf:params:scim:schemas:extension:ivanti:2.0:User");
class Sample : public testing::Test
{
protected:
    void SetUp() override { test::writeSmallCompany(sampleFolder.path()); }

    [[nodiscard]] EmbeddedOptions serviceOptions() const
    {
        EmbeddedOptions options;
        options.program = kRollcalld;
        options.dataFolder = dataFolder.path();
        return options;
    }
    [[nodiscard]] SampleCompanyOptions sampleOptions() const
    {
        return {.program = kRollcalld,
            .dataFolder = dataFolder.path(),
            .database = serviceOptions().database(),
            .sampleFolder = sampleFolder.path()};
    }

    /// What the service has, by name, without what differs from run to run.
    [[nodiscard]] QMap<QString, QString> endState(const net::Endpoint &endpoint)
    {
        QMap<QString, QString> state;
        QMap<QString, QString> names; // by id
        const net::ScimClient client(transport, endpoint);
        net::ListQuery everything;
        everything.count = 1000;
        const auto users = test::await(client.list(ResourceType::User, everything));
        EXPECT_TRUE(isOk(users));
        for (const scim::Resource &user : users.valueOr({}).resources) {
            const QJsonObject json = user.object();
            const QJsonObject own = json.value(kExtension).toObject();
            names.insert(user.id(), user.userName());
            state.insert(user.userName(),
                user.displayName() + u' ' + own.value(u"source").toString() + u' ' + own.value(u"state").toString()
                    + u' ' + json.value(kCustom).toObject().value(u"badgeCode").toString());
        }
        const auto groups = test::await(client.list(ResourceType::Group, everything));
        EXPECT_TRUE(isOk(groups));
        for (const scim::Resource &group : groups.valueOr({}).resources) {
            QStringList members;
            for (const QJsonValue &member : group.object().value(u"members").toArray())
                members.append(names.value(member.toObject().value(u"value").toString()));
            members.sort();
            state.insert(QStringLiteral("group ") + group.displayName(), members.join(u' '));
        }
        return state;
    }

    [[nodiscard]] QByteArray tokens() const
    {
        QProcess list;
        list.start(kRollcalld,
            {QStringLiteral("token"), QStringLiteral("list"), QStringLiteral("--database"),
                serviceOptions().database()});
        EXPECT_TRUE(list.waitForFinished());
        return list.readAllStandardOutput();
    }

    QTemporaryDir sampleFolder;
    QTemporaryDir dataFolder;
    net::HttpTransport transport;
};

} // namespace

TEST_F(Sample, IsFilledByTheWaysThatARealOneIs)
{
    EmbeddedService service(serviceOptions());
    const auto endpoint = test::await(service.start());
    ASSERT_TRUE(isOk(endpoint));
    SampleCompany company(sampleOptions());
    EXPECT_FALSE(company.isComplete());
    std::mutex mutex;
    QList<int> steps;
    const auto filled = test::await(company.fill(*endpoint,
                                        [&](const SampleProgress &progress) {
                                            const std::lock_guard lock(mutex);
                                            if (steps.isEmpty() || steps.last() != static_cast<int>(progress.step))
                                                steps.append(static_cast<int>(progress.step));
                                        }),
        120'000);
    ASSERT_TRUE(isOk(filled));
    EXPECT_TRUE(company.isComplete());
    EXPECT_FALSE(company.lacksWhatIsNew());
    EXPECT_EQ(steps, (QList<int>{0, 1, 2, 3, 4}));

    const QMap<QString, QString> state = endState(*endpoint);
    EXPECT_EQ(state.value(QStringLiteral("p0@example.com")), QStringLiteral("Person 0 scim-entra-id active CC-0"))
        << "taken over from Local";
    EXPECT_EQ(state.value(QStringLiteral("p1@example.com")), QStringLiteral("Person 1 scim-entra-id active CC-1"))
        << "taken over from LDAP";
    EXPECT_EQ(state.value(QStringLiteral("p2@example.com")), QStringLiteral("Person 2 scim-entra-id active CC-2"));
    EXPECT_FALSE(state.contains(QStringLiteral("p3@example.com"))) << "without mail";
    EXPECT_FALSE(state.contains(QStringLiteral("p4@example.com"))) << "disabled";
    EXPECT_TRUE(state.value(QStringLiteral("alone@example.com")).contains(QLatin1String(" local ")));
    EXPECT_EQ(state.value(QStringLiteral("p5@example.com")), QStringLiteral("Person 5 scim-entra-id disabled CC-5"))
        << "who left is disabled, and still in the group";
    EXPECT_EQ(state.value(QStringLiteral("group Group 2")),
        QStringLiteral("p11@example.com p2@example.com p5@example.com p8@example.com"));
    EXPECT_EQ(tokens(), "") << "its token is gone";
    EXPECT_TRUE(
        test::readFile(dataFolder.filePath(QStringLiteral("sample-provisioning.jsonl"))).contains("email-required"));
}

TEST_F(Sample, ACompleteOneIsLeftAlone)
{
    test::writeFile(dataFolder.filePath(QStringLiteral("sample.json")),
        R"({"finished":["attributes","localUsers","ldapUsers","everything"]})");
    SampleCompanyOptions options = sampleOptions();
    options.program = QStringLiteral("/nowhere/rollcalld");
    SampleCompany company(options);
    EXPECT_TRUE(company.isComplete());
    EXPECT_TRUE(isOk(test::await(company.fill({}, {}))));
}

TEST_F(Sample, OneOfAnEarlierVersionLacksWhatIsNewAndSaysSoOnce)
{
    SampleCompany company(sampleOptions());
    EXPECT_FALSE(company.lacksWhatIsNew()) << "there is none";
    test::writeFile(dataFolder.filePath(QStringLiteral("sample.json")),
        R"({"finished":["attributes","localUsers","ldapUsers","everything"]})");
    EXPECT_TRUE(company.lacksWhatIsNew());
    EXPECT_TRUE(isOk(company.noteTold()));
    EXPECT_FALSE(company.lacksWhatIsNew());
    EXPECT_TRUE(company.isComplete());
}

TEST_F(Sample, CancelLeavesNoTokenAndIsGoneOnFrom)
{
    test::writeSmallCompany(sampleFolder.path(), 400);
    EmbeddedService service(serviceOptions());
    const auto endpoint = test::await(service.start());
    ASSERT_TRUE(isOk(endpoint));
    SampleCompany company(sampleOptions());
    const auto filled = company.fill(*endpoint, [&company](const SampleProgress &progress) {
        if (progress.step == SampleProgress::Step::Users && progress.done > 0)
            company.cancel();
    });
    EXPECT_EQ(test::await(filled, 120'000).error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(company.isComplete());
    EXPECT_EQ(tokens(), "");
    ASSERT_TRUE(isOk(test::await(company.fill(*endpoint, {}), 120'000)));
    EXPECT_EQ(endState(*endpoint).value(QStringLiteral("p399@example.com")),
        QStringLiteral("Person 399 scim-entra-id active CC-399"));
}

TEST_F(Sample, AFileThatIsMissingOrBadStopsItWithItsName)
{
    EmbeddedService service(serviceOptions());
    const auto endpoint = test::await(service.start());
    ASSERT_TRUE(isOk(endpoint));
    const QString users = sampleFolder.filePath(QStringLiteral("users.csv"));
    test::writeFile(users, "userPrincipalName,displayName\na,b\n");
    {
        SampleCompany company(sampleOptions());
        const Error error = test::await(company.fill(*endpoint, {})).error();
        EXPECT_EQ(error.code, ErrorCode::MissingColumn);
    }
    QFile::remove(users);
    SampleCompany company(sampleOptions());
    EXPECT_EQ(test::await(company.fill(*endpoint, {})).error().code, ErrorCode::FileNotFound);
    EXPECT_FALSE(company.isComplete());
}

/// Killed again and again, later each time, until it comes to its end: the same end as undisturbed. It begins so early,
/// and grows so slowly, that it is disturbed also where the undisturbed run was slower by far, beside other work.
TEST_F(Sample, KilledAtAnyMomentItComesToTheSameEnd)
{
    test::writeSmallCompany(sampleFolder.path(), 60);
    const QTemporaryDir undisturbed;
    test::HostProcess straight(kRollcalld, undisturbed.path(), sampleFolder.path());
    QElapsedTimer timer;
    timer.start();
    ASSERT_TRUE(straight.endsWell(120'000));
    const qint64 whole = timer.elapsed();

    int kills = 0;
    for (;; ++kills) {
        ASSERT_LT(kills, 100);
        test::HostProcess host(kRollcalld, dataFolder.path(), sampleFolder.path());
        const qint64 child = host.serviceProcessId();
        if (host.endsWell(static_cast<int>(static_cast<double>(whole) * std::pow(1.4, kills) / 40)))
            break;
        host.kill();
        ASSERT_TRUE(test::waitUntil([child] { return child == 0 || !test::isAlive(child); }));
    }
    EXPECT_GT(kills, 2) << "it was to be disturbed";

    EmbeddedOptions straightOptions = serviceOptions();
    straightOptions.dataFolder = undisturbed.path();
    EmbeddedService expected(straightOptions);
    const auto expectedEndpoint = test::await(expected.start());
    ASSERT_TRUE(isOk(expectedEndpoint));
    EmbeddedService service(serviceOptions());
    const auto endpoint = test::await(service.start());
    ASSERT_TRUE(isOk(endpoint));
    EXPECT_EQ(endState(*endpoint), endState(*expectedEndpoint));
    EXPECT_EQ(tokens(), "");
}

} // namespace rollcall::sync
