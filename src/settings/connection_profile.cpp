// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/connection_profile.h"

#include "core/service_url.h"

#include <QUuid>

#include <algorithm>

namespace rollcall::settings
{
namespace
{

constexpr int kLongestId = 64;
constexpr int kLongestName = 200;

bool isFileSafe(const QString &id)
{
    return !id.isEmpty() && id.size() <= kLongestId && std::all_of(id.begin(), id.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

bool isReadable(const QString &name)
{
    return !name.trimmed().isEmpty() && name.size() <= kLongestName
        && std::none_of(name.begin(), name.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

bool isUserName(const QString &name)
{
    return isReadable(name) && !name.contains(u':'); // RFC 7617 §2
}

FieldError invalid(const QString &field, const QString &value)
{
    return {field, Error{ErrorCode::InvalidArgument, field + QStringLiteral(" can't be used"), value}};
}

} // namespace

ConnectionProfile ConnectionProfile::remote(const QString &name, const QUrl &url)
{
    return {QUuid::createUuid().toString(QUuid::WithoutBraces), name, Kind::Remote, url};
}

QVector<FieldError> ConnectionProfile::validate() const
{
    QVector<FieldError> errors;
    if (!isFileSafe(id))
        errors.append(invalid(QStringLiteral("id"), id));
    if (!isReadable(name))
        errors.append(invalid(QStringLiteral("name"), name));
    if (kind == Kind::Remote) {
        if (const Result<void> checked = core::checkServiceUrl(url); !checked.ok())
            errors.append({QStringLiteral("url"), checked.error()});
    }
    if (signIn == SignIn::Password && !isUserName(userName))
        errors.append(invalid(QStringLiteral("userName"), userName));
    if (!role.isEmpty() && !isFileSafe(role))
        errors.append(invalid(QStringLiteral("role"), role));
    return errors;
}

} // namespace rollcall::settings
