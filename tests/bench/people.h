// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/resource.h"

#include <QVector>

namespace rollcall::bench
{

/// The same people each time, whole or in parts: 64 first and 100 last names, a fifth Japanese, each with about 1.5 kB
/// of JSON: the core attributes, the enterprise extension, custom attributes, what the service says of a user, none to
/// three groups. Few names for many people: a hard case for a search, because short texts are in very many rows.
[[nodiscard]] QVector<scim::Resource> people(int first, int count);
[[nodiscard]] inline QVector<scim::Resource> people(int count)
{
    return people(0, count);
}

/// The groups that `people(0, count)` are in, with their members.
[[nodiscard]] QVector<scim::Resource> groupsOf(int count);

/// How many people the benchmarks work on: ROLLCALL_BENCH_PEOPLE, else 100,000.
[[nodiscard]] int peopleCount();

} // namespace rollcall::bench
