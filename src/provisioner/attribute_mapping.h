// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "intake/directory_user.h"
#include "provisioner/mapping_expression.h"
#include "provisioner/target_path.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVector>

namespace rollcall::provisioner
{

/// A value on its way to an attribute of the service.
struct MappedValue {
    TargetPath target;
    QString value; ///< Never blank: Entra does not send what has no value.
};

/// What one person looks like to the service. A value.
struct MappedUser {
    QVector<MappedValue> values; ///< In the mapping's order.
    MappedValue matching; ///< What the person is found by; a blank value if they have none.
    bool active = true;
};

/// Which attribute of the directory goes to which of the service: Entra's mapping table. A value.
///
/// As JSON: `{"mappings": [{"source": "[mail]", "target": "emails[type eq \"work\"].value", "matching": true}, …]}`,
/// where `source` is an expression as in Entra's portal (`[attribute]`, `"constant"`, `Join(" ", [givenName],
/// [surname])`).
struct AttributeMapping {
    struct Row {
        MappingExpression source;
        TargetPath target;
        bool matching = false; ///< Exactly one row: the attribute that people are found by.
    };
    QVector<Row> rows;

    /// Entra's default for a non-gallery application, and each further column of the file as a custom attribute.
    /// Fails with `MalformedFile` if a column can't be the name of an attribute; `subject` is the column.
    [[nodiscard]] static Result<AttributeMapping> entraDefault(const QStringList &customColumns);

    /// `InvalidArgument` for a mapping that can't work (unknown function, target used twice, no matching attribute),
    /// `MalformedJson`, or the errors of reading a file; `subject` is the path.
    [[nodiscard]] static Result<AttributeMapping> load(const QString &path);
    [[nodiscard]] static Result<AttributeMapping> parse(const QByteArray &json, const QString &name);

    [[nodiscard]] MappedUser apply(const intake::DirectoryUser &user) const;
    /// The attributes of the directory that the rows read and that a person may not have: further columns.
    [[nodiscard]] QStringList sourceAttributes() const;
};

} // namespace rollcall::provisioner
