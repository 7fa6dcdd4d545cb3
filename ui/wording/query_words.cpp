// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/query_words.h"

#include <QCoreApplication>

namespace rollcall::wording
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rollcall::wording::Query)
};

} // namespace

QString queryValueMissing(const QString &name)
{
    //: %1 is a word of the query language, as typed: state
    return Texts::tr("A value is missing behind “%1:”.").arg(name);
}

QString queryValueUnknown(const QString &name, const QString &value, const QStringList &known)
{
    //: %1 and %2 are words as typed, %3 is a list of words that are not translated: active, disabled
    return Texts::tr("“%1:” has no value “%2”. It may be: %3.").arg(name, value, known.join(QStringLiteral(", ")));
}

QString queryTimeUnknown(const QString &name, const QString &value)
{
    //: %1 and %2 are words as typed. The examples are not translated.
    return Texts::tr("“%1:%2” is no time. It may be: <7d, >2w, 2026-11-25, today.").arg(name, value);
}

QString queryAttributeUnknown(const QString &name, const QString &meant)
{
    if (meant.isEmpty())
        return Texts::tr("No user has an attribute “%1”.").arg(name);
    //: %1 and %2 are names of attributes.
    return Texts::tr("No user has an attribute “%1”. The most similar one is “%2”.").arg(name, meant);
}

QString queryNotForGroups(const QString &condition)
{
    //: %1 is a part of a query, as typed: state: or has:email. What follows are examples that are not translated.
    return Texts::tr("User groups can’t be filtered by “%1”: it restricts nothing. They can by source:, changed:, "
                     "group:, has:member, has:disabled and has:duplicate.")
        .arg(condition);
}

} // namespace rollcall::wording
