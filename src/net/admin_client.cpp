// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/admin_client.h"

#include "net/admin_call.h"
#include "net/admin_documents.h"

namespace rollcall::net
{

namespace
{

Result<Me> readMe(const QJsonObject &object)
{
    Me me{object.value(QLatin1String("name")).toString(), object.value(QLatin1String("role")).toString(), {}};
    const QUrl target(object.value(QLatin1String("targetScimUrl")).toString(), QUrl::StrictMode);
    if (target.isValid() && target.scheme().startsWith(QLatin1String("http")) && target.userInfo().isEmpty())
        me.targetScimUrl = target;
    if (me.role.isEmpty())
        return Error{ErrorCode::NotScim, QStringLiteral("no role in the answer"), {}};
    return me;
}

Result<QJsonObject> asItIs(const QJsonObject &object)
{
    return object;
}

using SettingsSave = SaveOutcome<Fetched<QJsonObject>>;

Result<SettingsSave> readSaved(const HttpResponse &response)
{
    const AdminProblem problem = response.status < 400 ? AdminProblem() : AdminProblem::parse(response);
    if (response.status == 412 && !problem.current.isEmpty())
        return SettingsSave{SettingsSave::Kind::Conflict, {problem.current, {}, {}}};
    if (!problem.faults.isEmpty())
        return SettingsSave{SettingsSave::Kind::Invalid, {}, problem.faults};
    auto saved = AdminCall::readFetched<QJsonObject>(response, AdminPath::Document, asItIs);
    return saved.ok() ? Result<SettingsSave>({SettingsSave::Kind::Saved, std::move(*saved), {}}) : saved.error();
}

} // namespace

AdminClient::AdminClient(HttpTransport &transport, Endpoint endpoint)
    : m_transport(&transport), m_endpoint(std::move(endpoint))
{
}

AdminClient AdminClient::stoppedBy(std::stop_token stop) const
{
    AdminClient client = *this;
    client.m_stop = std::move(stop);
    return client;
}

QFuture<Result<Me>> AdminClient::me() const
{
    return AdminCall(*this, "GET", {QStringLiteral("me")}).read(AdminPath::Document, readMe);
}

QFuture<Result<Fetched<QJsonObject>>> AdminClient::settings() const
{
    return AdminCall(*this, "GET", {QStringLiteral("settings")}).fetch(AdminPath::Document, asItIs);
}

QFuture<Result<SettingsSave>> AdminClient::saveSettings(const QJsonObject &settings, const QByteArray &etag) const
{
    return AdminCall(*this, "PUT", {QStringLiteral("settings")}).with(settings).ifMatch(etag).send(readSaved);
}

QFuture<Result<SweepProgress>> AdminClient::managedAppleIdProgress() const
{
    return AdminCall(*this, "GET", {QStringLiteral("settings"), QStringLiteral("managed-apple-ids")})
        .read(AdminPath::Document, readSweep);
}

} // namespace rollcall::net
