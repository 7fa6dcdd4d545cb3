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

/// Deletes a custom attribute: asks the service what goes with it, says so with the count, and deletes exactly that
/// when it is confirmed. `failed` is told what went wrong, also that the attribute is in use.
///
/// Requires: `administration` outlives `parent`, over which the dialog opens.
void deleteAttribute(sync::Administration &administration, const QString &name, QWidget *parent,
    const std::function<void(const Error &)> &failed);

} // namespace rollcall::ui
