// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace rollcall::test
{

/// The files of a sample company of p0, p1, …: p0 was a Local user before and p1 an LDAP one, p3 has no mail, p4 is
/// disabled; p5 is disabled by a later cycle; another Local user, `alone`, is nobody in the directory. Three groups
/// share the people.
void writeSmallCompany(const QString &folder, int people = 12);

} // namespace rollcall::test
