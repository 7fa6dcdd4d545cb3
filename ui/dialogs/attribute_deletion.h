// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QObject>

#include <functional>

class QWidget;

namespace rollcall::sync
{
class Administration;
}

namespace rollcall::ui
{

/// Where a deletion that was not made leads.
struct AttributeDeletionEnds {
    std::function<void(const Error &)> failed; ///< Told what went wrong.
    std::function<void()> settingsRequested; ///< It is in use, and somebody wants to change that.
};

/// Deletes a custom attribute: asks the service what goes with it, says so with the count, and deletes exactly that
/// when it is confirmed. While Managed Apple IDs are made of it, it says so instead and leads to the settings.
///
/// Requires: `administration` outlives `parent`, over which the dialog opens.
void deleteAttribute(
    sync::Administration &administration, const QString &name, QWidget *parent, const AttributeDeletionEnds &ends);

} // namespace rollcall::ui
