// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace rollcall::cache
{

/// Whether rows are read with what is odd about them: that takes more than the row itself, and only a list that is
/// looked at needs it.
enum class RowMarks { Leave, Read };

} // namespace rollcall::cache
