// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "intake/directory_user.h"

#include <QVector>

namespace rollcall::service
{

class Repository;

/// After a full import of an LDAP directory that has these people: gives the LDAP users whom it does not have the sync
/// state None, with an audit entry each (`ldap-no-sync`). They stay active. People are told by their user names,
/// without regard to case. Returns how many are new to that state.
///
/// In batches, each one transaction: after a crash the same call does the rest. Thread: the repository's. Fails as the
/// database does.
Result<int> markAbsent(Repository &repository, const QVector<intake::DirectoryUser> &people, const Clock &clock);

} // namespace rollcall::service
