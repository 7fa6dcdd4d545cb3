// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http_exchange.h"

#include <QNetworkAccessManager>

namespace rollcall::net
{

/// Everything under way in one transport, and the one QNetworkAccessManager. Thread: the transport's.
class HttpExchanges : public QObject
{
    Q_OBJECT

public:
    explicit HttpExchanges(TransportOptions options);
    ~HttpExchanges() override;

    void start(HttpRequest request, QPromise<Result<HttpResponse>> promise);
    void cancelAll();

private:
    TransportOptions m_options;
    QNetworkAccessManager m_network;
};

} // namespace rollcall::net
