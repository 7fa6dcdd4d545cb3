// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http_transport.h"

#include "net/http_exchanges.h"

#include <QMetaObject>

#include <semaphore>

namespace rollcall::net
{

/// The thread's stack holds what lives in the thread, so that it is destroyed there, while its loop's objects are
/// whole.
class HttpTransport::NetworkThread : public QThread
{
public:
    explicit NetworkThread(TransportOptions options) : m_options(std::move(options))
    {
        setObjectName(QStringLiteral("network"));
        start();
        m_ready.acquire();
    }
    ~NetworkThread() override
    {
        quit();
        wait();
    }

    [[nodiscard]] HttpExchanges *exchanges() const { return m_exchanges; }

protected:
    void run() override
    {
        HttpExchanges exchanges(m_options);
        m_exchanges = &exchanges;
        m_ready.release();
        exec();
    }

private:
    TransportOptions m_options;
    HttpExchanges *m_exchanges = nullptr;
    std::binary_semaphore m_ready{0};
};

HttpTransport::HttpTransport(TransportOptions options) : m_thread(std::make_unique<NetworkThread>(std::move(options)))
{
    m_reading.setMaxThreadCount(1);
}

HttpTransport::~HttpTransport() = default;

QFuture<Result<HttpResponse>> HttpTransport::send(HttpRequest request)
{
    QPromise<Result<HttpResponse>> promise;
    QFuture<Result<HttpResponse>> future = promise.future();
    promise.start();
    HttpExchanges *exchanges = m_thread->exchanges();
    QMetaObject::invokeMethod(
        exchanges,
        [exchanges, request = std::move(request), promise = std::move(promise)]() mutable {
            exchanges->start(std::move(request), std::move(promise));
        },
        Qt::QueuedConnection);
    return future;
}

void HttpTransport::cancelAll()
{
    HttpExchanges *exchanges = m_thread->exchanges();
    QMetaObject::invokeMethod(
        exchanges, [exchanges] { exchanges->cancelAll(); }, Qt::QueuedConnection);
}

} // namespace rollcall::net
