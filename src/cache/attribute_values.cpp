// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/attribute_values.h"

#include "cache/search_text.h"
#include "scim/json_dom.h"
#include "scim/schema_registry.h"
#include "scim/schema_uris.h"

#include <QStringList>

#include <algorithm>

namespace rollcall::cache
{

namespace
{

using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::string_view kUrn = "urn:";
constexpr std::string_view kLdapAttributes = "ldapAttributes";

std::optional<object> objectOf(element value)
{
    object found;
    return value.get_object().get(found) == simdjson::SUCCESS ? std::optional(found) : std::nullopt;
}

/// As `scim::member()`: in any case, an exact spelling wins.
std::optional<element> memberOf(object parent, std::string_view name)
{
    std::optional<element> found;
    for (const auto &[key, value] : parent) {
        if (key == name)
            return value;
        if (!found && scim::isNamed(key, name))
            found = value;
    }
    return found;
}

bool isExtension(std::string_view key)
{
    return key.size() > kUrn.size() && scim::isNamed(key.substr(0, kUrn.size()), kUrn);
}

void addLine(QByteArray &lines, std::string_view text)
{
    QByteArray line(text.data(), static_cast<qsizetype>(text.size()));
    line.replace(kLineEnd, ' ');
    if (!line.isEmpty())
        lines += line + kLineEnd;
}

void addValues(element value, QByteArray &lines);

/// What it is called says all; of one that says neither all that it has.
void addComplex(object complex, QByteArray &lines)
{
    for (const std::string_view name : {"value", "display", "displayName"}) {
        const auto said = memberOf(complex, name);
        if (said && said->is_string())
            return addValues(*said, lines);
    }
    for (const auto &[key, value] : complex) {
        if (!value.is_object() && !value.is_array() && key != "$ref")
            addValues(value, lines);
    }
}

void addValues(element value, QByteArray &lines)
{
    switch (value.type()) {
    case simdjson::dom::element_type::STRING: addLine(lines, std::string_view(value.get_string())); break;
    case simdjson::dom::element_type::BOOL: addLine(lines, bool(value.get_bool()) ? "true" : "false"); break;
    case simdjson::dom::element_type::ARRAY:
        for (const element each : simdjson::dom::array(value.get_array()))
            addValues(each, lines);
        break;
    case simdjson::dom::element_type::OBJECT: addComplex(object(value.get_object()), lines); break;
    case simdjson::dom::element_type::NULL_VALUE: break;
    default: addLine(lines, simdjson::minify(value));
    }
}

/// The values of `path` from its place `at` on.
void follow(element value, const QList<QByteArray> &path, qsizetype at, QByteArray &lines)
{
    if (at == path.size())
        return addValues(value, lines);
    if (value.is_array()) {
        for (const element each : simdjson::dom::array(value.get_array()))
            follow(each, path, at, lines);
        return;
    }
    const auto parent = objectOf(value);
    const auto child = parent ? memberOf(*parent, path.at(at).toStdString()) : std::nullopt;
    if (child)
        follow(*child, path, at + 1, lines);
}

/// `[{"name": …, "value": …}]`, as the service tells what LDAP left.
template <typename Take> void eachLdapAttribute(element extension, Take take)
{
    const auto parent = objectOf(extension);
    const auto attributes = parent ? memberOf(*parent, kLdapAttributes) : std::nullopt;
    if (!attributes || !attributes->is_array())
        return;
    for (const element attribute : simdjson::dom::array(attributes->get_array())) {
        const auto entry = objectOf(attribute);
        const auto name = entry ? memberOf(*entry, "name") : std::nullopt;
        std::string_view text;
        if (name && name->get_string().get(text) == simdjson::SUCCESS)
            take(text, memberOf(*entry, "value"));
    }
}

void addLdapValues(element extension, std::string_view wanted, QByteArray &lines)
{
    eachLdapAttribute(extension, [&](std::string_view name, std::optional<element> value) {
        if (value && scim::isNamed(name, wanted))
            addValues(*value, lines);
    });
}

std::optional<object> parsed(simdjson::dom::parser &parser, const QByteArray &json)
{
    element root;
    if (json.isEmpty()
        || parser.parse(json.constData(), static_cast<size_t>(json.size())).get(root) != simdjson::SUCCESS)
        return std::nullopt;
    return objectOf(root);
}

std::string_view viewOf(QLatin1String text)
{
    return {text.data(), static_cast<size_t>(text.size())};
}

bool isStandard(std::string_view key)
{
    return scim::isNamed(key, viewOf(scim::kEnterpriseSchema)) || scim::isNamed(key, viewOf(scim::kRollcallSchema));
}

} // namespace

QByteArray attributeLines(const QByteArray &json, const QString &name)
{
    static thread_local simdjson::dom::parser parser;
    const auto user = parsed(parser, json);
    if (!user)
        return {};
    const QList<QByteArray> path = name.toUtf8().split('.');
    QByteArray lines;
    if (const auto core = memberOf(*user, path.front().toStdString()))
        follow(*core, path, 1, lines);
    for (const auto &[key, value] : *user) {
        if (lines.isEmpty() && isExtension(key))
            follow(value, path, 0, lines);
    }
    const auto extension = memberOf(*user, viewOf(scim::kRollcallSchema));
    if (lines.isEmpty() && extension)
        addLdapValues(*extension, name.toStdString(), lines);
    return lines;
}

void addCustomNames(const QByteArray &json, QSet<QString> &names)
{
    static thread_local simdjson::dom::parser parser;
    const auto user = parsed(parser, json);
    if (!user)
        return;
    for (const auto &[key, value] : *user) {
        const auto extension = isExtension(key) && !isStandard(key) ? objectOf(value) : std::nullopt;
        if (!extension)
            continue;
        for (const auto &[name, unused] : *extension)
            names.insert(scim::toQString(name));
    }
    if (const auto extension = memberOf(*user, viewOf(scim::kRollcallSchema))) {
        eachLdapAttribute(
            *extension, [&names](std::string_view name, const auto &) { names.insert(scim::toQString(name)); });
    }
}

const QStringList &schemaAttributes()
{
    static const QStringList names = [] {
        QStringList all;
        const scim::SchemaRegistry registry = scim::SchemaRegistry::forUsers();
        for (const scim::Schema &schema : registry.schemas()) {
            for (const scim::Attribute &attribute : schema.attributes) {
                if (attribute.returned == scim::Returned::Never)
                    continue;
                all.append(attribute.name);
                for (const scim::Attribute &part : attribute.subAttributes) {
                    if (!attribute.multiValued && part.name != QLatin1String("$ref"))
                        all.append(attribute.name + u'.' + part.name);
                }
            }
        }
        all.removeDuplicates();
        return all;
    }();
    return names;
}

bool isSchemaAttribute(const QString &name)
{
    static const QStringList common{QStringLiteral("id"), QStringLiteral("externalId"), QStringLiteral("meta")};
    const QString top = name.section(u'.', 0, 0);
    return schemaAttributes().contains(top, Qt::CaseInsensitive) || common.contains(top, Qt::CaseInsensitive);
}

} // namespace rollcall::cache
