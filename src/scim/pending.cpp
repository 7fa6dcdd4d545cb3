// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/patch.h"

namespace rollcall::scim
{

QVector<PatchOperation> diff(const QJsonObject &, const QJsonObject &, const SchemaRegistry &)
{
    return {};
}

} // namespace rollcall::scim
