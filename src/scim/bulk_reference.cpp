// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/bulk_reference.h"

#include "scim/patch.h"

#include <QJsonArray>

#include <algorithm>

namespace rollcall::scim
{

namespace
{

const QLatin1String kPrefix("bulkId:");

void collect(const QJsonValue &value, QSet<QString> &names)
{
    if (value.isString()) {
        if (const QString name = bulkReferenceIn(value.toString()); !name.isEmpty())
            names.insert(name);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            collect(item, names);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QJsonValue &item : object)
            collect(item, names);
    }
}

bool isSettled(const QJsonValue &value, const QHash<QString, QString> &ids)
{
    const QSet<QString> names = bulkReferencesIn(value);
    return std::all_of(names.begin(), names.end(), [&ids](const QString &name) { return ids.contains(name); });
}

/// Keeps in `body` what is settled; the rest becomes operations.
QJsonObject settledPart(
    const QJsonObject &body, const QHash<QString, QString> &ids, const QString &prefix, QVector<PatchOperation> &later)
{
    QJsonObject kept;
    for (auto it = body.begin(); it != body.end(); ++it) {
        const bool isContainer = prefix.isEmpty() && it.value().isObject()
            && it.key().startsWith(QLatin1String("urn:"), Qt::CaseInsensitive);
        if (isSettled(it.value(), ids))
            kept.insert(it.key(), it.value());
        else if (isContainer)
            kept.insert(it.key(), settledPart(it.value().toObject(), ids, it.key() + QLatin1Char(':'), later));
        else
            later.append({PatchOperation::Op::Add, prefix + it.key(), it.value(), true});
    }
    return kept;
}

} // namespace

QString bulkReferenceIn(const QString &text)
{
    const QStringView last = QStringView(text).mid(text.lastIndexOf(QLatin1Char('/')) + 1);
    return last.startsWith(kPrefix) ? last.mid(kPrefix.size()).toString() : QString();
}

QSet<QString> bulkReferencesIn(const QJsonValue &value)
{
    QSet<QString> names;
    collect(value, names);
    return names;
}

QJsonValue withIds(const QJsonValue &value, const QHash<QString, QString> &ids)
{
    if (value.isString()) {
        const QString text = value.toString();
        const QString name = bulkReferenceIn(text);
        if (name.isEmpty() || !ids.contains(name))
            return value;
        return text.chopped(kPrefix.size() + name.size()) + ids.value(name);
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (auto &&item : array)
            item = withIds(item, ids);
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = withIds(it.value(), ids);
        return object;
    }
    return value;
}

std::pair<QJsonObject, QJsonObject> splitByReferences(const QJsonObject &body, const QHash<QString, QString> &ids)
{
    PatchRequest later;
    const QJsonObject now = settledPart(body, ids, {}, later.operations);
    return {now, later.operations.isEmpty() ? QJsonObject() : later.toJson()};
}

} // namespace rollcall::scim
