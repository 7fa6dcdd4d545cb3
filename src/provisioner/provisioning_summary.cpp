// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/provisioning_summary.h"

#include <QJsonArray>

namespace rollcall::provisioner
{

namespace
{

void countObject(ObjectCounts &counts, const ProvisioningLogEntry &entry)
{
    if (entry.status == Status::Failure) {
        ++counts.failed;
        return;
    }
    switch (entry.action) {
    case Action::Create: ++counts.created; return;
    case Action::Disable: ++counts.disabled; return;
    case Action::Delete: ++counts.deleted; return;
    case Action::Skip: ++counts.skipped; return;
    case Action::None: ++counts.unchanged; return;
    default: ++counts.updated;
    }
}

void countMembership(MembershipCounts &counts, const ProvisioningLogEntry &entry)
{
    if (entry.status == Status::Failure) {
        ++counts.failed;
        return;
    }
    switch (entry.action) {
    case Action::Add: ++counts.added; return;
    case Action::Remove: ++counts.removed; return;
    case Action::Skip: ++counts.skipped; return;
    default: ++counts.unchanged;
    }
}

QJsonObject toJson(const ObjectCounts &counts)
{
    return {{QStringLiteral("created"), counts.created}, {QStringLiteral("updated"), counts.updated},
        {QStringLiteral("unchanged"), counts.unchanged}, {QStringLiteral("disabled"), counts.disabled},
        {QStringLiteral("deleted"), counts.deleted}, {QStringLiteral("skipped"), counts.skipped},
        {QStringLiteral("failed"), counts.failed}};
}

QJsonObject toJson(const MembershipCounts &counts)
{
    return {{QStringLiteral("added"), counts.added}, {QStringLiteral("removed"), counts.removed},
        {QStringLiteral("unchanged"), counts.unchanged}, {QStringLiteral("skipped"), counts.skipped},
        {QStringLiteral("failed"), counts.failed}};
}

QJsonObject toJson(const QMap<QString, int> &counts)
{
    QJsonObject object;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

bool untouched(const ObjectCounts &counts)
{
    return counts.created + counts.updated + counts.disabled + counts.deleted == 0;
}

} // namespace

void ProvisioningSummary::count(const ProvisioningLogEntry &entry)
{
    if (entry.kind == ObjectKind::User)
        countObject(users, entry);
    else if (entry.kind == ObjectKind::Group)
        countObject(groups, entry);
    else if (entry.kind == ObjectKind::Membership)
        countMembership(memberships, entry);
    else
        countMembership(managers, entry);
    if (!entry.code.isEmpty() && entry.status != Status::Success)
        ++(entry.kind == ObjectKind::Membership ? membershipCodes : codes)[entry.code];
}

bool ProvisioningSummary::nothingChanged() const
{
    return untouched(users) && untouched(groups) && memberships.added + memberships.removed + managers.added == 0;
}

int ProvisioningSummary::failures() const
{
    return users.failed + groups.failed + memberships.failed + managers.failed;
}

QJsonObject ProvisioningSummary::toJson() const
{
    QJsonObject object{{QStringLiteral("users"), provisioner::toJson(users)},
        {QStringLiteral("groups"), provisioner::toJson(groups)},
        {QStringLiteral("memberships"), provisioner::toJson(memberships)},
        {QStringLiteral("managers"), provisioner::toJson(managers)},
        {QStringLiteral("codes"), provisioner::toJson(codes)},
        {QStringLiteral("membershipCodes"), provisioner::toJson(membershipCodes)},
        {QStringLiteral("changed"), !nothingChanged()}, {QStringLiteral("dryRun"), dryRun},
        {QStringLiteral("milliseconds"), milliseconds}};
    QJsonArray stepObjects;
    for (const OnDemandStep &step : steps)
        stepObjects.append(QJsonObject{{QStringLiteral("name"), step.name},
            {QStringLiteral("status"), statusName(step.status)}, {QStringLiteral("detail"), step.detail}});
    if (!steps.isEmpty())
        object.insert(QStringLiteral("steps"), stepObjects);
    return object;
}

} // namespace rollcall::provisioner
