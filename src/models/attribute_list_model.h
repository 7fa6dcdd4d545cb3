// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/attribute_entry.h"
#include "models/rows_model.h"
#include "sync/directory_types.h"

namespace rollcall::models
{

/// The attributes of one user, flat: a row for each value, complex ones taken apart
/// (`emails[type eq "work"].value`). Values: QString, QString or bool or number, `rules::AttributeKind`, QString (the
/// URN; invalid for LDAP attributes, which SCIM does not name), QDateTime (invalid: no sync saw it change).
class AttributeListModel : public RowsModel<AttributeEntry>
{
public:
    enum Column { Name, Value, Type, Urn, LastChanged, ColumnCount };
    enum OwnRole {
        FrozenSinceRole = FirstOwnRole, ///< QDateTime: since when an LDAP value no longer changes; invalid for others.
        VariableRole, ///< QString: `${name}` for device configuration; empty if the attribute can't be referred to.
    };

    using RowsModel::RowsModel;

    void setUser(const sync::UserDetails &user);
    /// What is known of the user's past: when each attribute was last seen to change.
    void setHistory(const sync::UserHistory &history);
    /// Shows those whose name, value or URN has `text` in it, without regard to case.
    void setFilter(const QString &text);
    /// All there are, whatever the filter.
    [[nodiscard]] qsizetype totalCount() const { return m_entries.size(); }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] QVariant valueOf(const AttributeEntry &entry, int column) const override;
    /// The URN, or of an LDAP attribute its name.
    [[nodiscard]] QString idOf(const AttributeEntry &entry) const override;
    [[nodiscard]] QVariant ownRole(int row, int column, int role) const override;

private:
    void showEntries();

    QVector<AttributeEntry> m_entries;
    QHash<QString, QDateTime> m_lastChanged; ///< By the field of the history.
    QString m_filter;
};

} // namespace rollcall::models
