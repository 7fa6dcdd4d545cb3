// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secret.h"
#include "net/traffic_entry.h"

#include <QMutex>
#include <QObject>

#include <deque>

namespace rollcall::net
{

/// The last exchanges of all transports that were told to keep them: in memory only, bounded, with the secrets taken
/// out before anything is kept (traffic_redaction.h). What is not kept can't be shown, copied or lost.
///
/// Thread: any, for every method. `changed()` comes in whichever thread changed it, once until `entries()` was asked
/// for again: connect to it with a context.
class TrafficLog : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostEntries = 500;
    static constexpr int kExcerptBytes = 8 * 1024; ///< Of each body.

    /// Keeps `entry`, the oldest one goes if need be. Does nothing while paused.
    void record(TrafficEntry entry, const QString &userName, const Secret &secret);

    /// Oldest first.
    [[nodiscard]] QVector<TrafficEntry> entries();
    void clear();
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const;

Q_SIGNALS:
    void changed();

private:
    void tell();

    mutable QMutex m_mutex;
    std::deque<TrafficEntry> m_entries;
    quint64 m_lastNumber = 0;
    bool m_paused = false;
    bool m_told = false; ///< `changed()` was emitted and nobody has looked since.
};

} // namespace rollcall::net
