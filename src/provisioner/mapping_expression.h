// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "intake/directory_user.h"

#include <QString>
#include <QStringList>
#include <QVector>

namespace rollcall::provisioner
{

/// Where a mapped value comes from: an expression as Entra's portal writes them. A value.
///
/// `[attribute]`, `"constant"`, and the functions Append(text, suffix), Coalesce(a, b, …), Join(separator, a, b, …),
/// Not(boolean), Replace(text, what, with), Switch(text, default, key, value, …), ToLower(text), ToUpper(text) and
/// Trim(text), nested at will; names without case. Join leaves out what is blank, as Entra does.
class MappingExpression
{
public:
    /// Fails with `InvalidArgument`; the detail says what is wrong and where.
    [[nodiscard]] static Result<MappingExpression> parse(const QString &text);
    [[nodiscard]] static MappingExpression attribute(const QString &name);

    /// Empty if the person has none of what it reads.
    [[nodiscard]] QString evaluate(const intake::DirectoryUser &user) const;
    /// The attributes that it reads.
    [[nodiscard]] QStringList attributes() const;

private:
    friend class MappingExpressionParser;
    enum class Kind { Attribute, Constant, Function };

    Kind m_kind = Kind::Constant;
    QString m_text; // attribute, constant, or the function's name as its table spells it
    QVector<MappingExpression> m_arguments;
};

} // namespace rollcall::provisioner
