// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/conversation.h"

#include "scim/json.h"
#include "support/files.h"

#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

namespace rollcall::service
{

namespace
{

using Parts = QVector<QPair<QByteArray, QByteArray>>;

/// Title and text of each part.
Parts partsOf(const QByteArray &file)
{
    Parts parts;
    for (const QByteArray &line : file.split('\n')) {
        if (line.startsWith("### "))
            parts.append({line.mid(4), {}});
        else if (!parts.isEmpty())
            parts.last().second.append(line).append('\n');
    }
    for (auto &[title, text] : parts)
        text = text.trimmed();
    return parts;
}

QByteArray reason(int status)
{
    static const QHash<int, QByteArray> reasons{{200, "OK"}, {201, "Created"}, {204, "No Content"},
        {400, "Bad Request"}, {404, "Not Found"}, {409, "Conflict"}, {412, "Precondition Failed"}};
    return reasons.value(status, "?");
}

QByteArray textOf(const QString &path)
{
    return QFile::exists(path) ? test::readFile(path) : QByteArray();
}

} // namespace

Conversation Conversation::read(const QString &name)
{
    const QString path = test::dataPath(QStringLiteral("net/") + name);
    const Parts requests = partsOf(test::readFile(path + QStringLiteral(".request.http")));
    const Parts responses = partsOf(textOf(path + QStringLiteral(".response.http")));
    EXPECT_FALSE(requests.isEmpty());
    EXPECT_TRUE(responses.isEmpty() || responses.size() == requests.size());
    Conversation conversation;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        const QByteArray title = requests.at(i).first;
        const qsizetype arrow = title.indexOf(" => ");
        const QByteArray created = arrow < 0 ? QByteArray() : title.mid(arrow + 4);
        conversation.m_exchanges.append(
            {title, created, requests.at(i).second, i < responses.size() ? responses.at(i).second : QByteArray()});
        EXPECT_TRUE(responses.isEmpty() || responses.value(i).first == title) << title.constData();
    }
    return conversation;
}

Request Conversation::request(const Exchange &exchange) const
{
    QByteArray text = exchange.request;
    for (auto it = m_ids.begin(); it != m_ids.end(); ++it)
        text.replace("{{" + it.key() + "}}", it.value());
    EXPECT_FALSE(text.contains("{{")) << exchange.title.constData();
    const qsizetype end = text.indexOf("\n\n");
    QList<QByteArray> head = (end < 0 ? text : text.left(end)).split('\n');
    const QList<QByteArray> line = head.takeFirst().split(' ');
    EXPECT_EQ(line.size(), 3) << exchange.title.constData();
    Request request;
    request.method = line.value(0);
    const qsizetype question = line.value(1).indexOf('?');
    request.path = question < 0 ? line.value(1) : line.value(1).left(question);
    request.query = question < 0 ? QByteArray() : line.value(1).mid(question + 1);
    for (const QByteArray &header : head) {
        const qsizetype colon = header.indexOf(':');
        request.headers.emplaceBack(header.left(colon).toLower(), header.mid(colon + 1).trimmed());
    }
    request.body = end < 0 ? QByteArray() : text.mid(end + 2);
    return request;
}

void Conversation::learn(const Exchange &exchange, const Response &response)
{
    if (exchange.name.isEmpty() || response.status != 201)
        return;
    const auto body = scim::parseObject(response.body);
    m_ids.insert(exchange.name, body.valueOr({}).value(QLatin1String("id")).toString().toLatin1());
}

QByteArray Conversation::text(const Response &response) const
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reason(response.status) + '\n';
    if (!response.body.isEmpty())
        text += "Content-Type: " + response.contentType + '\n';
    for (const auto &[name, value] : response.headers)
        text += name + ": " + value + '\n';
    return named(response.body.isEmpty() ? text.trimmed() : text + '\n' + response.body);
}

QByteArray Conversation::named(QByteArray text) const
{
    for (auto it = m_ids.begin(); it != m_ids.end(); ++it)
        text.replace(it.value(), "{{" + it.key() + "}}");
    // Made of the ids.
    static const QRegularExpression stamp(QStringLiteral(R"((W/\\?"\d+-)[0-9a-z]+)"));
    return QString::fromUtf8(text).replace(stamp, QStringLiteral("\\1{{groups}}")).toUtf8();
}

} // namespace rollcall::service
