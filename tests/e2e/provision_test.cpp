// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "e2e/daemon_process.h"
#include "net/scim_client.h"
#include "support/await.h"
#include "support/files.h"
#include "support/kept_port.h"
#include "support/printers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <memory>

// The sample directory by the real rollcall-cli into the real rollcalld, and what both survive.
namespace rollcall::test
{

namespace
{

constexpr int kPatienceMs = 240'000;

QString samplePath(const char *name)
{
    return QStringLiteral(ROLLCALL_SOURCE_DIR "/resources/sample/") + QLatin1String(name);
}

const QString kExtension = QStringLiteral("urn:ietf:params:scim:schemas:extension:rollcall:2.0:User");

QJsonObject extension(const QJsonObject &user)
{
    return user.value(kExtension).toObject();
}

/// Without what differs from run to run: ids and times.
QJsonObject withoutIdsAndTimes(QJsonObject user)
{
    for (const char *varying : {"id", "meta", "groups"})
        user.remove(QLatin1String(varying));
    QJsonObject own = extension(user);
    QJsonArray attributes;
    for (const QJsonValue &value : own.value(u"ldapAttributes").toArray()) {
        QJsonObject attribute = value.toObject();
        attribute.remove(u"frozenSince");
        attributes.append(attribute);
    }
    own.insert(u"ldapAttributes", attributes);
    user.insert(kExtension, own);
    return user;
}

/// The first few names under which two end states differ, with what each has.
QStringList differences(const QJsonObject &a, const QJsonObject &b)
{
    QStringList found;
    QStringList keys = a.keys() + b.keys();
    keys.removeDuplicates();
    for (const QString &key : keys) {
        if (a.value(key) == b.value(key) || found.size() >= 3)
            continue;
        const auto text = [&key](const QJsonObject &state) {
            return QString::fromUtf8(QJsonDocument(QJsonArray{state.value(key)}).toJson(QJsonDocument::Compact));
        };
        found.append(key + u": "_qs + text(a) + u" instead of "_qs + text(b));
    }
    return found;
}

} // namespace

class Provisioning : public testing::Test
{
protected:
    void SetUp() override
    {
        for (const QString &name : {u"costCenterCode"_qs, u"badgeNumber"_qs, u"workSite"_qs})
            ASSERT_EQ(daemonCommand({u"attribute"_qs, u"add"_qs, name}).exitCode, 0);
        for (const char *source : {"local", "ldap"}) {
            const QString file = samplePath("existing_") + QLatin1String(source) + u".csv"_qs;
            ASSERT_EQ(daemonCommand({u"import"_qs, file, u"--source"_qs, QLatin1String(source)}).exitCode, 0);
        }
        key = Secret(daemonCommand({u"key"_qs, u"add"_qs, u"--role"_qs, u"administrator"_qs, u"--name"_qs, u"k"_qs})
                         .output.trimmed());
        writeSecret(daemonCommand({u"token"_qs, u"add"_qs, u"--name"_qs, u"entra"_qs}).output);
        serve();
    }

    CommandOutcome daemonCommand(const QStringList &arguments)
    {
        return runDaemon(arguments + QStringList{u"--database"_qs, database});
    }
    void writeSecret(const QByteArray &secret)
    {
        writeFile(tokenFile, secret);
        QFile::setPermissions(tokenFile, QFile::ReadOwner | QFile::WriteOwner);
    }
    void serve()
    {
        daemon = std::make_unique<DaemonProcess>(
            QStringList{u"--database"_qs, database, u"--listen"_qs, u"127.0.0.1:%1"_qs.arg(kept.port())});
        ASSERT_EQ(daemon->port(), kept.port());
    }
    [[nodiscard]] QString url() const { return u"http://127.0.0.1:%1"_qs.arg(kept.port()); }
    [[nodiscard]] QStringList sampleArguments() const
    {
        return {u"provision"_qs, samplePath("users.csv"), u"--groups"_qs, samplePath("group_members.csv"), u"--to"_qs,
            url(), u"--token-file"_qs, tokenFile, u"--state"_qs, folder.filePath(u"state.json"_qs), u"--log"_qs,
            logFile, u"--json"_qs};
    }
    static void start(QProcess &process, const QStringList &arguments)
    {
        process.start(QStringLiteral(ROLLCALL_CLI), arguments);
        process.closeWriteChannel();
    }
    static CommandOutcome run(const QStringList &arguments)
    {
        QProcess process;
        start(process, arguments);
        const bool ended = process.waitForFinished(kPatienceMs) && process.exitStatus() == QProcess::NormalExit;
        return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    }

