// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/window_state.h"

#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSplitter>
#include <QTableView>

namespace rollcall::ui
{

namespace
{

// Raised when saved layouts no longer fit the pages; older ones are then left alone.
constexpr int kLayoutVersion = 1;

const QString &geometryKey()
{
    static const QString key = QStringLiteral("window/geometry");
    return key;
}

QString keyOf(const QWidget &widget)
{
    QStringList path;
    for (const QObject *object = &widget; object; object = object->parent()) {
        if (!object->objectName().isEmpty() && !object->objectName().startsWith(QLatin1String("qt_")))
            path.prepend(object->objectName());
    }
    return QStringLiteral("layout%1/%2").arg(kLayoutVersion).arg(path.join(u'.'));
}

QString prefixOf(const QString &connection)
{
    return QStringLiteral("connection/%1/").arg(connection);
}

} // namespace

WindowState WindowState::fromBytes(const QByteArray &bytes)
{
    WindowState state;
    const QJsonObject values = QJsonDocument::fromJson(bytes).object();
    for (auto value = values.begin(); value != values.end(); ++value)
        state.m_values.insert(value.key(), QByteArray::fromBase64(value.value().toString().toLatin1()));
    return state;
}

QByteArray WindowState::toBytes() const
{
    QJsonObject values;
    for (auto value = m_values.begin(); value != m_values.end(); ++value)
        values.insert(value.key(), QString::fromLatin1(value.value().toBase64()));
    return QJsonDocument(values).toJson();
}

void WindowState::saveWindow(const QWidget &window)
{
    m_values.insert(geometryKey(), window.saveGeometry());
}

void WindowState::restoreWindow(QWidget &window) const
{
    window.restoreGeometry(m_values.value(geometryKey())); // Refuses what is none.
}

void WindowState::saveLayouts(const QWidget &root)
{
    for (const QSplitter *splitter : root.findChildren<QSplitter *>())
        m_values.insert(keyOf(*splitter), splitter->saveState());
    for (const QTableView *table : root.findChildren<QTableView *>())
        m_values.insert(keyOf(*table), table->horizontalHeader()->saveState());
}

void WindowState::restoreLayouts(QWidget &root) const
{
    for (QSplitter *splitter : root.findChildren<QSplitter *>())
        splitter->restoreState(m_values.value(keyOf(*splitter)));
    for (QTableView *table : root.findChildren<QTableView *>())
        table->horizontalHeader()->restoreState(m_values.value(keyOf(*table)));
}

void WindowState::setValue(const QString &key, const QString &value)
{
    m_values.insert(QStringLiteral("state/") + key, value.toUtf8());
}

QString WindowState::value(const QString &key) const
{
    return QString::fromUtf8(m_values.value(QStringLiteral("state/") + key));
}

void WindowState::setConnectionValue(const QString &key, const QString &value)
{
    m_values.insert(prefixOf(m_connection) + key, value.toUtf8());
}

QString WindowState::connectionValue(const QString &key) const
{
    return QString::fromUtf8(m_values.value(prefixOf(m_connection) + key));
}

void WindowState::giveToConnections(const QString &key, const QStringList &ids)
{
    const QByteArray shared = m_values.value(QStringLiteral("state/") + key);
    if (shared.isEmpty() || ids.isEmpty())
        return;
    for (const QString &id : ids) {
        QByteArray &own = m_values[prefixOf(id) + key];
        if (own.isEmpty())
            own = shared;
    }
    m_values.remove(QStringLiteral("state/") + key);
}

void WindowState::forgetConnection(const QString &id)
{
    m_values.removeIf([prefix = prefixOf(id)](auto value) { return value.key().startsWith(prefix); });
}

} // namespace rollcall::ui
