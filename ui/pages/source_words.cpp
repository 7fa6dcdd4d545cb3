// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/source_words.h"

#include "rules/source.h"
#include "wording/value_names.h"
#include "wording/visible_text.h"

#include <QCoreApplication>

namespace rollcall::ui
{

namespace
{

using rules::Source;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SourceWords)
};

SwitchWords ldapWords(bool enabled)
{
    if (enabled)
        return {Texts::tr("Enable the LDAP server"),
            Texts::tr(
                "Imports from LDAP are taken again. Users that SCIM provisioning took over keep that source. For a "
                "migration from LDAP it must stay disabled."),
            Texts::tr("Enable LDAP Server")};
    return {Texts::tr("Disable the LDAP server"),
        Texts::tr("Imports from LDAP are refused from now on. Its users stay as they are, active ones too, with the "
                  "values they have; nobody is deleted. It can be enabled again. A migration from LDAP to SCIM needs "
                  "this first."),
        Texts::tr("Disable LDAP Server")};
}

SwitchWords entraWords(bool enabled)
{
    if (enabled)
        return {Texts::tr("Enable the Entra ID User Source"),
            Texts::tr("Imports from it are taken again. Once SCIM provisioning has taken over its first user, it is "
                      "read-only and can’t be switched any more."),
            Texts::tr("Enable Entra ID User Source")};
    return {Texts::tr("Disable the Entra ID User Source"),
        Texts::tr("Imports from it are refused from now on. Its users stay as they are until SCIM provisioning takes "
                  "them over. It can be enabled again only until the first of them was taken over."),
        Texts::tr("Disable Entra ID User Source")};
}

} // namespace

QString sourceTitle(const sync::UserSource &source)
{
    const auto kind = rules::sourceFromName(source.kind);
    if (kind)
        return wording::sourceName(kind);
    return wording::visibleText(source.name.isEmpty() ? source.kind : source.name);
}

QString sourceHint(const QString &kind)
{
    const auto source = rules::sourceFromName(kind);
    if (!source)
        return {};
    switch (*source) {
    case Source::ScimEntraId: return Texts::tr("Provisioned by Entra ID over SCIM, or taken over by it.");
    case Source::Local: return Texts::tr("Made in the MDM itself. Entra ID takes over who has the same user name.");
    case Source::Ldap:
        return Texts::tr("Imported from an LDAP directory. Disable the server before a migration to SCIM.");
    case Source::EntraIdUserSource:
        return Texts::tr("Imported from Entra ID without SCIM: the way before User Provisioning.");
    }
    return {};
}

QString samlSentence(const QString &kind)
{
    const auto source = rules::sourceFromName(kind);
    if (source == Source::Local)
        return Texts::tr("Once SAML is on, these users sign in through it, too, unless the MDM has them on its "
                         "exception list: only Local users can be on it.");
    return Texts::tr("Once SAML is on, these users sign in through it. They can’t be on the exception list, but device "
                     "registration can bypass SAML for them.");
}

bool canEverSwitch(const QString &kind)
{
    const auto source = rules::sourceFromName(kind);
    return source == Source::Ldap || source == Source::EntraIdUserSource;
}

QString switchLabel(const QString &kind)
{
    const auto source = rules::sourceFromName(kind);
    if (source == Source::Ldap)
        return Texts::tr("Enable this LDAP Server");
    return source == Source::EntraIdUserSource ? Texts::tr("Enable this User Source") : Texts::tr("Enabled");
}

SwitchWords switchWords(const QString &kind, bool enabled)
{
    const auto source = rules::sourceFromName(kind);
    if (source == Source::Ldap)
        return ldapWords(enabled);
    if (source == Source::EntraIdUserSource)
        return entraWords(enabled);
    if (enabled)
        return {Texts::tr("Enable this source"), Texts::tr("Users are imported from it again."),
            Texts::tr("Enable Source")};
    return {Texts::tr("Disable this source"), Texts::tr("No users are imported from it any more."),
        Texts::tr("Disable Source")};
}

} // namespace rollcall::ui
