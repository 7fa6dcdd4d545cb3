// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/scripted_daemon.h"

#include "support/files.h"

#include <QFile>

namespace rollcall::test
{

ScriptedDaemon::ScriptedDaemon(const QByteArray &script)
{
    const QString trace = m_folder.filePath(QStringLiteral("trace"));
    writeFile(trace, {});
    writeFile(program(), "#!/bin/bash\ntrace='" + trace.toUtf8() + "'\n" + script);
    QFile::setPermissions(program(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QByteArray ScriptedDaemon::trace() const
{
    return readFile(m_folder.filePath(QStringLiteral("trace")));
}

bool isAlive(qint64 processId)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(processId));
    if (!stat.open(QIODevice::ReadOnly))
        return false;
    const QByteArray line = stat.readAll();
    const QByteArray state = line.mid(line.lastIndexOf(')') + 2, 1);
    return state != "Z" && state != "X" && !state.isEmpty();
}

} // namespace rollcall::test
