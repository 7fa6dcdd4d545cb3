// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/worker_thread.h"

#include <QObject>
#include <QSet>
#include <QString>

#include <functional>

namespace rollcall::app
{

/// Removes the local copies of connections, in a thread of its own: a large file takes its time to go on a slow disk.
/// Whoever quits before it is done has it done at the next start.
///
/// Thread: that of the application. Destruction waits for the file that is being removed.
class CopyRemoval : public QObject
{
    Q_OBJECT

public:
    /// Goes on with what an earlier run did not come to, of copies and, in `serviceFolder`, of a former embedded
    /// service's data.
    void resume(const QString &serviceFolder);
    /// Requires: nobody has this copy open, and nobody opens it before `ended()`. `before` runs first, in the same
    /// thread; if it fails, the copy stays until the next start.
    void remove(const QString &profileId, const std::function<Result<void>()> &before = {});
    [[nodiscard]] bool isUnderWay(const QString &profileId) const { return m_leaving.contains(profileId); }

Q_SIGNALS:
    void ended(const QString &profileId); ///< It is gone, or `failed()` follows.
    void failed(const Error &error);

private:
    QSet<QString> m_leaving;
    WorkerThread m_files{QStringLiteral("files")};
};

} // namespace rollcall::app
