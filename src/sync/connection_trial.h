// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/worker_thread.h"
#include "net/http_transport.h"
#include "net/scim_client.h"
#include "settings/connection_profile.h"
#include "sync/trial_stage.h"

#include <QHostInfo>
#include <QNetworkProxy>
#include <QObject>
#include <QSslSocket>
#include <QTimer>

#include <memory>

namespace rollcall::sync
{

/// How patient a test is with each of its steps.
struct ConnectionTrialOptions {
    std::chrono::milliseconds connecting{10'000}; ///< Also for the handshake.
    std::chrono::milliseconds request{15'000};
};

/// Tries a connection step by step and says at which it fails: the same way that a sync goes, over a transport of its
/// own, so that no warm connection and no other profile's trust makes it look better than it is. It only reads.
///
///   start ( stageChanged )* finished
///
/// Errors are those of `net::ScimClient`, of `transportFor()`, and for TLS and proxies with a word in front of the
/// detail (`[certificate-expired]`, `[tls-missing]`, `[tls-silent]`, `[proxy-silent]`, …).
/// Thread: the one that it lives in, with an event loop; nothing waits. Destruction ends it without a signal.
class ConnectionTrial : public QObject
{
    Q_OBJECT

public:
    /// `traffic` may be null; else it outlives the test.
    ConnectionTrial(settings::ConnectionProfile profile, Secret secret, net::TrafficLog *traffic,
        ConnectionTrialOptions options = {}, QObject *parent = nullptr);
    ~ConnectionTrial() override;

    /// Requires: called once.
    void start();

    /// After it passed: "administrator", "helpdesk", or "scim" for a service without the admin API. Empty: it has one,
    /// or may have one, and did not say.
    [[nodiscard]] const QString &role() const { return m_role; }

Q_SIGNALS:
    void stageChanged(const rollcall::sync::StageOutcome &outcome);
    /// Nothing: it passed.
    void finished(const std::optional<rollcall::Error> &error);

private:
    /// How the service is reached, found out before anything is sent.
    struct Route {
        Result<net::TransportOptions> transport;
        QNetworkProxy proxy;
    };

    void findRoute();
    void lookUpName();
    void takeName(const QHostInfo &host);
    void connectSocket();
    void encrypt();
    void takeSocketError(QAbstractSocket::SocketError code);
    void takeTimeout();
    void takeCertificate();
    void askForConfiguration();
    void takeConfiguration(const Result<QJsonObject> &config);
    void askForList();
    void takeList(const Result<scim::ListResponse> &list);
    void askForRole();

    void begin(TrialStage stage);
    void pass(const QString &found = {});
    void skip(TrialStage stage);
    void fail(Error error);
    [[nodiscard]] QString proxyName() const;
    [[nodiscard]] bool hasProxy() const { return m_route.proxy.type() != QNetworkProxy::NoProxy; }

    settings::ConnectionProfile m_profile;
    Secret m_secret;
    net::TrafficLog *m_traffic;
    ConnectionTrialOptions m_options;
    std::optional<net::Endpoint> m_endpoint;
    Route m_route{net::TransportOptions{}, QNetworkProxy(QNetworkProxy::NoProxy)};
    TrialStage m_stage = TrialStage::Name;
    bool m_ended = false;
    QString m_role;
    QSslSocket m_socket;
    QList<QSslError> m_tlsErrors;
    QTimer m_deadline;
    std::unique_ptr<net::HttpTransport> m_transport;
    WorkerThread m_worker;
};

} // namespace rollcall::sync
