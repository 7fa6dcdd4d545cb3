// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/saved_filters.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rollcall::ui
{

QString savedFiltersKey(const QString &page)
{
    return page + QStringLiteral("/savedFilters");
}

SavedFilters SavedFilters::fromText(const QString &text)
{
    SavedFilters filters;
    for (const QJsonValue &value : QJsonDocument::fromJson(text.toUtf8()).array()) {
        const QJsonObject filter = value.toObject();
        filters.save(filter.value(QLatin1String("name")).toString(), filter.value(QLatin1String("query")).toString());
    }
    return filters;
}

QString SavedFilters::toText() const
{
    QJsonArray array;
    for (const SavedFilter &filter : m_filters)
        array.append(QJsonObject{{QStringLiteral("name"), filter.name}, {QStringLiteral("query"), filter.query}});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

void SavedFilters::save(const QString &name, const QString &query)
{
    if (name.trimmed().isEmpty() || query.trimmed().isEmpty())
        return;
    remove(name.trimmed());
    m_filters.append({name.trimmed(), query.trimmed()});
    std::ranges::sort(
        m_filters, [](const SavedFilter &a, const SavedFilter &b) { return a.name.localeAwareCompare(b.name) < 0; });
}

void SavedFilters::remove(const QString &name)
{
    m_filters.removeIf(
        [&name](const SavedFilter &filter) { return filter.name.compare(name, Qt::CaseInsensitive) == 0; });
}

} // namespace rollcall::ui
