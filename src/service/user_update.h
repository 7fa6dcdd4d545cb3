// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/rule_code.h"
#include "scim/patch.h"
#include "scim/protocol_error.h"

#include <QJsonObject>
#include <QStringList>

namespace rollcall::service
{

struct UserRecord;
struct WriteContext;

/// What an update makes of a user's attributes, before anybody asked whether it may. A value.
struct UserUpdate {
    QJsonObject before;
    QJsonObject after;
    QStringList blanks; ///< Paths that came blank.
    QStringList kept; ///< Those of them that would have cleared something, and did not.
    QStringList ignored; ///< Paths that no schema knows.
    rules::RuleCode keeper = rules::RuleCode::BlankIgnored; ///< The rule by which `kept` were kept.
};

// Where `blank-ignored` holds, a blank clears nothing. Where an administrator switched it off a blank clears, but never
// the last e-mail address (`email-required`: a blank one in an update is ignored), nor whether the account is active. A
// password is not kept, not even hashed: nobody signs in here with one. Fail as scim::applyPatch() and
// scim::normalize() do.

/// By PATCH (RFC 7644 §3.5.2).
[[nodiscard]] scim::Outcome<UserUpdate> patchedUser(
    const WriteContext &context, const UserRecord &record, const scim::PatchRequest &request);
/// By PUT (RFC 7644 §3.5.1): with the mdm profile, what is missing stays.
[[nodiscard]] scim::Outcome<UserUpdate> replacedUser(
    const WriteContext &context, const UserRecord &record, const QJsonObject &body);

} // namespace rollcall::service
