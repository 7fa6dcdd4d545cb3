// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/cache_state.h"
#include "cache/change_set.h"
#include "cache/group_details.h"
#include "cache/group_query.h"
#include "cache/listing.h"
#include "cache/user_details.h"
#include "cache/user_history.h"
#include "cache/user_query.h"

// What `Directory` gives and takes: the cache's values, under the name by which models and pages may know them.
namespace rollcall::sync
{

using cache::ChangeSet;
using cache::GroupColumn;
using cache::GroupDetails;
using cache::GroupQuery;
using cache::GroupRow;
using cache::Listing;
using cache::MemberRow;
using cache::SyncMeans;
using cache::UserChange;
using cache::UserColumn;
using cache::UserDetails;
using cache::UserHistory;
using cache::UserQuery;
using cache::UserRow;
using cache::wordOf;

} // namespace rollcall::sync
