// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settings_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace rollcall::settings
{
namespace
{

constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr std::array kThemes{Theme::System, Theme::Light, Theme::Dark};

QString defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/rollcall/rollcall.ini");
}

Error malformed(const QString &path, const QString &what)
{
    return {ErrorCode::MalformedFile, what, path};
}

std::optional<Theme> themeFromName(const QString &name)
{
    for (Theme theme : kThemes) {
        if (themeName(theme) == name)
            return theme;
    }
    return std::nullopt;
}

/// Whether every line is one of an INI file. QSettings can't be asked: it keeps files in memory, and tells of a damage
/// only to the first who reads one.
bool isIni(const QByteArray &bytes)
{
    const QList<QByteArray> lines = bytes.split('\n');
    return !bytes.contains('\0') && std::all_of(lines.begin(), lines.end(), [](const QByteArray &line) {
        const QByteArray text = line.trimmed();
        return text.isEmpty() || text.startsWith(';') || (text.startsWith('[') && text.endsWith(']'))
            || text.indexOf('=') > 0;
    });
}

struct Contents {
    AppSettings settings;
    QVector<ConnectionProfile> profiles;
    std::optional<Error> damage;
};

/// The number of this name; what is none, or none that can be used, is left as it is and noted.
void readNumber(const QSettings &file, const QString &name, int AppSettings::*number, Contents &contents)
{
    const int standard = contents.settings.*number;
    bool isNumber = false;
    contents.settings.*number = file.value(name, standard).toInt(&isNumber);
    const QVector<FieldError> errors = contents.settings.validate();
    if (isNumber && std::ranges::none_of(errors, [&name](const FieldError &error) { return error.field == name; }))
        return;
    contents.settings.*number = standard;
    contents.damage = malformed(file.fileName(), QStringLiteral("a setting can't be read"));
}

void readSettings(const QSettings &file, Contents &contents)
{
    AppSettings &settings = contents.settings;
    const AppSettings standard;
    settings.language = file.value(QStringLiteral("language")).toString();
    settings.currentProfileId = file.value(QStringLiteral("currentProfile")).toString();
    const auto theme = themeFromName(file.value(QStringLiteral("theme"), themeName(standard.theme)).toString());
    settings.theme = theme.value_or(standard.theme);
    const bool isSpoken = settings.validate().isEmpty(); // All the rest is as it was made.
    if (!isSpoken)
        settings.language = standard.language;
    if (!isSpoken || !theme)
        contents.damage = malformed(file.fileName(), QStringLiteral("a setting can't be read"));
    readNumber(file, QStringLiteral("syncIntervalSeconds"), &AppSettings::syncIntervalSeconds, contents);
    readNumber(file, QStringLiteral("removalFloor"), &AppSettings::removalFloor, contents);
    readNumber(file, QStringLiteral("removalPercent"), &AppSettings::removalPercent, contents);
}

void readSignIn(const QSettings &file, ConnectionProfile &profile)
{
    const bool password = file.value(QStringLiteral("signIn")).toString() == QLatin1String("password");
    profile.signIn = password ? ConnectionProfile::SignIn::Password : ConnectionProfile::SignIn::Key;
    profile.userName = file.value(QStringLiteral("userName")).toString();
    profile.authorityFile = file.value(QStringLiteral("authorityFile")).toString();
    profile.systemProxy = file.value(QStringLiteral("systemProxy"), true).toBool();
    profile.role = file.value(QStringLiteral("role")).toString();
}

void writeSignIn(QSettings &file, const ConnectionProfile &profile)
{
    const bool password = profile.signIn == ConnectionProfile::SignIn::Password;
    file.setValue(QStringLiteral("signIn"), password ? QStringLiteral("password") : QStringLiteral("key"));
    file.setValue(QStringLiteral("userName"), profile.userName);
    file.setValue(QStringLiteral("authorityFile"), profile.authorityFile);
    file.setValue(QStringLiteral("systemProxy"), profile.systemProxy);
    file.setValue(QStringLiteral("role"), profile.role);
}

void readProfiles(QSettings &file, Contents &contents)
{
    const int count = file.beginReadArray(QStringLiteral("profiles"));
    QSet<QString> ids;
    for (int i = 0; i < count; ++i) {
        file.setArrayIndex(i);
        const QString kind = file.value(QStringLiteral("kind")).toString();
        const bool embedded = kind == QLatin1String("embedded");
        ConnectionProfile profile{file.value(QStringLiteral("id")).toString(),
            file.value(QStringLiteral("name")).toString(),
            embedded ? ConnectionProfile::Kind::Embedded : ConnectionProfile::Kind::Remote,
            QUrl(file.value(QStringLiteral("url")).toString(), QUrl::StrictMode)};
        readSignIn(file, profile);
        const bool usable = (embedded || kind == QLatin1String("remote")) && profile.validate().isEmpty();
        if (usable && !ids.contains(profile.id))
            contents.profiles.append(profile);
        else
            contents.damage
                = malformed(file.fileName(), QStringLiteral("connection profile %1 can't be read").arg(i + 1));
        ids.insert(profile.id);
    }
    file.endArray();
}

Contents readFile(const QString &path)
{
    Contents contents;
    if (!QFileInfo::exists(path))
        return contents;
    QFile raw(path);
    if (!QFileInfo(path).isFile() || !raw.open(QIODevice::ReadOnly)) {
        contents.damage = Error{ErrorCode::FileUnreadable, QStringLiteral("the settings can't be read"), path};
        return contents;
    }
    if (!isIni(raw.readAll())) {
        contents.damage = malformed(path, QStringLiteral("not a settings file"));
        return contents;
    }
    QSettings file(path, QSettings::IniFormat);
    readSettings(file, contents);
    readProfiles(file, contents);
    return contents;
}

/// Keeps a copy of a file that is about to be written over. What isn't even INI makes room for a new file.
bool setAside(const QString &path)
{
    QString copy = path + QStringLiteral(".damaged");
    for (int n = 2; QFile::exists(copy); ++n)
        copy = path + QStringLiteral(".damaged-%1").arg(n);
    if (!QFile::copy(path, copy) || !QFile::setPermissions(copy, kOwnerOnly))
        return false;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && (isIni(file.readAll()) || file.remove());
}

Result<void> written(QSettings &file)
{
    file.sync();
    if (file.status() == QSettings::NoError)
        return {};
    return Error{ErrorCode::FileUnwritable, QStringLiteral("the settings could not be written"), file.fileName()};
}

} // namespace

