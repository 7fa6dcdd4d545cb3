// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "rules/attribute_kind.h"

#include <QDateTime>
#include <QString>
#include <QVector>

#include <optional>

namespace rollcall::service
{

class Repository;

/// An attribute that users can have, as administrators see it. A value.
struct CatalogAttribute {
    QString name; ///< `userName`, `name.givenName`, `custAttr1`, `userUID`
    rules::AttributeKind kind = rules::AttributeKind::Core;
    QString variable; ///< Device configuration refers to it as `${variable}`; empty: it can't.
    QString urn; ///< Empty if no schema has it.
    std::optional<qint64> users; ///< Who have a value, deleted ones included; none: not counted.
    QDateTime created; ///< Of custom ones.
};

/// Every attribute: of the core and the enterprise schema, custom ones in the order in which they were added, those
/// that somebody has from LDAP, and the system variables. Fails as the database does.
Result<QVector<CatalogAttribute>> attributeCatalog(Repository &repository);

} // namespace rollcall::service