    /// Everyone or all groups, as an administrator sees them.
    QVector<QJsonObject> all(scim::ResourceType type)
    {
        net::HttpTransport transport;
        const net::ScimClient client(transport, net::Endpoint::fromUrl(QUrl(url()), key).value());
        QVector<QJsonObject> objects;
        while (true) {
            net::ListQuery query;
            query.startIndex = objects.size() + 1;
            query.count = 500;
            const auto page = await(client.list(type, query));
            EXPECT_TRUE(isOk(page));
            if (!page || page->resources.isEmpty())
                return objects;
            for (const scim::Resource &resource : page->resources)
                objects.append(resource.object());
        }
    }
    /// The whole service, by names instead of by ids.
    QJsonObject endState()
    {
        QJsonObject state;
        QHash<QString, QString> names;
        for (const QJsonObject &user : all(scim::ResourceType::User)) {
            const QString name = user.value(u"userName").toString();
            names.insert(user.value(u"id").toString(), name);
            state.insert(name, withoutIdsAndTimes(user));
        }
        for (const QJsonObject &group : all(scim::ResourceType::Group)) {
            QStringList members;
            for (const QJsonValue &member : group.value(u"members").toArray())
                members.append(names.value(member[u"value"].toString()));
            members.sort();
            state.insert(u"group "_qs + group.value(u"displayName").toString(), QJsonArray::fromStringList(members));
        }
        return state;
    }
    /// The objects of a kind that the log says are in the service.
    [[nodiscard]] QSet<QString> accepted(const QString &kind) const
    {
        QSet<QString> objects;
        for (const QByteArray &line : readFile(logFile).split('\n')) {
            const QJsonObject entry = QJsonDocument::fromJson(line).object();
            if (entry.value(u"kind").toString() == kind && entry.value(u"status").toString() == u"success")
                objects.insert(entry.value(u"object").toString());
        }
        return objects;
    }
    /// Run after run until one comes through.
    void finish()
    {
        CommandOutcome outcome;
        for (int i = 0; i < 5 && outcome.exitCode != 1; ++i)
            outcome = run(sampleArguments());
        EXPECT_EQ(outcome.exitCode, 1) << outcome.errors.constData(); // the sample has people who are refused
    }
    /// What the sample ends in if nothing goes wrong; asked for once.
    const QJsonObject &wanted()
    {
        static const QJsonObject state = [this] {
            finish();
            return endState();
        }();
        return state;
    }
    /// A service of its own for what follows, the same data as at the beginning.
    void beginAnew()
    {
        daemon.reset();
        for (const char *file : {"service.db", "service.db-wal", "service.db-shm", "state.json"})
            QFile::remove(folder.filePath(QLatin1String(file)));
        SetUp();
    }

