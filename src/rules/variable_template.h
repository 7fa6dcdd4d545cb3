// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rules/variables.h"

#include <QString>
#include <QStringList>
#include <QVector>

namespace rollcall::rules
{

/// A text of device configuration with variables in it: `CN=${userUPN}, OU=${department}`. A value.
///
/// A variable is `${`, a name of letters, digits, `_`, `-` and `.` that begins with a letter, and `}`. Names are
/// compared exactly, as devices compare them. Nothing else has a meaning, and there is no way to escape.
class VariableTemplate
{
public:
    /// A place that looks like a variable but is none, and so stays as it is.
    struct Fault {
        enum class Kind {
            Unclosed, ///< `${` without its `}`.
            BadName, ///< Nothing that could be a name between them.
        };

        Kind kind = Kind::Unclosed;
        qsizetype position = 0; ///< Of the `$`, in UTF-16 units.

        friend bool operator==(const Fault &, const Fault &) = default;
    };

    /// What a template comes to for one user.
    struct Expansion {
        QString text; ///< Blank variables are gone, unknown ones stand there unchanged.
        QStringList blanks; ///< The variables that have no value for this user, each once.

        friend bool operator==(const Expansion &, const Expansion &) = default;
    };

    /// `customAttributes` are the names that exist besides the system variables.
    [[nodiscard]] static VariableTemplate parse(const QString &text, const QStringList &customAttributes);

    /// The known variables, each once, in the order of the text.
    [[nodiscard]] const QStringList &variables() const { return m_variables; }
    /// The unknown ones, likewise.
    [[nodiscard]] const QStringList &unknown() const { return m_unknown; }
    [[nodiscard]] const QVector<Fault> &faults() const { return m_faults; }

    [[nodiscard]] Expansion expand(const Variables &user) const;

private:
    struct Piece {
        QString text; ///< Literal, or a variable's name.
        bool isVariable = false;
    };

    void appendText(const QString &text);
    void appendVariable(const QString &name, const QStringList &customAttributes);

    QVector<Piece> m_pieces;
    QStringList m_variables;
    QStringList m_unknown;
    QVector<Fault> m_faults;
};

/// The existing variable that somebody meant who wrote `unknown`: the same but for case. Empty if there is none.
[[nodiscard]] QString meantVariable(const QString &unknown, const QStringList &customAttributes);

} // namespace rollcall::rules
