// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/importer.h"

#include "service/group_import.h"
#include "service/ldap_absence.h"
#include "service/source_store.h"
#include "service/user_import.h"

namespace rollcall::service
{

namespace
{

Result<void> check(const intake::DirectoryContent &content, const ImportOptions &options)
{
    const QString source = rules::sourceName(options.source);
    if (options.source == rules::Source::ScimEntraId)
        return Error{ErrorCode::InvalidArgument,
            QStringLiteral("users of this source come over SCIM, they are not imported"), source};
    if (options.isFull && options.source != rules::Source::Ldap)
        return Error{ErrorCode::InvalidArgument, QStringLiteral("only LDAP has full imports"), source};
    if (options.isFull && content.users.isEmpty())
        return Error{ErrorCode::InvalidArgument,
            QStringLiteral("a full import of a file without people would leave nobody in sync"), source};
    return {};
}

} // namespace

Result<ImportSummary> importDirectory(
    Repository &repository, const intake::DirectoryContent &content, const ImportOptions &options, const Clock &clock)
{
    if (const auto good = check(content, options); !good)
        return good.error();
    if (const auto admitted = SourceStore(repository).admitImport(options.source); !admitted)
        return admitted.error();
    ImportSummary summary;
    UserImport users(repository, options.source, clock, summary);
    if (const auto done = users.run(content.users); !done)
        return done.error();
    GroupImport groups(repository, options.source, users.idsByObjectId(), clock, summary);
    if (const auto done = groups.run(content); !done)
        return done.error();
    if (options.isFull) {
        auto absent = markAbsent(repository, content.users, clock);
        if (!absent)
            return absent.error();
        summary.noSync = *absent;
    }
    return summary;
}

} // namespace rollcall::service
