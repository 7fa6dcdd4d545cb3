// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provisioner/mapping_expression.h"

#include <algorithm>
#include <array>

namespace rollcall::provisioner
{

namespace
{

using Arguments = QStringList;

bool isBlank(const QString &text)
{
    return text.trimmed().isEmpty();
}

QString append(const Arguments &a)
{
    return a.at(0) + a.at(1);
}

QString coalesce(const Arguments &a)
{
    const auto found = std::find_if_not(a.cbegin(), a.cend(), isBlank);
    return found == a.cend() ? QString() : *found;
}

QString join(const Arguments &a)
{
    QStringList parts = a.mid(1);
    parts.erase(std::remove_if(parts.begin(), parts.end(), isBlank), parts.end());
    return parts.join(a.first());
}

QString negate(const Arguments &a)
{
    if (isBlank(a.first()))
        return {};
    const bool isTrue = a.first().compare(QLatin1String("True"), Qt::CaseInsensitive) == 0;
    return isTrue ? QStringLiteral("False") : QStringLiteral("True");
}

QString replace(const Arguments &a)
{
    QString text = a.at(0);
    return a.at(1).isEmpty() ? text : text.replace(a.at(1), a.at(2));
}

QString switchOn(const Arguments &a)
{
    for (qsizetype i = 2; i + 1 < a.size(); i += 2) {
        if (a.at(i).compare(a.first(), Qt::CaseInsensitive) == 0)
            return a.at(i + 1);
    }
    return a.at(1);
}

QString toLower(const Arguments &a)
{
    return a.first().toLower();
}

QString toUpper(const Arguments &a)
{
    return a.first().toUpper();
}

QString trim(const Arguments &a)
{
    return a.first().trimmed();
}

struct Function {
    QLatin1String name;
    int least;
    int most;
    QString (*evaluate)(const Arguments &);
};

constexpr int kAny = 100;
const std::array kFunctions{
    Function{QLatin1String("Append"), 2, 2, append},
    Function{QLatin1String("Coalesce"), 1, kAny, coalesce},
    Function{QLatin1String("Join"), 2, kAny, join},
    Function{QLatin1String("Not"), 1, 1, negate},
    Function{QLatin1String("Replace"), 3, 3, replace},
    Function{QLatin1String("Switch"), 4, kAny, switchOn},
    Function{QLatin1String("ToLower"), 1, 1, toLower},
    Function{QLatin1String("ToUpper"), 1, 1, toUpper},
    Function{QLatin1String("Trim"), 1, 1, trim},
};

const Function *findFunction(const QString &name)
{
    for (const Function &function : kFunctions) {
        if (name.compare(function.name, Qt::CaseInsensitive) == 0)
            return &function;
    }
    return nullptr;
}

} // namespace

/// Recursive descent over one expression.
class MappingExpressionParser
{
public:
    explicit MappingExpressionParser(const QString &text) : m_text(text) { }

    Result<MappingExpression> parse()
    {
        auto expression = parseExpression(0);
        if (!expression)
            return expression;
        skipSpaces();
        if (m_position < m_text.size())
            return fail(QStringLiteral("more than one expression"));
        return expression;
    }

private:
    using Kind = MappingExpression::Kind;
    static constexpr int kDeepest = 16;

    Result<MappingExpression> parseExpression(int depth)
    {
        if (depth > kDeepest)
            return fail(QStringLiteral("nested too deeply"));
        skipSpaces();
        if (next() == u'[')
            return parseAttribute();
        if (next() == u'"')
            return parseConstant();
        return parseFunction(depth);
    }

    Result<MappingExpression> parseAttribute()
    {
        const qsizetype end = m_text.indexOf(u']', m_position);
        if (end < 0)
            return fail(QStringLiteral("no ] behind ["));
        const QString name = m_text.mid(m_position + 1, end - m_position - 1).trimmed();
        if (name.isEmpty())
            return fail(QStringLiteral("no attribute between [ and ]"));
        m_position = end + 1;
        return MappingExpression::attribute(name);
    }

    Result<MappingExpression> parseConstant()
    {
        MappingExpression constant;
        for (++m_position; m_position < m_text.size(); ++m_position) {
            if (m_text.at(m_position) == u'"' && m_text.mid(m_position, 2) != QLatin1String("\"\"")) {
                ++m_position;
                return constant;
            }
            if (m_text.at(m_position) == u'"')
                ++m_position;
            constant.m_text += m_text.at(m_position);
        }
        return fail(QStringLiteral("no closing quote"));
    }

    Result<MappingExpression> parseFunction(int depth)
    {
        const qsizetype begin = m_position;
        while (next().isLetter())
            ++m_position;
        const QString name = m_text.mid(begin, m_position - begin);
        const Function *function = findFunction(name);
        if (!function)
            return fail(name.isEmpty() ? QStringLiteral("neither [attribute], \"constant\" nor a function")
                                       : QStringLiteral("no function is called %1").arg(name));
        MappingExpression call;
        call.m_kind = Kind::Function;
        call.m_text = function->name;
        if (auto read = parseArguments(call.m_arguments, depth); !read)
            return read.error();
        if (call.m_arguments.size() < function->least || call.m_arguments.size() > function->most)
            return fail(QStringLiteral("%1 with %2 arguments").arg(name).arg(call.m_arguments.size()));
        return call;
    }

    // Entra's own default has an argument left out: Switch([IsSoftDeleted], , "False", "True", …).
    Result<void> parseArguments(QVector<MappingExpression> &arguments, int depth)
    {
        skipSpaces();
        if (next() != u'(')
            return fail(QStringLiteral("no ( behind a function's name"));
        do {
            ++m_position;
            skipSpaces();
            if (next() == u',' || next() == u')') {
                arguments.append(MappingExpression());
                continue;
            }
            auto argument = parseExpression(depth + 1);
            if (!argument)
                return argument.error();
            arguments.append(std::move(*argument));
            skipSpaces();
        } while (next() == u',');
        if (next() != u')')
            return fail(QStringLiteral("no ) behind a function's arguments"));
        ++m_position;
        return {};
    }

    [[nodiscard]] QChar next() const { return m_position < m_text.size() ? m_text.at(m_position) : QChar(); }
    void skipSpaces()
    {
        while (next().isSpace())
            ++m_position;
    }
    [[nodiscard]] Error fail(const QString &what) const
    {
        return Error{
            ErrorCode::InvalidArgument, QStringLiteral("%1, at position %2").arg(what).arg(m_position + 1), m_text};
    }

    QString m_text;
    qsizetype m_position = 0;
};

Result<MappingExpression> MappingExpression::parse(const QString &text)
{
    return MappingExpressionParser(text).parse();
}

MappingExpression MappingExpression::attribute(const QString &name)
{
    MappingExpression expression;
    expression.m_kind = Kind::Attribute;
    expression.m_text = name;
    return expression;
}

QString MappingExpression::evaluate(const intake::DirectoryUser &user) const
{
    switch (m_kind) {
    case Kind::Attribute: return user.attribute(m_text);
    case Kind::Constant: return m_text;
    case Kind::Function: break;
    }
    Arguments arguments;
    for (const MappingExpression &argument : m_arguments)
        arguments.append(argument.evaluate(user));
    return findFunction(m_text)->evaluate(arguments);
}

QStringList MappingExpression::attributes() const
{
    if (m_kind == Kind::Attribute)
        return {m_text};
    QStringList names;
    for (const MappingExpression &argument : m_arguments)
        names += argument.attributes();
    return names;
}

} // namespace rollcall::provisioner
