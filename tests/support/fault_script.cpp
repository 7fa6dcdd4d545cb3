// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fault_script.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rollcall::test
{
namespace
{

using End = ScriptedAnswer::End;
using Random = std::mt19937;

/// A fault makes another answer out of the body that was to come.
struct Kind {
    const char *name;
    ScriptedAnswer (*make)(const QByteArray &body, Random &random);
    int weight = 4;
    bool takesPageBefore = false; ///< The body is that of the page before, said to begin where this one does.
};

int upTo(Random &random, qsizetype most)
{
    return most <= 0 ? 0 : static_cast<int>(random() % static_cast<quint32>(most));
}

ScriptedAnswer status(int code, const QVector<QByteArray> &headers = {})
{
    return ScriptedAnswer::http(code, R"({"detail":"Not now."})", "application/scim+json", headers);
}

QByteArray head(const QByteArray &headers)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/scim+json\r\n" + headers + "\r\n";
}

QByteArray lengthOf(const QByteArray &body)
{
    return "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

ScriptedAnswer trickled(const QByteArray &body, Random &random)
{
    ScriptedAnswer answer;
    const QByteArray bytes = head(lengthOf(body)) + body;
    const qsizetype step = std::max<qsizetype>(1, bytes.size() / (2 + upTo(random, 4)));
    for (qsizetype at = 0; at < bytes.size(); at += step)
        answer.steps.append({bytes.mid(at, step), 1});
    return answer;
}

// On the wire

const QVector<Kind> kTransport{
    {"reset", [](const QByteArray &, Random &) { return ScriptedAnswer::nothing(End::Reset); }},
    {"close", [](const QByteArray &, Random &) { return ScriptedAnswer::nothing(End::Close); }},
    {"hang", [](const QByteArray &, Random &) { return ScriptedAnswer::nothing(End::Silence); }, 1},
    {"closed after the headers",
        [](const QByteArray &body, Random &) { return ScriptedAnswer::bytes(head(lengthOf(body))); }},
    {"reset after the headers",
        [](const QByteArray &body, Random &) { return ScriptedAnswer::bytes(head(lengthOf(body)), End::Reset); }},
    {"half a body",
        [](const QByteArray &body, Random &random) {
            return ScriptedAnswer::bytes(head(lengthOf(body)) + body.left(upTo(random, body.size())));
        }},
    {"half a body, and silence",
        [](const QByteArray &body, Random &) {
            return ScriptedAnswer::bytes(head(lengthOf(body)) + body.left(body.size() / 2), End::Silence);
        },
        1},
    {"half a chunked body",
        [](const QByteArray &body, Random &random) {
            return ScriptedAnswer::bytes(
                head("Transfer-Encoding: chunked\r\n") + chunk(body).left(2 + upTo(random, body.size())));
        }},
    {"a broken chunk",
        [](const QByteArray &body, Random &) {
            return ScriptedAnswer::bytes(
                head("Transfer-Encoding: chunked\r\n") + chunk(body.left(body.size() / 2)) + "zz\r\n");
        }},
    {"two lengths",
        [](const QByteArray &body, Random &) {
            return ScriptedAnswer::bytes(head(lengthOf(body) + "Content-Length: 7\r\n") + body);
        }},
    {"no status",
        [](const QByteArray &, Random &) { return ScriptedAnswer::bytes("220 mail.example.com ESMTP\r\n\r\n"); }},
    {"a huge header",
        [](const QByteArray &, Random &) {
            return ScriptedAnswer::bytes(head("X-Huge: " + QByteArray(200'000, 'x') + "\r\n"));
        },
        1},
    {"in drops", trickled},
    {"the headers, and silence",
        [](const QByteArray &body, Random &) { return ScriptedAnswer::bytes(head(lengthOf(body)), End::Silence); }, 1},
    {"in drops, for ever",
        [](const QByteArray &body, Random &) {
            // Each comes before an idle time-out would; the whole does not.
            ScriptedAnswer answer = ScriptedAnswer::bytes(head(lengthOf(body + QByteArray(40, ' '))), End::Silence);
            for (int i = 0; i < 40; ++i)
                answer.steps.append({QByteArray(1, ' '), 20});
            return answer;
        },
        1},
    {"late",
        [](const QByteArray &body, Random &random) { return ScriptedAnswer::http(200, body).after(upTo(random, 40)); }},
};

// HTTP

const QVector<Kind> kHttp{
    {"401", [](const QByteArray &, Random &) { return status(401); }, 1},
    {"403", [](const QByteArray &, Random &) { return status(403); }, 1},
    {"404 of a web server",
        [](const QByteArray &, Random &) { return ScriptedAnswer::http(404, "<html>Not found</html>", "text/html"); }},
    {"409", [](const QByteArray &, Random &) { return status(409); }, 1},
    {"412", [](const QByteArray &, Random &) { return status(412); }, 1},
    {"429 with seconds", [](const QByteArray &, Random &) { return status(429, {"Retry-After: 2"}); }},
    {"429 with a date",
        [](const QByteArray &, Random &) {
            return status(429, {"Date: Sun, 06 Nov 1994 08:49:37 GMT", "Retry-After: Sun, 06 Nov 1994 08:49:39 GMT"});
        }},
    {"429 with nonsense",
        [](const QByteArray &, Random &random) {
            return status(429, {random() % 2 == 0 ? "Retry-After: -5" : "Retry-After: soon"});
        }},
    {"429 until a date far ahead",
        [](const QByteArray &, Random &) { return status(429, {"Retry-After: Tue, 01 Jan 2199 00:00:00 GMT"}); }, 1},
    {"429 without a time", [](const QByteArray &, Random &) { return status(429); }},
    {"429 for a day", [](const QByteArray &, Random &) { return status(429, {"Retry-After: 86400"}); }, 1},
    {"500", [](const QByteArray &, Random &) { return status(500); }},
    {"503", [](const QByteArray &, Random &) { return status(503); }},
    {"503 with seconds", [](const QByteArray &, Random &) { return status(503, {"Retry-After: 1"}); }},
    {"302 elsewhere", [](const QByteArray &, Random &) { return status(302, {"Location: http://127.0.0.1:9/"}); }, 1},
    {"a captive portal",
        [](const QByteArray &, Random &) { return ScriptedAnswer::http(200, "<html>Sign in</html>", "text/html"); }},
    {"an empty 200", [](const QByteArray &, Random &) { return ScriptedAnswer::http(200, ""); }},
    {"204", [](const QByteArray &, Random &) { return ScriptedAnswer::bytes("HTTP/1.1 204 No Content\r\n\r\n"); }},
};

// What is in the body, of any answer

const QVector<Kind> kPayload{
    {"invalid UTF-8",
        [](const QByteArray &body, Random &) {
            QByteArray bad = body;
            bad.insert(std::max<qsizetype>(0, bad.indexOf('"')) + 1, "\xff\xfe");
            return ScriptedAnswer::http(200, bad);
        }},
    {"JSON that ends early",
        [](const QByteArray &body, Random &random) {
            return ScriptedAnswer::http(200, body.left(upTo(random, body.size() - 1)));
        }},
    {"a brace too many", [](const QByteArray &body, Random &) { return ScriptedAnswer::http(200, body + "}"); }},
    {"depth",
        [](const QByteArray &, Random &) {
            return ScriptedAnswer::http(200, R"({"id":)" + QByteArray(3000, '[') + QByteArray(3000, ']') + '}');
        }},
    {"a key twice",
        [](const QByteArray &body, Random &) {
            return ScriptedAnswer::http(200, QByteArray(body).insert(body.indexOf('{') + 1, R"("x":1,"x":2,)"));
        }},
    {"a flipped bit",
        [](const QByteArray &body, Random &random) {
            // Of a bracket: in a text nobody could notice.
            QByteArray bad = body;
            char &bracket = random() % 2 == 0 ? bad.front() : bad.back();
            bracket = static_cast<char>(bracket ^ (1 << upTo(random, 7)));
            return ScriptedAnswer::http(200, bad);
        }},
    {"more than anybody sends",
        [](const QByteArray &, Random &) {
            return ScriptedAnswer::http(
                200, R"({"Resources":[{"userName":")" + QByteArray(17 * 1024 * 1024, 'x') + R"("}]})");
        },
        1},
    {"another type", [](const QByteArray &, Random &) { return ScriptedAnswer::http(200, "[17]"); }},
    {"a NUL", [](const QByteArray &body, Random &) { return ScriptedAnswer::http(200, QByteArray(1, '\0') + body); }},
};

// What a listing says of itself

ScriptedAnswer edited(const QByteArray &body, void (*edit)(QJsonObject &page, QJsonArray &rows))
{
    QJsonObject page = QJsonDocument::fromJson(body).object();
    QJsonArray rows = page.value(QStringLiteral("Resources")).toArray();
    edit(page, rows);
    page.insert(QStringLiteral("Resources"), rows);
    return ScriptedAnswer::http(200, QJsonDocument(page).toJson(QJsonDocument::Compact));
}

void addToTotal(QJsonObject &page, int number)
{
    page.insert(QStringLiteral("totalResults"), page.value(QStringLiteral("totalResults")).toInt() + number);
}

using Page = QJsonObject;
using Rows = QJsonArray;

const QVector<Kind> kListing{
    {"one total too high",
        [](const QByteArray &body, Random &) { return edited(body, [](Page &page, Rows &) { addToTotal(page, 1); }); }},
    {"one total too low",
        [](const QByteArray &body, Random &) {
            return edited(body, [](Page &page, Rows &) { addToTotal(page, -1); });
        }},
    {"the page's size as total",
        [](const QByteArray &body, Random &) {
            return edited(
                body, [](Page &page, Rows &rows) { page.insert(QStringLiteral("totalResults"), rows.size()); });
        }},
    {"no total",
        [](const QByteArray &body, Random &) {
            return edited(body, [](Page &page, Rows &) { page.remove(QStringLiteral("totalResults")); });
        }},
    {"another startIndex",
        [](const QByteArray &body, Random &) {
            return edited(body, [](Page &page, Rows &) {
                page.insert(QStringLiteral("startIndex"), page.value(QStringLiteral("startIndex")).toInt() + 3);
            });
        }},
    {"a row twice",
        [](const QByteArray &body, Random &) {
            return edited(body, [](Page &, Rows &rows) {
                if (rows.size() > 1)
                    rows[rows.size() - 1] = rows.at(0);
            });
        }},
    {"a row too few",
        [](const QByteArray &body, Random &) {
            return edited(body, [](Page &, Rows &rows) {
                if (rows.size() > 2)
                    rows.removeAt(rows.size() / 2);
            });
        }},
    {"half the rows",
        [](const QByteArray &body, Random &) {
            return edited(body, [](Page &, Rows &rows) {
                while (rows.size() > 1 && rows.size() > 6)
                    rows.removeLast();
            });
        }},
    {"backwards",
        [](const QByteArray &body, Random &) {
            return edited(body, [](Page &, Rows &rows) {
                Rows turned;
                for (const QJsonValue &row : std::as_const(rows))
                    turned.prepend(row);
                rows = turned;
            });
        }},
    {"a row without an id",
        [](const QByteArray &body, Random &) {
            return edited(body, [](Page &, Rows &rows) {
                rows.append(QJsonObject{{QStringLiteral("displayName"), QStringLiteral("Nobody")}});
            });
        }},
    {"the page before once more", [](const QByteArray &body, Random &) { return ScriptedAnswer::http(200, body); }, 4,
        true},
    {"no rows, and a total",
        [](const QByteArray &body, Random &) { return edited(body, [](Page &, Rows &rows) { rows = {}; }); }},
};

const Kind &drawn(const QVector<Kind> &kinds, Random &random)
{
    int all = 0;
    for (const Kind &kind : kinds)
        all += kind.weight;
    int at = upTo(random, all);
    for (const Kind &kind : kinds) {
        at -= kind.weight;
        if (at < 0)
            return kind;
    }
    return kinds.last();
}

QByteArray bodyOf(const ScriptedAnswer &answer)
{
    const QByteArray bytes = answer.steps.value(0).bytes;
    return bytes.mid(bytes.indexOf("\r\n\r\n") + 4);
}

/// What came before `request`'s page, if anything did, with its rows only and the words of the page that was asked for.
QByteArray pageBefore(const ReceivedRequest &request, const FakeScimService &service)
{
    const QByteArray asked = bodyOf(service.ordinary(request));
    const QByteArray start = request.parameter(QStringLiteral("startIndex")).toLatin1();
    const qsizetype size = request.parameter(QStringLiteral("count")).toInt();
    if (start.toInt() <= 1 || size <= 0)
        return asked;
    ReceivedRequest earlier = request;
    const QByteArray before = QByteArray::number(std::max<qsizetype>(1, start.toInt() - size));
    earlier.target.replace("startIndex=" + start, "startIndex=" + before);
    QJsonObject page = QJsonDocument::fromJson(asked).object();
    const QJsonObject rows = QJsonDocument::fromJson(bodyOf(service.ordinary(earlier))).object();
    page.insert(QStringLiteral("Resources"), rows.value(QStringLiteral("Resources")));
    return QJsonDocument(page).toJson(QJsonDocument::Compact);
}

} // namespace

std::optional<ScriptedAnswer> FaultScript::bend(const ReceivedRequest &request, const FakeScimService &service)
{
    const std::lock_guard lock(m_mutex);
    std::seed_seq seed{
        m_seed, static_cast<quint32>(qHash(request.target, 0)), static_cast<quint32>(++m_asked[request.target])};
    Random random(seed);
    if (static_cast<double>(random() % 10'000) >= m_share * 10'000)
        return std::nullopt;
    const bool isListing = request.path().count('/') == 3 && request.path().startsWith("/scim/");
    QVector<const QVector<Kind> *> groups{&kTransport, &kHttp, &kPayload};
    if (isListing)
        groups.append({&kListing, &kListing});
    const Kind &kind = drawn(*groups.at(upTo(random, groups.size())), random);
    ++m_faults;
    ++m_kinds[kind.name];
    const QByteArray body = kind.takesPageBefore ? pageBefore(request, service) : bodyOf(service.ordinary(request));
    return kind.make(body, random);
}

std::map<QByteArray, int> FaultScript::kinds() const
{
    const std::lock_guard lock(m_mutex);
    return m_kinds;
}

} // namespace rollcall::test
