// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/admission.h"

#include "rules/refusal.h"
#include "scim/attribute_path.h"

namespace rollcall::rules
{

namespace
{

const QString kNoEmail = QStringLiteral("The user has no e-mail address. Give them one in Entra ID, or map another "
                                        "attribute to emails[type eq \"work\"].value.");
const QString kNoName = QStringLiteral("First name, last name and formatted name are all blank. Fill in at least one "
                                       "of them in Entra ID.");
const QString kInactive = QStringLiteral("The user is inactive at the source. Enable the account in Entra ID first.");

std::optional<Refusal> refusalOf(const UserFacts &facts)
{
    if (!facts.hasEmail)
        return Refusal{RuleCode::EmailRequired, 400, QStringLiteral("invalidValue"), kNoEmail};
    if (!facts.hasName)
        return Refusal{RuleCode::NameRequired, 400, QStringLiteral("invalidValue"), kNoName};
    return std::nullopt;
}

/// What a client of the other profile left out is not held against a later update.
std::optional<Refusal> refusalOfLoss(const UserFacts &before, const UserFacts &after)
{
    return refusalOf({after.hasEmail || !before.hasEmail, after.hasName || !before.hasName, after.isActive});
}

std::optional<Refusal> refusalOfArrival(const UserFacts &facts)
{
    if (auto refusal = refusalOf(facts))
        return refusal;
    if (!facts.isActive)
        return Refusal{RuleCode::InactiveUser, 400, QStringLiteral("invalidValue"), kInactive};
    return std::nullopt;
}

scim::ProtocolError taken()
{
    return {409, QStringLiteral("uniqueness"), QStringLiteral("A user with this userName exists already.")};
}

bool blanksWholeName(const QStringList &blanks)
{
    QStringList parts;
    for (const QString &blank : blanks) {
        const auto path = scim::AttributePath::parse(blank);
        if (!path || path->attribute.compare(QLatin1String("name"), Qt::CaseInsensitive) != 0)
            continue;
        if (path->subAttribute.isEmpty())
            return true;
        parts.append(path->subAttribute.toLower());
    }
    return parts.contains(QLatin1String("givenname")) && parts.contains(QLatin1String("familyname"))
        && parts.contains(QLatin1String("formatted"));
}

} // namespace

scim::Outcome<Admission> admitCreate(Profile profile, const UserFacts &arriving, const std::optional<KnownUser> &known)
{
    const bool live = known && !known->deleted;
    if (profile == Profile::Rfc) {
        if (live)
            return taken();
        return Admission::Create;
    }
    if (live && known->source == Source::ScimEntraId)
        return taken();
    if (const auto refusal = refusalOfArrival(arriving))
        return refusal->toProtocolError();
    if (!known)
        return Admission::Create;
    return known->deleted ? Admission::Revive : Admission::TakeOver;
}

scim::Outcome<Change> admitUpdate(
    Profile profile, Source source, const UserFacts &before, const UserFacts &after, const QStringList &blanks)
{
    if (profile == Profile::Rfc)
        return Change::Update;
    if (blanksWholeName(blanks))
        return Refusal{RuleCode::NameRequired, 400, QStringLiteral("invalidValue"), kNoName}.toProtocolError();
    const bool takesOver = source != Source::ScimEntraId;
    const auto refusal = takesOver ? refusalOfArrival(after) : refusalOfLoss(before, after);
    if (refusal)
        return refusal->toProtocolError();
    return takesOver ? Change::TakeOver : Change::Update;
}

} // namespace rollcall::rules
