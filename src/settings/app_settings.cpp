// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/app_settings.h"

#include <QStringList>

namespace rollcall::settings
{
namespace
{

// Oftener would only load the service; a day is as good as never.
constexpr int kShortestInterval = 10;
constexpr int kLongestInterval = 24 * 60 * 60;

bool isLanguage(const QString &language)
{
    static const QStringList known{QString(), QStringLiteral("en"), QStringLiteral("fr"), QStringLiteral("ja")};
    return known.contains(language);
}

bool isInterval(int seconds)
{
    return seconds == 0 || (seconds >= kShortestInterval && seconds <= kLongestInterval);
}

constexpr int kMostRemovals = 1'000'000;

FieldError invalid(const QString &field, const QString &value)
{
    return {field, Error{ErrorCode::InvalidArgument, field + QStringLiteral(" can't be used"), value}};
}

} // namespace

QVector<FieldError> AppSettings::validate() const
{
    QVector<FieldError> errors;
    if (!isLanguage(language))
        errors.append(invalid(QStringLiteral("language"), language));
    if (!isInterval(syncIntervalSeconds))
        errors.append(invalid(QStringLiteral("syncIntervalSeconds"), QString::number(syncIntervalSeconds)));
    if (removalFloor < 0 || removalFloor > kMostRemovals)
        errors.append(invalid(QStringLiteral("removalFloor"), QString::number(removalFloor)));
    if (removalPercent < 0 || removalPercent > 100)
        errors.append(invalid(QStringLiteral("removalPercent"), QString::number(removalPercent)));
    return errors;
}

QString themeName(Theme theme)
{
    switch (theme) {
    case Theme::Light: return QStringLiteral("light");
    case Theme::Dark: return QStringLiteral("dark");
    case Theme::System: break;
    }
    return QStringLiteral("system");
}

} // namespace rollcall::settings
