// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_sources.h"

#include "scim/json.h"
#include "service/admin_response.h"
#include "service/source_store.h"
#include "service/storable_text.h"

namespace rollcall::service
{

namespace
{

constexpr qsizetype kMaxName = 100;

QJsonObject toJson(const SourceInfo &source)
{
    return {{QStringLiteral("kind"), rules::sourceName(source.kind)}, {QStringLiteral("name"), source.name},
        {QStringLiteral("enabled"), source.enabled}, {QStringLiteral("readOnly"), source.readOnly},
        {QStringLiteral("switchable"), isSwitchable(source.kind) && !source.readOnly},
        {QStringLiteral("users"), source.users}};
}

OrProblem<Response> readAll(const AdminRequest &request)
{
    const auto sources = SourceStore(request.repository).list();
    if (!sources)
        return problemOf(sources.error());
    QJsonArray items;
    for (const SourceInfo &source : *sources)
        items.append(toJson(source));
    return adminList(items);
}

OrProblem<SourceInfo> sourceOf(const AdminRequest &request)
{
    const auto kind = rules::sourceFromName(request.captures.value(0));
    if (!kind)
        return notFoundProblem(QStringLiteral("There is no source"));
    const auto source = SourceStore(request.repository).find(*kind);
    if (!source)
        return problemOf(source.error());
    if (!*source)
        return notFoundProblem(QStringLiteral("There is no source"));
    return **source;
}

OrProblem<Response> readOne(const AdminRequest &request)
{
    const auto source = sourceOf(request);
    if (!source)
        return source.error();
    return adminJson(toJson(*source), source->version, 200);
}

std::optional<FieldError> takeMember(SourceInfo &source, const QString &key, const QJsonValue &value)
{
    if (key == QLatin1String("enabled")) {
        if (!value.isBool())
            return FieldError{key, QStringLiteral("wrong-type"), QStringLiteral("It is true or false.")};
        source.enabled = value.toBool();
        return std::nullopt;
    }
    if (key == QLatin1String("name")) {
        const QString name = value.toString().trimmed();
        const bool good
            = value.isString() && !name.isEmpty() && name.size() <= kMaxName && checkCharacters({{key, name}}).ok();
        if (!good)
            return FieldError{
                key, QStringLiteral("invalid"), QStringLiteral("A name has 1 to %1 characters.").arg(kMaxName)};
        source.name = name;
        return std::nullopt;
    }
    return FieldError{key, QStringLiteral("unknown-member"), QStringLiteral("Only name and enabled can be changed.")};
}

OrProblem<SourceInfo> changed(const AdminRequest &request, const SourceInfo &source)
{
    const auto body = request.body();
    if (!body)
        return body.error();
    SourceInfo draft = source;
    QVector<FieldError> errors;
    for (auto it = body->begin(); it != body->end(); ++it) {
        if (const auto error = takeMember(draft, it.key(), it.value()))
            errors.append(*error);
    }
    if (!errors.isEmpty())
        return validationProblem(errors);
    return draft;
}

OrProblem<Response> update(const AdminRequest &request)
{
    const auto source = sourceOf(request);
    if (!source)
        return source.error();
    if (const auto current = request.checkMatch(source->version, toJson(*source)); !current)
        return current.error();
    auto draft = changed(request, *source);
    if (!draft)
        return draft.error();
    if (source->readOnly || (draft->enabled != source->enabled && !isSwitchable(source->kind)))
        return Problem(409, QStringLiteral("source-read-only"),
            source->kind == rules::Source::EntraIdUserSource
                ? QStringLiteral("The source is read-only since its first user was taken over by SCIM provisioning.")
                : QStringLiteral("This source can't be switched or changed."));
    if (draft->name == source->name && draft->enabled == source->enabled)
        return adminJson(toJson(*source), source->version, 200);
    if (const auto saved = SourceStore(request.repository).save(*draft, request.now); !saved)
        return problemOf(saved.error());
    AuditEntry entry = request.entry(draft->enabled == source->enabled ? QStringLiteral("source.update")
            : draft->enabled                                           ? QStringLiteral("source.enable")
                                                                       : QStringLiteral("source.disable"),
        QStringLiteral("Source"), rules::sourceName(source->kind), draft->name);
    entry.before = scim::toBytes(toJson(*source));
    entry.after = scim::toBytes(toJson(*draft));
    if (const auto told = AuditLog(request.repository).append(entry); !told)
        return problemOf(told.error());
    return adminJson(toJson(*draft), source->version + 1, 200);
}

} // namespace

AdminRoutes sourceRoutes()
{
    const QString one = QStringLiteral("sources/{kind}");
    return {{"GET", QStringLiteral("sources"), Role::Helpdesk, readAll}, {"GET", one, Role::Helpdesk, readOne},
        {"PATCH", one, Role::Administrator, update}};
}

} // namespace rollcall::service
