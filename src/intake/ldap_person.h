// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "intake/directory_user.h"
#include "intake/distinguished_name.h"
#include "intake/ldap_entry.h"
#include "intake/ldif_entry.h"

#include <QString>

namespace rollcall::intake
{

/// Whether an entry is an account of a person: one of inetOrgPerson and its superiors, of posixAccount, or a user of
/// Active Directory; no computer, and no contact.
[[nodiscard]] bool isPerson(const LdapEntry &entry);

/// The id by which the directory itself knows an entry whatever it is called (entryUUID, objectGUID, …); without one,
/// its DN.
[[nodiscard]] QString directoryIdOf(const LdapEntry &entry, const QString &dn);

/// A person of a directory, without the manager, who is another entry. The attributes of inetOrgPerson (RFC 2798) and
/// of Active Directory go to the fields that Entra's export has. What else has a single value of text becomes a custom
/// attribute, but nothing secret (passwords, keys) and nothing that the directory keeps for itself, such as the time of
/// the last sign-in; and so do `userDN`, `userCN` and `userOU`, taken from the DN.
///
/// Disabled are those with bit 2 in userAccountControl, with nsAccountLock, or with pwdAccountLockedTime. Fails with
/// `InvalidEncoding` (`line` is where) if one of those fields has no text.
[[nodiscard]] Result<DirectoryUser> personOf(
    const LdifEntry &source, const LdapEntry &entry, const DistinguishedName &dn);

} // namespace rollcall::intake
