// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/rows_model.h"
#include "sync/administration_types.h"

namespace rollcall::models
{

/// The attributes that the service knows of, as *System > Attributes* lists them. Values: QString,
/// `rules::AttributeKind`, QString (`${name}`; invalid if it can't be referred to), QString (URN; invalid if it can't
/// be mapped), qint64 (users with a value; invalid if that is not counted), QDateTime (invalid but for custom ones).
class CatalogModel final : public RowsModel<sync::CatalogAttribute>
{
    Q_OBJECT

public:
    enum Column { Name, Type, Usage, Urn, Coverage, Created, ColumnCount };
    enum OwnRole {
        CustomRole = FirstOwnRole, ///< bool: made by an administrator, and can be deleted.
    };

    using RowsModel::RowsModel;

    enum class What { All, CustomOnly };
    void setCatalog(const sync::AttributeCatalog &catalog, What what);
    /// Only those whose name, usage or URN has every word of `text`, in any case, and that are of `type` (as
    /// `CatalogAttribute::type`; empty: of any).
    void setFilter(const QString &text, const QString &type);
    /// How many there are, whatever the filter.
    [[nodiscard]] qsizetype totalCount() const { return m_all.size(); }
    /// Of how many users coverage is.
    [[nodiscard]] qint64 totalUsers() const { return m_totalUsers; }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

protected:
    [[nodiscard]] QVariant valueOf(const sync::CatalogAttribute &attribute, int column) const override;
    [[nodiscard]] QString idOf(const sync::CatalogAttribute &attribute) const override;
    [[nodiscard]] QVariant ownRole(int row, int column, int role) const override;

private:
    void applyFilter();
    [[nodiscard]] bool passes(const sync::CatalogAttribute &attribute) const;

    QVector<sync::CatalogAttribute> m_all;
    QStringList m_words;
    QString m_type;
    qint64 m_totalUsers = 0;
};

} // namespace rollcall::models
