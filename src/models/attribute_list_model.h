// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/value_table_model.h"
#include "sync/directory_types.h"

namespace rollcall::models
{

/// The attributes of one user, flat: a row for each value, complex ones taken apart
/// (`emails[type eq "work"].value`). Values: QString, QString or bool or number or QDateTime, `rules::AttributeKind`,
/// QString (the URN; unknown for LDAP attributes, which SCIM does not name).
class AttributeListModel : public ValueTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Value, Type, Urn, ColumnCount };
    enum OwnRole {
        FrozenSinceRole = FirstOwnRole, ///< QDateTime: since when an LDAP value no longer changes; invalid for others.
        VariableRole, ///< QString: `${name}` for device configuration; empty if the attribute can't be referred to.
    };

    using ValueTableModel::ValueTableModel;

    void setUser(const sync::UserDetails &user);
    void clear();
};

} // namespace rollcall::models
