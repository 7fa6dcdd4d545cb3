// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "e2e/footprint.h"
#include "e2e/rollcalld_fixture.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <thread>
#include <vector>

// Entra ID's 25 requests a second, one after the other on a connection that stays, for ROLLCALL_ENTRA_MINUTES (2):
// matched, created, changed, put into a group, some disabled, renamed and deleted, and every few writes sent again as
// after a time-out. The end must be what was asked for, to the last member.
namespace rollcall::test
{

namespace
{

constexpr int kPerSecond = 25;
constexpr int kChunk = 1000; // of people after whom the memory is looked at

QByteArray patch(const QByteArray &operations)
{
    return R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[)" + operations + "]}";
}

QJsonObject objectOf(const QByteArray &answer)
{
    return QJsonDocument::fromJson(bodyOf(answer)).object();
}

int totalOf(const QByteArray &answer)
{
    return objectOf(answer).value(QLatin1String("totalResults")).toInt(-1);
}

} // namespace

class EntraRate : public Rollcalld
{
protected:
    void SetUp() override
    {
        token = newToken();
        daemon = std::make_unique<DaemonProcess>(listening({QStringLiteral("--no-access-log")}));
        ASSERT_NE(daemon->port(), 0);
        clock.start();
        groupId = idOf(ask("POST", "/scim/v2/Groups",
            R"({"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Everybody","externalId":"g1"})"));
        ASSERT_FALSE(groupId.isEmpty());
    }

    /// Sends it when its turn of 40 ms has come, and waits for the answer.
    QByteArray ask(const QByteArray &verb, const QByteArray &target, const QByteArray &body = {})
    {
        const qint64 due = asked++ * 1000 / kPerSecond;
        if (const qint64 early = due - clock.elapsed(); early > 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(early)); // NOLINT: the rate is what is tested
        QElapsedTimer answering;
        answering.start();
        if (!connection || !connection->isOpen() || asked % 1000 == 0)
            connection = std::make_unique<RawConnection>(daemon->port());
        connection->send(verb + " " + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
            + "\r\nContent-Type: application/scim+json\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\n\r\n" + body);
        QByteArray answer = connection->readAnswer();
        times.push_back(static_cast<double>(answering.nsecsElapsed()) / 1e6);
        return answer;
    }

    void expectStatus(int status, const QByteArray &answer, const char *what)
    {
        EXPECT_EQ(statusOf(answer), status) << what << ", after " << asked << " requests: " << answer.constData();
    }

    /// Sends a write, and now and then once more.
    QByteArray write(int person, int status, int again, const QByteArray &verb, const QByteArray &target,
        const QByteArray &body = {})
    {
        QByteArray answer = ask(verb, target, body);
        expectStatus(status, answer, verb.constData());
        if (person % 5 == 0)
            expectStatus(again, ask(verb, target, body), "the same again");
        return answer;
    }

    static QByteArray idOf(const QByteArray &answer)
    {
        return objectOf(answer).value(QLatin1String("id")).toString().toLatin1();
    }

    QByteArray setActive(const char *value, const QByteArray &name) const
    {
        return patch(R"({"op":"Replace","path":"active","value":")" + QByteArray(value)
            + R"("},{"op":"Replace","path":"userName","value":")" + name + R"("})");
    }

    /// One person's life; true if they are still there afterwards.
    bool live(int person)
    {
        const QByteArray name = "person" + QByteArray::number(person) + "@example.com";
        const QByteArray match = "/scim/v2/Users?filter=userName+eq+%22" + name + "%22";
        EXPECT_EQ(totalOf(ask("GET", match)), 0) << name.constData();
        const QByteArray id = idOf(write(person, 201, 409, "POST", "/scim/v2/Users", this->person(name)));
        EXPECT_EQ(totalOf(ask("GET", match)), 1) << name.constData();
        const QByteArray user = "/scim/v2/Users/" + id;
        write(person, 200, 200, "PATCH", user, patch(R"({"op":"Add","path":"title","value":"Engineer"})"));
        write(person, 204, 204, "PATCH", "/scim/v2/Groups/" + groupId,
            patch(R"({"op":"Add","path":"members","value":[{"value":")" + id + R"("}]})"));
        expectStatus(200, ask("GET", "/scim/v2/Groups/" + groupId + "?excludedAttributes=members"), "the group");
        if (person % 3 != 0)
            return true;
        write(person, 200, 200, "PATCH", user, setActive("False", "0123456789abcdef0123456789abcdef" + name));
        write(person, 204, 404, "DELETE", user);
        return false;
    }

    QByteArray token;
    QByteArray groupId;
    std::unique_ptr<DaemonProcess> daemon;
    std::unique_ptr<RawConnection> connection;
    QElapsedTimer clock;
    qint64 asked = 0;
    std::vector<double> times;
};

TEST_F(EntraRate, NothingIsLostOrDoubledAtTwentyFiveRequestsASecond)
{
    bool isNumber = false;
    const int asWished = qEnvironmentVariableIntValue("ROLLCALL_ENTRA_MINUTES", &isNumber);
    const qint64 end = (isNumber ? asWished : 2) * 60'000LL;
    int kept = 0;
    std::vector<Footprint> footprints;
    for (int person = 0; clock.elapsed() < end && !HasFailure(); ++person) {
        kept += live(person) ? 1 : 0;
        if (person % kChunk == kChunk - 1)
            footprints.push_back(footprintOf(daemon->processId()));
    }

    EXPECT_EQ(totalOf(ask("GET", "/scim/v2/Users?count=0")), kept);
    const QJsonObject group = objectOf(ask("GET", "/scim/v2/Groups/" + groupId));
    EXPECT_EQ(group.value(QLatin1String("members")).toArray().size(), kept);
    if (footprints.size() > 1) {
        EXPECT_LT(footprints.back().kiloBytes, footprints.front().kiloBytes + 16 * 1024)
            << testing::PrintToString(footprints);
        EXPECT_LE(footprints.back().descriptors, footprints.front().descriptors + 8) << "some are opened when needed";
    }
    daemon->terminate();
    EXPECT_EQ(daemon->waitForExit(), 0);
    const CommandOutcome check = run(QStringLiteral("check"));
    EXPECT_EQ(check.exitCode, 0) << check.errors.constData();

    std::sort(times.begin(), times.end());
    std::cout << "           " << asked << " requests, " << kept << " people kept, p50 " << times.at(times.size() / 2)
              << " ms, p99 " << times.at(times.size() * 99 / 100) << " ms, max " << times.back() << " ms, "
              << testing::PrintToString(footprints) << '\n';
}

} // namespace rollcall::test
