// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/filter.h"
#include "scim/schema.h"

#include <QJsonArray>
#include <QMultiHash>

#include <vector>

namespace rollcall::scim
{

/// The values of one multi-valued attribute while a request works on them. A value is found by its `value` in constant
/// time, so that a request with thousands of members takes time in proportion to them, not to their product.
///
/// A place (`int`) names the same value until `values()` is taken or the list is cleared.
class ValueList
{
public:
    /// Requires: `attribute` outlives the list.
    ValueList(const QJsonArray &values, const Attribute &attribute);

    /// Without those that are hollow by now: a request may set an e-mail address's type first, or take its value away.
    [[nodiscard]] QJsonArray values() const;
    [[nodiscard]] const QJsonValue &at(int place) const { return m_values[std::size_t(place)]; }
    [[nodiscard]] QVector<int> all() const;
    /// Those for which a `ValuePath` filter's inside holds.
    [[nodiscard]] QVector<int> matching(const Filter &valuePath) const;
    /// Those that say the same: equal in `value` and in `type`, if one is given (members: in `value`); if no `value` is
    /// given, in all that is given.
    [[nodiscard]] QVector<int> like(const QJsonValue &value) const;

    int append(const QJsonValue &value);
    void replace(int place, const QJsonValue &value);
    void remove(int place);
    void clear();

    /// The first of `touched` that is primary takes it from all others (RFC 7644 §3.5.2).
    void keepOnePrimary(const QVector<int> &touched);

private:
    [[nodiscard]] QString keyOf(const QJsonValue &value) const;
    [[nodiscard]] QVector<int> placesOf(const QString &key) const;
    [[nodiscard]] bool isAlike(const QJsonObject &stored, const QJsonObject &given) const;

    const Attribute *m_attribute;
    std::vector<QJsonValue> m_values; ///< Undefined where one was removed.
    QMultiHash<QString, int> m_places; ///< By `keyOf()`; may name a place whose value is another by now.
};

} // namespace rollcall::scim
