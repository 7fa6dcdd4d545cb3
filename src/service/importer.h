// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "intake/directory_user.h"
#include "rules/source.h"

#include <QVector>

namespace rollcall::service
{

class Repository;

/// A person of the file who was not imported, and why (English, for the terminal).
struct ImportProblem {
    int line = 0; ///< Of the file, 1-based.
    QString userName;
    QString reason;
};

struct ImportSummary {
    int created = 0;
    int updated = 0;
    int unchanged = 0;
    QVector<ImportProblem> skipped;
};

/// Puts people into the directory as users of `source`, as the MDM had them before Entra provisioned anybody.
///
/// Who is there already from the same source is updated; who is there from another one is left alone and listed in
/// `skipped`, as is who has no user name. Custom columns become LDAP attributes of LDAP users, custom attributes of
/// others where the name was added before. Written in batches, each one transaction with its audit entries: after a
/// crash the same call ends in the same state. Requires: `source` is not ScimEntraId (InvalidArgument); called in the
/// repository's thread. Fails as the database does.
Result<ImportSummary> importUsers(
    Repository &repository, const QVector<intake::DirectoryUser> &people, rules::Source source, const Clock &clock);

} // namespace rollcall::service
