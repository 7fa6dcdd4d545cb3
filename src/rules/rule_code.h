// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVector>

#include <optional>

namespace rollcall::rules
{

/// The MDM's rules by their stable codes: the same in SCIM error details, the audit log, the app's explanations and
/// the names of tests. A code is never renamed and never reused.
enum class RuleCode {
    EmailRequired,
    NameRequired,
    InactiveUser,
    BlankIgnored,
    MappingRemoved,
    SoftDelete,
    ReturningUser,
    Purge,
    AdoptSource,
    GroupDeleted,
    MemberHardDeleted,
    GroupDuplicate,
    NestedGroup,
    AttributeUnknown,
    LdapNoSync,
    TokenInactive,
    TokenExpired,
    TokenUnknown,
    ManagedAppleIdConflict,
    OneWay,
    NoEvents,
};

/// Every code, in the order of the list above.
[[nodiscard]] const QVector<RuleCode> &allRuleCodes();

/// The stable name: `email-required`.
[[nodiscard]] QString ruleCodeName(RuleCode code);

/// The code of a stable name, exactly as it is spelt; none if no rule is called so.
[[nodiscard]] std::optional<RuleCode> ruleCodeFromName(QStringView name);

/// The code at the head of a refusal's detail, `[email-required] The user has …`; none if it begins otherwise.
[[nodiscard]] std::optional<RuleCode> ruleCodeIn(QStringView detail);

} // namespace rollcall::rules
