// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/body_reader.h"

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
    QString ticket; ///< Of the evaluation that the page before is of; may be empty.
    qint64 offset = 0;
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
        bool isNumber = true;
        if (const auto cursor = body.text(QLatin1String("cursor"))) {
            page.ticket = cursor->section(u'.', 1);
            page.offset = cursor->section(u'.', 0, 0).toLongLong(&isNumber);
        }
        if (!isNumber || page.offset < 0)
            body.fail(QStringLiteral("cursor"), QStringLiteral("malformed"),
                QStringLiteral("A cursor is the nextCursor of the page before."));
        return page;
    }

    /// Whether there is a page behind this one of `count` users.
    [[nodiscard]] bool hasNext(qint64 count) const { return figure && offset + limit < count; }
    /// The `nextCursor` of that page. The ticket may have been given up when it comes, or be another process's: the
    /// offset stands for itself.
    [[nodiscard]] QString next(const QString &ticketOfEvaluation) const
    {
        const QString number = QString::number(offset + limit);
        return ticketOfEvaluation.isEmpty() ? number : number + u'.' + ticketOfEvaluation;
    }
};

} // namespace rollcall::service
