// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/admin_route.h"

namespace rollcall::service
{

/// `settings/managed-apple-ids/evaluate` and `variables/evaluate`: what a draft or a template would come to for
/// everybody, before anything is saved.
///
/// Reads only, and never on the writer. An answer goes through all users, a block at a time, and takes time in
/// proportion to their number, unless it is a further page of one that is still there (Evaluations); it stops when the
/// client goes. What is kept of each are the 25 bytes that telling collisions needs
/// (rules::ManagedAppleIdPreview, rules::TemplatePreview). No snapshot is held meanwhile, so that the log of a SQLite
/// database does not grow: who is changed at the same time counts as they were or as they are.
[[nodiscard]] AdminRoutes evaluationRoutes();

} // namespace rollcall::service
