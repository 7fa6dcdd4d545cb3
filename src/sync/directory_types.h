// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/attribute_column.h"
#include "cache/attribute_values.h"
#include "cache/cache_state.h"
#include "cache/change_set.h"
#include "cache/group_details.h"
#include "cache/group_query.h"
#include "cache/listing.h"
#include "cache/query_text.h"
#include "cache/row_marks.h"
#include "cache/run_record.h"
#include "cache/user_details.h"
#include "cache/user_history.h"
#include "cache/user_query.h"

// What `Directory` gives and takes: the cache's values, under the name by which models and pages may know them.
namespace rollcall::sync
{

using cache::ChangeSet;
using cache::FactCounts;
using cache::GroupColumn;
using cache::GroupDetails;
using cache::GroupQuery;
using cache::GroupRow;
using cache::Listing;
using cache::MemberRow;
using cache::QueryFault;
using cache::QueryField;
using cache::QueryKeyword;
using cache::QueryTerm;
using cache::QueryText;
using cache::RowMarks;
using cache::RunRecord;
using cache::SyncMeans;
using cache::UserChange;
using cache::UserColumn;
using cache::UserDetails;
using cache::UserHistory;
using cache::UserQuery;
using cache::UserRow;
using cache::ValueCount;
using cache::wordOf;

using cache::isQueryNameCharacter;
using cache::keywordNumber;
using cache::keywordsOf;
using cache::parseQuery;
using cache::queryFieldName;
using cache::queryFieldNames;
using cache::queryFieldOf;
using cache::quotedQueryValue;
using cache::schemaAttributes;
using cache::withCondition;
using cache::withKeywords;
using cache::withoutPart;

} // namespace rollcall::sync
