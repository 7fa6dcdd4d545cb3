// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/directory.h"
#include "widgets/dot_widget.h"
#include "wording/status_text.h"

namespace rollcall::ui
{

/// The figures of a run as `wording` tells them.
[[nodiscard]] wording::ProgressFigures progressFigures(const sync::SyncProgress &progress);

/// The truth about connection and sync in one line, in the language that is set now.
/// By which means the last complete sync found out what changed; empty if there was none.
[[nodiscard]] QString syncMeansText(const sync::SyncStatus &status);

[[nodiscard]] QString syncLine(const sync::SyncStatus &status, bool canSync, const QDateTime &now);

/// The mark before it: another shape for each state.
[[nodiscard]] DotMark syncMark(const sync::SyncStatus &status, bool canSync);

/// "Administrator · SCIM + admin API": what the connection may do.
[[nodiscard]] QString connectionLine(const sync::ConnectionInfo &connection);

} // namespace rollcall::ui
