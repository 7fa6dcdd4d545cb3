// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/catalog_model.h"

#include "models/known_value.h"
#include "rules/attribute_kind.h"

namespace rollcall::models
{

namespace
{

// A type of a newer service stays as it says it.
QVariant kindOf(const QString &type)
{
    using rules::AttributeKind;
    static const QHash<QString, AttributeKind> kinds{{QStringLiteral("core"), AttributeKind::Core},
        {QStringLiteral("enterprise"), AttributeKind::Enterprise}, {QStringLiteral("idp"), AttributeKind::Idp},
        {QStringLiteral("ldap"), AttributeKind::Ldap}, {QStringLiteral("system"), AttributeKind::System}};
    const auto kind = kinds.constFind(type);
    return kind == kinds.cend() ? knownValue(type) : QVariant::fromValue(*kind);
}

} // namespace

void CatalogModel::setCatalog(const sync::AttributeCatalog &catalog, What what)
{
    QVector<sync::CatalogAttribute> shown = catalog.attributes;
    if (what == What::CustomOnly)
        shown.removeIf([](const sync::CatalogAttribute &attribute) { return !attribute.isCustom(); });
    m_totalUsers = catalog.totalUsers;
    setRows(std::move(shown));
}

int CatalogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CatalogModel::valueOf(const sync::CatalogAttribute &attribute, int column) const
{
    switch (column) {
    case Name: return attribute.name;
    case Type: return kindOf(attribute.type);
    case Usage: return knownValue(attribute.usage);
    case Urn: return knownValue(attribute.urn);
    case Coverage: return knownValue(attribute.users);
    default: return {};
    }
}

QString CatalogModel::idOf(const sync::CatalogAttribute &attribute) const
{
    return attribute.urn.isEmpty() ? attribute.name : attribute.urn;
}

QVariant CatalogModel::ownRole(int row, int, int role) const
{
    return role == CustomRole ? QVariant(at(row).isCustom()) : QVariant();
}

} // namespace rollcall::models