    QTemporaryDir folder;
    QString database = u"sqlite:"_qs + folder.filePath(u"service.db"_qs);
    QString tokenFile = folder.filePath(u"token"_qs);
    QString logFile = folder.filePath(u"log.jsonl"_qs);
    Secret key;
    const KeptPort kept; // Whoever provisions goes on with the same one after the service was killed.
    std::unique_ptr<DaemonProcess> daemon;
};

TEST_F(Provisioning, WhoTheLogAcceptsIsInTheServiceAndNobodyElse)
{
    const CommandOutcome first = run(sampleArguments());
    EXPECT_EQ(first.exitCode, 1) << first.errors.constData();
    QSet<QString> provisioned;
    QMap<QString, int> leftovers;
    QHash<QString, QString> names;
    for (const QJsonObject &user : all(scim::ResourceType::User)) {
        const QString source = extension(user).value(u"source").toString();
        names.insert(user.value(u"id").toString(), user.value(u"userName").toString());
        if (source == u"scim-entra-id")
            provisioned.insert(user.value(u"userName").toString());
        else
            ++leftovers[source];
    }
    EXPECT_GT(provisioned.size(), 1800);
    EXPECT_EQ(provisioned, accepted(u"user"_qs));
    EXPECT_EQ(leftovers, (QMap<QString, int>{{u"local"_qs, 6}, {u"ldap"_qs, 6}}));

    QSet<QString> groups;
    QSet<QString> memberships;
    for (const QJsonObject &group : all(scim::ResourceType::Group)) {
        const QString name = group.value(u"displayName").toString();
        groups.insert(name);
        for (const QJsonValue &member : group.value(u"members").toArray())
            memberships.insert(name + u" > "_qs + names.value(member[u"value"].toString()));
    }
    EXPECT_TRUE(groups.remove(u"All Users"_qs)) << "built in";
    EXPECT_EQ(groups, accepted(u"group"_qs));
    EXPECT_EQ(memberships, accepted(u"membership"_qs));
}

TEST_F(Provisioning, ASecondRunChangesNothingAndSaysSo)
{
    (void)wanted();
    finish();
    const auto before = all(scim::ResourceType::User) + all(scim::ResourceType::Group);
    const CommandOutcome second = run(sampleArguments());
    const QJsonObject summary = QJsonDocument::fromJson(second.output).object();
    EXPECT_FALSE(summary.value(u"changed").toBool(true));
    QStringList people = sampleArguments();
    people.removeAll(u"--json"_qs);
    EXPECT_TRUE(run(people).output.startsWith("Nothing changed.\n"));
    EXPECT_TRUE(all(scim::ResourceType::User) + all(scim::ResourceType::Group) == before)
        << "not a version was counted up";
}

TEST_F(Provisioning, KilledHalfWayItGoesOnToTheSameEnd)
{
    const QJsonObject &end = wanted();
    beginAnew();
    for (int kills = 0; kills < 4; ++kills) {
        QProcess process;
        start(process, sampleArguments());
        (void)process.waitForFinished(400 + 700 * kills); // wherever it is by then
        process.kill();
        (void)process.waitForFinished();
    }
    finish();
    EXPECT_EQ(differences(endState(), end), QStringList());
}

TEST_F(Provisioning, AKilledServiceLosesNothingItAnswered)
{
    const QJsonObject &end = wanted();
    beginAnew();
    QProcess process;
    start(process, sampleArguments());
    for (int kills = 0; kills < 3; ++kills) {
        (void)process.waitForFinished(900);
        daemon->kill();
        serve();
    }
    (void)process.waitForFinished(kPatienceMs);
    finish();
    EXPECT_EQ(differences(endState(), end), QStringList());
}

TEST_F(Provisioning, InterruptedItEndsInOrder)
{
    QProcess process;
    start(process, sampleArguments());
    (void)process.waitForFinished(800);
    process.terminate();
    ASSERT_TRUE(process.waitForFinished(30'000));
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(process.exitCode(), 1);
    EXPECT_TRUE(QFile::exists(folder.filePath(u"state.json"_qs)));
}

struct BadStart {
    const char *name;
    std::function<void(QStringList &arguments, const QString &folder)> spoil;
    int exitCode;
    const char *said;
};

class ProvisioningRefuses : public Provisioning, public testing::WithParamInterface<BadStart>
{
};

namespace
{

void replaceAfter(QStringList &arguments, const QString &option, const QString &value)
{
    arguments[arguments.indexOf(option) + 1] = value;
}

} // namespace

INSTANTIATE_TEST_SUITE_P(BadInput, ProvisioningRefuses,
    testing::Values(
        BadStart{"AWrongUrl", [](QStringList &a, const QString &) { replaceAfter(a, u"--to"_qs, u"mdm"_qs); }, 2, ""},
        BadStart{"PlainHttpToAnotherMachine",
            [](QStringList &a, const QString &) { replaceAfter(a, u"--to"_qs, u"http://mdm.example.com"_qs); }, 2,
            "https"},
        BadStart{"NobodyListens",
            [](QStringList &a, const QString &) { replaceAfter(a, u"--to"_qs, u"http://127.0.0.1:1"_qs); }, 3,
            "127.0.0.1"},
        BadStart{"NoScimThere",
            [](QStringList &a, const QString &) {
                replaceAfter(a, u"--to"_qs, a.at(a.indexOf(u"--to"_qs) + 1) + u"/nothing/here"_qs);
            },
            3, "SCIM"},
        BadStart{"ATokenThatIsRefused",
            [](QStringList &a, const QString &) {
                const QString file = a.at(a.indexOf(u"--token-file"_qs) + 1);
                writeFile(file, "rc_scim_wrong");
                QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
            },
            4, "token"},
        BadStart{"ATokenThatOthersMayRead",
            [](QStringList &a, const QString &) {
                QFile::setPermissions(a.at(a.indexOf(u"--token-file"_qs) + 1), QFile::ReadOwner | QFile::ReadOther);
            },
            2, "0600"},
        BadStart{"NoToken", [](QStringList &a, const QString &) { a.remove(a.indexOf(u"--token-file"_qs), 2); }, 2,
            "--token-file"},
        BadStart{"AMissingFile", [](QStringList &a, const QString &) { a[1] = u"/no/such/users.csv"_qs; }, 2,
            "/no/such/users.csv"},
        BadStart{"AMissingColumn",
            [](QStringList &a, const QString &folder) {
                a[1] = folder + u"/users.csv"_qs;
                writeFile(a[1], "userPrincipalName,mail\na@c.com,a@c.com\n");
            },
            2, "objectId"},
        BadStart{"InvalidUtf8",
            [](QStringList &a, const QString &folder) {
                a[1] = folder + u"/users.csv"_qs;
                writeFile(a[1], "userPrincipalName,objectId\na@c.com,1\nb\xE9@c.com,2\n");
            },
            2, "line 3"},
        BadStart{"AScopeThatIsNone",
            [](QStringList &a, const QString &) {
                a.append({u"--scope"_qs, u"some"_qs});
            },
            2, "all"},
        BadStart{"RetryWithoutState",
            [](QStringList &a, const QString &) {
                a.remove(a.indexOf(u"--state"_qs), 2);
                a.append(u"--retry-failed"_qs);
            },
            2, "--state"},
        BadStart{"AMappingThatCannotWork",
            [](QStringList &a, const QString &folder) {
                writeFile(folder + u"/m.json"_qs, R"({"mappings": []})");
                a.append({u"--mapping"_qs, folder + u"/m.json"_qs});
            },
            2, "m.json"},
        BadStart{"AStateThatIsNone",
            [](QStringList &a, const QString &) { writeFile(a.at(a.indexOf(u"--state"_qs) + 1), "what is this"); }, 2,
            "state.json"}),
    [](const auto &instance) { return std::string(instance.param.name); });

TEST_P(ProvisioningRefuses, NamesTheCauseAndWritesNothing)
{
    QStringList arguments = sampleArguments();
    GetParam().spoil(arguments, folder.path());
    const CommandOutcome outcome = run(arguments);
    EXPECT_EQ(outcome.exitCode, GetParam().exitCode) << outcome.errors.constData();
    EXPECT_TRUE(outcome.errors.contains(GetParam().said)) << outcome.errors.constData();
    EXPECT_EQ(outcome.output, QByteArray());
    EXPECT_FALSE(outcome.errors.contains("rc_scim_")) << "no secret in a message";
    EXPECT_EQ(all(scim::ResourceType::User).size(), 50);
}

} // namespace rollcall::test
