// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/change_feed_client.h"

#include "net/scim_answer.h"
#include "scim/json.h"

#include <QJsonArray>

namespace rollcall::net
{
namespace
{

// As many as the service gives at most: ten thousand changes are half a megabyte.
constexpr int kChangesAtOnce = 10'000;

constexpr int kGone = 410;

Error notAFeed(const QString &detail)
{
    return {ErrorCode::NotScim, detail, {}};
}

Result<FeedChange> readChange(const QJsonObject &object)
{
    FeedChange change;
    const QString type = scim::member(object, u"type").toString();
    change.id = scim::member(object, u"id").toString();
    change.removed = scim::member(object, u"removed").toBool();
    const bool isGroup = type == scim::nameOf(scim::ResourceType::Group);
    if (change.id.isEmpty() || (!isGroup && type != scim::nameOf(scim::ResourceType::User)))
        return notAFeed(QStringLiteral("a change without type or id"));
    change.type = isGroup ? scim::ResourceType::Group : scim::ResourceType::User;
    return change;
}

/// Believed only whole: half a feed would be changes that nobody hears of.
Result<FeedPage> readPage(const HttpResponse &response)
{
    const Result<QJsonObject> object = readObject(response, QDateTime::currentDateTimeUtc());
    if (!object.ok())
        return object.error();
    FeedPage page;
    const QJsonValue changes = scim::member(*object, u"changes");
    const QJsonValue more = scim::member(*object, u"more");
    page.next = scim::member(*object, u"next").toString();
    if (page.next.isEmpty() || !changes.isArray() || !more.isBool())
        return notAFeed(QStringLiteral("the answer is JSON, but no part of a change feed"));
    page.more = more.toBool();
    for (const QJsonValue &value : changes.toArray()) {
        const Result<FeedChange> change = readChange(value.toObject());
        if (!change.ok())
            return change.error();
        page.changes.append(*change);
    }
    return page;
}

} // namespace

QFuture<Result<FeedPage>> ChangeFeedClient::head() const
{
    return read({});
}

QFuture<Result<FeedPage>> ChangeFeedClient::since(const QString &cursor) const
{
    return read(QStringLiteral("since=%1&count=%2")
                    .arg(QString::fromLatin1(QUrl::toPercentEncoding(cursor)))
                    .arg(kChangesAtOnce));
}

bool ChangeFeedClient::expired(const Error &error)
{
    return error.code == ErrorCode::Refused && error.line == kGone;
}

QFuture<Result<FeedPage>> ChangeFeedClient::read(const QString &query) const
{
    QUrl url = m_client.endpoint().adminBase;
    url.setPath(url.path() + QStringLiteral("/changes"));
    if (!query.isEmpty())
        url.setQuery(query, QUrl::StrictMode);
    return m_client.send(url).then([host = url.host()](const Result<HttpResponse> &response) -> Result<FeedPage> {
        Result<FeedPage> page = response.ok() ? readPage(*response) : Result<FeedPage>(response.error());
        if (page.ok())
            return page;
        Error error = page.error();
        error.subject = host;
        return error;
    });
}

} // namespace rollcall::net
