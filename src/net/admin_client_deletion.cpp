// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/admin_call.h"
#include "net/json_reader.h"

namespace rollcall::net
{

namespace
{

QString folderOf(scim::ResourceType type)
{
    return type == scim::ResourceType::User ? QStringLiteral("users") : QStringLiteral("groups");
}

Result<NamedResource> readNamed(const QJsonObject &json)
{
    JsonReader reader(json);
    NamedResource named{reader.text(QLatin1String("id")), reader.optionalText(QLatin1String("name"))};
    const Result<void> whole = reader.finish();
    return whole.ok() ? Result<NamedResource>(std::move(named)) : whole.error();
}

QVector<NamedResource> namedIn(JsonReader &reader, QLatin1String name)
{
    const auto named = readItems(reader.optionalArray(name), readNamed);
    if (!named.ok())
        reader.fail(named.error().detail);
    return named.valueOr({});
}

QStringList namesIn(JsonReader &reader, QLatin1String name)
{
    QStringList names;
    for (const QJsonValue &value : reader.optionalArray(name))
        names.append(value.toString());
    return names;
}

QString refusalIn(JsonReader &reader)
{
    const QJsonObject refusal = reader.optionalObject(QLatin1String("refusal"));
    return refusal.value(QLatin1String("detail")).toString();
}

Result<DeletionPreview> readPreview(const QJsonObject &json)
{
    JsonReader reader(json);
    DeletionPreview preview;
    preview.id = reader.text(QLatin1String("id"));
    preview.name = reader.text(QLatin1String("name"));
    preview.source = reader.text(QLatin1String("source"));
    preview.allowed = reader.flag(QLatin1String("allowed"));
    preview.refusal = refusalIn(reader);
    preview.confirm = reader.text(QLatin1String("confirm")).toUtf8();
    preview.groups = namedIn(reader, QLatin1String("groups"));
    preview.groupCount = reader.optionalCount(QLatin1String("groupCount"));
    preview.attributes = namesIn(reader, QLatin1String("attributes"));
    preview.inviteStatus = reader.optionalText(QLatin1String("inviteStatus"));
    preview.managedAppleId = reader.optionalText(QLatin1String("managedAppleId"));
    preview.memberCount = reader.optionalCount(QLatin1String("memberCount"));
    preview.disabled = namedIn(reader, QLatin1String("disabled"));
    preview.disabledCount = reader.optionalCount(QLatin1String("disabledCount"));
    const Result<void> whole = reader.finish();
    return whole.ok() ? Result<DeletionPreview>(std::move(preview)) : whole.error();
}

Result<DeletionOutcome> readOutcome(const QJsonObject &json)
{
    using Kind = DeletionOutcome::Kind;
    static constexpr std::pair<const char *, Kind> kKinds[] = {{"deleted", Kind::Deleted},
        {"not-found", Kind::NotFound}, {"refused", Kind::Refused}, {"changed", Kind::Changed}};
    JsonReader reader(json);
    DeletionOutcome outcome{reader.text(QLatin1String("id"))};
    const QString name = reader.text(QLatin1String("outcome"));
    const auto *kind = std::find_if(
        std::begin(kKinds), std::end(kKinds), [&name](const auto &one) { return name == QLatin1String(one.first); });
    if (kind == std::end(kKinds))
        reader.fail(QStringLiteral("\"outcome\" is none that is known"));
    else
        outcome.kind = kind->second;
    outcome.detail = reader.optionalText(QLatin1String("detail"));
    const Result<void> whole = reader.finish();
    return whole.ok() ? Result<DeletionOutcome>(std::move(outcome)) : whole.error();
}

template <typename Read> auto readUsers(const QJsonObject &json, Read read)
{
    JsonReader reader(json);
    const QJsonArray users = reader.array(QLatin1String("users"));
    const Result<void> whole = reader.finish();
    using Users = decltype(readItems(users, read));
    return whole.ok() ? readItems(users, read) : Users(whole.error());
}

Result<DeletionOutcome> readDeleted(const QString &id, const HttpResponse &response)
{
    using Kind = DeletionOutcome::Kind;
    const std::optional<Error> error = adminError(response, AdminPath::Item, QDateTime::currentDateTimeUtc());
    if (!error) {
        const auto object = readAdminObject(response, AdminPath::Item, QDateTime::currentDateTimeUtc());
        const qint64 disabled = object.ok() ? object->value(QLatin1String("disabledCount")).toInteger() : 0;
        return DeletionOutcome{id, Kind::Deleted, {}, disabled};
    }
    switch (error->code) {
    case ErrorCode::NotFound: return DeletionOutcome{id, Kind::NotFound};
    case ErrorCode::Conflict: return DeletionOutcome{id, Kind::Refused, AdminProblem::parse(response).detail};
    case ErrorCode::PreconditionFailed: return DeletionOutcome{id, Kind::Changed};
    default: return *error;
    }
}

} // namespace

QFuture<Result<DeletionPreview>> AdminClient::previewDeletion(scim::ResourceType type, const QString &id) const
{
    return AdminCall(*this, "POST", {folderOf(type), id, QStringLiteral("preview")}).read(AdminPath::Item, readPreview);
}

QFuture<Result<QVector<DeletionPreview>>> AdminClient::previewUserDeletions(const QStringList &ids) const
{
    QJsonArray users;
    for (const QString &id : ids)
        users.append(QJsonObject{{QStringLiteral("id"), id}});
    return AdminCall(*this, "POST", {QStringLiteral("users"), QStringLiteral("purge"), QStringLiteral("preview")})
        .with(QJsonObject{{QStringLiteral("users"), users}})
        .read(AdminPath::Document, [](const QJsonObject &json) { return readUsers(json, readPreview); });
}

QFuture<Result<DeletionOutcome>> AdminClient::deleteForGood(
    scim::ResourceType type, const QString &id, const QByteArray &confirm) const
{
    return AdminCall(*this, "DELETE", {folderOf(type), id})
        .ifMatch('"' + confirm + '"')
        .send([id](const HttpResponse &response) { return readDeleted(id, response); });
}

QFuture<Result<QVector<DeletionOutcome>>> AdminClient::deleteUsersForGood(const QVector<DeletionPreview> &users) const
{
    QJsonArray confirmed;
    for (const DeletionPreview &user : users)
        confirmed.append(
            QJsonObject{{QStringLiteral("id"), user.id}, {QStringLiteral("confirm"), QString::fromUtf8(user.confirm)}});
    return AdminCall(*this, "POST", {QStringLiteral("users"), QStringLiteral("purge")})
        .with(QJsonObject{{QStringLiteral("users"), confirmed}})
        .read(AdminPath::Document, [](const QJsonObject &json) { return readUsers(json, readOutcome); });
}

} // namespace rollcall::net
