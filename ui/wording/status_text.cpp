// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/status_text.h"

#include "wording/count_text.h"
#include "wording/error_text.h"
#include "wording/time_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace rollcall::wording
{
namespace
{

class StatusWords
{
    Q_DECLARE_TR_FUNCTIONS(StatusText)
};

QString line(const QStringList &parts)
{
    return parts.join(QStringLiteral(" · "));
}

QString amount(const ProgressFigures &progress)
{
    const bool users = progress.what == ProgressFigures::What::Users;
    const QString done = numberText(progress.done);
    if (progress.total < 0)
        return users ? StatusWords::tr("Users: %1").arg(done) : StatusWords::tr("User groups: %1").arg(done);
    const QString total = numberText(progress.total);
    return users ? StatusWords::tr("Users: %1 of %2").arg(done, total)
                 : StatusWords::tr("User groups: %1 of %2").arg(done, total);
}

QString asOfClock(const QDateTime &time, const QDateTime &now)
{
    //: What is shown is from this time: as of 14:02
    return StatusWords::tr("as of %1").arg(clockTime(time, now));
}

} // namespace

QString neverSyncedLine()
{
    return StatusWords::tr("Not synced yet");
}

QString partlyFetchedLine()
{
    return StatusWords::tr("Only a part was fetched · the next sync fetches the rest");
}

QString inSyncLine(const QDateTime &lastChange, const QDateTime &nextCheck, const QDateTime &now)
{
    QStringList parts{StatusWords::tr("In sync")};
    if (lastChange.isValid())
        parts << StatusWords::tr("last change %1").arg(clockTime(lastChange, now));
    if (nextCheck.isValid())
        parts << StatusWords::tr("next check %1").arg(clockTime(nextCheck, now));
    return line(parts);
}

QString syncMeansName(const QString &means)
{
    if (means == QLatin1String("change-feed"))
        return StatusWords::tr("change feed", "how a sync finds changes: the service tells them");
    if (means == QLatin1String("last-modified"))
        return StatusWords::tr("last modified", "how a sync finds changes: by the time of each");
    if (means == QLatin1String("last-modified-and-ids"))
        return StatusWords::tr("last modified, and all IDs", "how a sync finds changes, and who is gone");
    if (means == QLatin1String("full-listing"))
        return StatusWords::tr("full listing", "how a sync finds changes: everything is listed");
    return {};
}

QString syncMeansLine(const QString &means)
{
    const QString name = syncMeansName(means);
    //: %1 is by which means a sync finds out what changed in the service: change feed, last modified, full listing.
    return name.isEmpty() ? QString() : StatusWords::tr("Changes are found by: %1").arg(name);
}

QString syncingLine(const ProgressFigures &progress)
{
    return line({StatusWords::tr("Syncing"), progressLine(progress)});
}

QString syncFailedLine(const Error &error, const QDateTime &lastCompleteSync, const QDateTime &now)
{
    QStringList parts{StatusWords::tr("Not in sync"), errorTitle(error)};
    if (lastCompleteSync.isValid())
        parts << asOfClock(lastCompleteSync, now);
    return line(parts);
}

QString offlineLine(const QDateTime &lastCompleteSync, const QDateTime &now)
{
    QStringList parts{StatusWords::tr("Offline")};
    if (lastCompleteSync.isValid())
        parts << asOfClock(lastCompleteSync, now);
    return line(parts);
}

QString progressLine(const ProgressFigures &progress)
{
    QStringList parts{amount(progress)};
    if (const QString pace = paceText(progress.perSecond, progress.secondsLeft); !pace.isEmpty())
        parts << pace;
    return line(parts);
}

QString paceText(double perSecond, qint64 secondsLeft)
{
    QStringList parts;
    if (perSecond >= 1)
        parts << StatusWords::tr("%1 per second").arg(numberText(qRound64(perSecond)));
    if (secondsLeft >= 0)
        parts << StatusWords::tr("%1 left").arg(durationText(secondsLeft));
    return line(parts);
}

QString asOf(const QDateTime &time, const QDateTime &now)
{
    //: as of 14:02 (3 min ago)
    return StatusWords::tr("as of %1 (%2)").arg(clockTime(time, now), relativeTime(time, now));
}

} // namespace rollcall::wording
