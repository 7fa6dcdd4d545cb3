// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "groups_command.h"

#include "cache/cache.h"
#include "cache_access.h"
#include "console.h"
#include "core/when_done.h"
#include "exit_code.h"
#include "query_refusal.h"
#include "report.h"
#include "wording/count_text.h"
#include "wording/query_words.h"
#include "wording/time_text.h"
#include "wording/value_names.h"

#include <QCoreApplication>

namespace rollcall::cli
{
namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::Groups)
};

Result<cache::Listing> matching(cache::Cache &cache, const QString &text)
{
    return waitFor(cache.groups({text, cache::GroupColumn::DisplayName, Qt::AscendingOrder}));
}

Result<void> printGroups(cache::Cache &cache, const CommandParser &command, const cache::Listing &listing)
{
    if (command.options().json) {
        const auto documents = waitFor(cache.json(scim::ResourceType::Group, listing.rids));
        if (!documents)
            return documents.error();
        printJsonArray(*documents);
        return {};
    }
    const auto rows = waitFor(cache.groupRows(listing.rids));
    if (!rows)
        return rows.error();
    QVector<QStringList> lines;
    for (const cache::GroupRow &row : *rows)
        lines.append({row.displayName, wording::sourceName(row.source), wording::numberText(row.memberCount)});
    printTable({Texts::tr("Display Name"), Texts::tr("Source"), Texts::tr("Members")}, lines);
    printNote(command.positional(0).isEmpty() ? wording::shownCount(listing.total)
                                              : wording::filteredCount(listing.rids.size(), listing.total));
    return {};
}

/// The ids of the groups that `who` is the id or the name of.
Result<QStringList> groupsCalled(cache::Cache &cache, const QString &who)
{
    if (waitFor(cache.group(who)).ok())
        return QStringList{who};
    const auto listing = matching(cache, who);
    if (!listing)
        return listing.error();
    const auto rows = waitFor(cache.groupRows(listing->rids));
    if (!rows)
        return rows.error();
    QStringList ids;
    for (const cache::GroupRow &row : *rows) {
        if (row.displayName.compare(who, Qt::CaseInsensitive) == 0)
            ids.append(row.id);
    }
    return ids;
}

void printMembers(const cache::GroupDetails &details)
{
    printTable({details.row.displayName, wording::sourceName(details.row.source),
                   wording::memberCount(details.row.memberCount), wording::exactTime(details.seenAt)},
        {});
    printLine({});
    QVector<QStringList> lines;
    for (const cache::MemberRow &member : details.members) {
        lines.append({member.displayName.isEmpty() ? member.id : member.displayName,
            member.userName.isEmpty() ? wording::unknownName() : member.userName,
            member.known ? wording::stateName(member.state) : wording::unknownName()});
    }
    printTable({Texts::tr("Display Name"), Texts::tr("Username"), Texts::tr("State")}, lines);
}

} // namespace

int runGroups(const Invocation &invocation)
{
    CommandParser command(
        withQueryLast(invocation), Texts::tr("List the user groups in the cache, or those that match QUERY."));
    command.parser().addPositionalArgument(QStringLiteral("QUERY"),
        Texts::tr("Words that each occur in the display name or external ID, and conditions such as source:scim, "
                  "-has:member or has:duplicate."),
        QStringLiteral("[QUERY]"));
    if (const auto code = command.parse(0, 1))
        return *code;
    if (const auto code = refuseQuery(command.positional(0)))
        return *code;
    const auto cache = openCache(command.options());
    if (!cache)
        return reportCacheError(cache.error());
    const auto listing = matching(**cache, command.positional(0));
    if (!listing)
        return reportError(listing.error());
    for (const QString &condition : listing->inapplicable)
        printNote(wording::queryNotForGroups(condition));
    if (!listing->inapplicable.isEmpty())
        return static_cast<int>(ExitCode::Usage);
    const Result<void> printed = printGroups(**cache, command, *listing);
    return printed ? static_cast<int>(ExitCode::Fine) : reportError(printed.error());
}

int runGroup(const Invocation &invocation)
{
    CommandParser command(invocation, Texts::tr("Show one user group with its members."));
    command.parser().addPositionalArgument(QStringLiteral("WHO"), Texts::tr("An ID or a group's name."));
    if (const auto code = command.parse(1, 1))
        return *code;
    const auto cache = openCache(command.options());
    if (!cache)
        return reportCacheError(cache.error());
    const auto ids = groupsCalled(**cache, command.positional(0));
    if (!ids)
        return reportError(ids.error());
    if (ids->size() != 1) {
        printNote(ids->isEmpty()
                ? Texts::tr("No group in the cache has the ID or name “%1”.").arg(command.positional(0))
                : Texts::tr("Several groups are called “%1”. Name one by its ID: %2")
                      .arg(command.positional(0), ids->join(QStringLiteral(", "))));
        return static_cast<int>(ExitCode::Finding);
    }
    const auto details = waitFor((*cache)->group(ids->first()));
    if (!details)
        return reportError(details.error());
    if (command.options().json)
        printLine(QString::fromUtf8(details->resource.json()));
    else
        printMembers(*details);
    return static_cast<int>(ExitCode::Fine);
}

} // namespace rollcall::cli
