// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "users_command.h"

#include "cache/attribute_values.h"
#include "cache/cache.h"
#include "cache_access.h"
#include "console.h"
#include "core/when_done.h"
#include "exit_code.h"
#include "models/attribute_list_model.h"
#include "models/nearest_name.h"
#include "query_refusal.h"
#include "report.h"
#include "user_order.h"
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
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::Users)
};

QString orUnknown(const QString &text)
{
    return text.isEmpty() ? wording::unknownName() : text;
}

std::optional<int> refuseAttributes(cache::Cache &cache, const QStringList &unknown)
{
    if (unknown.isEmpty())
        return std::nullopt;
    const QStringList known = cache::schemaAttributes() + waitFor(cache.customAttributes()).valueOr(QStringList());
    for (const QString &name : unknown)
        printNote(wording::queryAttributeUnknown(name, models::nearestName(name, known)));
    return static_cast<int>(ExitCode::Usage);
}

/// An attribute that nobody has and no schema knows would leave the order as it is.
std::optional<int> refuseOrder(cache::Cache &cache, const UserOrder &order)
{
    if (order.attribute().isEmpty())
        return std::nullopt;
    const QStringList known = cache::schemaAttributes() + waitFor(cache.customAttributes()).valueOr(QStringList());
    if (known.contains(order.attribute(), Qt::CaseInsensitive))
        return std::nullopt;
    printNote(wording::queryAttributeUnknown(
        order.attribute(), models::nearestName(order.attribute(), UserOrder::columnNames() + known)));
    return static_cast<int>(ExitCode::Usage);
}

Result<void> printUsers(
    cache::Cache &cache, const CommandParser &command, const cache::Listing &listing, const UserOrder &order)
{
    if (command.options().json) {
        const auto documents = waitFor(cache.json(scim::ResourceType::User, listing.rids));
        if (!documents)
            return documents.error();
        printJsonArray(*documents);
        return {};
    }
    const QStringList attributes = order.attribute().isEmpty() ? QStringList() : QStringList{order.attribute()};
    const auto rows = waitFor(cache.userRows(listing.rids, attributes));
    if (!rows)
        return rows.error();
    QVector<QStringList> lines;
    for (const cache::UserRow &row : *rows) {
        lines.append({orUnknown(row.displayName), row.userName, orUnknown(row.email), wording::sourceName(row.source),
            wording::stateName(row.state)});
        if (order.ownHeader())
            lines.last().append(order.valueOf(row));
    }
    QStringList header{
        Texts::tr("Display Name"), Texts::tr("Username"), Texts::tr("E-mail"), Texts::tr("Source"), Texts::tr("State")};
    if (const std::optional<QString> own = order.ownHeader())
        header.append(*own);
    printTable(header, lines);
    printNote(command.positional(0).isEmpty() ? wording::shownCount(listing.total)
                                              : wording::filteredCount(listing.rids.size(), listing.total));
    return {};
}

void printDetails(const cache::UserDetails &details)
{
    const auto line = [](const QString &label, const QString &value) { printTable({label, value}, {}); };
    printTable({orUnknown(details.row.displayName), details.row.userName}, {});
    line(Texts::tr("Source"), wording::sourceName(details.row.source));
    line(Texts::tr("State"), wording::stateName(details.row.state));
    line(Texts::tr("As of"), wording::exactTime(details.seenAt));
    printLine({});

    models::AttributeListModel attributes;
    attributes.setUser(details);
    QVector<QStringList> rows;
    for (int row = 0; row < attributes.rowCount(); ++row) {
        const auto cell = [&attributes, row](int column) { return attributes.index(row, column).data().toString(); };
        const auto kind
            = attributes.index(row, models::AttributeListModel::Type).data(models::ValueTableModel::ValueRole);
        rows.append({cell(models::AttributeListModel::Name),
            attributes.index(row, models::AttributeListModel::Value)
                .data(models::ValueTableModel::ValueRole)
                .toString(),
            wording::attributeTypeName(kind.value<rules::AttributeKind>())});
    }
    printTable({Texts::tr("Attribute Name"), Texts::tr("Value"), Texts::tr("Attribute Type")}, rows);

    printLine({});
    QVector<QStringList> groups;
    for (const cache::GroupRow &group : details.groups)
        groups.append({orUnknown(group.displayName), wording::memberCount(group.memberCount)});
    printTable({Texts::tr("User groups"), {}}, groups);
}

} // namespace

