// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/summary_text.h"

#include "wording/count_text.h"

#include <QCoreApplication>

namespace rollcall::wording
{
namespace
{

class SummaryWords
{
    Q_DECLARE_TR_FUNCTIONS(SummaryText)
};

QString list(const QStringList &parts)
{
    //: Between the parts of an enumeration. No space in Japanese.
    return parts.join(SummaryWords::tr(", ", "between the parts of an enumeration"));
}

QString labelled(const QString &label, const QStringList &parts)
{
    //: A label and what belongs to it, as in "Users: 3 created, 1 updated".
    return SummaryWords::tr("%1: %2", "label, figures").arg(label, list(parts));
}

void add(QStringList &parts, int count, QString (*text)(int))
{
    if (count > 0)
        parts << text(count);
}

QString added(int n)
{
    return SummaryWords::tr("%Ln added", "memberships", n);
}
QString created(int n)
{
    return SummaryWords::tr("%Ln created", "users or groups", n);
}
QString deleted(int n)
{
    return SummaryWords::tr("%Ln deleted", "users or groups", n);
}
QString disabled(int n)
{
    return SummaryWords::tr("%Ln disabled", "users or groups", n);
}
QString failed(int n)
{
    return SummaryWords::tr("%Ln failed", "users, groups or memberships", n);
}
QString removed(int n)
{
    return SummaryWords::tr("%Ln removed", "memberships", n);
}
QString skipped(int n)
{
    return SummaryWords::tr("%Ln skipped", "users or groups", n);
}
QString skippedMemberships(int n)
{
    return SummaryWords::tr("%Ln skipped", "memberships", n);
}
QString unchanged(int n)
{
    return SummaryWords::tr("%Ln unchanged", "users, groups or memberships", n);
}
QString updated(int n)
{
    return SummaryWords::tr("%Ln updated", "users or groups", n);
}

QStringList partsOf(const ProvisioningFigures &figures)
{
    QStringList parts;
    add(parts, figures.created, created);
    add(parts, figures.updated, updated);
    add(parts, figures.disabled, disabled);
    add(parts, figures.deleted, deleted);
    add(parts, figures.unchanged, unchanged);
    add(parts, figures.skipped, skipped);
    add(parts, figures.failed, failed);
    return parts;
}

QStringList partsOf(const MembershipFigures &figures)
{
    QStringList parts;
    add(parts, figures.added, added);
    add(parts, figures.removed, removed);
    add(parts, figures.unchanged, unchanged);
    add(parts, figures.skipped, skippedMemberships);
    add(parts, figures.failed, failed);
    return parts;
}

bool changed(const ProvisioningFigures &figures)
{
    return figures.created + figures.updated + figures.disabled + figures.deleted > 0;
}

QString changes(const SyncFigures &figures)
{
    if (figures.added + figures.changed + figures.removed == 0)
        return SummaryWords::tr("nothing changed");
    return SummaryWords::tr("%1 added, %2 changed, %3 removed")
        .arg(numberText(figures.added), numberText(figures.changed), numberText(figures.removed));
}

} // namespace

QString syncSummary(const SyncFigures &figures)
{
    const QString all = list({userCount(figures.users), groupCount(figures.groups)});
    if (figures.complete)
        return SummaryWords::tr("%1: %2.", "2,000 users, 60 user groups: 3 added, 1 changed, 0 removed.")
            .arg(all, changes(figures));
    return SummaryWords::tr("%1: %2. The sync is not complete.").arg(all, changes(figures));
}

QStringList provisioningSummary(
    const ProvisioningFigures &users, const ProvisioningFigures &groups, const MembershipFigures &memberships)
{
    QStringList lines;
    if (!changed(users) && !changed(groups) && memberships.added + memberships.removed == 0)
        lines << SummaryWords::tr("Nothing changed.");
    if (const QStringList parts = partsOf(users); !parts.isEmpty())
        lines << labelled(SummaryWords::tr("Users"), parts);
    if (const QStringList parts = partsOf(groups); !parts.isEmpty())
        lines << labelled(SummaryWords::tr("User groups"), parts);
    if (const QStringList parts = partsOf(memberships); !parts.isEmpty())
        lines << labelled(SummaryWords::tr("Memberships"), parts);
    return lines;
}

} // namespace rollcall::wording
