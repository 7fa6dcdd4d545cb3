// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "audit_output.h"

#include "console.h"
#include "scim/json.h"
#include "wording/time_text.h"
#include "wording/visible_text.h"

#include <QCoreApplication>

namespace rollcall::cli
{
namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::Audit)
};

/// As the service wrote it.
QJsonObject jsonOf(const net::AuditRecord &record)
{
    QJsonObject json{{QStringLiteral("seq"), record.seq}, {QStringLiteral("at"), record.at.toString(Qt::ISODateWithMs)},
        {QStringLiteral("action"), record.action}};
    const auto add = [&json](const char *name, const QString &value) {
        if (!value.isEmpty())
            json.insert(QLatin1String(name), value);
    };
    add("actor", record.actor);
    add("address", record.address);
    add("resourceType", record.resourceType);
    add("resourceId", record.resourceId);
    add("resourceName", record.resourceName);
    add("rule", record.rule);
    add("detail", record.detail);
    add("hash", record.hash);
    if (!record.before.isEmpty())
        json.insert(QStringLiteral("before"), scim::parseObject(record.before).valueOr({}));
    if (!record.after.isEmpty())
        json.insert(QStringLiteral("after"), scim::parseObject(record.after).valueOr({}));
    return json;
}

QStringList cellsOf(const net::AuditRecord &record)
{
    const QString &name = record.resourceName.isEmpty() ? record.resourceId : record.resourceName;
    return {wording::exactTime(record.at), record.action, name, record.rule, record.actor, record.detail};
}

} // namespace

void printAudit(const QVector<net::AuditRecord> &records, bool json)
{
    if (json) {
        QVector<QByteArray> documents;
        for (const net::AuditRecord &record : records)
            documents.append(scim::toBytes(jsonOf(record)));
        return printJsonArray(documents);
    }
    QVector<QStringList> rows;
    for (const net::AuditRecord &record : records)
        rows.append(cellsOf(record));
    printTable({Texts::tr("Time"), Texts::tr("Action"), Texts::tr("Name"), Texts::tr("Rule"), Texts::tr("Performed By"),
                   Texts::tr("Details")},
        rows);
}

void printAuditLine(const net::AuditRecord &record, bool json)
{
    if (json)
        return printLine(QString::fromUtf8(scim::toBytes(jsonOf(record))));
    QStringList cells = cellsOf(record);
    cells.removeAll(QString());
    printLine(wording::visibleText(cells.join(QStringLiteral("  "))));
}

} // namespace rollcall::cli
