// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "net/http_transport.h"

#include "net/traffic_entry.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QObject>
#include <QPromise>
#include <QSslError>
#include <QTimer>

#include <functional>
#include <optional>

class QNetworkAccessManager;

namespace rollcall::net
{

/// One request under way. Ends its promise exactly once, with the answer or an error, and deletes itself then; deleted
/// before, it ends as `Cancelled` and takes the connection with it. Thread: the transport's.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    HttpExchange(HttpRequest request, QPromise<Result<HttpResponse>> promise, QObject *parent);
    ~HttpExchange() override;

    /// Requires: called once.
    void start(QNetworkAccessManager &network, const TransportOptions &options);
    void cancel();

private:
    void connectReply();
    void readWhatCame();
    void readAnswer();
    void end(Result<HttpResponse> result);
    [[nodiscard]] Error error(ErrorCode code, const QString &detail) const;
    void record(const Result<HttpResponse> &result);

    HttpRequest m_request;
    QPromise<Result<HttpResponse>> m_promise;
    QTimer m_deadline;
    QNetworkReply *m_reply = nullptr;
    QByteArray m_body;
    QList<QSslError> m_tlsErrors;
    TrafficLog *m_traffic = nullptr;
    QDateTime m_startedAt;
    QElapsedTimer m_elapsed;
    bool m_ended = false;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

} // namespace rollcall::net
