// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/listing_model.h"

namespace rollcall::models
{

/// The users in the cache, one a row. The columns are `sync::UserColumn`, in its order.
///
/// Values: QString; `rules::Source`, `rules::UserState`, `rules::SyncState`, `rules::InviteStatus`; QDateTime.
class UserListModel : public ListingModel
{
    Q_OBJECT
public:
    /// Requires: `directory` outlives the model. Starts the first query.
    explicit UserListModel(sync::Directory &directory, QObject *parent = nullptr);
};

} // namespace rollcall::models
