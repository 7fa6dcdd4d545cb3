// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/listing_model.h"

namespace rollcall::models
{

/// The user groups in the cache, one a row. The columns are `sync::GroupColumn`, in its order.
///
/// Values: QString; `rules::Source`; int (members); QDateTime.
class GroupListModel : public ListingModel
{
    Q_OBJECT
public:
    /// Requires: `directory` outlives the model. Starts the first query.
    explicit GroupListModel(sync::Directory &directory, QObject *parent = nullptr);
};

} // namespace rollcall::models
