// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/resource.h"

#include <QHash>
#include <QSet>
#include <QString>

namespace rollcall::provisioner
{

/// Which record of the service belongs to which person or group of the directory. What is linked to one is not matched
/// with another, whatever the service's filter says. Thread: read by several at once, changed by none meanwhile.
class ResourceLinks
{
public:
    /// `objectIds` are those that the directory has now.
    explicit ResourceLinks(QSet<QString> objectIds) : m_objectIds(std::move(objectIds)) { }

    void link(const QString &id, const QString &objectId)
    {
        if (!id.isEmpty() && m_objectIds.contains(objectId))
            m_owners.insert(id, objectId);
    }
    void clear() { m_owners.clear(); }
    /// Whether the directory has this objectId now.
    [[nodiscard]] bool knows(const QString &objectId) const { return m_objectIds.contains(objectId); }
    /// The objectId that the record is linked to; empty if none.
    [[nodiscard]] QString ownerOf(const QString &id) const { return m_owners.value(id); }

    /// Linked to another, or it bears the objectId of another who is in the directory.
    [[nodiscard]] bool isTakenByAnother(const scim::Resource &found, const QString &objectId) const
    {
        const QString owner = ownerOf(found.id());
        if (!owner.isEmpty())
            return owner != objectId;
        return found.externalId() != objectId && m_objectIds.contains(found.externalId());
    }

private:
    QSet<QString> m_objectIds;
    QHash<QString, QString> m_owners;
};

} // namespace rollcall::provisioner
