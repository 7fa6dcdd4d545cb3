// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/body_reader.h"

#include <QRegularExpression>
#include <QString>
#include <QVector>

#include <array>
#include <functional>
#include <optional>

namespace rollcall::service
{

/// Which of an evaluation's figures is asked for with the users behind it, and which page of them.
template <typename Figure> struct FigurePage {
    std::optional<Figure> figure; ///< None: the figures alone.
    QString ticket{}; ///< Of the evaluation that the page before is of; may be empty.
    qint64 behind = 0; ///< The last user's row on the page before; 0: this is the first page.
    qint64 offset = 0; ///< Where the page begins if their place can't be told any more.
    qint64 limit = 100;

    /// Takes `figure`, `cursor` and `limit` from a body.
    template <size_t Count>
    static FigurePage from(BodyReader &body, const std::array<std::pair<Figure, const char *>, Count> &names)
    {
        FigurePage page;
        if (const auto wanted = body.text(QLatin1String("figure"))) {
            for (const auto &[figure, name] : names) {
                if (*wanted == QLatin1String(name))
                    page.figure = figure;
            }
            if (!page.figure)
                body.fail(QStringLiteral("figure"), QStringLiteral("unknown-value"),
                    QStringLiteral("There is no figure %1.").arg(*wanted));
        }
        page.limit = body.integer(QLatin1String("limit"), 1, 1000).value_or(page.limit);
        const auto cursor = body.text(QLatin1String("cursor"));
        if (cursor && !page.continueAt(*cursor))
            body.fail(QStringLiteral("cursor"), QStringLiteral("malformed"),
                QStringLiteral("A cursor is the nextCursor of the page before."));
        return page;
    }

    /// Where this page begins in what `preview` came to, which another process may have found anew since.
    template <typename Preview> [[nodiscard]] qint64 beginIn(const Preview &preview) const
    {
        const auto begin = behind > 0 ? preview.placeBehind(*figure, behind) : std::nullopt;
        return begin.value_or(offset);
    }

    /// The `nextCursor` of the page that begins at `end`, behind the user of row `last`. The ticket may have been given
    /// up when it comes, or be unknown to the process that it comes to: the place stands for itself.
    static QString cursorAt(qint64 end, qint64 last, const QString &ticketOfEvaluation)
    {
        return QStringLiteral("%1.%2.%3").arg(end).arg(last).arg(ticketOfEvaluation);
    }

private:
    bool continueAt(const QString &cursor)
    {
        static const QRegularExpression form(QStringLiteral("^([0-9]{1,15})\\.([0-9]{1,18})\\.([0-9a-f]{32})?$"));
        const auto parts = form.match(cursor);
        offset = parts.captured(1).toLongLong();
        behind = parts.captured(2).toLongLong();
        ticket = parts.captured(3);
        return parts.hasMatch();
    }
};

} // namespace rollcall::service
