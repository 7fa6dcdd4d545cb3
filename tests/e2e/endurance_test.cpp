// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "e2e/footprint.h"
#include "e2e/rollcalld_fixture.h"
#include "service/http_attacks.h"

#include <QElapsedTimer>

#include <functional>
#include <thread>
#include <vector>

// Hostile traffic for minutes: the program does not fall, and neither its memory nor its descriptors grow with it.
namespace rollcall::test
{

class Endurance : public Rollcalld
{
protected:
    void SetUp() override
    {
        token = newToken();
        daemon = std::make_unique<DaemonProcess>(listening({QStringLiteral("--no-access-log")}));
        ASSERT_NE(daemon->port(), 0);
    }

    QByteArray listUsers(const QByteArray &bearer) const
    {
        return request(daemon->port(), "GET", "/scim/v2/Users?count=1", bearer);
    }

    Footprint footprint() const { return footprintOf(daemon->processId()); }

    /// Runs `work` in `threads` threads, `times` in all.
    static void inParallel(int threads, int times, const std::function<void(int)> &work)
    {
        std::vector<std::thread> all;
        for (int thread = 0; thread < threads; ++thread) {
            all.emplace_back([=] {
                for (int i = thread; i < times; i += threads)
                    work(i);
            });
        }
        for (std::thread &thread : all)
            thread.join();
    }

    /// Runs the traffic twice. What it takes once (stacks, caches, the allocator's arenas) is the price of serving;
    /// what the second time adds would be added by every other time.
    void expectBounded(const std::function<void()> &traffic)
    {
        traffic();
        const Footprint once = settled(footprint());
        traffic();
        const Footprint twice = settled(once);
        EXPECT_LT(twice.kiloBytes, 128 * 1024) << testing::PrintToString(twice);
        EXPECT_LT(twice.kiloBytes, once.kiloBytes + 8 * 1024)
            << testing::PrintToString(once) << ", then " << testing::PrintToString(twice);
        EXPECT_LE(twice.descriptors, once.descriptors)
            << testing::PrintToString(once) << ", then " << testing::PrintToString(twice);
        EXPECT_EQ(statusOf(listUsers(token)), 200) << "it does not serve any more";
        std::cout << "           " << testing::PrintToString(once) << ", then " << testing::PrintToString(twice)
                  << '\n';
    }

    /// Once the connections that are being closed are gone, if they go.
    Footprint settled(const Footprint &before) const
    {
        QElapsedTimer timer;
        timer.start();
        Footprint now = footprint();
        while (timer.elapsed() < 30'000) {
            const Footprint next = footprint();
            if (next.descriptors <= before.descriptors && next.descriptors == now.descriptors
                && timer.elapsed() > 3'000)
                break;
            now = next;
            std::this_thread::sleep_for(
                std::chrono::milliseconds(100)); // NOLINT: the farewells' time-out is what passes
        }
        return footprint();
    }

    QByteArray token;
    std::unique_ptr<DaemonProcess> daemon;
};

TEST_F(Endurance, EachAttackTwentyTimes)
{
    const QVector<HttpAttack> attacks = httpAttacks(service::ServerOptions());
    expectBounded([&] {
        inParallel(4, static_cast<int>(attacks.size()) * 20, [&](int i) {
            const HttpAttack &attack = attacks.at(i % attacks.size());
            EXPECT_EQ(statusOf(exchange(daemon->port(), attack.bytes)), attack.status) << attack.name;
        });
    });
}

TEST_F(Endurance, AThousandClientsThatDie)
{
    const QByteArray body = person("nobody@example.com");
    const QByteArray head = "POST /scim/v2/Users HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
        + "\r\nContent-Type: application/scim+json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n";
    const QByteArray whole = head + body + "GET /scim/v2/Users HTTP/1.1\r\nHost: localhost\r\n\r\n";
    expectBounded([&] {
        inParallel(8, 1'000, [&](int i) {
            RawConnection connection(daemon->port());
            ASSERT_TRUE(connection.isOpen());
            connection.send(whole.left(whole.size() * (i % 50) / 49));
            connection.reset();
        });
    });
}

TEST_F(Endurance, SixtyFourAtATime)
{
    expectBounded([&] {
        inParallel(64, 6'400, [&](int i) {
            if (i % 4 == 0) {
                const QByteArray name = "u" + QByteArray::number(i) + "@example.com";
                const int status = statusOf(request(daemon->port(), "POST", "/scim/v2/Users", token, person(name)));
                EXPECT_TRUE(status == 201 || status == 409) << status;
            } else {
                EXPECT_EQ(statusOf(listUsers(token)), 200);
            }
        });
    });
}

TEST_F(Endurance, AThousandBadTokens)
{
    expectBounded([&] {
        inParallel(8, 1'000, [&](int i) {
            const QByteArray bad
                = i % 2 == 0 ? "rc_scim_" + QByteArray::number(i).repeated(10) : QByteArray(i * 8, 'x');
            EXPECT_EQ(statusOf(listUsers(bad)), 401) << i;
        });
    });
    // They are told of, but do not fill the disk.
    EXPECT_LT(QFile(path("service.db")).size() + QFile(path("service.db-wal")).size(), 8 * 1024 * 1024);
}

TEST_F(Endurance, TwoHundredThatTrickle)
{
    expectBounded([&] {
        std::vector<std::unique_ptr<RawConnection>> lorises;
        for (int i = 0; i < 200; ++i)
            lorises.push_back(std::make_unique<RawConnection>(daemon->port()));
        QElapsedTimer timer;
        timer.start();
        bool anyLeft = true;
        for (int at = 0; anyLeft && timer.elapsed() < 60'000; ++at) {
            anyLeft = false;
            for (const auto &loris : lorises)
                anyLeft = loris->send(at == 0 ? QByteArray("GET / HTTP/1.1\r\n") : QByteArray("X: y\r\n")) || anyLeft;
            EXPECT_EQ(statusOf(listUsers(token)), 200) << "others have to wait";
            std::this_thread::sleep_for(std::chrono::milliseconds(200)); // NOLINT: that is how they trickle
        }
        EXPECT_FALSE(anyLeft) << "the time for a header is over after 10 s, however it comes";
    });
}

TEST_F(Endurance, LargeBodiesOneAfterTheOther)
{
    const QByteArray large = person("large@example.com").chopped(1) + ",\"x\":\"" + QByteArray(15'000'000, 'x') + "\"}";
    expectBounded([&] {
        for (int i = 0; i < 20; ++i) {
            const int status = statusOf(request(daemon->port(), "POST", "/scim/v2/Users", token, large));
            EXPECT_TRUE(status == 201 || status == 409) << status;
        }
    });
}

} // namespace rollcall::test
