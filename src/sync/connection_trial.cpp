// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/connection_trial.h"

#include "core/service_url.h"
#include "core/when_done.h"
#include "net/admin_client.h"
#include "net/tls_problem.h"
#include "scim/json.h"
#include "sync/no_admin_api.h"
#include "sync/transport_choice.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QSslConfiguration>

#include <algorithm>

namespace rollcall::sync
{
namespace
{

using State = StageOutcome::State;

/// What the configuration of RFC 7643 §5 has and other JSON has not.
bool isServiceProviderConfig(const QJsonObject &object)
{
    const QJsonArray schemas = scim::member(object, u"schemas").toArray();
    const bool named = std::any_of(schemas.begin(), schemas.end(), [](const QJsonValue &schema) {
        return schema.toString().endsWith(QLatin1String(":ServiceProviderConfig"), Qt::CaseInsensitive);
    });
    return named || (scim::member(object, u"patch").isObject() && scim::member(object, u"filter").isObject());
}

/// An answer to a question that needs a key: what it says of the service is not told without.
bool needsSignIn(const Error &error)
{
    return error.code == ErrorCode::Unauthorized || error.code == ErrorCode::Forbidden;
}

/// Whether the error is about HTTP itself, and not about what the answer says.
bool isBelowScim(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotScim:
    case ErrorCode::MalformedJson:
    case ErrorCode::NotFound:
    case ErrorCode::Refused: return false;
    default: return true;
    }
}

QNetworkProxy proxyFor(const settings::ConnectionProfile &profile)
{
    const QNetworkProxy none(QNetworkProxy::NoProxy);
    if (!profile.systemProxy || core::isLoopbackLiteral(profile.url.host()))
        return none;
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(profile.url));
    return proxies.isEmpty() || proxies.first().type() == QNetworkProxy::DefaultProxy ? none : proxies.first();
}

Error socketError(QAbstractSocket::SocketError code, const QString &text, const QString &host, const QString &proxy)
{
    const auto ofProxy = [&](const char *word) {
        return Error{
            ErrorCode::ConnectionRefused, QLatin1Char('[') + QLatin1String(word) + QStringLiteral("] ") + text, proxy};
    };
    switch (code) {
    case QAbstractSocket::HostNotFoundError: return {ErrorCode::HostNotFound, text, host};
    case QAbstractSocket::SocketTimeoutError: return {ErrorCode::TimedOut, text, host};
    case QAbstractSocket::ProxyNotFoundError: return ofProxy("proxy-not-found");
    case QAbstractSocket::ProxyAuthenticationRequiredError: return ofProxy("proxy-sign-in");
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError: return ofProxy("proxy-silent");
    case QAbstractSocket::ProxyProtocolError: return ofProxy("proxy-refuses");
    case QAbstractSocket::SocketAccessError: // What Qt makes of a proxy's 403.
        return proxy.isEmpty() ? Error{ErrorCode::ConnectionRefused, text, host} : ofProxy("proxy-refuses");
    default: return {ErrorCode::ConnectionRefused, text, host};
    }
}

} // namespace

ConnectionTrial::ConnectionTrial(settings::ConnectionProfile profile, Secret secret, net::TrafficLog *traffic,
    ConnectionTrialOptions options, QObject *parent)
    : QObject(parent),
      m_profile(std::move(profile)),
      m_secret(std::move(secret)),
      m_traffic(traffic),
      m_options(options),
      m_worker(QStringLiteral("connection trial"))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &ConnectionTrial::takeTimeout);
    connect(&m_socket, &QAbstractSocket::connected, this, [this] {
        m_deadline.stop();
        pass(hasProxy() ? proxyName() : m_socket.peerAddress().toString());
        encrypt();
    });
    connect(&m_socket, &QAbstractSocket::errorOccurred, this, &ConnectionTrial::takeSocketError);
    connect(&m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(&m_socket, &QSslSocket::encrypted, this, &ConnectionTrial::takeCertificate);
}

ConnectionTrial::~ConnectionTrial()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

