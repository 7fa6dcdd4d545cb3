// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTemporaryDir>

namespace rollcall::test
{

/// A shell script in the place of `rollcalld`, to behave as the real one never should.
class ScriptedDaemon
{
public:
    explicit ScriptedDaemon(const QByteArray &script);

    [[nodiscard]] QString program() const { return m_folder.filePath(QStringLiteral("rollcalld")); }
    /// A file for the script to leave traces in: `$trace`.
    [[nodiscard]] QByteArray trace() const;

private:
    QTemporaryDir m_folder;
};

/// Whether there is a process of that id that has not ended (one that nobody waited for has).
[[nodiscard]] bool isAlive(qint64 processId);

} // namespace rollcall::test
