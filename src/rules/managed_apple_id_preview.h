// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/provisioning_settings.h"
#include "rules/row_list.h"
#include "rules/value_tally.h"

#include <QJsonObject>
#include <QVector>

namespace rollcall::rules
{

/// What a draft of the settings would come to for everybody, before it is saved: the figures, and who is behind each.
///
/// The calls must match:   (add)* finish (total | count | users)*
/// Requires: `row` is the caller's own number of the user, each added once; an order of rows is an order for showing.
/// Thread: any, one at a time. Never fails. Memory: 25 bytes a user, whatever their values; no attribute is kept.
class ManagedAppleIdPreview
{
public:
    /// Every user is behind exactly one.
    enum class Figure {
        Good, ///< Gets a Managed Apple ID that nobody else gets.
        Missing, ///< Lacks the value that it is made of.
        NotEmail, ///< Has a value that is no e-mail address.
        Colliding, ///< Would get the same as somebody else, without regard to case: all of them are counted.
    };

    explicit ManagedAppleIdPreview(ProvisioningSettings::ManagedAppleId settings) : m_settings(std::move(settings)) { }

    /// `user`: attributes in canonical spelling. With the toggle off, everybody is counted by `total()` only.
    void add(qint64 row, const QJsonObject &user);
    /// Somebody from LDAP, who keeps the Managed Apple ID that the directory gave them, whatever the draft says.
    void addKept(qint64 row, const QString &managedAppleId);
    void finish();

    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] qint64 count(Figure figure) const;
    /// The rows behind a figure, `limit` of them at most, from the `offset`th on; by row, Colliding those with the same
    /// Managed Apple ID together.
    [[nodiscard]] QVector<qint64> users(Figure figure, qint64 offset, qint64 limit) const;

    /// The offset in users() of what comes behind a row that was behind the figure; nothing if that can't be told any
    /// more.
    [[nodiscard]] std::optional<qint64> placeBehind(Figure figure, qint64 row) const;

private:
    ProvisioningSettings::ManagedAppleId m_settings;
    qint64 m_total = 0;
    ValueTally m_values;
    RowList m_missing;
    RowList m_notEmail;
};

} // namespace rollcall::rules
