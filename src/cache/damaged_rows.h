// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/resource_type.h"

#include <QVector>

namespace rollcall::cache
{

/// Rows of which some value is not what was written, as far as reading met them.
struct DamagedRows {
    QVector<quint32> users;
    QVector<quint32> groups;

    [[nodiscard]] QVector<quint32> &of(scim::ResourceType type)
    {
        return type == scim::ResourceType::User ? users : groups;
    }
    [[nodiscard]] bool isEmpty() const { return users.isEmpty() && groups.isEmpty(); }
};

} // namespace rollcall::cache
