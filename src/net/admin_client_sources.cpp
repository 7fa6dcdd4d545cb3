// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/admin_call.h"
#include "net/admin_documents.h"

namespace rollcall::net
{

namespace
{

using SourceSave = SaveOutcome<UserSource>;

Result<SourceSave> readSaved(const HttpResponse &response)
{
    const AdminProblem problem = response.status < 400 ? AdminProblem() : AdminProblem::parse(response);
    if (response.status == 412 && !problem.current.isEmpty()) {
        const auto newer = readSource(problem.current);
        return newer.ok() ? Result<SourceSave>({SourceSave::Kind::Conflict, *newer, {}}) : newer.error();
    }
    if (!problem.faults.isEmpty())
        return SourceSave{SourceSave::Kind::Invalid, {}, problem.faults};
    auto saved = AdminCall::readFetched<UserSource>(response, AdminPath::Item, readSource);
    return saved.ok() ? Result<SourceSave>({SourceSave::Kind::Saved, std::move(saved->value), {}}) : saved.error();
}

QStringList pathOf(const QString &kind)
{
    return {QStringLiteral("sources"), kind};
}

} // namespace

QFuture<Result<Fetched<QVector<UserSource>>>> AdminClient::sources() const
{
    return AdminCall(*this, "GET", {QStringLiteral("sources")}).fetch(AdminPath::Document, readSources);
}

QFuture<Result<Fetched<UserSource>>> AdminClient::source(const QString &kind) const
{
    return AdminCall(*this, "GET", pathOf(kind)).fetch(AdminPath::Item, readSource);
}

QFuture<Result<SourceSave>> AdminClient::changeSource(
    const QString &kind, const SourceChange &change, const QByteArray &etag) const
{
    QJsonObject body;
    if (change.enabled)
        body.insert(QStringLiteral("enabled"), *change.enabled);
    if (change.name)
        body.insert(QStringLiteral("name"), *change.name);
    return AdminCall(*this, "PATCH", pathOf(kind)).with(body).ifMatch(etag).send(readSaved);
}

} // namespace rollcall::net
