// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/membership.h"

#include "rules/refusal.h"

#include <QStringList>

namespace rollcall::rules
{

namespace
{

constexpr qsizetype kNamedIds = 20; // A detail is read by people.

QString listed(const QStringList &ids)
{
    QString text = ids.mid(0, kNamedIds).join(QLatin1String(", "));
    if (ids.size() > kNamedIds)
        text += QStringLiteral(" and %1 more").arg(ids.size() - kNamedIds);
    return text;
}

template <typename Predicate> QStringList idsOf(const QVector<Candidate> &candidates, Predicate predicate)
{
    QStringList ids;
    for (const Candidate &candidate : candidates) {
        if (predicate(candidate))
            ids.append(candidate.id);
    }
    return ids;
}

} // namespace

scim::Outcome<void> admitMembers(Profile profile, const QVector<Candidate> &candidates)
{
    const QString invalidValue = QStringLiteral("invalidValue");
    const auto unknown = idsOf(candidates, [](const Candidate &c) { return c.kind == Candidate::Kind::Unknown; });
    if (!unknown.isEmpty())
        return scim::ProtocolError{
            400, invalidValue, QStringLiteral("No resource has the id %1.").arg(listed(unknown))};
    if (profile == Profile::Rfc)
        return {};
    const auto groups = idsOf(candidates, [](const Candidate &c) { return c.kind == Candidate::Kind::Group; });
    if (!groups.isEmpty())
        return Refusal{RuleCode::NestedGroup, 400, invalidValue,
            QStringLiteral("A group as a member of a group is not supported: %1. Assign the nested group's members "
                           "themselves.")
                .arg(listed(groups))}
            .toProtocolError();
    const auto mute
        = idsOf(candidates, [](const Candidate &c) { return c.kind == Candidate::Kind::User && !c.hasEmail; });
    if (!mute.isEmpty())
        return Refusal{RuleCode::EmailRequired, 400, invalidValue,
            QStringLiteral("A user without an e-mail address can't be added as a member: %1.").arg(listed(mute))}
            .toProtocolError();
    return {};
}

bool keepsMembershipsWhenDeleted(Profile profile)
{
    return profile == Profile::Mdm;
}

} // namespace rollcall::rules
