// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/change_collector.h"

namespace rollcall::cache
{

void ChangeCollector::add(const ChangeSet &changes)
{
    m_everything = m_everything || changes.everything;
    for (const QString &id : changes.users)
        addUser(id);
    for (const QString &id : changes.groups)
        addGroup(id);
    limit();
}

void ChangeCollector::expect(qsizetype count)
{
    m_everything = m_everything || count > kMostNamed;
    limit();
}

void ChangeCollector::addUser(const QString &id)
{
    if (m_everything)
        return;
    m_users.insert(id);
    limit();
}

void ChangeCollector::addUser(QByteArrayView utf8Id)
{
    if (!m_everything)
        addUser(QString::fromUtf8(utf8Id));
}

void ChangeCollector::addGroup(const QString &id)
{
    if (m_everything)
        return;
    m_groups.insert(id);
    limit();
}

ChangeSet ChangeCollector::take()
{
    ChangeSet changes{{m_users.begin(), m_users.end()}, {m_groups.begin(), m_groups.end()}, m_everything};
    *this = ChangeCollector();
    return changes;
}

void ChangeCollector::limit()
{
    m_everything = m_everything || m_users.size() + m_groups.size() > kMostNamed;
    if (m_everything) {
        m_users.clear();
        m_groups.clear();
    }
}

} // namespace rollcall::cache
