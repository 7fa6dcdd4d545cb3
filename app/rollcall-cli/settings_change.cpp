// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings_change.h"

namespace rollcall::cli
{
namespace
{

Error unusable(const QString &assignment, const QString &why)
{
    return {ErrorCode::InvalidArgument, why, assignment};
}

Result<QJsonValue> valueLike(const QJsonValue &old, const QString &text, const QString &assignment)
{
    if (!old.isBool())
        return QJsonValue(text);
    if (text != QLatin1String("true") && text != QLatin1String("false"))
        return unusable(assignment, QStringLiteral("neither true nor false"));
    return QJsonValue(text == QLatin1String("true"));
}

Result<QJsonObject> with(QJsonObject object, const QStringList &path, const QString &text, const QString &assignment)
{
    const QString &name = path.constFirst();
    const QJsonValue old = object.value(name);
    const bool isLeaf = path.size() == 1;
    if (old.isUndefined() || old.isObject() == isLeaf)
        return unusable(assignment, QStringLiteral("there is no such setting"));
    if (!isLeaf) {
        auto inner = with(old.toObject(), path.mid(1), text, assignment);
        if (!inner)
            return inner.error();
        object.insert(name, *inner);
        return object;
    }
    const auto value = valueLike(old, text, assignment);
    if (!value)
        return value.error();
    object.insert(name, *value);
    return object;
}

} // namespace

Result<QJsonObject> changedSettings(QJsonObject settings, const QStringList &assignments)
{
    for (const QString &assignment : assignments) {
        const qsizetype at = assignment.indexOf(u'=');
        if (at < 1)
            return unusable(assignment, QStringLiteral("no NAME=VALUE"));
        auto changed = with(settings, assignment.left(at).split(u'.'), assignment.mid(at + 1), assignment);
        if (!changed)
            return changed;
        settings = std::move(changed).value();
    }
    return settings;
}

} // namespace rollcall::cli
