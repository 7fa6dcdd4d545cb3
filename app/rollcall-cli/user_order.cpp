// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "user_order.h"

#include "wording/time_text.h"
#include "wording/value_names.h"

#include <QCoreApplication>

#include <array>

namespace rollcall::cli
{
namespace
{

using cache::UserColumn;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::Users)
};

struct Named {
    UserColumn column;
    const char *name;
};

constexpr std::array<Named, 10> kColumns{{
    {UserColumn::DisplayName, "displayName"},
    {UserColumn::UserName, "userName"},
    {UserColumn::Email, "email"},
    {UserColumn::Source, "source"},
    {UserColumn::State, "state"},
    {UserColumn::SyncState, "sync"},
    {UserColumn::Department, "department"},
    {UserColumn::ManagedAppleId, "managedAppleId"},
    {UserColumn::InviteStatus, "inviteStatus"},
    {UserColumn::LastModified, "lastModified"},
}};

} // namespace

UserOrder UserOrder::by(const QString &name)
{
    UserOrder order;
    for (const Named &known : kColumns) {
        if (name.compare(QLatin1String(known.name), Qt::CaseInsensitive) == 0) {
            order.m_column = known.column;
            return order;
        }
    }
    order.m_attribute = name;
    return order;
}

QStringList UserOrder::columnNames()
{
    QStringList names;
    for (const Named &known : kColumns)
        names.append(QLatin1String(known.name));
    return names;
}

void UserOrder::applyTo(cache::UserQuery &query) const
{
    query.sortBy = m_column;
    query.sortByAttribute = m_attribute;
}

std::optional<QString> UserOrder::ownHeader() const
{
    if (!m_attribute.isEmpty())
        return m_attribute;
    switch (m_column) {
    case UserColumn::SyncState: return Texts::tr("Sync");
    case UserColumn::Department: return Texts::tr("Department");
    case UserColumn::ManagedAppleId: return Texts::tr("Managed Apple ID");
    case UserColumn::InviteStatus: return Texts::tr("Invite Status");
    case UserColumn::LastModified: return Texts::tr("Last Modified");
    default: return std::nullopt;
    }
}

QString UserOrder::valueOf(const cache::UserRow &row) const
{
    const auto orUnknown = [](const QString &text) { return text.isEmpty() ? wording::unknownName() : text; };
    if (!m_attribute.isEmpty())
        return orUnknown(row.attributes.value(0));
    switch (m_column) {
    case UserColumn::SyncState: return wording::syncStateName(row.syncState);
    case UserColumn::Department: return orUnknown(row.department);
    case UserColumn::ManagedAppleId: return orUnknown(row.managedAppleId);
    case UserColumn::InviteStatus: return wording::inviteStatusName(row.inviteStatus);
    case UserColumn::LastModified:
        return row.lastModified.isValid() ? wording::exactTime(row.lastModified) : wording::unknownName();
    default: return {};
    }
}

} // namespace rollcall::cli
