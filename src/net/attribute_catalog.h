// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/sweep_progress.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QVector>

#include <optional>

namespace rollcall::net
{

/// An attribute that the service knows of: core, enterprise, custom, LDAP's or the system's.
struct CatalogAttribute {
    QString name;
    QString type; ///< `idp` is a custom one; `core`, `enterprise`, `ldap`, `system`.
    QString usage; ///< `${custAttr1}`; empty: it can't be referred to.
    QString urn; ///< To paste into Entra; empty: it can't be mapped.
    std::optional<qint64> users; ///< Who have a value, where it is counted.
    QDateTime createdAt; ///< Of a custom one; UTC.

    [[nodiscard]] bool isCustom() const { return type == QLatin1String("idp"); }

    friend bool operator==(const CatalogAttribute &, const CatalogAttribute &) = default;
};

/// A custom attribute that is gone, but not yet from every user.
struct AttributeSweep {
    QString name;
    SweepProgress progress;

    friend bool operator==(const AttributeSweep &, const AttributeSweep &) = default;
};

struct AttributeCatalog {
    QVector<CatalogAttribute> attributes;
    qint64 totalUsers = 0; ///< Coverage is `users` of these.
    QVector<AttributeSweep> removals;

    friend bool operator==(const AttributeCatalog &, const AttributeCatalog &) = default;
};

/// What goes with a custom attribute.
struct AttributeDeletion {
    QString name;
    QString urn;
    qint64 users = 0; ///< Whose value is removed.
    bool allowed = false; ///< False while Managed Apple IDs are mapped to it.
    QString refusal; ///< Why not: English.
    QByteArray confirm; ///< Stands for exactly this.

    friend bool operator==(const AttributeDeletion &, const AttributeDeletion &) = default;
};

} // namespace rollcall::net
