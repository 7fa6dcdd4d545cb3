// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/audit_model.h"

#include "models/known_value.h"

namespace rollcall::models
{

void AuditModel::setRecords(const QVector<sync::AuditRecord> &records)
{
    m_records = records;
    setRows(records);
}

bool AuditModel::mergeNewest(const QVector<sync::AuditRecord> &newest)
{
    const qint64 known = m_records.isEmpty() ? 0 : m_records.constFirst().seq;
    QVector<sync::AuditRecord> newer;
    for (const sync::AuditRecord &record : newest) {
        if (record.seq > known)
            newer.append(record);
    }
    if (newer.isEmpty())
        return false;
    // All of them newer: there may be a gap behind them.
    setRecords(newer.size() == newest.size() ? newest : newer + m_records);
    return true;
}

const sync::AuditRecord *AuditModel::record(int row) const
{
    return row >= 0 && row < m_records.size() ? &m_records.at(row) : nullptr;
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuditModel::valueOf(const sync::AuditRecord &record, int column) const
{
    switch (column) {
    case At: return knownValue(record.at);
    case Actor: return knownValue(record.actor);
    case Action: return knownValue(record.action);
    case Resource: return knownValue(record.resourceName.isEmpty() ? record.resourceId : record.resourceName);
    case Rule: return knownValue(record.rule);
    default: return {};
    }
}

QString AuditModel::idOf(const sync::AuditRecord &record) const
{
    return QString::number(record.seq);
}

} // namespace rollcall::models
