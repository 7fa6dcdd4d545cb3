// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/source.h"

namespace rollcall::rules
{

QString sourceName(Source source)
{
    switch (source) {
    case Source::ScimEntraId: return QStringLiteral("scim-entra-id");
    case Source::Local: return QStringLiteral("local");
    case Source::Ldap: return QStringLiteral("ldap");
    case Source::EntraIdUserSource: return QStringLiteral("entra-user-source");
    }
    return {};
}

std::optional<Source> sourceFromName(QStringView name)
{
    for (const Source source : {Source::ScimEntraId, Source::Local, Source::Ldap, Source::EntraIdUserSource}) {
        if (name == sourceName(source))
            return source;
    }
    return std::nullopt;
}

} // namespace rollcall::rules
