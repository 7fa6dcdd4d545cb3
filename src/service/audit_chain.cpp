// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/audit_chain.h"

#include "service/audit_row.h"

#include <QCryptographicHash>

namespace rollcall::service
{

namespace
{

void addField(QCryptographicHash &hash, const QByteArray &field)
{
    hash.addData(QByteArray::number(field.size()) + ':');
    hash.addData(field);
}

} // namespace

QByteArray chainedHash(const QByteArray &previous, const AuditRow &row)
{
    const AuditEntry &entry = row.entry;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addField(hash, previous);
    addField(hash, QByteArray::number(entry.seq));
    addField(hash, QByteArray::number(entry.at.toMSecsSinceEpoch()));
    for (const QString &text : {entry.actor, entry.address, entry.action, entry.resourceType, entry.resourceId,
             entry.resourceName, row.ruleName, entry.detail})
        addField(hash, text.toUtf8());
    addField(hash, entry.before);
    addField(hash, entry.after);
    return hash.result();
}

} // namespace rollcall::service
