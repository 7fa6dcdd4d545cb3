// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/run_fixture.h"

#include <QJsonDocument>

namespace rollcall::test
{

QVector<QJsonObject> RunFixture::log() const
{
    QVector<QJsonObject> entries;
    for (const QByteArray &line : readFile(options.logFile).split('\n')) {
        if (!line.isEmpty())
            entries.append(QJsonDocument::fromJson(line).object());
    }
    return entries;
}

QJsonObject RunFixture::logOf(const QString &object) const
{
    QJsonObject found;
    for (const QJsonObject &entry : log()) {
        if (entry.value(u"object").toString() != object)
            continue;
        if (!found.isEmpty())
            return {};
        found = entry;
    }
    return found;
}

QString RunFixture::verdict(const QString &object) const
{
    const QJsonObject entry = logOf(object);
    return QStringList{
        entry.value(u"action").toString(), entry.value(u"status").toString(), entry.value(u"code").toString()}
        .join(u' ')
        .trimmed();
}

} // namespace rollcall::test
