// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/admin_changes.h"

#include "service/admin_response.h"
#include "service/change_feed.h"
#include "service/query_reader.h"

namespace rollcall::service
{

namespace
{

QJsonObject jsonOf(const ChangePage &page)
{
    QJsonArray changes;
    for (const Change &change : page.changes)
        changes.append(QJsonObject{{QStringLiteral("type"), scim::nameOf(change.type)},
            {QStringLiteral("id"), change.id}, {QStringLiteral("removed"), change.removed}});
    return {{QStringLiteral("next"), page.next.toString()}, {QStringLiteral("more"), page.more},
        {QStringLiteral("changes"), changes}};
}

/// What a client takes before it lists everything.
OrProblem<Response> head(ChangeFeed &feed)
{
    const auto head = feed.head();
    if (!head)
        return problemOf(head.error());
    return adminJson(jsonOf({{}, *head, false}));
}

OrProblem<Response> read(const AdminRequest &request)
{
    QueryReader query(request.http.query);
    const auto since = query.text(QLatin1String("since"));
    const int count = static_cast<int>(query.integer(QLatin1String("count"), 1, 10'000).value_or(1000));
    const auto cursor = since ? ChangeCursor::parse(*since) : std::nullopt;
    if (since && !cursor)
        query.fail(QStringLiteral("since"), QStringLiteral("malformed"),
            QStringLiteral("since has to be the \"next\" of an earlier answer."));
    if (const auto good = query.finish(); !good)
        return good.error();
    ChangeFeed feed(request.repository);
    if (!cursor)
        return head(feed);
    const auto page = feed.since(*cursor, count);
    if (!page)
        return problemOf(page.error());
    if (!*page)
        return Problem{410, QStringLiteral("changes-expired"),
            QStringLiteral("What changed since then can't be told any more. List everything anew.")};
    return adminJson(jsonOf(**page));
}

} // namespace

AdminRoutes changesRoutes()
{
    return {{"GET", QStringLiteral("changes"), Role::Helpdesk, read}};
}

} // namespace rollcall::service
