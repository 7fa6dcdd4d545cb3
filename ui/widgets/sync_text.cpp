// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/sync_text.h"

#include "wording/value_names.h"
#include "wording/visible_text.h"

#include <QCoreApplication>

namespace rollcall::ui
{

namespace
{

struct SyncText {
    Q_DECLARE_TR_FUNCTIONS(rollcall::ui::SyncText)
};

} // namespace

wording::ProgressFigures progressFigures(const sync::SyncProgress &progress)
{
    using What = wording::ProgressFigures::What;
    return {
        .what = progress.type == scim::ResourceType::Group ? What::Groups : What::Users,
        .done = progress.done,
        .total = progress.total,
        .perSecond = progress.perSecond,
        .secondsLeft = progress.secondsLeft,
    };
}

QString syncMeansText(const sync::SyncStatus &status)
{
    return status.means ? wording::syncMeansLine(sync::wordOf(*status.means)) : QString();
}

QString syncLine(const sync::SyncStatus &status, bool canSync, const QDateTime &now)
{
    if (!canSync)
        return wording::offlineLine(status.lastCompleteSync, now);
    switch (status.phase) {
    case sync::SyncPhase::NeverSynced:
        return status.users + status.groups > 0 ? wording::partlyFetchedLine() : wording::neverSyncedLine();
    case sync::SyncPhase::Syncing: return wording::syncingLine(progressFigures(status.progress));
    case sync::SyncPhase::Failed:
        return wording::syncFailedLine(status.error.value_or(Error{}), status.lastCompleteSync, now);
    case sync::SyncPhase::Idle: break;
    }
    return wording::inSyncLine(status.lastChange, status.nextSync, now);
}

DotMark syncMark(const sync::SyncStatus &status, bool canSync)
{
    if (!canSync)
        return {DotShape::Ring, ColorRole::Muted};
    switch (status.phase) {
    case sync::SyncPhase::NeverSynced: return {DotShape::Ring, ColorRole::Muted};
    case sync::SyncPhase::Syncing: return {DotShape::Half, ColorRole::Accent};
    case sync::SyncPhase::Failed: return {DotShape::Triangle, ColorRole::Warning};
    case sync::SyncPhase::Idle: break;
    }
    return {DotShape::Full, ColorRole::Success};
}

QString connectionLine(const sync::ConnectionInfo &connection)
{
    if (connection.url.isEmpty())
        return {};
    const QString reach = connection.adminApi ? SyncText::tr("SCIM + admin API") : SyncText::tr("SCIM only");
    return connection.role.isEmpty()
        ? reach
        : wording::visibleText(wording::roleName(connection.role)) + QStringLiteral(" · ") + reach;
}

} // namespace rollcall::ui
