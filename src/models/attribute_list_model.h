// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/attribute_entry.h"
#include "models/rows_model.h"
#include "models/timeline_entry.h"
#include "sync/administration_types.h"

namespace rollcall::models
{

/// What is to be known of an attribute besides its value.
enum class AttributeNote {
    None,
    NoValue, ///< A custom attribute that this user has no value of.
    FromLdap, ///< The LDAP server says it.
    Frozen, ///< The LDAP server said it; since Entra ID took the user over it stands still (`FrozenSinceRole`).
    BeingRemoved, ///< A value of an attribute that was deleted: the service is removing it from every user.
    Removed, ///< A value of an attribute that the service does not have any more: what was last seen of it.
};

/// The attributes of one user, flat: a row for each value, complex ones taken apart
/// (`emails[type eq "work"].value`), and one for each custom attribute without a value. Values: QString, QString or
/// bool or number (invalid: there is none), `rules::AttributeKind`, QString (the URN; invalid for LDAP attributes,
/// which SCIM does not name), QDateTime (invalid: nobody saw it change), `AttributeNote`.
class AttributeListModel : public RowsModel<AttributeEntry>
{
public:
    enum Column { Name, Value, Type, Urn, LastChanged, Note, ColumnCount };
    enum OwnRole {
        FrozenSinceRole = FirstOwnRole, ///< QDateTime: since when an LDAP value no longer changes; invalid for others.
        VariableRole, ///< QString: `${name}` for device configuration; empty if the attribute can't be referred to.
    };

    using RowsModel::RowsModel;

    void setUser(const sync::UserDetails &user);
    /// Those that the service has, as it was last asked: the custom ones are listed even without a value, and a value
    /// of one that was there before and is not any more is marked.
    void setCatalog(const sync::AttributesState &catalog);
    /// What is known of the user's past: when each attribute last changed.
    void setTimeline(const QVector<TimelineEntry> &timeline);
    /// Shows those whose name, value or URN has `text` in it, without regard to case.
    void setFilter(const QString &text);
    /// All there are, whatever the filter.
    [[nodiscard]] qsizetype totalCount() const { return m_entries.size() + m_empty.size(); }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] QVariant valueOf(const AttributeEntry &entry, int column) const override;
    /// The URN, or of an LDAP attribute its name.
    [[nodiscard]] QString idOf(const AttributeEntry &entry) const override;
    [[nodiscard]] QVariant ownRole(int row, int column, int role) const override;

private:
    void showEntries();
    [[nodiscard]] AttributeNote noteOf(const AttributeEntry &entry) const;
    [[nodiscard]] bool isGone(const QString &urn) const;
    [[nodiscard]] bool hasValueOf(const QString &urn) const;

    QVector<AttributeEntry> m_entries;
    QVector<AttributeEntry> m_empty; ///< Of the custom attributes, those without a value.
    QDateTime m_cameAt; ///< When the user's values came; invalid: not known.
    QVector<sync::CatalogAttribute> m_custom;
    QVector<sync::AttributeSweep> m_removals;
    QDateTime m_catalogSeenAt; ///< Invalid: it was never seen.
    QHash<QString, QDateTime> m_lastChanged; ///< By the field of the history.
    QString m_filter;
};

} // namespace rollcall::models

Q_DECLARE_METATYPE(rollcall::models::AttributeNote)
