// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache_access.h"

#include "cache/cache.h"
#include "console.h"
#include "exit_code.h"
#include "report.h"
#include "settings/settings_store.h"
#include "sync/data_paths.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

namespace rollcall::cli
{
namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rollcall::cli::CacheAccess)
};

const SystemClock kClock;

QString cachePathForUrl(const QString &url)
{
    const QByteArray digest = QCryptographicHash::hash(url.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return sync::cachePath(QStringLiteral("url-") + QString::fromLatin1(digest));
}

} // namespace

Result<settings::ConnectionProfile> chosenProfile(const CommonOptions &options)
{
    const settings::SettingsStore store;
    const QString wanted = options.profile.isEmpty() ? store.load().currentProfileId : options.profile;
    const settings::ConnectionProfile embedded = sync::embeddedProfile();
    if (wanted.isEmpty() || wanted == embedded.id)
        return embedded;
    for (const settings::ConnectionProfile &profile : store.profiles()) {
        if (profile.id == wanted || profile.name.compare(wanted, Qt::CaseInsensitive) == 0)
            return profile;
    }
    return Error{ErrorCode::InvalidArgument, QStringLiteral("there is no such profile"), wanted};
}

Result<QString> chosenCachePath(const CommonOptions &options)
{
    if (!options.cachePath.isEmpty())
        return options.cachePath;
    if (!options.url.isEmpty())
        return cachePathForUrl(options.url);
    const auto profile = chosenProfile(options);
    if (!profile)
        return profile.error();
    return sync::cachePath(profile->id);
}

Result<std::unique_ptr<cache::Cache>> openCache(const CommonOptions &options)
{
    const auto path = chosenCachePath(options);
    if (!path)
        return path.error();
    if (!QFileInfo::exists(*path))
        return Error{ErrorCode::FileNotFound, QStringLiteral("no cache yet"), *path};
    return openOrCreateCache(options);
}

Result<std::unique_ptr<cache::Cache>> openOrCreateCache(const CommonOptions &options)
{
    const auto path = chosenCachePath(options);
    if (!path)
        return path.error();
    auto cache = cache::Cache::open(*path, kClock);
    if (cache && !(*cache)->setAsideFile().isEmpty())
        printNote(Texts::tr("The cache was damaged. It was set aside as %1, and a new one begun.")
                      .arg((*cache)->setAsideFile()));
    return cache;
}

int reportCacheError(const Error &error)
{
    if (error.code != ErrorCode::FileNotFound)
        return reportError(error);
    printNote(Texts::tr("Nothing was fetched yet: run “rollcall-cli sync” first."));
    return static_cast<int>(exitCodeFor(error.code));
}

} // namespace rollcall::cli
