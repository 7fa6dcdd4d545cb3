// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/ldif_entry.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <initializer_list>
#include <optional>

namespace rollcall::intake
{

/// A value as text; nothing if it is not UTF-8, or has control characters in it.
[[nodiscard]] std::optional<QString> textOf(const LdifEntry::Value &value);

/// An entry of a directory, asked for its attributes by name: any case, with or without options. Values without options
/// come first.
///
/// Requires: the entry outlives it and does not change. Thread: any, one at a time.
class LdapEntry
{
public:
    explicit LdapEntry(const LdifEntry &entry);

    using Values = QVector<const LdifEntry::Value *>;
    /// All of that name; none if it has no such attribute.
    [[nodiscard]] Values values(QStringView attribute) const;
    /// The first that is text and not blank; empty if there is none.
    [[nodiscard]] QString text(QStringView attribute) const;
    /// Whether it is of one of these object classes.
    [[nodiscard]] bool isOfClass(std::initializer_list<QStringView> classes) const;

    struct Attribute {
        QString name; ///< As the entry spells it first.
        Values values;
    };
    /// In the entry's order.
    [[nodiscard]] const QVector<Attribute> &attributes() const { return m_attributes; }

private:
    QVector<Attribute> m_attributes; ///< Few: looking through them is quicker than hashing.
    QStringList m_classes;
};

} // namespace rollcall::intake
