// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzz_input.h"
#include "fuzz/resources.h"
#include "scim/normalize.h"
#include "scim/projection.h"
#include "service/stored_json.h"

// The body of a POST or PUT: refused with 400, or something that passes as a body again, unchanged, and comes out of
// the database as it went in.
namespace rollcall
{
namespace
{

using scim::Dialect;

void keep(const QJsonObject &resource, const scim::SchemaRegistry &registry)
{
    service::Record record;
    record.id = QStringLiteral("id");
    record.created = record.lastModified = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    const QByteArray stored = service::storedJson(registry.type(), record, resource);
    const auto read = scim::parseObject(stored);
    fuzz::require(read.ok(), "what is stored can be read", stored);
    fuzz::require(fuzz::withoutSchemas(service::attributesOf(stored)) == fuzz::withoutSchemas(resource),
        "what is stored comes out as it went in", stored);
    const auto whole = scim::parseObject(service::spliced(
        stored, {"0a1b", "http://localhost/Users/id", R"("groups":[])", "urn:x", R"({"source":"local"})"}));
    fuzz::require(whole.ok(), "what is answered can be read", stored);
    const auto shown = scim::project(*whole, {}, registry);
    fuzz::require(!shown.contains(QStringLiteral("password")), "no password is shown");
}

void take(const QJsonObject &body, const scim::SchemaRegistry &registry, Dialect dialect)
{
    const scim::PatchOptions options{dialect, dialect == Dialect::Entra};
    const auto normalized = scim::normalize(body, registry, options);
    if (!normalized) {
        fuzz::require(normalized.error().status == 400 && !normalized.error().scimType.isEmpty(), "a refusal is a 400");
        return;
    }
    const QJsonObject &resource = normalized->resource;
    fuzz::require(fuzz::isStorable(resource), "nothing to be stored has U+0000", scim::toBytes(resource));
    const auto again = scim::normalize(resource, registry, options);
    fuzz::require(again.ok() && again->ignored.isEmpty() && again->blanks.isEmpty(),
        "what may be stored passes as a body", scim::toBytes(resource));
    fuzz::require(fuzz::withoutSchemas(again->resource) == fuzz::withoutSchemas(resource),
        "what may be stored stays as it is", scim::toBytes(resource) + '\n' + scim::toBytes(again->resource));
    keep(resource, registry);
}

} // namespace
} // namespace rollcall

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace rollcall;
    const auto body = scim::parseObject(fuzz::bytesOf(data, size));
    if (!body)
        return 0;
    for (const scim::SchemaRegistry *registry : {&fuzz::userSchemas(), &fuzz::groupSchemas()}) {
        take(*body, *registry, scim::Dialect::Entra);
        take(*body, *registry, scim::Dialect::Rfc);
    }
    return 0;
}
