// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/traffic_model.h"

#include "models/known_value.h"

#include <algorithm>

namespace rollcall::models
{
namespace
{

QString targetOf(const QUrl &url)
{
    const QString query = url.query(QUrl::PrettyDecoded);
    return url.path() + (query.isEmpty() ? QString() : u'?' + query);
}

bool hasAll(const sync::TrafficEntry &entry, const QStringList &words)
{
    const QString text = QStringLiteral("%1 %2 %3 %4")
                             .arg(QString::fromLatin1(entry.verb), entry.url.toString(),
                                 entry.status > 0 ? QString::number(entry.status) : QString(),
                                 entry.error ? core::errorCodeName(entry.error->code) : QString());
    return std::all_of(
        words.begin(), words.end(), [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

void TrafficModel::setEntries(QVector<sync::TrafficEntry> entries)
{
    std::reverse(entries.begin(), entries.end());
    m_all = std::move(entries);
    apply();
}

void TrafficModel::setFilter(const QString &filter)
{
    m_words = filter.split(u' ', Qt::SkipEmptyParts);
    apply();
}

int TrafficModel::rowOf(const QString &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (idOf(at(row)) == id)
            return row;
    }
    return -1;
}

int TrafficModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrafficModel::valueOf(const sync::TrafficEntry &entry, int column) const
{
    switch (column) {
    case At: return knownValue(entry.at);
    case Method: return QString::fromLatin1(entry.verb);
    case Target: return targetOf(entry.url);
    case Status: return entry.status > 0 ? QVariant::fromValue(HttpStatus(entry.status)) : QVariant();
    case Duration: return entry.milliseconds;
    case Received: return entry.receivedBytes;
    case Problem: return knownValue(entry.error);
    default: return {};
    }
}

void TrafficModel::apply()
{
    QVector<sync::TrafficEntry> shown;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(shown),
        [this](const sync::TrafficEntry &entry) { return hasAll(entry, m_words); });
    setRows(std::move(shown));
}

} // namespace rollcall::models
