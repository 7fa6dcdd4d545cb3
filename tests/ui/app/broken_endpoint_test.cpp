// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connection_fixture.h"
#include "connector.h"

#include "dialogs/connect_dialog.h"
#include "support/await.h"
#include "support/broken_service.h"
#include "support/closed_port.h"
#include "support/files.h"
#include "wording/translator.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>

namespace rollcall::test
{
namespace
{

using app::Connector;
using settings::ConnectionProfile;
using sync::TrialStage;

/// What stands at the URL that somebody typed.
struct Endpoint {
    QUrl url;
    bool trusted = false; ///< The tests' certificate authority is chosen.
    std::unique_ptr<FakeHttpServer> server{};
    std::unique_ptr<QTcpServer> plain{};
    std::unique_ptr<ClosedPort> closed{};
};

Endpoint nobody(const QString &url)
{
    return {QUrl(url)};
}

Endpoint closedPort()
{
    auto closed = std::make_unique<ClosedPort>();
    const QUrl url = closed->url();
    return {url, false, {}, {}, std::move(closed)};
}

Endpoint answering(const QByteArray &path, const ScriptedAnswer &answer)
{
    auto server = std::make_unique<FakeHttpServer>(serviceBut(path, answer));
    const QUrl url = server->url();
    return {url, false, std::move(server)};
}

Endpoint withCertificate(const char *name, bool trusted)
{
    auto server = std::make_unique<FakeHttpServer>(serviceBut({}, {}), serverTls(QLatin1String(name)));
    const QUrl url = server->url();
    return {url, trusted, std::move(server)};
}

Endpoint silentTls()
{
    auto server = std::make_unique<FakeHttpServer>(); // It waits for a request that it can read.
    QUrl url = server->url();
    url.setScheme(QStringLiteral("https"));
    return {url, false, std::move(server)};
}

/// What web servers do with a handshake: they answer that it is no request.
Endpoint plainHttp()
{
    auto plain = std::make_unique<QTcpServer>();
    EXPECT_TRUE(plain->listen(QHostAddress::LocalHost));
    QObject::connect(plain.get(), &QTcpServer::newConnection, plain.get(), [server = plain.get()] {
        QTcpSocket *socket = server->nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    const QUrl url(QStringLiteral("https://127.0.0.1:%1").arg(plain->serverPort()));
    return {url, false, nullptr, std::move(plain)};
}

const QByteArray kConfigPath = "/ServiceProviderConfig";

struct Broken {
    const char *cause;
    std::function<Endpoint()> endpoint;
    TrialStage stage; ///< Where it shows.
    const char *words; ///< Of the sentence in English: it is this cause that is named.
};

const Broken kBroken[] = {
    {"unknown host", [] { return nobody(QStringLiteral("https://mdm.invalid")); }, // never exists: RFC 6761 §6.4
        TrialStage::Name, "does not know the host"},
    {"closed port", closedPort, TrialStage::Connection, "No service answers at"},
    {"silent service", [] { return answering(kConfigPath, ScriptedAnswer::nothing(ScriptedAnswer::End::Silence)); },
        TrialStage::Http, "in time"},
    {"silent TLS", silentTls, TrialStage::Encryption, "does not answer in TLS"},
    {"plain HTTP at a port for TLS", plainHttp, TrialStage::Encryption, "does not speak TLS"},
    {"self-signed", [] { return withCertificate("self-signed", true); }, TrialStage::Encryption, "itself"},
    {"unknown authority", [] { return withCertificate("good", false); }, TrialStage::Encryption, "authority"},
    {"expired", [] { return withCertificate("expired", true); }, TrialStage::Encryption, "expired"},
    {"another host's", [] { return withCertificate("wrong-host", true); }, TrialStage::Encryption, "does not name"},
    {"no HTTP", [] { return answering(kConfigPath, ScriptedAnswer::bytes("SSH-2.0-OpenSSH_9.2\r\n\r\n")); },
        TrialStage::Http, "ended before"},
    {"redirect to a sign-in",
        [] {
            return answering(
                kConfigPath, ScriptedAnswer::http(302, {}, "text/html", {"Location: https://login.example.com/"}));
        },
        TrialStage::Http, "to another address"},
    {"out of order", [] { return answering(kConfigPath, ScriptedAnswer::http(503, "{}")); }, TrialStage::Http,
        "HTTP 503"},
    {"web page", [] { return answering(kConfigPath, ScriptedAnswer::http(200, "<html>Sign in</html>", "text/html")); },
        TrialStage::Service, "web page"},
    {"wrong path", [] { return answering(kConfigPath, ScriptedAnswer::http(404, "<html>None</html>", "text/html")); },
        TrialStage::Service, "nothing at this path"},
    {"other JSON", [] { return answering(kConfigPath, ScriptedAnswer::http(200, "{\"ok\":true}")); },
        TrialStage::Service, "SCIM"},
    {"wrong key", [] { return answering("/Users", ScriptedAnswer::http(401, "{}")); }, TrialStage::SignIn,
        "does not accept the key"},
    {"a key that may not", [] { return answering("/Users", ScriptedAnswer::http(403, "{}")); }, TrialStage::Listing,
        "role does not allow"},
    {"half an answer", [] { return answering("/Users", ScriptedAnswer::http(200, "[[[")); }, TrialStage::Listing,
        "not valid JSON"},
};

/// The dialog joined to what tests for it, as the program joins them.
class BrokenEndpoint : public ConnectionTest
{
protected:
    BrokenEndpoint()
    {
        EXPECT_TRUE(isOk(m_translator.setLanguage(QStringLiteral("en"))));
        QObject::connect(&m_dialog, &ui::ConnectDialog::testRequested, &m_connector, &Connector::test);
        QObject::connect(&m_dialog, &ui::ConnectDialog::saveRequested, &m_connector, &Connector::save);
        QObject::connect(&m_connector, &Connector::stageChanged, &m_dialog, &ui::ConnectDialog::showStage);
        QObject::connect(&m_connector, &Connector::tested, &m_dialog, &ui::ConnectDialog::showResult);
        m_dialog.show();
    }
    template <typename Widget> [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_dialog.findChild<Widget *>(name);
    }
    void tryOut(const Endpoint &endpoint)
    {
        find<QLineEdit>(QStringLiteral("name"))->setText(QStringLiteral("Contoso"));
        find<QLineEdit>(QStringLiteral("url"))->setText(endpoint.url.toString());
        find<QLineEdit>(QStringLiteral("key"))->setText(QStringLiteral("rc_key_CANARY"));
        find<QLineEdit>(QStringLiteral("authority"))
            ->setText(endpoint.trusted ? test::dataPath(QStringLiteral("net/ca.pem")) : QString());
        auto *test = find<QPushButton>(QStringLiteral("test"));
        test->click();
        ASSERT_FALSE(test->isEnabled()) << "it is under way";
        ASSERT_TRUE(waitUntil([&] { return test->isEnabled(); }, 60'000));
    }
    /// What is read under the steps.
    [[nodiscard]] QString problem() const
    {
        const auto *problem = find<QWidget>(QStringLiteral("problem"));
        QStringList texts;
        for (const QLabel *label : problem->findChildren<QLabel *>()) {
            if (label->isVisibleTo(problem) && !label->text().isEmpty())
                texts << label->text();
        }
        return problem->isVisible() ? texts.join(QLatin1Char('\n')) : QString();
    }
    [[nodiscard]] QString step(TrialStage stage) const
    {
        return find<QLabel>(QStringLiteral("stage%1").arg(int(stage)))->accessibleName();
    }

    wording::Translator m_translator;
    Connector m_connector{
        m_traffic, m_connections, {std::chrono::milliseconds(2'000), std::chrono::milliseconds(2'000)}};
    ui::ConnectDialog m_dialog;
};

} // namespace

TEST_F(BrokenEndpoint, EachHasItsStepAndASentenceThatNoOtherHas)
{
    QHash<QString, const char *> said;
    for (const Broken &broken : kBroken) {
        SCOPED_TRACE(broken.cause);
        const Endpoint endpoint = broken.endpoint();
        ASSERT_NO_FATAL_FAILURE(tryOut(endpoint));
        const QString sentence = problem().remove(QStringLiteral(":%1").arg(endpoint.url.port()));
        EXPECT_TRUE(sentence.contains(QLatin1String(broken.words))) << sentence.toStdString();
        EXPECT_FALSE(said.contains(sentence)) << "as for: " << said.value(sentence);
        said.insert(sentence, broken.cause);
        EXPECT_TRUE(step(broken.stage).contains(QStringLiteral(": fails, "))) << step(broken.stage).toStdString();
        if (broken.stage != TrialStage::Listing) {
            EXPECT_TRUE(step(TrialStage::Listing).endsWith(QStringLiteral(": waits")));
        }
        EXPECT_EQ(find<QPushButton>(QStringLiteral("save"))->text(), QStringLiteral("&Save Anyway"));
        EXPECT_FALSE(problem().contains(QStringLiteral("CANARY")));
    }
    EXPECT_GE(said.size(), 12);
    EXPECT_TRUE(m_connections.list().isEmpty()) << "nothing was saved";
}

// The same in the other languages: nothing is told apart by English alone.
TEST_F(BrokenEndpoint, TheSentencesDifferInEveryLanguage)
{
    for (const char *language : {"fr", "ja"}) {
        ASSERT_TRUE(isOk(m_translator.setLanguage(QLatin1String(language))));
        QSet<QString> said;
        for (const Broken &broken : kBroken) {
            SCOPED_TRACE(broken.cause);
            const Endpoint endpoint = broken.endpoint();
            ASSERT_NO_FATAL_FAILURE(tryOut(endpoint));
            said.insert(problem().remove(QStringLiteral(":%1").arg(endpoint.url.port())));
        }
        EXPECT_EQ(said.size(), int(std::size(kBroken))) << language;
    }
}

TEST_F(BrokenEndpoint, AServiceWithScimAloneWorksAndIsSavedAsSuch)
{
    const Endpoint endpoint = answering("/me", ScriptedAnswer::http(404, "<html>None</html>", "text/html"));
    ASSERT_NO_FATAL_FAILURE(tryOut(endpoint));
    EXPECT_EQ(problem(), QString());
    EXPECT_TRUE(find<QLabel>(QStringLiteral("passed"))->isVisible());
    find<QPushButton>(QStringLiteral("save"))->click();
    ASSERT_TRUE(waitUntil([this] { return m_connections.list().size() == 1; }));
    EXPECT_EQ(m_connections.list()[0].role, QStringLiteral("scim"));
}

} // namespace rollcall::test
