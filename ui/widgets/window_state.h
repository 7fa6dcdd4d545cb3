// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

class QWidget;

namespace rollcall::ui
{

/// Geometry, splitters, columns with their sort, and small values of pages, kept from one start to the next.
///
/// One place instead of one in every widget: it walks the widgets of a window and takes splitters and tables by the
/// object names on their path. What it can't restore (another version's layout, a damaged file) it leaves alone. A
/// value; its owner keeps its bytes. Thread: GUI.
class WindowState
{
public:
    /// What `toBytes()` gave; anything else is an empty state.
    [[nodiscard]] static WindowState fromBytes(const QByteArray &bytes);
    [[nodiscard]] QByteArray toBytes() const;

    void saveWindow(const QWidget &window);
    void restoreWindow(QWidget &window) const;

    /// The splitters and tables below `root`.
    void saveLayouts(const QWidget &root);
    void restoreLayouts(QWidget &root) const;

    void setValue(const QString &key, const QString &value);
    [[nodiscard]] QString value(const QString &key) const;

    /// From now on the two below are about this connection: they keep what makes sense with one service only.
    void openConnection(const QString &id) { m_connection = id; }
    void setConnectionValue(const QString &key, const QString &value);
    [[nodiscard]] QString connectionValue(const QString &key) const;
    /// A value that was kept for all connections at once becomes each one's own, unless it has one.
    void giveToConnections(const QString &key, const QStringList &ids);
    /// Forgets the values of a connection that is no more.
    void forgetConnection(const QString &id);

private:
    QHash<QString, QByteArray> m_values;
    QString m_connection; ///< The one that is open; not kept.
};

} // namespace rollcall::ui
