// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/list_response.h"

#include "scim/json_dom.h"
#include "scim/json_spans.h"
#include "scim/resource_reader.h"
#include "scim/schema_uris.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace rollcall::scim
{

namespace
{

using simdjson::dom::element;

/// The top level of a listing: what it says of itself, and where its resources are.
struct Page {
    ListResponse response;
    bool isListing = false;
    std::optional<element> resources;
    int resourcesAt = -1; ///< Which member of the object they are; -1: the root itself.
};

qint64 numberOf(element value)
{
    std::int64_t number = -1;
    if (value.get_int64().get(number) == simdjson::SUCCESS)
        return number;
    std::string_view text;
    bool isNumber = false;
    if (value.get_string().get(text) == simdjson::SUCCESS)
        number = toQString(text).toLongLong(&isNumber);
    return isNumber ? number : -1;
}

bool namesListResponse(element schemas)
{
    if (!schemas.is_array())
        return false;
    for (const element uri : schemas.get_array()) {
        std::string_view text;
        if (uri.get_string().get(text) == simdjson::SUCCESS && isNamed(text, kListResponse.data()))
            return true;
    }
    return false;
}

void readMember(Page &page, std::string_view key, element value, int index)
{
    if (isNamed(key, "Resources") && !value.is_null()) {
        page.resources = value;
        page.resourcesAt = index;
        page.isListing = true;
    } else if (isNamed(key, "totalResults")) {
        page.response.totalResults = numberOf(value);
        page.isListing = true;
    } else if (isNamed(key, "startIndex")) {
        page.response.startIndex = numberOf(value);
    } else if (isNamed(key, "itemsPerPage")) {
        page.response.itemsPerPage = numberOf(value);
    } else if (isNamed(key, "nextCursor") && value.is_string()) {
        page.response.nextCursor = toQString(value.get_string().value_unsafe());
    } else if (isNamed(key, "schemas")) {
        page.isListing = page.isListing || namesListResponse(value);
    }
}

Page readPage(element root)
{
    Page page;
    if (root.is_array()) {
        page.resources = root;
        page.isListing = true;
    } else if (root.is_object()) {
        int index = 0;
        for (const auto &[key, value] : simdjson::dom::object(root.get_object()))
            readMember(page, key, value, index++);
    }
    return page;
}

Result<QVector<Resource>> readResources(element array, const QVector<QByteArrayView> &spans)
{
    QVector<Resource> resources;
    resources.reserve(spans.size());
    for (const element item : array.get_array()) {
        std::optional<ResourceFields> fields = readFields(item);
        const int place = int(resources.size()) + 1;
        if (!fields)
            return Error{ErrorCode::ProtocolViolation, QStringLiteral("resource %1 of the page has no id").arg(place),
                {}, place};
        resources.append(Resource(spans.at(place - 1).toByteArray(), *std::move(fields)));
    }
    return resources;
}

} // namespace

Result<ListResponse> ListResponse::parse(const QByteArray &body)
{
    const Result<JsonDom> dom = JsonDom::parse(body);
    if (!dom)
        return dom.error();
    Page page = readPage(dom->root());
    if (!page.isListing)
        return Error{ErrorCode::NotScim, QStringLiteral("the answer is JSON, but no listing"), {}};
    if (!page.resources)
        return page.response;
    if (!page.resources->is_array())
        return Error{ErrorCode::ProtocolViolation, QStringLiteral("Resources is no array"), {}};
    Result<QVector<Resource>> resources = readResources(*page.resources, elementSpans(body, page.resourcesAt));
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