void ConnectionTrial::start()
{
    begin(TrialStage::Name);
    const bool withPassword = m_profile.signIn == settings::ConnectionProfile::SignIn::Password;
    const auto endpoint
        = net::Endpoint::fromUrl(m_profile.url, m_secret, withPassword ? m_profile.userName : QString());
    if (!endpoint)
        return fail(endpoint.error());
    m_endpoint = *endpoint;
    findRoute();
}

void ConnectionTrial::findRoute()
{
    // Both may take their time: a file on a share, a proxy script.
    const auto found = m_worker.run([this]() -> Result<void> {
        m_route = {transportFor(m_profile), proxyFor(m_profile)};
        return {};
    });
    whenDone(found, this, [this](const Result<void> &) { lookUpName(); });
}

void ConnectionTrial::lookUpName()
{
    const QString host = m_profile.url.host();
    if (hasProxy() || !QHostAddress(host).isNull()) { // The proxy does it, or there is no name.
        skip(TrialStage::Name);
        return connectSocket();
    }
    QHostInfo::lookupHost(host, this, &ConnectionTrial::takeName);
}

void ConnectionTrial::takeName(const QHostInfo &host)
{
    if (host.error() != QHostInfo::NoError || host.addresses().isEmpty())
        return fail({ErrorCode::HostNotFound, host.errorString(), m_profile.url.host()});
    pass(host.addresses().constFirst().toString());
    connectSocket();
}

void ConnectionTrial::connectSocket()
{
    constexpr int kHttps = 443;
    constexpr int kHttp = 80;
    begin(TrialStage::Connection);
    const bool encrypted = m_profile.url.scheme() == QLatin1String("https");
    m_socket.setProxy(m_route.proxy);
    m_deadline.start(m_options.connecting);
    m_socket.connectToHost(m_profile.url.host(), static_cast<quint16>(m_profile.url.port(encrypted ? kHttps : kHttp)));
}

void ConnectionTrial::encrypt()
{
    if (m_profile.url.scheme() != QLatin1String("https")) {
        skip(TrialStage::Encryption);
        m_socket.abort();
        return askForConfiguration();
    }
    begin(TrialStage::Encryption);
    if (!m_route.transport.ok())
        return fail(m_route.transport.error());
    QSslConfiguration tls = m_socket.sslConfiguration();
    tls.addCaCertificates(m_route.transport->authorities);
    m_socket.setSslConfiguration(tls);
    m_socket.setPeerVerifyName(m_profile.url.host());
    m_deadline.start(m_options.connecting);
    m_socket.startClientEncryption();
}

void ConnectionTrial::takeSocketError(QAbstractSocket::SocketError code)
{
    const QString host = m_profile.url.host();
    if (m_stage == TrialStage::Connection)
        return fail(socketError(code, m_socket.errorString(), host, proxyName()));
    if (m_stage != TrialStage::Encryption)
        return;
    if (!m_tlsErrors.isEmpty())
        return fail({ErrorCode::TlsFailed, net::describeTlsProblem(m_tlsErrors, host), host});
    fail({ErrorCode::TlsFailed, net::describeHandshakeFailure(m_socket.errorString()), host});
}

void ConnectionTrial::takeTimeout()
{
    const QString host = m_profile.url.host();
    if (m_stage == TrialStage::Encryption)
        fail({ErrorCode::TlsFailed, QStringLiteral("[tls-silent] no answer to the handshake"), host});
    else if (hasProxy())
        fail(socketError(QAbstractSocket::ProxyConnectionTimeoutError, QStringLiteral("no answer"), host, proxyName()));
    else
        fail({ErrorCode::TimedOut, QStringLiteral("no connection in time"), host});
}

void ConnectionTrial::takeCertificate()
{
    m_deadline.stop();
    const QSslCertificate certificate = m_socket.peerCertificate();
    Q_EMIT stageChanged({TrialStage::Encryption, State::Passed,
        certificate.subjectDisplayName() + QStringLiteral(" · ") + certificate.issuerDisplayName(),
        certificate.expiryDate()});
    m_stage = TrialStage::Http; // What the socket says from here on is no matter.
    m_socket.abort();
    askForConfiguration();
}

