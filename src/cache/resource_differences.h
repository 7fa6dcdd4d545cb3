// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>
#include <QVector>

#include <optional>

namespace rollcall::cache
{

/// An attribute that is another in one text than in another.
struct Difference {
    QString field; ///< A path, as `UserChange::field`.
    std::optional<QString> before;
    std::optional<QString> after;

    friend bool operator==(const Difference &, const Difference &) = default;
};

/// What differs between two versions of a resource, for people: `meta`, `schemas` and `groups` are left out (they
/// change on their own, and a user's groups are told by the groups). Values of several are told apart by their `type`,
/// else by their `value`; their order says nothing. Texts of over 500 characters are cut. Empty if one of them is no
/// JSON object. In the order of the fields. Pure.
[[nodiscard]] QVector<Difference> differencesBetween(QByteArrayView before, QByteArrayView after);

} // namespace rollcall::cache
