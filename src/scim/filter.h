// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/attribute_path.h"
#include "scim/protocol_error.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <vector>

namespace rollcall::scim
{

class SchemaRegistry;

/// RFC 7644 §3.4.2.2, table 3: eq ne co sw ew gt ge lt le.
enum class CompareOperator {
    Equal,
    NotEqual,
    Contains,
    StartsWith,
    EndsWith,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual
};

/// How strictly a filter is read.
enum class FilterDialect {
    Strict, ///< RFC 7644 to the letter.
    Lenient, ///< Also takes an unquoted word after an operator (`externalId eq jyoung`), as Microsoft's documents send
             ///< it.
};

/// A filter expression (RFC 7644 §3.4.2.2) as a tree. A value, safe in any thread.
///
/// `emails[type eq "work"].value eq "x"`, which Entra sends, is read as `emails[type eq "work" and value eq "x"]`.
struct Filter {
    enum class Kind {
        Compare, ///< `path op value`
        Present, ///< `path pr`
        And, ///< Two or more children.
        Or, ///< Two or more children.
        Not, ///< One child.
        ValuePath, ///< `path[child]`: one value of `path` for which the whole child holds; its paths are
                   ///< sub-attributes.
    };

    static constexpr int kMaxLength = 16 * 1024; ///< In UTF-16 code units.
    static constexpr int kMaxNodes = 200;
    static constexpr int kMaxNesting = 32;

    Kind kind = Kind::Present;
    AttributePath path; ///< Of Compare, Present and ValuePath.
    CompareOperator op = CompareOperator::Equal; ///< Of Compare.
    QJsonValue value; ///< Of Compare: string, number, boolean or null.
    std::vector<Filter> children; ///< Of And, Or, Not and ValuePath.

    /// Fails with 400 invalidFilter: empty, not of the grammar, or beyond the limits above. Knows no schema: see
    /// `validate()`.
    [[nodiscard]] static Outcome<Filter> parse(QStringView text, FilterDialect dialect = FilterDialect::Strict);
    /// A text that parses to an equal filter.
    [[nodiscard]] QString toString() const;

    friend bool operator==(const Filter &, const Filter &);
};

/// "eq", "ne", …
[[nodiscard]] QString operatorName(CompareOperator op);

/// Whether the filter can be asked of resources with these schemas. Fails with 400 invalidFilter: an unknown attribute,
/// one that is never returned (a password must not be guessed by `sw`), an order of booleans, a value of the wrong
/// type.
[[nodiscard]] Outcome<void> validate(const Filter &filter, const SchemaRegistry &registry);
/// Likewise of resources of several types: each attribute has to be known to one of them (RFC 7644 §3.4.2.1).
[[nodiscard]] Outcome<void> validate(const Filter &filter, const std::vector<const SchemaRegistry *> &registries);

/// Whether `resource` matches. A comparison with an attribute that is absent or unknown does not hold, except `ne` and
/// `eq null`; of several values one has to match; a complex attribute stands for its `value`. Strings compare by the
/// attribute's caseExact, dates as points in time.
[[nodiscard]] bool matches(const Filter &filter, const QJsonObject &resource, const SchemaRegistry &registry);

} // namespace rollcall::scim
