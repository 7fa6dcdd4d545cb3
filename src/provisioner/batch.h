// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/text.h"

#include <QSet>
#include <QString>
#include <QVector>

#include <utility>

namespace rollcall::provisioner
{

/// Collects tasks of different names: who shares a name must be seen one after the other, in the file's order, so that
/// the same one comes first in every run. A value.
template <typename Task> class Batch
{
public:
    /// Whether what was collected must be done before a task of this name can be added.
    [[nodiscard]] bool mustGoFirst(const QString &name) const
    {
        return m_tasks.size() >= kMost || m_names.contains(scim::foldForComparison(name));
    }
    void add(const QString &name, Task task)
    {
        m_names.insert(scim::foldForComparison(name));
        m_tasks.append(std::move(task));
    }
    /// All of them; the batch is empty then.
    [[nodiscard]] QVector<Task> take()
    {
        m_names.clear();
        return std::exchange(m_tasks, {});
    }

private:
    static constexpr qsizetype kMost = 48; // work between two looks at clock and stop

    QVector<Task> m_tasks;
    QSet<QString> m_names;
};

} // namespace rollcall::provisioner
