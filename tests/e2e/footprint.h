// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/files.h"

#include <QDir>

#include <ostream>

namespace rollcall::test
{

/// What the kernel says of a process.
struct Footprint {
    qint64 kiloBytes = 0; ///< VmRSS
    qsizetype descriptors = 0;
};

inline void PrintTo(const Footprint &footprint, std::ostream *out)
{
    *out << footprint.kiloBytes << " KiB, " << footprint.descriptors << " descriptors";
}

inline Footprint footprintOf(qint64 processId)
{
    const QString process = QStringLiteral("/proc/%1/").arg(processId);
    Footprint now;
    const QByteArray status = readFile(process + QStringLiteral("status"));
    const QByteArray rss = status.mid(status.indexOf("VmRSS:") + 6);
    now.kiloBytes = rss.left(rss.indexOf("kB")).trimmed().toLongLong();
    now.descriptors
        = QDir(process + QStringLiteral("fd")).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System).size();
    return now;
}

} // namespace rollcall::test
