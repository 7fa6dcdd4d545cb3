// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/group_columns.h"

#include "scim/text.h"

namespace rollcall::service
{

const QStringList &groupColumnNames()
{
    static const QStringList names
        = QStringLiteral("display_name display_name_key external_id source version created last_modified resource")
              .split(u' ');
    return names;
}

QVector<QVariant> groupColumns(const GroupRecord &record, const QJsonObject &attributes)
{
    const QString displayName = attributes.value(QLatin1String("displayName")).toString();
    const QString externalId = attributes.value(QLatin1String("externalId")).toString();
    return {displayName, scim::foldForComparison(displayName), externalId.isEmpty() ? QVariant() : QVariant(externalId),
        rules::sourceName(record.source), record.version, record.created.toMSecsSinceEpoch(),
        record.lastModified.toMSecsSinceEpoch(), record.json};
}

} // namespace rollcall::service
