// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/value_list_diff.h"

#include "scim/filter.h"
#include "scim/json.h"
#include "scim/text.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace rollcall::scim
{

namespace
{

using Op = PatchOperation::Op;
using Operations = QVector<PatchOperation>;

const QString kValue = QStringLiteral("value");
const QString kType = QStringLiteral("type");

QByteArray bytesOf(const QJsonValue &value)
{
    return toBytes({{kValue, value}});
}

QHash<QByteArray, int> counted(const QJsonArray &values)
{
    QHash<QByteArray, int> counts;
    counts.reserve(values.size());
    for (const QJsonValue &value : values)
        ++counts[bytesOf(value)];
    return counts;
}

/// What `a` has and `b` has not.
QVector<QJsonObject> missing(const QJsonArray &a, const QJsonArray &b)
{
    QHash<QByteArray, int> counts = counted(b);
    QVector<QJsonObject> objects;
    for (const QJsonValue &value : a) {
        if (--counts[bytesOf(value)] < 0)
            objects.append(value.toObject());
    }
    return objects;
}

QHash<QString, int> countedBy(const QString &name, const QJsonArray &values)
{
    QHash<QString, int> counts;
    for (const QJsonValue &value : values)
        ++counts[foldForComparison(value[name].toString())];
    return counts;
}

/// Operations on single values of one attribute. Not every difference can be told so: then nothing comes of it.
class SurgicalDiff
{
public:
    SurgicalDiff(const QJsonArray &before, const QJsonArray &after, AttributePath path, const Attribute &attribute)
        : m_before(before),
          m_after(after),
          m_path(std::move(path)),
          m_attribute(attribute),
          m_valuesBefore(countedBy(kValue, before)),
          m_typesBefore(countedBy(kType, before)),
          m_typesAfter(countedBy(kType, after))
    {
    }

    [[nodiscard]] std::optional<Operations> operations()
    {
        QVector<QJsonObject> removed = missing(m_before, m_after);
        m_added = missing(m_after, m_before);
        // Nothing of it stays: one operation says that.
        if (removed.size() == m_before.size() && removed.size() > 1)
            return std::nullopt;
        removed.removeIf([this](const QJsonObject &value) { return becomesAnother(value); });
        for (const QJsonObject &value : std::as_const(removed)) {
            const std::optional<Filter> selection = selectionOf(value);
            if (!selection)
                return std::nullopt;
            m_operations.append({Op::Remove, selected(*selection), {}, false});
        }
        addTheRest();
        return m_operations;
    }

private:
    /// A value of the same type takes its place: then only what differs between them has to be said.
    bool becomesAnother(const QJsonObject &value)
    {
        const QString type = foldForComparison(value.value(kType).toString());
        if (m_attribute.isMembership() || type.isEmpty() || m_typesBefore.value(type) != 1
            || m_typesAfter.value(type) != 1)
            return false;
        const auto twin = std::find_if(m_added.begin(), m_added.end(),
            [&](const QJsonObject &other) { return equalFolded(other.value(kType).toString(), type); });
        if (twin == m_added.end())
            return false;
        diffParts(value, *twin, *selectionBy(kType, value));
        m_added.erase(twin);
        return true;
    }

    void diffParts(const QJsonObject &before, const QJsonObject &after, const Filter &selection)
    {
        for (const Attribute &sub : m_attribute.subAttributes) {
            const QJsonValue old = before.value(sub.name);
            const QJsonValue now = after.value(sub.name);
            const QString path = selected(selection) + QLatin1Char('.') + sub.name;
            if (now.isUndefined() && !old.isUndefined())
                m_operations.append({Op::Remove, path, {}, false});
            else if (now != old)
                m_operations.append({Op::Replace, path, now, true});
        }
    }

    [[nodiscard]] std::optional<Filter> selectionOf(const QJsonObject &value) const
    {
        const QString key = foldForComparison(value.value(kValue).toString());
        if (!key.isEmpty() && m_valuesBefore.value(key) == 1)
            return selectionBy(kValue, value);
        if (const QString type = foldForComparison(value.value(kType).toString()); m_typesBefore.value(type) == 1)
            return selectionBy(kType, value);
        return std::nullopt;
    }

    [[nodiscard]] static std::optional<Filter> selectionBy(const QString &name, const QJsonObject &value)
    {
        if (value.value(name).toString().isEmpty())
            return std::nullopt;
        Filter filter;
        filter.kind = Filter::Kind::Compare;
        filter.path = {{}, name, {}};
        filter.value = value.value(name);
        return filter;
    }

    [[nodiscard]] QString selected(const Filter &selection) const
    {
        return m_path.toString() + QLatin1Char('[') + selection.toString() + QLatin1Char(']');
    }

    void addTheRest()
    {
        QJsonArray added;
        for (const QJsonObject &value : std::as_const(m_added))
            added.append(value);
        if (!added.isEmpty())
            m_operations.append({Op::Add, m_path.toString(), added, true});
    }

    const QJsonArray &m_before;
    const QJsonArray &m_after;
    AttributePath m_path;
    const Attribute &m_attribute;
    QHash<QString, int> m_valuesBefore;
    QHash<QString, int> m_typesBefore;
    QHash<QString, int> m_typesAfter;
    QVector<QJsonObject> m_added;
    Operations m_operations;
};

/// The operations lead from `before` to `after`: a primary that moves, or values that are alike, may have said more.
bool lead(const QJsonArray &before, const QJsonArray &after, const Operations &operations, const AttributePath &path,
    const Attribute &attribute, const SchemaRegistry &registry)
{
    QJsonObject resource{{attribute.name, before}};
    if (!path.schema.isEmpty())
        resource = {{path.schema, resource}};
    const Outcome<PatchResult> result = applyPatch(resource, {operations}, registry, {Dialect::Rfc, false});
    if (!result)
        return false;
    const QJsonObject container
        = path.schema.isEmpty() ? result->resource : result->resource.value(path.schema).toObject();
    return sameValues(container.value(attribute.name).toArray(), after);
}

} // namespace

bool sameValues(const QJsonArray &a, const QJsonArray &b)
{
    return a.size() == b.size() && missing(a, b).isEmpty();
}

QVector<PatchOperation> diffValues(const QJsonArray &before, const QJsonArray &after, const AttributePath &path,
    const Attribute &attribute, const SchemaRegistry &registry)
{
    if (after.isEmpty())
        return {{Op::Remove, path.toString(), {}, false}};
    if (before.isEmpty())
        return {{Op::Add, path.toString(), after, true}};
    if (attribute.type != AttributeType::Complex)
        return {{Op::Replace, path.toString(), after, true}};
    const std::optional<Operations> operations = SurgicalDiff(before, after, path, attribute).operations();
    if (operations && lead(before, after, *operations, path, attribute, registry))
        return *operations;
    return {{Op::Replace, path.toString(), after, true}};
}

} // namespace rollcall::scim
