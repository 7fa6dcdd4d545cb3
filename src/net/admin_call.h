// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/admin_answer.h"
#include "net/admin_client.h"

#include <QUrlQuery>

namespace rollcall::net
{

/// One request of `AdminClient`'s, put together and sent.
class AdminCall
{
public:
    /// `path` are the segments below /admin/v1, not encoded.
    AdminCall(const AdminClient &client, const QByteArray &verb, const QStringList &path);

    AdminCall &&with(const QJsonObject &body) &&;
    AdminCall &&with(const QUrlQuery &query) &&;
    AdminCall &&ifMatch(const QByteArray &etag) &&;

    /// `reader(const HttpResponse &)` gives the `Result`; an error without a subject gets the host as its own.
    template <typename Read> auto send(Read reader) &&
    {
        using Outcome = decltype(reader(HttpResponse()));
        return m_transport->send(std::move(m_request))
            .then([reader = std::move(reader), host = m_host](const Result<HttpResponse> &response) -> Outcome {
                Outcome outcome = response.ok() ? reader(*response) : Outcome(response.error());
                if (outcome.ok() || !outcome.error().subject.isEmpty())
                    return outcome;
                Error error = outcome.error();
                error.subject = host;
                return error;
            });
    }

    /// The answer's object read by `reader(const QJsonObject &)`.
    template <typename Read> auto read(AdminPath path, Read reader) &&
    {
        using Outcome = decltype(reader(QJsonObject()));
        return std::move(*this).send([path, reader = std::move(reader)](const HttpResponse &response) -> Outcome {
            const auto object = readAdminObject(response, path, QDateTime::currentDateTimeUtc());
            if (!object.ok())
                return object.error();
            Outcome outcome = reader(*object);
            if (outcome.ok())
                return outcome;
            Error error = outcome.error();
            error.line = response.status;
            return error;
        });
    }

    /// The same with the bytes and the ETag.
    template <typename Read> auto fetch(AdminPath path, Read reader) &&
    {
        using T = typename decltype(reader(QJsonObject()))::Value;
        return std::move(*this).send(
            [path, reader = std::move(reader)](
                const HttpResponse &response) -> Result<Fetched<T>> { return readFetched<T>(response, path, reader); });
    }

    template <typename T, typename Read>
    [[nodiscard]] static Result<Fetched<T>> readFetched(
        const HttpResponse &response, AdminPath path, const Read &reader)
    {
        const auto object = readAdminObject(response, path, QDateTime::currentDateTimeUtc());
        if (!object.ok())
            return object.error();
        Result<T> value = reader(*object);
        if (!value.ok())
            return Error{value.error().code, value.error().detail, {}, response.status};
        return Fetched<T>{std::move(value).value(), response.body, response.header("etag").trimmed()};
    }

private:
    HttpTransport *m_transport;
    HttpRequest m_request;
    QString m_host;
};

} // namespace rollcall::net
