// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/resource_type.h"
#include "sync/administration_types.h"

#include <QString>

namespace rollcall::ui
{

// What a permanent deletion says, in the language that is set now.

/// "3 users", "1 user group"
[[nodiscard]] QString countOf(scim::ResourceType type, qint64 count);
/// "Delete 3 users for good", the title and the button.
[[nodiscard]] QString deleteAction(scim::ResourceType type, qint64 count);
/// What goes with it, or which rule refuses it and why.
[[nodiscard]] QString previewText(scim::ResourceType type, const sync::DeletionPreview &preview);
/// What became of it.
[[nodiscard]] QString outcomeText(scim::ResourceType type, const sync::DeletionOutcome &outcome);
/// Of one that was not tried any more.
[[nodiscard]] QString notTriedText();
/// Of one that is not there.
[[nodiscard]] QString goneText();

} // namespace rollcall::ui