int runUsers(const Invocation &invocation)
{
    CommandParser command(
        withQueryLast(invocation), Texts::tr("List the users in the cache, or those who match QUERY."));
    command.parser().addPositionalArgument(QStringLiteral("QUERY"),
        Texts::tr(
            "Words that each occur in the display name, user name or e-mail address, or begin the external ID; and "
            "conditions such as state:disabled, -has:email or department:Sales."),
        QStringLiteral("[QUERY]"));
    const QString sort = QStringLiteral("sort");
    const QString reverse = QStringLiteral("reverse");
    //: COLUMN is a placeholder; %1 a list of names: displayName, userName.
    command.parser().addOption({sort,
        Texts::tr("Sort by COLUMN: %1, or any attribute.").arg(UserOrder::columnNames().join(QStringLiteral(", "))),
        QStringLiteral("COLUMN")});
    command.parser().addOption(
        {reverse, Texts::tr("The other way round. Who has no value comes last in both orders.")});
    if (const auto code = command.parse(0, 1))
        return *code;
    if (const auto code = refuseQuery(command.positional(0)))
        return *code;
    const auto cache = openCache(command.options());
    if (!cache)
        return reportCacheError(cache.error());
    const UserOrder order = command.parser().isSet(sort) ? UserOrder::by(command.parser().value(sort)) : UserOrder();
    if (const auto code = refuseOrder(**cache, order))
        return *code;
    cache::UserQuery query{.text = command.positional(0)};
    query.order = command.parser().isSet(reverse) ? Qt::DescendingOrder : Qt::AscendingOrder;
    order.applyTo(query);
    const auto listing = waitFor((*cache)->users(query));
    if (!listing)
        return reportError(listing.error());
    if (const auto code = refuseAttributes(**cache, listing->unknownAttributes))
        return *code;
    const Result<void> printed = printUsers(**cache, command, *listing, order);
    return printed ? static_cast<int>(ExitCode::Fine) : reportError(printed.error());
}

int runForUser(const Invocation &invocation, const QString &description, const ShowUser &show)
{
    CommandParser command(invocation, description);
    command.parser().addPositionalArgument(
        QStringLiteral("WHO"), Texts::tr("An ID, a user name, an e-mail address or an external ID."));
    if (const auto code = command.parse(1, 1))
        return *code;
    const auto cache = openCache(command.options());
    if (!cache)
        return reportCacheError(cache.error());
    const auto id = waitFor((*cache)->findUser(command.positional(0)));
    if (!id)
        return reportError(id.error());
    if (!id->has_value()) {
        printNote(Texts::tr("Nobody in the cache has the ID, user name, e-mail address or external ID “%1”.")
                      .arg(command.positional(0)));
        return static_cast<int>(ExitCode::Finding);
    }
    const Result<void> shown = show(**cache, **id, command.options().json);
    return shown ? static_cast<int>(ExitCode::Fine) : reportError(shown.error());
}

int runUser(const Invocation &invocation)
{
    return runForUser(invocation, Texts::tr("Show one user with all attributes and groups."),
        [](cache::Cache &cache, const QString &id, bool asJson) -> Result<void> {
            const auto details = waitFor(cache.user(id));
            if (!details)
                return details.error();
            if (asJson)
                printLine(QString::fromUtf8(details->resource.json()));
            else
                printDetails(*details);
            return {};
        });
}

} // namespace rollcall::cli
