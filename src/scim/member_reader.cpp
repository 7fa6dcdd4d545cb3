// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/member_reader.h"

#include "scim/json.h"
#include "scim/json_dom.h"

#include <algorithm>

namespace rollcall::scim
{

struct MemberReader::Parser {
    simdjson::dom::parser parser;
};

MemberReader::MemberReader(const SchemaRegistry &registry) : m_registry(&registry), m_parser(std::make_unique<Parser>())
{
}

MemberReader::~MemberReader() = default;
MemberReader::MemberReader(MemberReader &&other) noexcept = default;
MemberReader &MemberReader::operator=(MemberReader &&other) noexcept = default;

void MemberReader::add(const Filter &filter)
{
    switch (filter.kind) {
    case Filter::Kind::Compare:
    case Filter::Kind::Present:
    case Filter::Kind::ValuePath: add(filter.path); return;
    case Filter::Kind::And:
    case Filter::Kind::Or:
    case Filter::Kind::Not: break;
    }
    for (const Filter &child : filter.children)
        add(child);
}

void MemberReader::add(const AttributePath &path)
{
    // What no schema has is in no resource.
    if (const auto target = m_registry->locate(path))
        m_names.push_back((target->isExtension ? target->schema->id : target->attribute->name).toStdString());
}

Result<QJsonObject> MemberReader::read(QByteArrayView json)
{
    simdjson::dom::object all;
    if (const auto error = m_parser->parser.parse(json.data(), static_cast<std::size_t>(json.size())).get(all))
        return Error{ErrorCode::MalformedJson, QString::fromLatin1(simdjson::error_message(error)), {}};
    QJsonObject object;
    for (const auto &[key, value] : all) {
        const std::string_view name = key;
        if (std::any_of(m_names.begin(), m_names.end(), [&](const auto &wanted) { return isNamed(name, wanted); }))
            object.insert(toQString(name), toQJson(value));
    }
    return object;
}

} // namespace rollcall::scim
