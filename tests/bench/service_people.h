// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secret.h"
#include "storage/database_location.h"

#include <QString>

namespace rollcall::bench
{

/// A database of the service with so many of the benchmark's people. It is made once and kept beside the caches; the
/// copy that a benchmark works on is thrown away.
class ServicePeople
{
public:
    /// `run` sets copies apart that are there at the same time.
    explicit ServicePeople(int count, const QString &run = QStringLiteral("run"));
    ~ServicePeople();
    ServicePeople(const ServicePeople &) = delete;
    ServicePeople &operator=(const ServicePeople &) = delete;

    [[nodiscard]] storage::DatabaseLocation location() const { return storage::DatabaseLocation::sqlite(m_copy); }
    /// A new token with the rfc profile.
    [[nodiscard]] core::Secret addToken() const;
    /// Of user number `index`.
    [[nodiscard]] static QString idOf(int index) { return QStringLiteral("person-%1").arg(index); }

private:
    static void make(const QString &path, int count);

    QString m_copy;
};

} // namespace rollcall::bench
