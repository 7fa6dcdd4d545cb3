// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/filter_parser.h"

#include "scim/json.h"

#include <algorithm>
#include <array>

namespace rollcall::scim
{

namespace
{

constexpr std::array kOperators{CompareOperator::Equal, CompareOperator::NotEqual, CompareOperator::Contains,
    CompareOperator::StartsWith, CompareOperator::EndsWith, CompareOperator::Greater, CompareOperator::GreaterOrEqual,
    CompareOperator::Less, CompareOperator::LessOrEqual};

std::optional<CompareOperator> operatorNamed(QStringView word)
{
    for (const CompareOperator op : kOperators) {
        if (word.compare(operatorName(op), Qt::CaseInsensitive) == 0)
            return op;
    }
    return std::nullopt;
}

/// A string of characters that JSON writes as they are, as nearly every one that is searched for.
bool isPlainString(QStringView literal)
{
    return literal.size() >= 2 && literal.front() == u'"' && literal.back() == u'"'
        && std::all_of(literal.begin() + 1, literal.end() - 1,
            [](QChar c) { return c >= u' ' && c != u'"' && c != u'\\' && !c.isSurrogate(); });
}

/// A JSON literal by the parser of all that comes in; nothing if `text` is none, or is an array or object.
std::optional<QJsonValue> scalarFromJson(QStringView text)
{
    if (isPlainString(text))
        return QJsonValue(text.sliced(1, text.size() - 2).toString());
    const Result<QJsonObject> object = parseObject("{\"v\":" + text.toUtf8() + '}');
    if (!object || object->size() != 1)
        return std::nullopt;
    const QJsonValue value = object->value(u"v");
    if (value.isArray() || value.isObject())
        return std::nullopt;
    return value;
}

Filter junction(Filter::Kind kind, std::vector<Filter> children)
{
    Filter filter;
    filter.kind = kind;
    filter.children = std::move(children);
    return filter;
}

} // namespace

FilterParser::FilterParser(QStringView text, FilterDialect dialect) : m_text(text), m_dialect(dialect) { }

Outcome<Filter> FilterParser::parse()
{
    std::optional<Filter> filter;
    if (m_text.size() > Filter::kMaxLength)
        fail(QStringLiteral("it is longer than %1 characters").arg(Filter::kMaxLength));
    else if (!m_text.isValidUtf16())
        fail(QStringLiteral("it is not Unicode text"));
    else if (m_text.contains(QChar(0)))
        fail(QStringLiteral("it has the character U+0000"));
    else
        filter = readOr(Scope::Resource);
    if (filter && m_at < m_text.size())
        filter = fail(QStringLiteral("\"and\", \"or\" or the end was expected"));
    if (!filter)
        return ProtocolError::invalidFilter(
            QStringLiteral("The filter can't be read at character %1: %2.").arg(m_at + 1).arg(m_error));
    return *std::move(filter);
}

std::optional<Filter> FilterParser::readOr(Scope scope)
{
    std::vector<Filter> children;
    do {
        std::optional<Filter> child = readAnd(scope);
        if (!child)
            return std::nullopt;
        children.push_back(*std::move(child));
    } while (skipKeyword(u"or"));
    return children.size() == 1 ? std::move(children.front())
                                : counted(junction(Filter::Kind::Or, std::move(children)));
}

std::optional<Filter> FilterParser::readAnd(Scope scope)
{
    std::vector<Filter> children;
    do {
        std::optional<Filter> child = readTerm(scope);
        if (!child)
            return std::nullopt;
        children.push_back(*std::move(child));
    } while (skipKeyword(u"and"));
    return children.size() == 1 ? std::move(children.front())
                                : counted(junction(Filter::Kind::And, std::move(children)));
}

std::optional<Filter> FilterParser::readTerm(Scope scope)
{
    skipSpace();
    if (peek() == QLatin1Char('('))
        return readGroup(scope);
    const qsizetype start = m_at;
    if (readWord().compare(u"not", Qt::CaseInsensitive) == 0) {
        skipSpace();
        if (peek() == QLatin1Char('(')) {
            std::optional<Filter> child = readGroup(scope);
            if (!child)
                return std::nullopt;
            std::vector<Filter> children;
            children.push_back(*std::move(child));
            return counted(junction(Filter::Kind::Not, std::move(children)));
        }
    }
    m_at = start;
    return readExpression(scope);
}

std::optional<Filter> FilterParser::readGroup(Scope scope)
{
    if (!enter())
        return std::nullopt;
    std::optional<Filter> inner = readOr(scope);
    if (!inner || !close(QLatin1Char(')')))
        return std::nullopt;
    return inner;
}

std::optional<Filter> FilterParser::readExpression(Scope scope)
{
    std::optional<AttributePath> path = readPath(scope);
    if (!path)
        return std::nullopt;
    if (peek() != QLatin1Char('['))
        return readOperation(*std::move(path));
    if (scope == Scope::Value)
        return fail(QStringLiteral("brackets can't stand in brackets"));
    return readValuePath(*std::move(path));
}

std::optional<Filter> FilterParser::readOperation(AttributePath path)
{
    Filter filter;
    filter.path = std::move(path);
    skipSpace();
    const QStringView word = readWord();
    if (word.compare(u"pr", Qt::CaseInsensitive) == 0)
        return counted(std::move(filter));
    const std::optional<CompareOperator> op = operatorNamed(word);
    if (!op)
        return fail(QStringLiteral("an operator was expected (eq ne co sw ew gt ge lt le pr)"));
    std::optional<QJsonValue> value = readValue();
    if (!value)
        return std::nullopt;
    filter.kind = Filter::Kind::Compare;
    filter.op = *op;
    filter.value = *std::move(value);
    return counted(std::move(filter));
}

std::optional<Filter> FilterParser::readValuePath(AttributePath path)
{
    if (!path.subAttribute.isEmpty())
        return fail(QStringLiteral("a sub-attribute has no values to choose from"));
    if (!enter())
        return std::nullopt;
    std::optional<Filter> inner = readOr(Scope::Value);
    if (!inner || !close(QLatin1Char(']')))
        return std::nullopt;
    Filter filter;
    filter.kind = Filter::Kind::ValuePath;
    filter.path = std::move(path);
    filter.children.push_back(*std::move(inner));
    if (peek() == QLatin1Char('.'))
        return readAfterValuePath(std::move(filter));
    return counted(std::move(filter));
}

// `x[a].b eq c` is not in the RFC's grammar of filters, but Entra asks so for its matching attribute.
std::optional<Filter> FilterParser::readAfterValuePath(Filter valuePath)
{
    ++m_at;
    std::optional<AttributePath> path = readPath(Scope::Value);
    std::optional<Filter> comparison = path ? readOperation(*std::move(path)) : std::nullopt;
    if (!comparison)
        return std::nullopt;
    Filter &inner = valuePath.children.front();
    if (inner.kind == Filter::Kind::And) {
        inner.children.push_back(*std::move(comparison));
        return counted(std::move(valuePath));
    }
    std::vector<Filter> both;
    both.push_back(std::move(inner));
    both.push_back(*std::move(comparison));
    inner = junction(Filter::Kind::And, std::move(both));
    ++m_nodes;
    return counted(std::move(valuePath));
}

std::optional<AttributePath> FilterParser::readPath(Scope scope)
{
    const QStringView word = readWord();
    if (word.isEmpty())
        return fail(QStringLiteral("the name of an attribute was expected"));
    Outcome<AttributePath> path = AttributePath::parse(word);
    if (!path || path->attribute.isEmpty())
        return fail(QStringLiteral("\"%1\" is not the name of an attribute").arg(word));
    if (scope == Scope::Value && !(path->schema.isEmpty() && path->subAttribute.isEmpty()))
        return fail(QStringLiteral("only a sub-attribute can stand in brackets"));
    return std::move(path).value();
}

std::optional<QJsonValue> FilterParser::readValue()
{
    skipSpace();
    const std::optional<QStringView> literal = readLiteral();
    if (!literal)
        return std::nullopt;
    std::optional<QJsonValue> value = scalarFromJson(*literal);
    // No stored value has it, and not every database can be asked for it.
    if (value && value->toString().contains(QChar(0)))
        return fail(QStringLiteral("a string has the character U+0000"));
    if (value)
        return value;
    if (m_dialect == FilterDialect::Lenient && !literal->startsWith(QLatin1Char('"')))
        return QJsonValue(literal->toString());
    return fail(QStringLiteral("a string in quotation marks, a number, true, false or null was expected"));
}

/// A string with its quotation marks, or whatever stands before white space or a closing bracket.
std::optional<QStringView> FilterParser::readLiteral()
{
    const qsizetype start = m_at;
    if (peek() != QLatin1Char('"')) {
        while (
            m_at < m_text.size() && !m_text[m_at].isSpace() && peek() != QLatin1Char(')') && peek() != QLatin1Char(']'))
            ++m_at;
        if (m_at == start)
            return fail(QStringLiteral("a value was expected"));
        return m_text.sliced(start, m_at - start);
    }
    for (++m_at; m_at < m_text.size() && peek() != QLatin1Char('"'); ++m_at) {
        if (peek() == QLatin1Char('\\'))
            ++m_at;
    }
    if (m_at >= m_text.size())
        return fail(QStringLiteral("a string has no end"));
    ++m_at;
    return m_text.sliced(start, m_at - start);
}

QChar FilterParser::peek() const
{
    return m_at < m_text.size() ? m_text[m_at] : QChar();
}

void FilterParser::skipSpace()
{
    while (peek() == QLatin1Char(' ') || peek() == QLatin1Char('\t'))
        ++m_at;
}

bool FilterParser::skipKeyword(QStringView keyword)
{
    const qsizetype start = m_at;
    skipSpace();
    // `(a)and(b)` reads well enough; after a word the white space has ended it already.
    if (readWord().compare(keyword, Qt::CaseInsensitive) == 0)
        return true;
    m_at = start;
    skipSpace();
    return false;
}

/// Up to white space, a bracket or a quotation mark.
QStringView FilterParser::readWord()
{
    static constexpr QStringView kEnd = u" \t()[]\"";
    const qsizetype start = m_at;
    while (m_at < m_text.size() && !kEnd.contains(m_text[m_at]))
        ++m_at;
    return m_text.sliced(start, m_at - start);
}

/// An opening bracket.
bool FilterParser::enter()
{
    if (++m_nesting > Filter::kMaxNesting) {
        fail(QStringLiteral("it nests deeper than %1 brackets").arg(Filter::kMaxNesting));
        return false;
    }
    ++m_at;
    return true;
}

bool FilterParser::close(QChar bracket)
{
    skipSpace();
    if (peek() != bracket) {
        fail(QStringLiteral("a %1 was expected").arg(bracket));
        return false;
    }
    ++m_at;
    --m_nesting;
    return true;
}

std::optional<Filter> FilterParser::counted(Filter filter)
{
    if (++m_nodes > Filter::kMaxNodes)
        return fail(QStringLiteral("it has more than %1 parts").arg(Filter::kMaxNodes));
    return filter;
}

std::nullopt_t FilterParser::fail(const QString &what)
{
    if (m_error.isEmpty())
        m_error = what;
    return std::nullopt;
}

Outcome<Filter> Filter::parse(QStringView text, FilterDialect dialect)
{
    return FilterParser(text, dialect).parse();
}

} // namespace rollcall::scim
