// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/record.h"

#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <QVector>

// What is kept beside a user's bytes, so that it is found. Pure.
namespace rollcall::service
{

/// Every column of `users` but `rid` and `id`.
[[nodiscard]] const QStringList &userColumnNames();
/// Their values, in the same order: what is searched for, derived from the attributes, and the record itself.
[[nodiscard]] QVector<QVariant> userColumns(const UserRecord &record, const QJsonObject &attributes);

/// What groups show as the member's name.
[[nodiscard]] QString shownName(const QJsonObject &attributes);

/// The user's e-mail addresses as they are searched for (`user_emails`).
[[nodiscard]] QSet<QString> emailKeys(const QJsonObject &attributes);

} // namespace rollcall::service
