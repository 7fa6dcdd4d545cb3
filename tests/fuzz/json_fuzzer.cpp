// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzz_input.h"
#include "scim/json.h"
#include "scim/json_outline.h"
#include "scim/list_response.h"
#include "scim/protocol_error.h"
#include "scim/resource.h"

// JSON of anybody, as a body and as a service's answer: what is understood once is understood again in our own bytes,
// and the pieces of a listing are the resources, byte by byte.
namespace rollcall
{
namespace
{

void readObject(const QByteArray &bytes)
{
    const auto object = scim::parseObject(bytes);
    if (!object) {
        fuzz::require(object.error().code == ErrorCode::MalformedJson, "what is no object is MalformedJson");
        return;
    }
    const QByteArray own = scim::toBytes(*object);
    const auto again = scim::parseObject(own);
    fuzz::require(again && *again == *object, "an object is the same in our bytes", own);
    const auto error = scim::ProtocolError::parse(bytes);
    fuzz::require(!error || scim::ProtocolError::parse(error->toJson()).has_value(), "an error is one in our bytes");
}

/// What is proved in the walk for an outline is what the whole parser proves.
void readOutline(const QByteArray &bytes)
{
    const QByteArray object = "{\"value\":" + bytes + "}";
    fuzz::require(scim::JsonOutline::of(object).ok() == scim::parseObject(object).ok(), "both readers agree", object);
    const bool isObject = scim::parseObject(bytes).ok();
    fuzz::require(!isObject || scim::JsonOutline::of(bytes).ok(), "an object has an outline");
}

void readListing(const QByteArray &bytes)
{
    const auto listing = scim::ListResponse::parse(bytes);
    if (!listing)
        return;
    QVector<QByteArray> pieces;
    for (const scim::Resource &resource : listing->resources) {
        const auto alone = scim::Resource::parse(resource.json());
        fuzz::require(alone && alone->id() == resource.id() && !alone->id().isEmpty(),
            "a piece of a listing is its resource", resource.json());
        pieces.append(resource.json());
    }
    const auto again = scim::ListResponse::parse(scim::listResponseBytes({listing->totalResults, 1}, pieces));
    fuzz::require(again && again->resources == listing->resources, "a listing is the same in our bytes");
}

void readResource(const QByteArray &bytes)
{
    const auto resource = scim::Resource::parse(bytes);
    if (!resource)
        return;
    const auto again = scim::Resource::fromObject(resource->object());
    fuzz::require(again.id() == resource->id() && again.userName() == resource->userName()
            && again.displayName() == resource->displayName() && again.externalId() == resource->externalId(),
        "a resource says the same in our bytes", again.json());
}

} // namespace
} // namespace rollcall

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = rollcall::fuzz::bytesOf(data, size);
    rollcall::readObject(bytes);
    rollcall::readOutline(bytes);
    rollcall::readListing(bytes);
    rollcall::readResource(bytes);
    return 0;
}
