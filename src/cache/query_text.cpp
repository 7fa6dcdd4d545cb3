// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/query_text.h"

#include "cache/query_time.h"

#include <algorithm>

namespace rollcall::cache
{

namespace
{

constexpr QChar kQuote = u'"';
constexpr QLatin1String kUrn("urn:");

/// A piece of the text: what may stand before its value, and the value without its quotes.
struct Piece {
    bool isNegated = false;
    QString name;
    QString value;
    bool isQuoted = false;
    qsizetype begin = 0;
    qsizetype end = 0;
};

class PieceReader
{
public:
    explicit PieceReader(QStringView text) : m_text(text) { }

    [[nodiscard]] std::optional<Piece> next()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        if (m_at == m_text.size())
            return std::nullopt;
        Piece piece;
        piece.begin = m_at;
        piece.isNegated = takeHyphen();
        piece.name = takeName();
        piece.isQuoted = takeQuoted(piece.value);
        if (!piece.isQuoted)
            piece.value = takeBare();
        piece.end = m_at;
        return piece;
    }

private:
    [[nodiscard]] QChar at(qsizetype place) const { return place < m_text.size() ? m_text[place] : QChar(u' '); }

    /// One that can begin nothing is a character as others.
    bool takeHyphen()
    {
        const QChar next = at(m_at + 1);
        const bool negates = m_text[m_at] == u'-' && !next.isSpace() && next != u'-';
        m_at += negates ? 1 : 0;
        return negates;
    }

    /// Where the name begins: behind the schema of an attribute that is named by its URN.
    [[nodiscard]] qsizetype nameBegin() const
    {
        constexpr QLatin1String kOfUsers(":User:");
        qsizetype end = m_at;
        while (!at(end).isSpace() && at(end) != kQuote)
            ++end;
        const QStringView word = m_text.mid(m_at, end - m_at);
        const qsizetype schema
            = word.startsWith(kUrn, Qt::CaseInsensitive) ? word.indexOf(kOfUsers, 0, Qt::CaseInsensitive) : -1;
        return schema < 0 ? m_at : m_at + schema + kOfUsers.size();
    }

    QString takeName()
    {
        for (const qsizetype begin : {nameBegin(), m_at}) {
            qsizetype end = begin;
            while (isQueryNameCharacter(at(end)))
                ++end;
            if (end == begin || at(end) != u':' || !m_text[begin].isLetter())
                continue;
            const QString name = m_text.mid(begin, end - begin).toString();
            m_at = end + 1;
            return name;
        }
        return {};
    }

    /// One that is not closed yet goes to the end of the text: somebody is about to type it.
    bool takeQuoted(QString &value)
    {
        if (at(m_at) != kQuote || m_at + 1 >= m_text.size())
            return false;
        for (qsizetype place = m_at + 1; place < m_text.size(); ++place) {
            if (m_text[place] != kQuote) {
                value += m_text[place];
            } else if (at(place + 1) == kQuote) {
                value += kQuote;
                ++place;
            } else {
                m_at = place + 1;
                return true;
            }
        }
        m_at = m_text.size();
        return true;
    }

    QString takeBare()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !m_text[m_at].isSpace())
            ++m_at;
        return m_text.mid(begin, m_at - begin).toString();
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

QueryTerm termOf(const Piece &piece, QueryField field)
{
    QueryTerm term;
    term.field = field;
    term.name = piece.name;
    term.value = piece.value;
    term.isWhole = piece.isQuoted;
    term.isNegated = piece.isNegated;
    term.begin = piece.begin;
    term.end = piece.end;
    return term;
}

QueryFault faultOf(const Piece &piece, QueryField field, QueryFault::Kind kind, const QString &value)
{
    return {kind, field, piece.name, value, piece.begin, piece.end};
}

/// `ldap,local`: any of them. One that is not known is told, the others count.
void takeKeywords(const Piece &piece, QueryField field, QueryText &query)
{
    QueryTerm term = termOf(piece, field);
    for (const QString &word : piece.value.split(u',', Qt::SkipEmptyParts)) {
        const auto number = keywordNumber(field, word.trimmed());
        if (!number)
            query.faults.append(faultOf(piece, field, QueryFault::Kind::UnknownValue, word.trimmed()));
        else if (!term.numbers.contains(*number))
            term.numbers.append(*number);
    }
    if (!term.numbers.isEmpty())
        query.terms.append(term);
}

void takeTime(const Piece &piece, QueryText &query)
{
    QueryTerm term = termOf(piece, QueryField::Changed);
    term.time = parseQueryTime(piece.value);
    if (term.time)
        query.terms.append(term);
    else
        query.faults.append(faultOf(piece, QueryField::Changed, QueryFault::Kind::NoTime, piece.value));
}

void take(const Piece &piece, QueryText &query)
{
    if (piece.name.isEmpty()) {
        if (!piece.value.isEmpty())
            query.terms.append(termOf(piece, QueryField::Word));
        return;
    }
    const QueryField field = queryFieldOf(piece.name);
    if (piece.value.trimmed().isEmpty())
        query.faults.append(faultOf(piece, field, QueryFault::Kind::NoValue, {}));
    else if (!keywordsOf(field).isEmpty())
        takeKeywords(piece, field, query);
    else if (field == QueryField::Changed)
        takeTime(piece, query);
    else
        query.terms.append(termOf(piece, field));
    if (field == QueryField::Has && piece.value.startsWith(kUrn, Qt::CaseInsensitive))
        query.terms.last().value = piece.value.section(u':', -1);
}

} // namespace

QueryText parseQuery(QStringView text)
{
    QueryText query;
    PieceReader reader(text);
    while (const auto piece = reader.next())
        take(*piece, query);
    return query;
}

bool isQueryNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'.' || c == u'_' || c == u'-';
}

QString quotedQueryValue(const QString &value)
{
    return kQuote + QString(value).replace(kQuote, QLatin1String("\"\"")) + kQuote;
}

QString withoutPart(const QString &text, qsizetype begin, qsizetype end)
{
    const QString before = text.left(begin).trimmed();
    const QString behind = text.mid(end).trimmed();
    return before.isEmpty() || behind.isEmpty() ? before + behind : before + u' ' + behind;
}

QString withCondition(const QString &text, const QString &condition)
{
    const QueryText query = parseQuery(text);
    const bool isThere = std::ranges::any_of(query.terms,
        [&](const QueryTerm &term) { return QStringView(text).mid(term.begin, term.end - term.begin) == condition; });
    if (isThere)
        return text;
    const QString before = text.trimmed();
    if (before.isEmpty())
        return condition;
    // A quote that is not closed yet would take the condition in.
    const QString behind = before + u' ' + condition;
    const QueryText all = parseQuery(behind);
    const bool isRead
        = std::ranges::any_of(all.terms, [&](const QueryTerm &term) { return term.begin == before.size() + 1; });
    return isRead ? behind : condition + u' ' + before;
}

QString withKeywords(const QString &text, QueryField field, const QVector<int> &numbers)
{
    QString rest = text;
    const QueryText query = parseQuery(text);
    for (auto term = query.terms.crbegin(); term != query.terms.crend(); ++term) {
        if (term->field == field && !term->isNegated)
            rest = withoutPart(rest, term->begin, term->end);
    }
    QStringList words;
    for (const QueryKeyword &keyword : keywordsOf(field)) {
        if (numbers.contains(keyword.number))
            words.append(keyword.word);
    }
    return words.isEmpty() ? rest : withCondition(rest, queryFieldName(field) + u':' + words.join(u','));
}

} // namespace rollcall::cache
