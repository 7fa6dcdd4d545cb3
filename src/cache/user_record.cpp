// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/user_record.h"

#include "scim/json_dom.h"
#include "scim/schema_uris.h"

namespace rollcall::cache
{

namespace
{

using scim::toQString;
using simdjson::dom::element;
using Object = std::optional<simdjson::dom::object>;

Object objectOf(std::optional<element> value)
{
    simdjson::dom::object object;
    if (!value || value->get_object().get(object) != simdjson::SUCCESS)
        return std::nullopt;
    return object;
}

/// As `scim::member()`: in any case, an exact spelling wins.
std::optional<element> member(const Object &object, std::string_view name)
{
    if (!object)
        return std::nullopt;
    std::optional<element> found;
    for (const auto &[key, value] : *object) {
        if (key == name)
            return value;
        if (!found && scim::isNamed(key, name))
            found = value;
    }
    return found;
}

std::string_view viewOf(std::optional<element> value)
{
    std::string_view text;
    if (!value || value->get_string().get(text) != simdjson::SUCCESS)
        return {};
    return text;
}

QString textOf(const Object &object, std::string_view name)
{
    return toQString(viewOf(member(object, name)));
}

/// "True" as Entra writes it, too.
std::optional<bool> booleanOf(std::optional<element> value)
{
    bool boolean = false;
    if (value && value->get_bool().get(boolean) == simdjson::SUCCESS)
        return boolean;
    const std::string_view text = viewOf(value);
    if (scim::isNamed(text, "true"))
        return true;
    if (scim::isNamed(text, "false"))
        return false;
    return std::nullopt;
}

QString displayNameOf(const Object &user)
{
    if (const QString name = textOf(user, "displayName"); !name.trimmed().isEmpty())
        return name;
    const Object name = objectOf(member(user, "name"));
    if (const QString formatted = textOf(name, "formatted"); !formatted.trimmed().isEmpty())
        return formatted;
    return QStringList{textOf(name, "givenName"), textOf(name, "familyName")}.join(QLatin1Char(' ')).trimmed();
}

/// How well an e-mail address stands for the person.
int rankOf(const Object &email)
{
    if (booleanOf(member(email, "primary")).value_or(false))
        return 2;
    return scim::isNamed(viewOf(member(email, "type")), "work") ? 1 : 0;
}

QString emailOf(const Object &user)
{
    const auto emails = member(user, "emails");
    if (!emails || !emails->is_array())
        return {};
    std::string_view best;
    int bestRank = -1;
    for (const element value : simdjson::dom::array(emails->get_array())) {
        const Object email = objectOf(value);
        const std::string_view address = viewOf(member(email, "value"));
        if (!address.empty() && rankOf(email) > bestRank) {
            best = address;
            bestRank = rankOf(email);
        }
    }
    return toQString(best);
}

rules::UserState stateOf(const Object &user, const Object &extension)
{
    if (const auto state = rules::userStateFromName(textOf(extension, "state")))
        return *state;
    const bool active = booleanOf(member(user, "active")).value_or(true);
    return active ? rules::UserState::Active : rules::UserState::Disabled;
}

std::string_view viewOf(QLatin1String text)
{
    return {text.data(), static_cast<size_t>(text.size())};
}

/// What was read at the edge was found good there: it is not judged again.
Object parsed(simdjson::dom::parser &parser, const QByteArray &json)
{
    element root;
    if (json.isEmpty()
        || parser.parse(json.constData(), static_cast<size_t>(json.size())).get(root) != simdjson::SUCCESS)
        return std::nullopt;
    return objectOf(root);
}

} // namespace

UserRow readUser(const scim::Resource &resource)
{
    // It keeps its memory from one user to the next.
    static thread_local simdjson::dom::parser parser;
    const Object user = parsed(parser, resource.json());
    const Object extension = objectOf(member(user, viewOf(scim::kRollcallSchema)));
    const Object enterprise = objectOf(member(user, viewOf(scim::kEnterpriseSchema)));
    UserRow row;
    row.id = resource.id();
    row.displayName = displayNameOf(user);
    row.userName = resource.userName();
    row.email = emailOf(user);
    row.department = textOf(enterprise, "department");
    row.managedAppleId = textOf(extension, "managedAppleId");
    row.externalId = resource.externalId();
    row.source = rules::sourceFromName(textOf(extension, "source"));
    row.state = stateOf(user, extension);
    row.syncState = rules::syncStateFromName(textOf(extension, "syncState")).value_or(row.syncState);
    row.inviteStatus = rules::inviteStatusFromName(textOf(extension, "inviteStatus")).value_or(row.inviteStatus);
    row.lastModified = resource.meta().lastModifiedTime();
    return row;
}

} // namespace rollcall::cache
