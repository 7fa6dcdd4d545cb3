// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "e2e/daemon_process.h"
#include "service/raw_connection.h"
#include "support/files.h"
#include "support/printers.h"
#include "support/test_database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <atomic>
#include <thread>

// Two of the real program on one PostgreSQL (with_postgresql.sh); skipped where there is none.
namespace rollcall::test
{

class TwoServices : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!database.isPostgreSql())
            GTEST_SKIP() << "no server in ROLLCALL_TEST_POSTGRESQL";
        // The password comes from the configuration, and from nowhere else.
        const QByteArray password = qgetenv("PGPASSWORD");
        writeFile(config, "[database]\npassword=" + password + '\n');
        QFile::setPermissions(config, QFile::ReadOwner | QFile::WriteOwner);
        qunsetenv("PGPASSWORD");
        token = run({QStringLiteral("token"), QStringLiteral("add"), QStringLiteral("--name"), QStringLiteral("entra")})
                    .output.trimmed();
        for (auto &service : services)
            service
                = std::make_unique<DaemonProcess>(QStringList{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"),
                                                      QStringLiteral("--no-access-log")}
                    + data());
        qputenv("PGPASSWORD", password);
    }
    [[nodiscard]] QStringList data() const
    {
        return {QStringLiteral("--database"), database.location().toString(), QStringLiteral("--config"), config};
    }
    [[nodiscard]] CommandOutcome run(const QStringList &arguments) const { return runDaemon(arguments + data()); }

    /// The same in several threads, each with one of the services, `each` times.
    template <typename Work> void everywhere(int threads, int each, Work work)
    {
        std::vector<std::thread> all;
        for (int t = 0; t < threads; ++t) {
            all.emplace_back([&, t] {
                const quint16 port = services.at(static_cast<size_t>(t % 2))->port();
                for (int i = 0; i < each; ++i)
                    work(port, t, i);
            });
        }
        for (std::thread &thread : all)
            thread.join();
    }
    [[nodiscard]] QByteArray send(
        quint16 port, const QByteArray &verb, const QByteArray &target, const QByteArray &body = {}) const
    {
        return request(port, verb, "/scim/v2" + target, token, body);
    }
    [[nodiscard]] QJsonObject read(int service, const QByteArray &target) const
    {
        return QJsonDocument::fromJson(bodyOf(send(services.at(static_cast<size_t>(service))->port(), "GET", target)))
            .object();
    }
    static QByteArray person(const QByteArray &userName)
    {
        return R"({"userName":")" + userName + R"(","name":{"givenName":"A"},"emails":[{"value":")" + userName
            + R"("}]})";
    }
    QByteArray create(const QByteArray &target, const QByteArray &body)
    {
        const QByteArray answer = send(services.front()->port(), "POST", target, body);
        EXPECT_EQ(statusOf(answer), 201) << answer.constData();
        return QJsonDocument::fromJson(bodyOf(answer)).object().value(QStringLiteral("id")).toString().toLatin1();
    }
    static QByteArray patch(const QByteArray &operation)
    {
        return R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[)" + operation + "]}";
    }

    TestDatabase database;
    QString config = database.filePath(QStringLiteral("rollcalld.conf"));
    QByteArray token;
    std::array<std::unique_ptr<DaemonProcess>, 2> services;
};

TEST_F(TwoServices, OneNameIsGivenOnce)
{
    std::atomic_int created = 0;
    std::atomic_int taken = 0;
    everywhere(4, 15, [&](quint16 port, int, int i) {
        const int status = statusOf(send(port, "POST", "/Users", person("u" + QByteArray::number(i) + "@example.com")));
        ++(status == 201 ? created : taken);
        EXPECT_TRUE(status == 201 || status == 409) << status;
    });
    EXPECT_EQ(created, 15);
    EXPECT_EQ(taken, 45);
    for (int service : {0, 1})
        EXPECT_EQ(read(service, "/Users").value(QStringLiteral("totalResults")).toInt(), 15);
}

TEST_F(TwoServices, NoChangeToOneUserIsLost)
{
    const QByteArray user = "/Users/" + create("/Users", person("ana@example.com"));
    everywhere(4, 10, [&](quint16 port, int t, int i) {
        const QByteArray phone = QByteArray::number(100 * t + i);
        EXPECT_EQ(
            statusOf(send(port, "PATCH", user,
                patch(R"({"op":"add","path":"phoneNumbers","value":[{"type":"other","value":")" + phone + R"("}]})"))),
            200);
    });
    for (int service : {0, 1}) {
        const QJsonObject ana = read(service, user);
        EXPECT_EQ(ana.value(QStringLiteral("phoneNumbers")).toArray().size(), 40);
        EXPECT_EQ(ana.value(QStringLiteral("meta")).toObject().value(QStringLiteral("version")).toString(),
            QStringLiteral("W/\"41\""));
    }
}

TEST_F(TwoServices, NoMemberOfOneGroupIsLost)
{
    const QByteArray group = "/Groups/" + create("/Groups", R"({"displayName":"Staff"})");
    QVector<QByteArray> ids;
    for (int i = 0; i < 40; ++i)
        ids.append(create("/Users", person("m" + QByteArray::number(i) + "@example.com")));
    everywhere(4, 10, [&](quint16 port, int t, int i) {
        EXPECT_EQ(statusOf(send(port, "PATCH", group,
                      patch(R"({"op":"Add","path":"members","value":[{"value":")" + ids.at(10 * t + i) + R"("}]})"))),
            204);
    });
    for (int service : {0, 1})
        EXPECT_EQ(read(service, group).value(QStringLiteral("members")).toArray().size(), 40);
}

TEST_F(TwoServices, ATokensSecondIsTheLast)
{
    std::atomic_int made = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&, i] {
            const int code = run({QStringLiteral("token"), QStringLiteral("add"), QStringLiteral("--name"),
                                     QStringLiteral("t%1").arg(i)})
                                 .exitCode;
            made += code == 0 ? 1 : 0;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(made, 1) << "there was one already";
    EXPECT_EQ(run({QStringLiteral("token"), QStringLiteral("list")}).output.count('\n'), 2);
}

TEST_F(TwoServices, WhatOneAnsweredIsThereWhenItIsKilled)
{
    std::atomic_int acknowledged = 0;
    std::thread writer([&] {
        for (int i = 0; i < 200; ++i) {
            const QByteArray answer = send(
                services.front()->port(), "POST", "/Users", person("k" + QByteArray::number(i) + "@example.com"));
            if (statusOf(answer) != 201)
                return;
            ++acknowledged;
        }
    });
    while (acknowledged < 20)
        std::this_thread::yield();
    services.front()->kill();
    writer.join();
    EXPECT_GE(read(1, "/Users?count=0").value(QStringLiteral("totalResults")).toInt(), acknowledged);
    EXPECT_EQ(statusOf(send(services.back()->port(), "POST", "/Users", person("after@example.com"))), 201)
        << "whoever is killed holds no lock";
}

} // namespace rollcall::test