SettingsStore::SettingsStore(const QString &path) : m_path(path.isEmpty() ? defaultPath() : path) { }

AppSettings SettingsStore::load() const
{
    return readFile(m_path).settings;
}

QVector<ConnectionProfile> SettingsStore::profiles() const
{
    return readFile(m_path).profiles;
}

std::optional<Error> SettingsStore::damage() const
{
    return readFile(m_path).damage;
}

Result<void> SettingsStore::save(const AppSettings &settings)
{
    if (const QVector<FieldError> errors = settings.validate(); !errors.isEmpty())
        return errors.first().error;
    if (const Result<void> prepared = prepareToWrite(); !prepared.ok())
        return prepared;
    QSettings file(m_path, QSettings::IniFormat);
    file.setValue(QStringLiteral("language"), settings.language);
    file.setValue(QStringLiteral("theme"), themeName(settings.theme));
    file.setValue(QStringLiteral("currentProfile"), settings.currentProfileId);
    file.setValue(QStringLiteral("syncIntervalSeconds"), settings.syncIntervalSeconds);
    file.setValue(QStringLiteral("removalFloor"), settings.removalFloor);
    file.setValue(QStringLiteral("removalPercent"), settings.removalPercent);
    return written(file);
}

Result<void> SettingsStore::saveProfiles(const QVector<ConnectionProfile> &profiles)
{
    QSet<QString> ids;
    for (const ConnectionProfile &profile : profiles) {
        if (const QVector<FieldError> errors = profile.validate(); !errors.isEmpty())
            return errors.first().error;
        if (ids.contains(profile.id))
            return Error{ErrorCode::InvalidArgument, QStringLiteral("two profiles of one id"), profile.id};
        ids.insert(profile.id);
    }
    if (const Result<void> prepared = prepareToWrite(); !prepared.ok())
        return prepared;
    QSettings file(m_path, QSettings::IniFormat);
    file.remove(QStringLiteral("profiles"));
    file.beginWriteArray(QStringLiteral("profiles"), static_cast<int>(profiles.size()));
    for (int i = 0; i < profiles.size(); ++i) {
        file.setArrayIndex(i);
        const ConnectionProfile &profile = profiles.at(i);
        const bool embedded = profile.kind == ConnectionProfile::Kind::Embedded;
        file.setValue(QStringLiteral("id"), profile.id);
        file.setValue(QStringLiteral("name"), profile.name);
        file.setValue(QStringLiteral("kind"), embedded ? QStringLiteral("embedded") : QStringLiteral("remote"));
        file.setValue(QStringLiteral("url"), profile.url.toString(QUrl::FullyEncoded));
        writeSignIn(file, profile);
    }
    file.endArray();
    return written(file);
}

/// The folder is there; the file exists and is the owner's alone before anything is in it (QSettings keeps the
/// permissions of a file that it replaces); what was damaged is kept.
Result<void> SettingsStore::prepareToWrite() const
{
    const Error unwritable{ErrorCode::FileUnwritable, QStringLiteral("the settings could not be written"), m_path};
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath()))
        return unwritable;
    const std::optional<Error> damaged = damage();
    if (damaged && damaged->code == ErrorCode::FileUnreadable)
        return *damaged;
    if (damaged && !setAside(m_path))
        return unwritable;
    QFile file(m_path);
    const bool present = file.exists() || file.open(QIODevice::NewOnly | QIODevice::WriteOnly, kOwnerOnly);
    if (!present || !QFile::setPermissions(m_path, kOwnerOnly))
        return unwritable;
    return {};
}

} // namespace rollcall::settings
