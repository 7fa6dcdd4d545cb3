// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/ldif_entry.h"

#include <QString>

namespace rollcall::intake
{

/// Whether an attribute of a person is worth keeping beside the fields that everybody has: short text that says
/// something about the person. Nothing secret, nothing that a directory keeps for itself or that changes by itself,
/// nothing that points at other entries.
[[nodiscard]] bool isKeptAttribute(const QString &name, const LdifEntry::Value &value);

} // namespace rollcall::intake
