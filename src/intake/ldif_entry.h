// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>

namespace rollcall::intake
{

/// An entry of a directory, as an LDIF file has it: its name and the values of its attributes, in the file's order.
struct LdifEntry {
    struct Value {
        QString attribute; ///< As it is spelt, without options.
        QString options; ///< What is behind its first semicolon (RFC 4512 §2.5.2): `lang-ja`, `binary`; often empty.
        QByteArray bytes; ///< Text in UTF-8, or anything at all.
        int line = 0;

        friend bool operator==(const Value &, const Value &) = default;
    };

    QString dn; ///< Empty for the root DSE.
    QVector<Value> values;
    int line = 0; ///< On which it begins, from 1.

    friend bool operator==(const LdifEntry &, const LdifEntry &) = default;
};

} // namespace rollcall::intake
