// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scim/filter.h"

#include <optional>

namespace rollcall::scim
{

/// Reads one filter text by recursive descent; made for one text and thrown away. `Filter::parse()` is the door.
///
/// Each step returns nothing after it has noted the first error.
class FilterParser
{
public:
    FilterParser(QStringView text, FilterDialect dialect);

    [[nodiscard]] Outcome<Filter> parse();

private:
    /// Where a path stands: in a value path it names a sub-attribute of the value and nothing else.
    enum class Scope { Resource, Value };

    std::optional<Filter> readOr(Scope scope);
    std::optional<Filter> readAnd(Scope scope);
    std::optional<Filter> readTerm(Scope scope);
    std::optional<Filter> readGroup(Scope scope);
    std::optional<Filter> readExpression(Scope scope);
    std::optional<Filter> readOperation(AttributePath path);
    std::optional<Filter> readValuePath(AttributePath path);
    std::optional<Filter> readAfterValuePath(Filter valuePath);
    std::optional<AttributePath> readPath(Scope scope);
    std::optional<QJsonValue> readValue();
    std::optional<QStringView> readLiteral();

    [[nodiscard]] QChar peek() const;
    void skipSpace();
    bool skipKeyword(QStringView keyword);
    QStringView readWord();
    bool enter();
    bool close(QChar bracket);
    std::optional<Filter> counted(Filter filter);
    std::nullopt_t fail(const QString &what);

    QStringView m_text;
    FilterDialect m_dialect;
    qsizetype m_at = 0;
    int m_nodes = 0;
    int m_nesting = 0;
    QString m_error;
};

} // namespace rollcall::scim
