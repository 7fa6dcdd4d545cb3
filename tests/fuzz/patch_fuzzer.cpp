// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzz_input.h"
#include "fuzz/resources.h"
#include "scim/normalize.h"
#include "scim/patch.h"
#include "service/member_operation.h"

// A PATCH: refused with 400 and nothing done, or a resource that may be stored, and that the difference to the old one
// leads to as well.
namespace rollcall
{
namespace
{

using scim::PatchOptions;

struct Subject {
    const scim::SchemaRegistry &registry;
    QJsonObject resource;
};

QJsonObject normalized(const char *body, const scim::SchemaRegistry &registry)
{
    return scim::normalize(scim::parseObject(body).value(), registry)->resource;
}

const Subject &user()
{
    static const Subject subject{fuzz::userSchemas(),
        normalized(R"({"userName":"u","title":"T","active":true,
        "name":{"givenName":"G","familyName":"F"},"roles":[{"value":"r"}],"addresses":[{"type":"work","country":"FR"}],
        "emails":[{"type":"work","value":"a@b","primary":true},{"type":"home","value":"c@d"}],
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"manager":{"value":"m"},"department":"D"}})",
            fuzz::userSchemas())};
    return subject;
}

const Subject &group()
{
    static const Subject subject{fuzz::groupSchemas(),
        normalized(R"({"displayName":"Staff","members":[{"value":"1"},{"value":"2"}]})", fuzz::groupSchemas())};
    return subject;
}

void requireRoundTrip(const Subject &subject, const QJsonObject &after, scim::Dialect dialect)
{
    const scim::PatchRequest difference{scim::diff(subject.resource, after, subject.registry)};
    const QByteArray seen = scim::toBytes(difference.toJson()) + '\n' + scim::toBytes(after);
    const auto result = scim::applyPatch(subject.resource, difference, subject.registry, {dialect, false});
    fuzz::require(result.ok(), "a difference can be applied", seen);
    fuzz::require(
        fuzz::canonical(fuzz::withoutSchemas(result->resource)) == fuzz::canonical(fuzz::withoutSchemas(after)),
        "a difference leads to what it was made from", seen + '\n' + scim::toBytes(result->resource));
}

void apply(const scim::PatchRequest &request, const Subject &subject, const PatchOptions &options)
{
    const QJsonObject before = subject.resource;
    const QByteArray bytesBefore = scim::toBytes(before);
    const auto result = scim::applyPatch(before, request, subject.registry, options);
    fuzz::require(scim::toBytes(before) == bytesBefore, "the old resource is left alone");
    if (!result) {
        fuzz::require(result.error().status == 400 && !result.error().scimType.isEmpty(), "a refusal is a 400");
        return;
    }
    const QJsonObject &after = result->resource;
    const QByteArray seen = scim::toBytes(after);
    fuzz::require(result->changed == (after != before), "it is told whether something changed", seen);
    fuzz::require(fuzz::isStorable(after), "nothing to be stored has U+0000", seen);
    const auto again = scim::normalize(after, subject.registry, options);
    fuzz::require(again.ok() && again->ignored.isEmpty() && again->blanks.isEmpty()
            && fuzz::withoutSchemas(again->resource) == fuzz::withoutSchemas(after),
        "what a PATCH leaves passes as a body, unchanged", seen);
    fuzz::require(scim::checkRequired(after, subject.registry).ok(), "what is required stays", seen);
    requireRoundTrip(subject, after, options.dialect);
}

void takeApart(const scim::PatchRequest &request, const PatchOptions &options)
{
    const auto parts = service::takeApart(request, options);
    if (!parts) {
        fuzz::require(parts.error().status == 400 && !parts.error().scimType.isEmpty(), "a refusal is a 400");
        return;
    }
    for (const service::MemberOperation &operation : parts->members) {
        if (operation.kind == service::MemberOperation::Kind::Remove)
            continue; // The one without an id is nobody, and so is removed.
        for (const QString &id : operation.ids)
            fuzz::require(!id.isEmpty(), "a member has an id");
    }
    QJsonObject before = group().resource;
    before.remove(QStringLiteral("members"));
    const auto rest = scim::applyPatch(before, parts->rest, group().registry, options);
    fuzz::require(!rest || !rest->resource.contains(QStringLiteral("members")),
        "no member is left in what concerns the group itself");
}

} // namespace
} // namespace rollcall

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace rollcall;
    const auto body = scim::parseObject(fuzz::bytesOf(data, size));
    const auto request = body ? scim::PatchRequest::parse(*body) : scim::ProtocolError::invalidSyntax({});
    if (!request)
        return 0;
    const auto again = scim::PatchRequest::parse(request->toJson());
    fuzz::require(again && again->operations == request->operations, "a request is the same in our words");
    const PatchOptions dialects[]
        = {{scim::Dialect::Entra, true}, {scim::Dialect::Entra, false}, {scim::Dialect::Rfc, false}};
    for (const PatchOptions &options : dialects) {
        apply(*request, user(), options);
        apply(*request, group(), options);
        takeApart(*request, options);
    }
    return 0;
}
