// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace rollcall::wording
{

// What is wrong with a query that somebody typed, in a sentence that says what may stand there instead. `name` is the
// word before the colon as it was typed. Plain text.

[[nodiscard]] QString queryValueMissing(const QString &name);
[[nodiscard]] QString queryValueUnknown(const QString &name, const QString &value, const QStringList &known);
[[nodiscard]] QString queryTimeUnknown(const QString &name, const QString &value);
/// Which of these it is. `fault` is what `parseQuery()` finds, and `keywords` are those that its field knows: values of
/// a library that this one does not know.
template <typename Fault, typename Keywords>
[[nodiscard]] QString queryFaultText(const Fault &fault, const Keywords &keywords)
{
    QStringList known;
    for (const auto &keyword : keywords)
        known.append(keyword.word);
    switch (fault.kind) {
    case Fault::Kind::NoValue: return queryValueMissing(fault.name);
    case Fault::Kind::NoTime: return queryTimeUnknown(fault.name, fault.value);
    case Fault::Kind::UnknownValue: break;
    }
    return queryValueUnknown(fault.name, fault.value, known);
}
/// `meant` is the most similar attribute that there is; empty: none is.
[[nodiscard]] QString queryAttributeUnknown(const QString &name, const QString &meant);
/// `condition` as it was typed: `state:`, `has:email`.
[[nodiscard]] QString queryNotForGroups(const QString &condition);

} // namespace rollcall::wording
