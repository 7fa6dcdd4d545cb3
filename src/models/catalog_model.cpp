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
    m_all = catalog.attributes;
    if (what == What::CustomOnly)
        m_all.removeIf([](const sync::CatalogAttribute &attribute) { return !attribute.isCustom(); });
    m_totalUsers = catalog.totalUsers;
    applyFilter();
}

void CatalogModel::setFilter(const QString &text, const QString &type)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    m_type = type;
    applyFilter();
}

void CatalogModel::applyFilter()
{
    QVector<sync::CatalogAttribute> shown = m_all;
    shown.removeIf([this](const sync::CatalogAttribute &attribute) { return !passes(attribute); });
    setRows(std::move(shown));
}

bool CatalogModel::passes(const sync::CatalogAttribute &attribute) const
{
    if (!m_type.isEmpty() && attribute.type != m_type)
        return false;
    return std::all_of(m_words.cbegin(), m_words.cend(), [&attribute](const QString &word) {
        return attribute.name.contains(word, Qt::CaseInsensitive) || attribute.usage.contains(word, Qt::CaseInsensitive)
            || attribute.urn.contains(word, Qt::CaseInsensitive);
    });
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
    case Created: return knownValue(attribute.createdAt);
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
