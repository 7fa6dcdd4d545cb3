// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/blank.h"
#include "scim/patch.h"

namespace rollcall::scim
{

/// What a request says and is not stored.
struct ReadingNotes {
    QStringList ignored; ///< Paths that no schema knows.
    QStringList blanks; ///< Paths that came blank.
};

/// Takes a request's values as the schema wants them. Fails with 400 invalidValue, or invalidSyntax for a name given
/// twice.
class ValueReader
{
public:
    /// Requires: `notes` outlives the reader.
    ValueReader(Dialect dialect, ReadingNotes &notes);

    /// A value that is not blank, of an attribute that is not complex.
    [[nodiscard]] Outcome<QJsonValue> readSimple(
        const QJsonValue &value, const Attribute &attribute, const QString &path) const;

    /// A complex value, names as in the schema, without read-only sub-attributes. Blank ones are null.
    [[nodiscard]] Outcome<QJsonObject> readComplex(
        const QJsonValue &value, const Attribute &attribute, const QString &path);

    /// The values of a multi-valued attribute, one or an array, without anything blank.
    [[nodiscard]] Outcome<QVector<QJsonValue>> readList(
        const QJsonValue &value, const Attribute &attribute, const QString &path);

private:
    [[nodiscard]] Outcome<QJsonValue> readItem(
        const QJsonValue &value, const Attribute &attribute, const QString &path);
    [[nodiscard]] Outcome<QJsonValue> readText(
        const QJsonValue &value, const Attribute &attribute, const QString &path) const;

    Dialect m_dialect;
    ReadingNotes &m_notes;
};

} // namespace rollcall::scim
