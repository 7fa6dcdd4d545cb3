// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzz_input.h"
#include "service/http_syntax.h"
#include "service/list_request.h"
#include "service/url_text.h"

// The target of a request: path and query. A listing is always within its limits.
namespace rollcall
{
namespace
{

bool hasNul(const QString &text)
{
    return text.contains(QChar(0));
}

void readTarget(const QByteArray &bytes)
{
    const auto target = service::parseTarget(bytes);
    if (!target)
        return;
    fuzz::require(target->path.startsWith('/'), "a path begins with a slash", target->path);
    if (const auto authority = service::parseAuthority(target->authority))
        fuzz::require(authority->port >= -1 && authority->port <= 65'535, "a port is a port");
    if (const auto segments = service::pathSegments(target->path))
        fuzz::require(!std::any_of(segments->begin(), segments->end(), hasNul), "no segment has U+0000");
}

void readQuery(const QByteArray &bytes, scim::FilterDialect dialect)
{
    const auto request = service::ListRequest::parse(bytes, dialect);
    if (!request) {
        fuzz::require(request.error().status == 400 && !request.error().scimType.isEmpty(), "a refusal is a 400");
        return;
    }
    fuzz::require(request->startIndex >= 1 && request->count >= 0 && request->count <= service::kMaxCount,
        "a page is within the limits");
}

} // namespace
} // namespace rollcall

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = rollcall::fuzz::bytesOf(data, size);
    rollcall::readTarget(bytes);
    const QByteArray query = bytes.mid(bytes.indexOf('?') + 1);
    rollcall::readQuery(query, rollcall::scim::FilterDialect::Strict);
    rollcall::readQuery(query, rollcall::scim::FilterDialect::Lenient);
    return 0;
}
