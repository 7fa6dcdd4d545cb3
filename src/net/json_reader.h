// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace rollcall::net
{

/// Takes members of an object that another program wrote, by their type. The first that is wrong is kept: values are of
/// use only if `finish()` is good. Members that nobody asks for are of a newer service, and no error.
class JsonReader
{
public:
    explicit JsonReader(QJsonObject object) : m_object(std::move(object)) { }

    // These must be there.
    [[nodiscard]] QString text(QLatin1String name);
    [[nodiscard]] bool flag(QLatin1String name);
    [[nodiscard]] qint64 count(QLatin1String name); ///< Whole and not negative.
    [[nodiscard]] QDateTime time(QLatin1String name); ///< ISO 8601 with a time zone; UTC afterwards.
    [[nodiscard]] QJsonArray array(QLatin1String name);
    [[nodiscard]] QJsonObject object(QLatin1String name);

    // These may be missing or null.
    [[nodiscard]] QString optionalText(QLatin1String name);
    [[nodiscard]] bool optionalFlag(QLatin1String name);
    [[nodiscard]] qint64 optionalCount(QLatin1String name);
    [[nodiscard]] QDateTime optionalTime(QLatin1String name);
    [[nodiscard]] QJsonArray optionalArray(QLatin1String name);
    [[nodiscard]] QJsonObject optionalObject(QLatin1String name);

    void fail(const QString &detail);
    /// `ProtocolViolation` with what was wrong first.
    [[nodiscard]] Result<void> finish() const;

private:
    [[nodiscard]] bool has(QLatin1String name) const;

    QJsonObject m_object;
    std::optional<Error> m_error;
};

/// Each item of an array, read by `read(const QJsonObject &)`; the first error is the array's.
template <typename Read>
auto readItems(const QJsonArray &items, Read read) -> Result<QVector<typename decltype(read(QJsonObject()))::Value>>
{
    QVector<typename decltype(read(QJsonObject()))::Value> values;
    for (const QJsonValue &item : items) {
        auto value = read(item.toObject());
        if (!value.ok())
            return value.error();
        values.append(std::move(value).value());
    }
    return values;
}

/// A listing of the admin API, `{"items": […]}`.
template <typename Read> auto readListing(const QJsonObject &listing, Read read)
{
    JsonReader reader(listing);
    const QJsonArray items = reader.array(QLatin1String("items"));
    const Result<void> whole = reader.finish();
    using Items = decltype(readItems(items, read));
    return whole.ok() ? readItems(items, read) : Items(whole.error());
}

} // namespace rollcall::net
