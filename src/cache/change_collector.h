// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/change_set.h"

#include <QSet>

namespace rollcall::cache
{

/// Gathers changes into one set, for those who act on many at once. Above 1,000 ids it becomes `everything`.
class ChangeCollector
{
public:
    void add(const ChangeSet &changes);
    /// That many ids are to come.
    void expect(qsizetype count);
    void addUser(const QString &id);
    void addUser(QByteArrayView utf8Id);
    void addGroup(const QString &id);

    [[nodiscard]] bool isEmpty() const { return !m_everything && m_users.isEmpty() && m_groups.isEmpty(); }
    /// What was gathered; nothing is left.
    [[nodiscard]] ChangeSet take();

private:
    static constexpr qsizetype kMostNamed = 1'000;

    void limit();

    QSet<QString> m_users;
    QSet<QString> m_groups;
    bool m_everything = false;
};

} // namespace rollcall::cache
