// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_attributes.h"

#include "rules/attribute_name.h"
#include "scim/schema_uris.h"
#include "service/admin_preview.h"
#include "service/admin_response.h"
#include "service/attribute_catalog.h"
#include "service/attribute_removal.h"
#include "service/body_reader.h"
#include "service/row_counts.h"
#include "service/sweep_progress.h"
#include "service/user_sweep.h"

namespace rollcall::service
{

namespace
{

QString kindName(rules::AttributeKind kind)
{
    switch (kind) {
    case rules::AttributeKind::Core: return QStringLiteral("core");
    case rules::AttributeKind::Enterprise: return QStringLiteral("enterprise");
    case rules::AttributeKind::Idp: return QStringLiteral("idp");
    case rules::AttributeKind::Ldap: return QStringLiteral("ldap");
    case rules::AttributeKind::System: break;
    }
    return QStringLiteral("system");
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject toJson(const CatalogAttribute &attribute)
{
    return {{QStringLiteral("name"), attribute.name}, {QStringLiteral("type"), kindName(attribute.kind)},
        {QStringLiteral("usage"),
            attribute.variable.isEmpty() ? QJsonValue() : QStringLiteral("${%1}").arg(attribute.variable)},
        {QStringLiteral("urn"), orNull(attribute.urn)},
        {QStringLiteral("users"), attribute.users ? QJsonValue(*attribute.users) : QJsonValue()},
        {QStringLiteral("createdAt"),
            attribute.created.isValid() ? QJsonValue(toScimTime(attribute.created)) : QJsonValue()}};
}

/// Of the attributes that are gone for everybody but not yet from every user.
OrProblem<QJsonArray> removals(const AdminRequest &request)
{
    const auto names = removedAttributes(request.repository);
    if (!names)
        return problemOf(names.error());
    QJsonArray removals;
    for (const QString &name : *names) {
        const auto sweep = UserSweepStore(request.repository).find(UserSweep::Kind::AttributeRemoval, name);
        if (!sweep)
            return problemOf(sweep.error());
        removals.append(QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("progress"), progressOf(*sweep)}});
    }
    return removals;
}

OrProblem<Response> list(const AdminRequest &request)
{
    const auto catalog = attributeCatalog(request.repository);
    if (!catalog)
        return problemOf(catalog.error());
    const auto total = totalRows(request.repository, scim::ResourceType::User, Visibility::Everyone);
    if (!total)
        return problemOf(total.error());
    const auto removing = removals(request);
    if (!removing)
        return removing.error();
    QJsonArray items;
    for (const CatalogAttribute &attribute : *catalog)
        items.append(toJson(attribute));
    return adminJson({{QStringLiteral("items"), items}, {QStringLiteral("totalUsers"), *total},
        {QStringLiteral("removals"), *removing}});
}

Problem badName(const char *code, const QString &detail)
{
    return validationProblem({{QStringLiteral("name"), QLatin1String(code), detail}});
}

OrProblem<void> checkName(const AdminRequest &request, const QString &name)
{
    if (name.size() > rules::kMaxAttributeName)
        return badName("too-long", QStringLiteral("A name has at most %1 characters.").arg(rules::kMaxAttributeName));
    const auto fault = rules::attributeNameFault(name);
    if (fault == rules::AttributeNameFault::Malformed)
        return badName("malformed",
            QStringLiteral("A name is a letter, followed by letters, digits, - and _. Write it without ${ }."));
    if (fault)
        return badName("reserved",
            QStringLiteral(
                "The name belongs to a system variable or to an attribute of the core or enterprise schema."));
    const auto removed = removedAttributes(request.repository);
    if (!removed)
        return problemOf(removed.error());
    if (removed->contains(name, Qt::CaseInsensitive))
        return badName("being-removed",
            QStringLiteral("An attribute of this name was removed, and its values still are being. Try again later."));
    const auto taken = findCustomAttribute(request.repository, name);
    if (!taken)
        return problemOf(taken.error());
    if (*taken)
        return badName("taken",
            QStringLiteral("There is the attribute %1 already; names that differ in case only are the same.")
                .arg((*taken)->name));
    return {};
}

OrProblem<Response> add(const AdminRequest &request)
{
    const auto body = request.body();
    if (!body)
        return body.error();
    BodyReader reader(*body);
    const QString name = reader.requiredText(QLatin1String("name"));
    if (const auto read = reader.finish(); !read)
        return read.error();
    if (const auto good = checkName(request, name); !good)
        return good.error();
    if (const auto added = addCustomAttribute(request.repository, name, request.clock, request.actor()); !added)
        return problemOf(added.error());
    return adminJson(
        toJson({name, rules::AttributeKind::Idp, name, scim::kIvantiSchema + u':' + name, 0, request.now}), 201);
}

OrProblem<AttributeDeletion> deletionIn(const AdminRequest &request)
{
    const auto deletion
        = AttributeRemoval(request.repository, request.actor(), request.now).of(request.captures.constFirst());
    if (!deletion)
        return problemOf(deletion.error());
    if (!*deletion)
        return notFoundProblem(QStringLiteral("There is no custom attribute"));
    return **deletion;
}

QString inUse()
{
    return QStringLiteral("Managed Apple IDs are mapped to this attribute. Change the settings first.");
}

QJsonObject jsonOf(const AttributeDeletion &deletion)
{
    const QString &name = deletion.attribute.name;
    QJsonObject json{{QStringLiteral("name"), name}, {QStringLiteral("urn"), scim::kIvantiSchema + u':' + name},
        {QStringLiteral("users"), deletion.attribute.users}, {QStringLiteral("allowed"), !deletion.isInUse},
        {QStringLiteral("confirm"), QString::fromLatin1(deletion.confirm)},
        {QStringLiteral("reminder"),
            deletionReminder(
                QStringLiteral("This can't be undone. Remove the attribute's mapping in Entra ID, too: what "
                               "still comes of it is ignored, with a warning in the audit log."))}};
    if (deletion.isInUse)
        json.insert(QStringLiteral("refusal"),
            QJsonObject{
                {QStringLiteral("code"), QStringLiteral("attribute-in-use")}, {QStringLiteral("detail"), inUse()}});
    return json;
}

OrProblem<Response> preview(const AdminRequest &request)
{
    const auto deletion = deletionIn(request);
    if (!deletion)
        return deletion.error();
    return previewResponse(jsonOf(*deletion), deletion->confirm);
}

OrProblem<Response> removeOne(const AdminRequest &request)
{
    const auto deletion = deletionIn(request);
    if (!deletion)
        return deletion.error();
    if (deletion->isInUse)
        return Problem{409, QStringLiteral("attribute-in-use"), inUse()};
    if (const auto confirmed = checkPreview(request, deletion->confirm, jsonOf(*deletion)); !confirmed)
        return confirmed.error();
    AttributeRemoval removal(request.repository, request.actor(), request.now);
    if (const auto done = removal.run(*deletion); !done)
        return problemOf(done.error());
    const QString &name = deletion->attribute.name;
    const auto sweep = UserSweepStore(request.repository).find(UserSweep::Kind::AttributeRemoval, name);
    if (!sweep)
        return problemOf(sweep.error());
    return adminJson({{QStringLiteral("name"), name}, {QStringLiteral("users"), deletion->attribute.users},
        {QStringLiteral("progress"), progressOf(*sweep)},
        {QStringLiteral("reminder"), jsonOf(*deletion).value(QLatin1String("reminder"))}});
}

} // namespace

AdminRoutes attributeRoutes()
{
    const QString all = QStringLiteral("attributes");
    const QString one = QStringLiteral("attributes/{name}");
    return {{"GET", all, Role::Helpdesk, list}, {"POST", all, Role::Administrator, add},
        {"POST", one + QStringLiteral("/preview"), Role::Helpdesk, preview},
        {"DELETE", one, Role::Administrator, removeOne}};
}

} // namespace rollcall::service
