// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzz_input.h"
#include "scim/filter.h"
#include "scim/json.h"
#include "scim/schema_registry.h"
#include "service/sql_condition.h"

// A filter of anybody: it is refused as invalidFilter, or it is the same filter again in its own words, can be asked of
// a resource, and leaves nothing of itself in the text of a statement.
namespace rollcall
{
namespace
{

using scim::Filter;
using scim::FilterDialect;

struct Kind {
    scim::SchemaRegistry registry;
    QJsonObject resource;
};

const Kind &users()
{
    static const Kind kind{scim::SchemaRegistry::forUsers({QStringLiteral("custAttr1")}),
        scim::parseObject(R"({"id":"1","userName":"ana@example.com","active":true,"externalId":"Ext-1",
            "name":{"givenName":"佐藤"},"emails":[{"type":"work","value":"ana@example.com","primary":true},{"value":"b"}],
            "meta":{"created":"2026-01-02T03:04:05Z","lastModified":"2026-01-02T03:04:05.123Z"},
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"IT","manager":{"value":"m"}}})")
            .value()};
    return kind;
}

const Kind &groups()
{
    static const Kind kind{scim::SchemaRegistry::forGroups(),
        scim::parseObject(R"({"id":"g","displayName":"Staff","members":[{"value":"1","display":"Ana"},{"value":"2"}]})")
            .value()};
    return kind;
}

bool hasNul(const Filter &filter)
{
    return filter.value.toString().contains(QChar(0))
        || std::any_of(filter.children.begin(), filter.children.end(), hasNul);
}

void ask(const Filter &filter, const Kind &kind)
{
    if (const auto valid = scim::validate(filter, kind.registry); !valid) {
        fuzz::require(valid.error().scimType == QLatin1String("invalidFilter"), "validate() says invalidFilter");
        return;
    }
    Filter opposite;
    opposite.kind = Filter::Kind::Not;
    opposite.children.push_back(filter);
    fuzz::require(
        scim::matches(filter, kind.resource, kind.registry) != scim::matches(opposite, kind.resource, kind.registry),
        "a filter or its opposite holds");
    const auto condition = service::sqlConditionOf(filter, kind.registry, service::Visibility::Live);
    fuzz::require(condition.text.count(u'?') == condition.values.size(), "each place of a statement has its value");
    QString literals = condition.text;
    literals.remove(QLatin1String("''")); // the one that is ours
    fuzz::require(
        !literals.contains(u'"') && !literals.contains(u'\''), "no value is in the text", condition.text.toUtf8());
}

void read(const QString &text, FilterDialect dialect)
{
    const auto filter = Filter::parse(text, dialect);
    if (!filter) {
        fuzz::require(filter.error().scimType == QLatin1String("invalidFilter"), "parse() says invalidFilter");
        return;
    }
    fuzz::require(!hasNul(*filter), "no filter has U+0000");
    const QString own = filter->toString();
    // Escapes and parentheses may make it longer than what may come in.
    const auto again = Filter::parse(own);
    const bool fits = own.size() <= Filter::kMaxLength;
    fuzz::require(!fits || (again && *again == *filter), "a filter is the same in its own words", own.toUtf8());
    ask(*filter, users());
    ask(*filter, groups());
}

} // namespace
} // namespace rollcall

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = rollcall::fuzz::textOf(data, size);
    rollcall::read(text, rollcall::scim::FilterDialect::Strict);
    rollcall::read(text, rollcall::scim::FilterDialect::Lenient);
    return 0;
}
