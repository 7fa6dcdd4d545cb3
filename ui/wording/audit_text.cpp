// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/audit_text.h"

#include "wording/visible_text.h"

#include <QCoreApplication>
#include <QHash>

namespace rollcall::wording
{

namespace
{

struct AuditText {
    Q_DECLARE_TR_FUNCTIONS(AuditText)
};

struct Name {
    const char *action;
    const char *text;
};

constexpr Name kNames[] = {
    {"user.create", QT_TRANSLATE_NOOP("AuditText", "User created")},
    {"user.update", QT_TRANSLATE_NOOP("AuditText", "User changed")},
    {"user.disable", QT_TRANSLATE_NOOP("AuditText", "User disabled")},
    {"user.enable", QT_TRANSLATE_NOOP("AuditText", "User enabled")},
    {"user.delete", QT_TRANSLATE_NOOP("AuditText", "User disabled by deletion")},
    {"user.revive", QT_TRANSLATE_NOOP("AuditText", "User returned")},
    {"user.adopt", QT_TRANSLATE_NOOP("AuditText", "User taken over")},
    {"user.purge", QT_TRANSLATE_NOOP("AuditText", "User deleted for good")},
    {"user.import", QT_TRANSLATE_NOOP("AuditText", "User imported")},
    {"user.invite", QT_TRANSLATE_NOOP("AuditText", "User invited")},
    {"user.managed-apple-id", QT_TRANSLATE_NOOP("AuditText", "Managed Apple ID changed")},
    {"group.create", QT_TRANSLATE_NOOP("AuditText", "Group created")},
    {"group.update", QT_TRANSLATE_NOOP("AuditText", "Group changed")},
    {"group.members", QT_TRANSLATE_NOOP("AuditText", "Members of group changed")},
    {"group.member-deleted", QT_TRANSLATE_NOOP("AuditText", "Member of group was deleted")},
    {"group.delete", QT_TRANSLATE_NOOP("AuditText", "Group deleted")},
    {"group.adopt", QT_TRANSLATE_NOOP("AuditText", "Group taken over")},
    {"group.purge", QT_TRANSLATE_NOOP("AuditText", "Group deleted for good")},
    {"group.import", QT_TRANSLATE_NOOP("AuditText", "Group imported")},
    {"token.add", QT_TRANSLATE_NOOP("AuditText", "SCIM Token Created")},
    {"token.enable", QT_TRANSLATE_NOOP("AuditText", "SCIM Token Enabled")},
    {"token.disable", QT_TRANSLATE_NOOP("AuditText", "SCIM Token Disabled")},
    {"token.renew", QT_TRANSLATE_NOOP("AuditText", "SCIM Token Renewed")},
    {"token.rename", QT_TRANSLATE_NOOP("AuditText", "SCIM Token Renamed")},
    {"token.remove", QT_TRANSLATE_NOOP("AuditText", "SCIM Token Deleted")},
    {"key.add", QT_TRANSLATE_NOOP("AuditText", "Key made")},
    {"key.remove", QT_TRANSLATE_NOOP("AuditText", "Key removed")},
    {"settings.update", QT_TRANSLATE_NOOP("AuditText", "Settings changed")},
    {"source.update", QT_TRANSLATE_NOOP("AuditText", "Source changed")},
    {"source.freeze", QT_TRANSLATE_NOOP("AuditText", "Source became read-only")},
    {"source.enable", QT_TRANSLATE_NOOP("AuditText", "Source enabled")},
    {"source.disable", QT_TRANSLATE_NOOP("AuditText", "Source disabled")},
    {"attribute.add", QT_TRANSLATE_NOOP("AuditText", "Custom attribute added")},
    {"attribute.remove", QT_TRANSLATE_NOOP("AuditText", "Custom attribute deleted")},
    {"attribute.kept", QT_TRANSLATE_NOOP("AuditText", "Old value kept")},
    {"attribute.ignored", QT_TRANSLATE_NOOP("AuditText", "Attribute not stored")},
    {"invitation.send", QT_TRANSLATE_NOOP("AuditText", "Invitation sent")},
    {"invitation.fail", QT_TRANSLATE_NOOP("AuditText", "Invitation failed")},
    {"invitation.expire", QT_TRANSLATE_NOOP("AuditText", "Invitation expired")},
    {"invitation.complete", QT_TRANSLATE_NOOP("AuditText", "Invitation completed")},
    {"request.refused", QT_TRANSLATE_NOOP("AuditText", "Request refused")},
    {"request.unauthorized", QT_TRANSLATE_NOOP("AuditText", "Sign-in refused")},
    {"audit.prune", QT_TRANSLATE_NOOP("AuditText", "Old entries of the audit log removed")},
    {"audit.export", QT_TRANSLATE_NOOP("AuditText", "Audit log exported")},
    {"database.backup", QT_TRANSLATE_NOOP("AuditText", "Backup made")},
};

} // namespace

QString auditActionName(const QString &action)
{
    for (const Name &name : kNames) {
        if (action == QLatin1String(name.action))
            return AuditText::tr(name.text);
    }
    return visibleText(action);
}

QString auditActorName(const QString &actor)
{
    const QString name = visibleText(actor.section(u':', 1));
    if (actor.startsWith(QLatin1String("token:")))
        return AuditText::tr("Token “%1”").arg(name);
    if (actor.startsWith(QLatin1String("key:")))
        return AuditText::tr("Key “%1”").arg(name);
    if (actor == QLatin1String("command-line"))
        return AuditText::tr("Command line");
    if (actor == QLatin1String("service"))
        return AuditText::tr("The service itself");
    if (actor == QLatin1String("invitation"))
        return AuditText::tr("The invited user");
    return actor.isEmpty() ? AuditText::tr("Nobody recognised") : visibleText(actor);
}

} // namespace rollcall::wording
