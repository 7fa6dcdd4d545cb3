// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/rule_code.h"

#include <QHash>

namespace rollcall::rules
{

QString ruleCodeName(RuleCode code)
{
    switch (code) {
    case RuleCode::EmailRequired: return QStringLiteral("email-required");
    case RuleCode::NameRequired: return QStringLiteral("name-required");
    case RuleCode::InactiveUser: return QStringLiteral("inactive-user");
    case RuleCode::BlankIgnored: return QStringLiteral("blank-ignored");
    case RuleCode::MappingRemoved: return QStringLiteral("mapping-removed");
    case RuleCode::SoftDelete: return QStringLiteral("soft-delete");
    case RuleCode::ReturningUser: return QStringLiteral("returning-user");
    case RuleCode::Purge: return QStringLiteral("purge");
    case RuleCode::AdoptSource: return QStringLiteral("adopt-source");
    case RuleCode::GroupDeleted: return QStringLiteral("group-deleted");
    case RuleCode::MemberHardDeleted: return QStringLiteral("member-hard-deleted");
    case RuleCode::GroupDuplicate: return QStringLiteral("group-duplicate");
    case RuleCode::NestedGroup: return QStringLiteral("nested-group");
    case RuleCode::AttributeUnknown: return QStringLiteral("attribute-unknown");
    case RuleCode::LdapNoSync: return QStringLiteral("ldap-no-sync");
    case RuleCode::TokenInactive: return QStringLiteral("token-inactive");
    case RuleCode::TokenExpired: return QStringLiteral("token-expired");
    case RuleCode::TokenUnknown: return QStringLiteral("token-unknown");
    case RuleCode::ManagedAppleIdConflict: return QStringLiteral("managed-apple-id-conflict");
    case RuleCode::OneWay: return QStringLiteral("one-way");
    case RuleCode::NoEvents: return QStringLiteral("no-events");
    }
    return {};
}

const QVector<RuleCode> &allRuleCodes()
{
    static const QVector<RuleCode> codes = [] {
        QVector<RuleCode> all;
        for (int i = 0; i <= static_cast<int>(RuleCode::NoEvents); ++i)
            all.append(static_cast<RuleCode>(i));
        return all;
    }();
    return codes;
}

std::optional<RuleCode> ruleCodeFromName(QStringView name)
{
    static const QHash<QString, RuleCode> byName = [] {
        QHash<QString, RuleCode> hash;
        for (const RuleCode code : allRuleCodes())
            hash.insert(ruleCodeName(code), code);
        return hash;
    }();
    const auto found = byName.constFind(name.toString());
    return found == byName.cend() ? std::nullopt : std::optional(*found);
}

std::optional<RuleCode> ruleCodeIn(QStringView detail)
{
    if (!detail.startsWith(u'['))
        return std::nullopt;
    const qsizetype end = detail.indexOf(u']');
    return end < 0 ? std::nullopt : ruleCodeFromName(detail.mid(1, end - 1));
}

} // namespace rollcall::rules
