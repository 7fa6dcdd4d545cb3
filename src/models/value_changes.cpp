// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/value_changes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

namespace rollcall::models
{

namespace
{

constexpr int kDeepest = 20;

QString scalarText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isNull() || value.isUndefined())
        return {};
    return value.toVariant().toString();
}

// One entry for each value that is no object or array.
void flatten(const QJsonValue &value, const QString &path, int depth, QMap<QString, QString> &into)
{
    if (depth > kDeepest) {
        into.insert(path, QStringLiteral("…"));
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            flatten(*member, path.isEmpty() ? member.key() : path + u'.' + member.key(), depth + 1, into);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (int index = 0; index < array.size(); ++index)
            flatten(array.at(index), QStringLiteral("%1[%2]").arg(path).arg(index), depth + 1, into);
    } else if (!value.isNull()) {
        into.insert(path, scalarText(value));
    }
}

QMap<QString, QString> flat(const QByteArray &json)
{
    QMap<QString, QString> values;
    flatten(QJsonDocument::fromJson(json).object(), {}, 0, values);
    return values;
}

} // namespace

QVector<ValueChange> valueChanges(const QByteArray &before, const QByteArray &after)
{
    const QMap<QString, QString> old = flat(before);
    const QMap<QString, QString> now = flat(after);
    QMap<QString, QString> paths = old;
    paths.insert(now);
    QVector<ValueChange> changes;
    for (auto path = paths.cbegin(); path != paths.cend(); ++path) {
        const ValueChange change{path.key(), old.value(path.key()), now.value(path.key())};
        if (old.contains(path.key()) != now.contains(path.key()) || change.before != change.after)
            changes.append(change);
    }
    return changes;
}

} // namespace rollcall::models
