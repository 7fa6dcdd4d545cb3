// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/list_response.h"

#include "scim/json_outline.h"
#include "scim/schema_uris.h"

#include <charconv>
#include <optional>

namespace rollcall::scim
{

namespace
{

/// The top level of a listing: what it says of itself, and where its resources are.
struct Page {
    ListResponse response;
    bool isListing = false;
    JsonPart resources;
};

qint64 numberOf(const JsonPart &value)
{
    if (value.isString()) {
        bool isNumber = false;
        const qint64 number = QString::fromUtf8(value.string()).toLongLong(&isNumber);
        return isNumber ? number : -1;
    }
    const QByteArrayView digits = value.bytes();
    qint64 number = -1;
    const auto read = std::from_chars(digits.begin(), digits.end(), number);
    return read.ec == std::errc() && read.ptr == digits.end() ? number : -1;
}

bool namesListResponse(const JsonPart &schemas)
{
    bool isNamed = false;
    schemas.forEachElement([&isNamed](const JsonPart &uri) {
        const QByteArray text = uri.string();
        isNamed = isNamed
            || (text.size() == kListResponse.size()
                && qstrnicmp(text.constData(), kListResponse.data(), size_t(text.size())) == 0);
    });
    return isNamed;
}

void readMember(Page &page, const JsonPart &key, const JsonPart &value)
{
    if (key.isKey("Resources") && !value.isNull()) {
        page.resources = value;
        page.isListing = true;
    } else if (key.isKey("totalResults")) {
        page.response.totalResults = numberOf(value);
        page.isListing = true;
    } else if (key.isKey("startIndex")) {
        page.response.startIndex = numberOf(value);
    } else if (key.isKey("itemsPerPage")) {
        page.response.itemsPerPage = numberOf(value);
    } else if (key.isKey("nextCursor") && value.isString()) {
        page.response.nextCursor = QString::fromUtf8(value.string());
    } else if (key.isKey("schemas")) {
        page.isListing = page.isListing || namesListResponse(value);
    }
}

Page readPage(const JsonPart &root)
{
    Page page;
    if (root.isArray()) {
        page.resources = root;
        page.isListing = true;
    }
    root.forEachMember([&page](const JsonPart &key, const JsonPart &value) { readMember(page, key, value); });
    return page;
}

Result<QVector<Resource>> readResources(const JsonOutline &outline, const JsonPart &array)
{
    QVector<Resource> resources;
    qsizetype count = 0;
    array.forEachElement([&count](const JsonPart &) { ++count; });
    resources.reserve(count);
    int bad = 0;
    array.forEachElement([&](const JsonPart &element) {
        std::optional<Resource> resource = bad == 0 ? Resource::partOf(outline, element.number()) : std::nullopt;
        if (resource)
            resources.append(*std::move(resource));
        else if (bad == 0)
            bad = int(resources.size()) + 1;
    });
    if (bad != 0)
        return Error{
            ErrorCode::ProtocolViolation, QStringLiteral("resource %1 of the page has no id").arg(bad), {}, bad};
    return resources;
}

} // namespace

Result<ListResponse> ListResponse::parse(const QByteArray &body)
{
    const Result<JsonOutline> outline = JsonOutline::of(body);
    if (!outline)
        return outline.error();
    Page page = readPage(outline->root());
    if (!page.isListing)
        return Error{ErrorCode::NotScim, QStringLiteral("the answer is JSON, but no listing"), {}};
    if (!page.resources.exists())
        return page.response;
    if (!page.resources.isArray())
        return Error{ErrorCode::ProtocolViolation, QStringLiteral("Resources is no array"), {}};
    Result<QVector<Resource>> resources = readResources(*outline, page.resources);
    if (!resources)
        return resources.error();
    page.response.resources = std::move(resources).value();
    return page.response;
}

QByteArray listResponseBytes(const ListResponseHead &head, const QVector<QByteArray> &resources)
{
    qsizetype size = 512 + head.nextCursor.size() + head.previousCursor.size();
    for (const QByteArray &resource : resources)
        size += resource.size() + 1;
    QByteArray bytes;
    bytes.reserve(size);
    bytes.append(R"({"schemas":[")").append(kListResponse.data(), kListResponse.size()).append("\"]");
    if (head.totalResults)
        bytes.append(R"(,"totalResults":)").append(QByteArray::number(*head.totalResults));
    if (head.startIndex)
        bytes.append(R"(,"startIndex":)").append(QByteArray::number(*head.startIndex));
    bytes.append(R"(,"itemsPerPage":)").append(QByteArray::number(resources.size()));
    if (!head.previousCursor.isEmpty())
        bytes.append(R"(,"previousCursor":")").append(head.previousCursor).append('"');
    if (!head.nextCursor.isEmpty())
        bytes.append(R"(,"nextCursor":")").append(head.nextCursor).append('"');
    bytes.append(R"(,"Resources":[)");
    for (qsizetype i = 0; i < resources.size(); ++i)
        bytes.append(i > 0 ? "," : "").append(resources.at(i));
    return bytes.append("]}");
}

} // namespace rollcall::scim
