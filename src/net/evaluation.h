// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace rollcall::net
{

/// A user behind a figure.
struct EvaluatedUser {
    QString id;
    QString userName;
    QString displayName;
    QString value; ///< What was computed for this one; empty: nothing.

    friend bool operator==(const EvaluatedUser &, const EvaluatedUser &) = default;
};

/// Every user is behind exactly one.
enum class ManagedAppleIdFigure {
    Good, ///< Gets one that nobody else gets.
    Missing, ///< Lacks the value that it is made of.
    NotEmail, ///< Has a value that is no e-mail address.
    Colliding, ///< Would get the same as somebody else.
};

/// Every user is behind exactly one.
enum class TemplateFigure {
    Unique,
    Blank, ///< Some variable in it has no value.
    Shared, ///< Somebody else's is the same.
};

/// Which of an evaluation's figures to list the users of, and which page of them.
template <typename Figure> struct FigurePage {
    std::optional<Figure> figure{}; ///< None: the figures alone.
    QString cursor{}; ///< `nextCursor` of the page before.
    int limit = 100; ///< 1 to 1000.
};

/// What a draft of the settings would come to for everybody.
struct ManagedAppleIdEvaluation {
    qint64 total = 0;
    qint64 good = 0;
    qint64 missing = 0;
    qint64 notEmail = 0;
    qint64 colliding = 0;
    QVector<EvaluatedUser> users; ///< Of the figure that was asked for.
    QString nextCursor; ///< Empty: there are no more of them.

    friend bool operator==(const ManagedAppleIdEvaluation &, const ManagedAppleIdEvaluation &) = default;
};

/// What is odd about a template itself.
struct TemplateOddities {
    struct Unknown {
        QString name;
        QString meant; ///< The variable that is spelt almost so; empty: none.

        friend bool operator==(const Unknown &, const Unknown &) = default;
    };
    struct Fault {
        bool unclosed = false; ///< `${` without its end; else what is within is no name.
        qint64 position = 0; ///< In UTF-16 units, from 0.

        friend bool operator==(const Fault &, const Fault &) = default;
    };

    QVector<Unknown> unknown;
    QVector<Fault> faults;

    friend bool operator==(const TemplateOddities &, const TemplateOddities &) = default;
};

/// A template's text for one user.
struct TemplateResult {
    QString text;
    QStringList blanks; ///< Variables in it that have no value.
    TemplateOddities oddities;

    friend bool operator==(const TemplateResult &, const TemplateResult &) = default;
};

/// What a template comes to for everybody.
struct TemplateEvaluation {
    struct Coverage {
        QString name;
        qint64 users = 0; ///< Who have a value.

        friend bool operator==(const Coverage &, const Coverage &) = default;
    };

    qint64 total = 0;
    qint64 unique = 0;
    qint64 blank = 0;
    qint64 shared = 0;
    QVector<Coverage> variables;
    QVector<EvaluatedUser> users; ///< Of the figure that was asked for.
    QString nextCursor;
    TemplateOddities oddities;

    friend bool operator==(const TemplateEvaluation &, const TemplateEvaluation &) = default;
};

} // namespace rollcall::net
