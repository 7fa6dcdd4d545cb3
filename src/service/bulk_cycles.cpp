// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/bulk_cycles.h"

#include <algorithm>

namespace rollcall::service
{

namespace
{

/// Tarjan's strongly connected components: they come out after those that they lead to.
class Components
{
public:
    explicit Components(const QHash<int, QVector<int>> &edges) : m_edges(edges) { }

    QVector<QVector<int>> find()
    {
        QVector<int> nodes = m_edges.keys();
        std::sort(nodes.begin(), nodes.end());
        for (const int node : nodes) {
            if (!m_numbers.contains(node))
                visit(node);
        }
        return m_cycles;
    }

private:
    // As deep as the longest chain: no more than a job has operations.
    int visit(int node)
    {
        const int number = m_numbers.size();
        int lowest = number;
        m_numbers.insert(node, number);
        m_stack.append(node);
        for (const int next : m_edges.value(node)) {
            if (!m_numbers.contains(next))
                lowest = std::min(lowest, visit(next));
            else if (!m_done.contains(next))
                lowest = std::min(lowest, m_numbers.value(next));
        }
        if (lowest == number)
            take(node);
        return lowest;
    }

    void take(int root)
    {
        QVector<int> component;
        do {
            component.append(m_stack.takeLast());
            m_done.insert(component.constLast(), true);
        } while (component.constLast() != root);
        std::sort(component.begin(), component.end());
        if (component.size() > 1 || m_edges.value(root).contains(root))
            m_cycles.append(component);
    }

    const QHash<int, QVector<int>> &m_edges;
    QHash<int, int> m_numbers;
    QHash<int, bool> m_done;
    QVector<int> m_stack;
    QVector<QVector<int>> m_cycles;
};

} // namespace

QVector<QVector<int>> bulkCycles(const QHash<int, QVector<int>> &waitsFor)
{
    return Components(waitsFor).find();
}

} // namespace rollcall::service
