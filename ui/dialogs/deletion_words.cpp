// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/deletion_words.h"

#include "rules/rule_code.h"
#include "wording/count_text.h"
#include "wording/error_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace rollcall::ui
{

namespace
{

using scim::ResourceType;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DeletionWords)
};

int plural(qint64 count)
{
    return static_cast<int>(std::clamp<qint64>(count, 0, std::numeric_limits<int>::max()));
}

/// The first names of `count`, and that there are more.
QString namesOf(const QVector<sync::NamedResource> &first, qint64 count)
{
    QStringList names;
    for (const sync::NamedResource &resource : first)
        names << (resource.name.isEmpty() ? resource.id : resource.name);
    if (count > first.size())
        names << QStringLiteral("…");
    return names.join(QStringLiteral(", "));
}

QString refusalText(ResourceType type, const QString &refusal)
{
    if (rules::ruleCodeIn(refusal) != rules::RuleCode::Purge)
        return wording::errorSentence({ErrorCode::Refused, refusal, {}});
    return type == ResourceType::User ? Texts::tr(
               "Refused (purge): Entra ID provisions this user, who is active. Remove the assignment or the account "
               "in Entra ID first; that disables the user here.")
                                      : Texts::tr("Refused (purge): this group is built in and holds everyone.");
}

QString userText(const sync::DeletionPreview &preview)
{
    QStringList parts;
    if (preview.groupCount > 0)
        parts << Texts::tr("in %1: %2")
                     .arg(wording::groupCount(preview.groupCount), namesOf(preview.groups, preview.groupCount));
    if (!preview.attributes.isEmpty())
        parts << wording::attributeCount(preview.attributes.size());
    if (!preview.managedAppleId.isEmpty())
        parts << Texts::tr("Managed Apple ID %1").arg(preview.managedAppleId);
    if (preview.inviteStatus == QLatin1String("pending"))
        parts << Texts::tr("an invitation that is pending");
    return parts.isEmpty() ? Texts::tr("The user alone") : parts.join(QStringLiteral(" · "));
}

QString groupText(const sync::DeletionPreview &preview)
{
    QStringList parts{wording::memberCount(preview.memberCount)};
    if (preview.disabledCount > 0)
        parts << Texts::tr("%Ln user(s) would be disabled: %1", nullptr, plural(preview.disabledCount))
                     .arg(namesOf(preview.disabled, preview.disabledCount));
    else
        parts << Texts::tr("nobody is disabled");
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString countOf(ResourceType type, qint64 count)
{
    return type == ResourceType::User ? wording::userCount(count) : wording::groupCount(count);
}

QString deleteAction(ResourceType type, qint64 count)
{
    //: A button and a title. %1 is "3 users" or "1 user group".
    return Texts::tr("Delete %1 for good").arg(countOf(type, count));
}

QString previewText(ResourceType type, const sync::DeletionPreview &preview)
{
    if (!preview.allowed)
        return refusalText(type, preview.refusal);
    return type == ResourceType::User ? userText(preview) : groupText(preview);
}

QString outcomeText(ResourceType type, const sync::DeletionOutcome &outcome)
{
    using Kind = sync::DeletionOutcome::Kind;
    switch (outcome.kind) {
    case Kind::Deleted:
        return outcome.disabledCount > 0
            ? Texts::tr("Deleted for good; %Ln user(s) disabled", nullptr, plural(outcome.disabledCount))
            : Texts::tr("Deleted for good", "outcome");
    case Kind::NotFound: return goneText();
    case Kind::Refused: return refusalText(type, outcome.detail);
    case Kind::Changed:
        return Texts::tr("Not deleted: something else would have gone than was shown. Look at it again.");
    case Kind::Unknown:
        return Texts::tr("Not known: the connection was lost before the answer. Sync, and see whether it is gone.");
    }
    return {};
}

QString notTriedText()
{
    return Texts::tr("Not tried: it ended before");
}

QString goneText()
{
    return Texts::tr("Gone already");
}

} // namespace rollcall::ui
