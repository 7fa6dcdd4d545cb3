// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/http_message.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QVector>

namespace rollcall::service
{

/// A conversation with the service as two files: NAME.request.http and NAME.response.http.
///
/// Each has as many parts, which begin with a line `### TITLE`. A part is a message of HTTP without its CRs, and
/// without what every one has (Authorization, Host, Content-Length). `{{ann}}` stands for the id of what the request
/// with the title `### … => ann` created; `{{groups}}` for what groups add to an entity tag.
class Conversation
{
public:
    struct Exchange {
        QByteArray title;
        QByteArray name; ///< What its resource is called from then on; empty: nothing is created.
        QByteArray request; ///< As in the file.
        QByteArray response;
    };

    /// Reads the two files of tests/data/net/NAME; the second may be missing. Fails the test if they don't fit
    /// together.
    static Conversation read(const QString &name);

    [[nodiscard]] const QVector<Exchange> &exchanges() const { return m_exchanges; }

    /// The request to send, with the ids in place of the names.
    [[nodiscard]] Request request(const Exchange &exchange) const;
    /// Takes the id of what an exchange created.
    void learn(const Exchange &exchange, const Response &response);
    /// A response as it stands in the file, names in place of the ids.
    [[nodiscard]] QByteArray text(const Response &response) const;
    /// Any text with names in place of the ids.
    [[nodiscard]] QByteArray named(QByteArray text) const;

private:
    QVector<Exchange> m_exchanges;
    QHash<QByteArray, QByteArray> m_ids; ///< By name.
};

} // namespace rollcall::service
