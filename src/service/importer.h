// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "intake/directory_content.h"
#include "rules/source.h"
#include "service/import_summary.h"

namespace rollcall::service
{

class Repository;

struct ImportOptions {
    rules::Source source = rules::Source::Local;
    bool isFull = false; ///< The file has everybody: LDAP users whom it does not have are No Sync from now on.
};

/// Puts people and groups into the directory as those of `source`, as the MDM had them before Entra provisioned
/// anybody.
///
/// Who is there already from the same source is updated; who is there from another one is left alone and listed among
/// the problems, as is who has no user name. Custom columns become LDAP attributes of LDAP users, custom attributes of
/// others where the name was added before. A group gets the members that the file says, whatever source they are of by
/// now, and a name that another source's group has is skipped; groups within groups and members that the file does not
/// have are left out and listed. After a full LDAP import, LDAP users whom the file does not have stay active and get
/// the sync state None (`ldap-no-sync`); who is in a file again gets Direct.
///
/// Written in batches, each one transaction with its audit entries: after a crash the same call ends in the same state.
/// Requires: called in the repository's thread. Fails with InvalidArgument for users of ScimEntraId, for a full import
/// of another source than Ldap and for a full import of nobody, and as the database does.
Result<ImportSummary> importDirectory(
    Repository &repository, const intake::DirectoryContent &content, const ImportOptions &options, const Clock &clock);

} // namespace rollcall::service
