// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "copy_removal.h"

#include "core/when_done.h"
#include "sync/service_data.h"
#include "sync/stored_copy.h"

namespace rollcall::app
{

void CopyRemoval::resume(const QString &serviceFolder)
{
    for (const QString &profileId : sync::copiesToRemove())
        remove(profileId);
    const auto tidy = [serviceFolder] { return sync::removeFormerServiceData(serviceFolder); };
    whenDone(m_files.run(tidy), this, [this](const Result<void> &tidied) {
        if (!tidied)
            Q_EMIT failed(tidied.error());
    });
}

void CopyRemoval::remove(const QString &profileId, const std::function<Result<void>()> &before)
{
    m_leaving.insert(profileId);
    if (const auto noted = sync::noteRemoval(profileId); !noted)
        Q_EMIT failed(noted.error());
    const auto work = [profileId, before]() -> Result<void> {
        if (const auto done = before ? before() : Result<void>(); !done)
            return done;
        return sync::removeStoredCopy(profileId);
    };
    whenDone(m_files.run(work), this, [this, profileId](const Result<void> &removed) {
        m_leaving.remove(profileId);
        Q_EMIT ended(profileId);
        if (!removed)
            Q_EMIT failed(removed.error());
    });
}

} // namespace rollcall::app
