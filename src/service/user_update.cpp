// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/user_update.h"

#include "rules/take_over.h"
#include "rules/user_facts.h"
#include "scim/normalize.h"
#include "service/record.h"
#include "service/resource_service.h"
#include "service/stored_json.h"

namespace rollcall::service
{

namespace
{

const QLatin1String kActive("active");
const QLatin1String kEmails("emails");
const QLatin1String kPassword("password");

/// Puts back from `keeping`, the update without its blanks, what no blank may clear.
void restore(UserUpdate &update, const QJsonObject &keeping)
{
    if (!update.after.contains(kActive) && keeping.contains(kActive))
        update.after.insert(kActive, keeping.value(kActive));
    if (rules::userFacts(update.after).hasEmail || !rules::userFacts(keeping).hasEmail)
        return;
    update.after.insert(kEmails, keeping.value(kEmails));
    update.kept.append(kEmails);
    update.keeper = rules::RuleCode::EmailRequired;
}

bool isMdm(const WriteContext &context)
{
    return context.caller.profile == rules::Profile::Mdm;
}

} // namespace

scim::Outcome<UserUpdate> patchedUser(
    const WriteContext &context, const UserRecord &record, const scim::PatchRequest &request)
{
    const QJsonObject before = attributesOf(record.json);
    scim::PatchOptions options = context.patchOptions();
    const auto patched = context.patched(record, before, request, options);
    if (!patched)
        return patched.error();
    UserUpdate update{before, patched->resource, patched->blanks, {}, patched->ignored};
    update.after.remove(kPassword);
    if (!isMdm(context) || (options.blankIgnored && update.blanks.isEmpty()))
        return update;
    // What the other way to take a blank would have made of it.
    options.blankIgnored = !options.blankIgnored;
    const auto otherwise = context.patched(record, before, request, options);
    if (options.blankIgnored && otherwise)
        restore(update, otherwise->resource);
    else if (!options.blankIgnored && (!otherwise || otherwise->resource != patched->resource))
        update.kept = update.blanks;
    return update;
}

scim::Outcome<UserUpdate> replacedUser(const WriteContext &context, const UserRecord &record, const QJsonObject &body)
{
    const auto normalized = scim::normalize(body, context.registry, context.patchOptions());
    if (!normalized)
        return normalized.error();
    UserUpdate update{attributesOf(record.json), normalized->resource, normalized->blanks, {}, normalized->ignored};
    update.after.remove(kPassword);
    if (!isMdm(context)) {
        if (!update.after.contains(kActive))
            update.after.insert(kActive, true);
        return update;
    }
    const QJsonObject keeping = rules::overlay(update.before, update.after);
    const auto cleared = context.cleared(keeping, update.blanks);
    const bool keepsAll = context.patchOptions().blankIgnored;
    if (!keepsAll && !cleared)
        return cleared.error();
    update.after = keepsAll ? keeping : *cleared;
    if (!keepsAll)
        restore(update, keeping);
    else if (!cleared || *cleared != keeping)
        update.kept = update.blanks;
    return update;
}

} // namespace rollcall::service
