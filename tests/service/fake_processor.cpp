// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/fake_processor.h"

#include <stdexcept>

namespace rollcall::test
{
namespace
{

QByteArray echo(const service::Request &request)
{
    QByteArray text = request.method + ' ' + request.path;
    if (!request.query.isEmpty())
        text += '?' + request.query;
    return request.body.isEmpty() ? text : text + ' ' + request.body;
}

} // namespace

service::ProcessorFactory FakeProcessing::factory()
{
    return [this]() -> Result<std::unique_ptr<service::RequestProcessor>> {
        return std::unique_ptr<service::RequestProcessor>(std::make_unique<FakeProcessor>(*this));
    };
}

service::Response FakeProcessor::process(const service::Request &request)
{
    ++m_processing.processed;
    if (request.path == "/hold") {
        m_processing.begun.release();
        m_processing.go.acquire();
    }
    if (request.path == "/linger") {
        m_processing.begun.release();
        while (!m_processing.go.tryAcquire(1, 5)) {
            if (request.isAbandoned()) {
                m_processing.abandoned.release();
                break;
            }
        }
    }
    if (request.path == "/throw")
        throw std::runtime_error("a processor's own error");
    if (request.path == "/split")
        return {200, "text/plain", "body", {{"Location", "x\r\nSet-Cookie: admin=1"}}};
    if (request.path == "/empty")
        return {204, "text/plain", {}, {}};
    if (request.path == "/missing")
        return {404, "text/plain", "not here", {}};
    if (request.path == "/base")
        return {200, "text/plain", request.baseUrl, {}};
    if (request.path == "/from")
        return {200, "text/plain", request.remoteAddress, {}};
    if (request.path.startsWith("/large/"))
        return {200, "text/plain", QByteArray(request.path.mid(7).toLongLong(), 'x'), {}};
    return {200, "text/plain", echo(request), {}};
}

} // namespace rollcall::test
