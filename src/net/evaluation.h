// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace rollcall::net
{

/// A user behind a figure.
struct EvaluatedUser {
    QString id;
    QString userName;
    QString value; ///< What was computed for this one; empty: nothing.

    friend bool operator==(const EvaluatedUser &, const EvaluatedUser &) = default;
};

/// A figure and the first users behind it.
struct EvaluatedFigure {
    qint64 count = 0;
    QVector<EvaluatedUser> users{};

    friend bool operator==(const EvaluatedFigure &, const EvaluatedFigure &) = default;
};

/// What a draft of the settings would come to for everybody. Every user is behind exactly one figure.
struct ManagedAppleIdEvaluation {
    qint64 total = 0;
    EvaluatedFigure good; ///< Get one that nobody else gets.
    EvaluatedFigure missing; ///< Lack the value that it is made of.
    EvaluatedFigure notEmail; ///< Have a value that is no e-mail address.
    EvaluatedFigure colliding; ///< Would get the same as somebody else.

    friend bool operator==(const ManagedAppleIdEvaluation &, const ManagedAppleIdEvaluation &) = default;
};

/// What a `${variable}` template comes to, for one user or for all.
struct TemplateEvaluation {
    QString value; ///< For one user.
    QStringList unknownNames; ///< Variables that there are none of.
    qint64 total = 0; ///< For all.
    EvaluatedFigure complete;
    EvaluatedFigure blank; ///< Some variable in it has no value.
    EvaluatedFigure notUnique; ///< Somebody else's is the same.

    friend bool operator==(const TemplateEvaluation &, const TemplateEvaluation &) = default;
};

} // namespace rollcall::net