void ConnectionTrial::askForConfiguration()
{
    begin(TrialStage::Http);
    net::TransportOptions options = m_route.transport.valueOr({});
    options.traffic = m_traffic;
    options.idleTimeout = m_options.request;
    m_transport = std::make_unique<net::HttpTransport>(std::move(options));
    const net::ScimClient client = net::ScimClient(*m_transport, *m_endpoint).withDeadline(m_options.request);
    whenDone(
        client.serviceProviderConfig(), this, [this](const Result<QJsonObject> &config) { takeConfiguration(config); });
}

void ConnectionTrial::takeConfiguration(const Result<QJsonObject> &config)
{
    const Error error = config ? Error{} : config.error();
    if (!config && isBelowScim(error) && !needsSignIn(error))
        return fail(error);
    pass(QStringLiteral("HTTP %1").arg(config ? 200 : error.line));
    begin(TrialStage::Service);
    if (!config && needsSignIn(error)) {
        skip(TrialStage::Service);
    } else if (!config && error.code == ErrorCode::NotFound) { // It says so in SCIM's own words: a service it is.
        Q_EMIT stageChanged({TrialStage::Service, State::Skipped, {}, {}, -1, error});
    } else if (!config) {
        return fail(error);
    } else if (!isServiceProviderConfig(*config)) {
        return fail({ErrorCode::NotScim, QStringLiteral("JSON that is no service provider's configuration"),
            m_profile.url.host(), 200});
    } else {
        pass();
    }
    askForList();
}

void ConnectionTrial::askForList()
{
    begin(TrialStage::SignIn);
    net::ListQuery query;
    query.count = 1;
    const net::ScimClient client = net::ScimClient(*m_transport, *m_endpoint).withDeadline(m_options.request);
    whenDone(client.list(scim::ResourceType::User, query), this,
        [this](const Result<scim::ListResponse> &list) { takeList(list); });
}

void ConnectionTrial::takeList(const Result<scim::ListResponse> &list)
{
    if (!list && list.error().code == ErrorCode::Unauthorized)
        return fail(list.error());
    if (list || list.error().code == ErrorCode::Forbidden)
        pass(m_profile.userName);
    else
        skip(TrialStage::SignIn); // Whether it took the key is not told by such an answer.
    begin(TrialStage::Listing);
    if (!list)
        return fail(list.error());
    Q_EMIT stageChanged({TrialStage::Listing, State::Passed, {}, {}, list->totalResults});
    askForRole();
}

void ConnectionTrial::askForRole()
{
    whenDone(net::AdminClient(*m_transport, *m_endpoint).me(), this, [this](const Result<net::Me> &me) {
        if (me)
            m_role = me->role;
        else if (saysNoAdminApi(me.error())
            || me.error().code == ErrorCode::Unauthorized) // It lists users by this key.
            m_role = QStringLiteral("scim");
        m_ended = true;
        Q_EMIT finished(std::nullopt);
    });
}

void ConnectionTrial::begin(TrialStage stage)
{
    m_stage = stage;
    Q_EMIT stageChanged({stage, State::Running});
}

void ConnectionTrial::pass(const QString &found)
{
    Q_EMIT stageChanged({m_stage, State::Passed, found});
}

void ConnectionTrial::skip(TrialStage stage)
{
    Q_EMIT stageChanged({stage, State::Skipped});
}

void ConnectionTrial::fail(Error error)
{
    if (std::exchange(m_ended, true))
        return;
    m_deadline.stop();
    m_socket.disconnect(this);
    m_socket.abort();
    Q_EMIT stageChanged({m_stage, State::Failed, {}, {}, -1, error});
    Q_EMIT finished(error);
}

QString ConnectionTrial::proxyName() const
{
    return hasProxy() ? QStringLiteral("%1:%2").arg(m_route.proxy.hostName()).arg(m_route.proxy.port()) : QString();
}

} // namespace rollcall::sync
