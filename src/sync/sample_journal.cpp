// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/sample_journal.h"

#include "scim/json.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>

namespace rollcall::sync
{
namespace
{

const QString kFinished = QStringLiteral("finished");

} // namespace

SampleJournal::SampleJournal(const QString &dataFolder) : m_path(dataFolder + QStringLiteral("/sample.json"))
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const Result<QJsonObject> journal = scim::parseObject(file.readAll());
    if (!journal.ok())
        return;
    for (const QJsonValue &step : journal->value(kFinished).toArray())
        m_steps.insert(step.toString());
}

Result<void> SampleJournal::note(const QString &step)
{
    QSet<QString> steps = m_steps;
    steps.insert(step);
    QStringList names(steps.begin(), steps.end());
    names.sort();
    QSaveFile file(m_path);
    const QByteArray bytes = scim::toBytes({{kFinished, QJsonArray::fromStringList(names)}});
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
            file.errorString(), m_path};
    m_steps = steps;
    return {};
}

} // namespace rollcall::sync
