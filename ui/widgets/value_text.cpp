// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/value_text.h"

#include "rules/attribute_kind.h"
#include "wording/count_text.h"
#include "wording/time_text.h"
#include "wording/value_names.h"
#include "wording/visible_text.h"

#include <QCoreApplication>

namespace rollcall::ui
{

namespace
{

template <typename Enum> bool holds(const QVariant &value)
{
    return value.metaType() == QMetaType::fromType<Enum>();
}

} // namespace

QString valueText(const QVariant &value, const QDateTime &now)
{
    if (holds<rules::Source>(value))
        return wording::sourceName(value.value<rules::Source>());
    if (holds<rules::UserState>(value))
        return wording::stateName(value.value<rules::UserState>());
    if (holds<rules::SyncState>(value))
        return wording::syncStateName(value.value<rules::SyncState>());
    if (holds<rules::InviteStatus>(value))
        return wording::inviteStatusName(value.value<rules::InviteStatus>());
    if (holds<rules::AttributeKind>(value))
        return wording::attributeTypeName(value.value<rules::AttributeKind>());
    if (holds<QDateTime>(value))
        return wording::relativeTime(value.toDateTime(), now);
    if (holds<int>(value) || holds<qint64>(value))
        return wording::numberText(value.toLongLong());
    const QString text = value.toString();
    return text.isEmpty() ? wording::unknownName() : wording::visibleText(text);
}

QString allUsersName(const QString &name)
{
    return isAllUsersName(name) ? QCoreApplication::translate("rollcall::ui::ValueText", "All Users") : name;
}

bool isAllUsersName(const QString &name)
{
    return name == QLatin1String("All Users");
}

} // namespace rollcall::ui
