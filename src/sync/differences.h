// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/resource_differences.h"

// What the syncs compare two versions of a resource by, for whoever compares others: the same attribute has the same
// name then.
namespace rollcall::sync
{

using cache::Difference;
using cache::differencesBetween;

} // namespace rollcall::sync
