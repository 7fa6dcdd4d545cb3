// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>
#include <QVector>

#include <optional>

namespace rollcall::intake
{

/// The name of a directory's entry, taken apart (RFC 4514): `cn=Amy Wong+sn=Kroker,ou=people,dc=example`. A value.
class DistinguishedName
{
public:
    /// Escapes, and the quotes and semicolons of RFC 2253 §4, are understood. Nothing if `text` is no such name; the
    /// empty name is one.
    [[nodiscard]] static std::optional<DistinguishedName> parse(QStringView text);

    /// The value of that type (any case) that stands nearest to the entry itself; empty if there is none.
    [[nodiscard]] QString value(QStringView type) const;

    /// By which two spellings of one name are the same: without regard to case, to spaces around the separators and
    /// within values, and to the order of what a + joins (RFC 4517 §4.2.11, §4.2.15).
    [[nodiscard]] QString key() const;

private:
    struct Part {
        QString type;
        QString value;
    };

    QVector<QVector<Part>> m_names; ///< The entry's own first; each of one part or of several.
};

} // namespace rollcall::intake
