// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QSet>
#include <QString>

namespace rollcall::sync
{

/// What of the sample company is finished, in `sample.json` of the service's data folder. Each step is noted as a
/// whole, in a file that is replaced as a whole: what isn't noted is done again. Thread: one.
class SampleJournal
{
public:
    /// A journal that can't be read is one in which nothing is noted.
    explicit SampleJournal(const QString &dataFolder);

    [[nodiscard]] bool has(const QString &step) const { return m_steps.contains(step); }
    /// `FileUnwritable`, `DiskFull`; then nothing is noted.
    [[nodiscard]] Result<void> note(const QString &step);

private:
    QString m_path;
    QSet<QString> m_steps;
};

} // namespace rollcall::sync
