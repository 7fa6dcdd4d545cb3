// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scim/json_outline.h"

#include "scim/json.h"
#include "support/printers.h"

#include <QJsonArray>

#include <cstring>
#include <random>

namespace rollcall::scim
{

namespace
{

JsonOutline outlineOf(const QByteArray &text)
{
    const Result<JsonOutline> outline = JsonOutline::of(text);
    EXPECT_TRUE(test::isOk(outline)) << text.constData();
    return outline.ok() ? *outline : JsonOutline();
}

QVector<QByteArray> bytesOfElements(const JsonPart &array)
{
    QVector<QByteArray> list;
    array.forEachElement([&list](const JsonPart &element) { list.append(element.bytes().toByteArray()); });
    return list;
}

/// The value put together of the outline's parts, scalars by the other reader.
QJsonValue valueOf(const JsonPart &part)
{
    if (part.isObject()) {
        QJsonObject object;
        part.forEachMember([&object](const JsonPart &key, const JsonPart &value) {
            object.insert(QString::fromUtf8(key.string()), valueOf(value));
        });
        return object;
    }
    if (part.isArray()) {
        QJsonArray array;
        part.forEachElement([&array](const JsonPart &element) { array.append(valueOf(element)); });
        return array;
    }
    if (part.isString())
        return QString::fromUtf8(part.string());
    return parseObject("{\"v\":" + part.bytes().toByteArray() + "}").value().value(QLatin1String("v"));
}

/// JSON of the least probable kind: much white space, escapes, brackets and quotation marks in strings.
class OddJson
{
public:
    explicit OddJson(unsigned seed) : m_random(seed) { }

    QByteArray object(int depth)
    {
        QByteArray text = "{" + space();
        const int members = below(5);
        for (int i = 0; i < members; ++i) {
            text += i > 0 ? "," + space() : QByteArray();
            text += string(QByteArray::number(i)) + space() + ":" + space() + value(depth) + space();
        }
        return text + "}";
    }

private:
    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_random); }
    QByteArray space() { return std::array<const char *, 5>{"", "", " ", "\n\t", "\r\n  "}[size_t(below(5))]; }
    QByteArray string(const QByteArray &name)
    {
        static constexpr std::array kPieces{
            "", "a", "}]", "{[", "\\\"", "\\\\", ",:", "\\u0041", "\\ud83d\\ude00", "太郎"};
        QByteArray text = "\"" + name;
        for (int i = below(4); i > 0; --i)
            text += kPieces[size_t(below(int(kPieces.size())))];
        return text + "\"";
    }
    QByteArray value(int depth)
    {
        switch (below(depth > 0 ? 7 : 5)) {
        case 0: return "null";
        case 1: return below(2) == 0 ? "true" : "false";
        case 2: return QByteArray::number(below(2000) - 1000);
        case 3: return QByteArray::number(below(100)) + ".5e" + QByteArray::number(below(9) - 4);
        case 4: return string({});
        case 5: return object(depth - 1);
        default: return array(depth - 1);
        }
    }
    QByteArray array(int depth)
    {
        QByteArray text = "[" + space();
        const int elements = below(4);
        for (int i = 0; i < elements; ++i)
            text += (i > 0 ? "," + space() : QByteArray()) + value(depth) + space();
        return text + "]";
    }

    std::mt19937 m_random;
};

/// `text` with a few bytes added, taken away or made others, of those that matter to JSON.
QByteArray damaged(QByteArray text, std::mt19937 &random)
{
    using namespace std::string_view_literals;
    static constexpr std::string_view kBytes = "{}[]:,\"\\ \n0123456789-+.eEtrufalsn\"\"\\\\ud83d"
                                               "\x1a\x1f\x7f\xc3\xa4\xff\x0c\0"sv;

    const auto below
        = [&random](qsizetype end) { return std::uniform_int_distribution<qsizetype>(0, end - 1)(random); };
    for (qsizetype i = below(3); i >= 0; --i) {
        const qsizetype at = below(text.size());
        const char byte = kBytes[size_t(below(qsizetype(kBytes.size())))];
        switch (below(4)) {
        case 0: text.insert(at, byte); break;
        case 1: text.remove(at, 1 + below(2)); break;
        case 2: text.insert(at, text.sliced(below(text.size())).left(1 + below(6))); break;
        default: text[at] = byte;
        }
        if (text.isEmpty())
            return text;
    }
    return text;
}

QByteArray objectOfKeys(int count, const QByteArray &last)
{
    QByteArray text = "{";
    for (int i = 0; i < count; ++i)
        text += "\"key" + QByteArray::number(i) + "\":{\"value\":1},";
    return text + last + ":1}";
}

} // namespace

TEST(JsonOutline, KnowsWhereEachElementStands)
{
    EXPECT_EQ(bytesOfElements(outlineOf(" [ ] ").root()), QVector<QByteArray>());
    EXPECT_EQ(bytesOfElements(outlineOf("\n[ 1 ,\"a\",null , {\"b\":[1,2]} ,[[]],-1.5e+3]\n").root()),
        (QVector<QByteArray>{"1", "\"a\"", "null", "{\"b\":[1,2]}", "[[]]", "-1.5e+3"}));
    EXPECT_EQ(bytesOfElements(outlineOf(R"(["\\","\"","\\\\\"",""])").root()),
        (QVector<QByteArray>{R"("\\")", R"("\"")", R"("\\\\\"")", R"("")"}));
    const JsonOutline nested
        = outlineOf(R"({ "a,]" : "x]}," , "b" : { "c" : [ 9 ] } , "d" : true , "e" : [ {"f":1} ] })");
    EXPECT_EQ(bytesOfElements(nested.root().member("e")), (QVector<QByteArray>{R"({"f":1})"}));
    EXPECT_EQ(nested.root().member("b").bytes(), QByteArrayView(R"({ "c" : [ 9 ] })"));
}

TEST(JsonOutline, OfARootThatIsNoContainer)
{
    EXPECT_EQ(outlineOf(" 5 ").root().bytes(), QByteArrayView("5"));
    EXPECT_EQ(outlineOf("\"a\\n\"\n").root().string(), QByteArray("a\n"));
    EXPECT_TRUE(outlineOf("null").root().isNull());
    EXPECT_FALSE(outlineOf("true").root().member("a").exists());
}

TEST(JsonOutline, SaysTheSameAsTheOtherReader)
{
    for (unsigned seed = 0; seed < 2000; ++seed) {
        const QByteArray text = OddJson(seed).object(4);
        const Result<QJsonObject> object = parseObject(text);
        const Result<JsonOutline> outline = JsonOutline::of(text);
        ASSERT_EQ(outline.ok(), object.ok()) << text.constData();
        if (object.ok()) {
            ASSERT_EQ(valueOf(outline->root()).toObject(), *object) << text.constData();
        }
    }
}

TEST(JsonOutline, TakesAndRefusesWhatTheOtherReaderDoes)
{
    std::mt19937 random(20261126);
    int taken = 0;
    constexpr int kTexts = 40'000;
    for (int i = 0; i < kTexts; ++i) {
        const QByteArray text = "{\"v\":" + damaged(OddJson(unsigned(i)).object(3), random) + "}";
        const Result<QJsonObject> object = parseObject(text);
        const Result<JsonOutline> outline = JsonOutline::of(text);
        ASSERT_EQ(outline.ok(), object.ok()) << text.toPercentEncoding().constData();
        if (object.ok()) {
            ++taken;
            ASSERT_EQ(valueOf(outline->root()).toObject(), *object) << text.constData();
        }
    }
    EXPECT_GT(taken, kTexts / 20);
    EXPECT_LT(taken, kTexts / 2);
}

TEST(JsonOutline, KnowsEachKindOfNumberAndWord)
{
    for (const QByteArray &value :
        {QByteArray("0"), QByteArray("-0"), QByteArray("10"), QByteArray("-999999999999999999"),
            QByteArray("9223372036854775807"), QByteArray("-9223372036854775808"), QByteArray("18446744073709551615"),
            QByteArray("0.0"), QByteArray("-0.5"), QByteArray("1e308"), QByteArray("1E+2"), QByteArray("1e-999"),
            QByteArray("123456789012345678.5"), QByteArray("true"), QByteArray("false"), QByteArray("null")}) {
        EXPECT_EQ(outlineOf(value).root().bytes(), QByteArrayView(value));
        EXPECT_EQ(
            bytesOfElements(outlineOf("[" + value + " ,\t" + value + "]").root()), (QVector<QByteArray>{value, value}));
    }
    for (const QByteArray &value : {QByteArray("-"), QByteArray("00"), QByteArray("-01"), QByteArray("+1"),
             QByteArray(".5"), QByteArray("5."), QByteArray("1e"), QByteArray("1e+"), QByteArray("1e999"),
             QByteArray("0x1"), QByteArray("1 2"), QByteArray("1\"a\""), QByteArray("9223372036854775808-"),
             QByteArray("-9223372036854775809"), QByteArray("18446744073709551616"),
             QByteArray("12345678901234567890123"), QByteArray("Infinity"), QByteArray("NaN"), QByteArray("True"),
             QByteArray("truee"), QByteArray("fals"), QByteArray("nulll"), QByteArray("true\"\""),
             QByteArray("\x0c"
                        "1"),
             QByteArray("1\x0c"),
             QByteArray("1\x1a"
                        "2"),
             QByteArray("\"a\"1"), QByteArray("\"a\"\"b\""), QByteArray("\"a\"\\")}) {
        EXPECT_FALSE(JsonOutline::of(value).ok()) << value.constData();
        EXPECT_FALSE(JsonOutline::of("[" + value + "]").ok()) << value.constData();
        EXPECT_FALSE(JsonOutline::of("{\"a\":" + value + ",\"b\":1}").ok()) << value.constData();
    }
}

TEST(JsonOutline, ReadsEscapesWhereverTheyStand)
{
    const JsonOutline outline
        = outlineOf(R"({"a\\"  :"\\" ,"b":"\"]}","\u00e4":["\ud83d\ude00","x"],"plain":"\/\b\f\n\r\t","c":"" })");
    EXPECT_EQ(outline.root().member("a\\").string(), QByteArray("\\"));
    EXPECT_EQ(outline.root().member("b").string(), QByteArray("\"]}"));
    EXPECT_EQ(bytesOfElements(outline.root().member("ä")), (QVector<QByteArray>{R"("\ud83d\ude00")", R"("x")"}));
    EXPECT_EQ(outline.root().member("plain").string(), QByteArray("/\b\f\n\r\t"));
    for (const char *string : {R"("\x")", R"("\u12")", R"("\u12g4")", R"("\ud800")", R"("\ud800\u0041")", R"("\udc00")",
             R"("\ud83d\ud83d")", R"("\ud83d\")", R"("\U0041")", "\"\\\n\""}) {
        EXPECT_FALSE(JsonOutline::of("{\"a\":" + QByteArray(string) + "}").ok()) << string;
        EXPECT_FALSE(JsonOutline::of("{" + QByteArray(string) + ":1}").ok()) << string;
        EXPECT_FALSE(JsonOutline::of(R"({"b":"\n","a":[)" + QByteArray(string) + ",1]}").ok()) << string;
    }
}

TEST(JsonOutline, FindsMembersInAnyCaseButTheExactSpellingWins)
{
    const JsonOutline outline = outlineOf(R"({"ID":"1","x":{"id":"2"},"id":"3","iD":"4","na\u006de":"5","NAME":"6"})");
    EXPECT_EQ(outline.root().member("id").string(), QByteArray("3"));
    EXPECT_EQ(outline.root().member("Id").string(), QByteArray("1"));
    EXPECT_EQ(outline.root().member("name").string(), QByteArray("5"));
    EXPECT_FALSE(outline.root().member("i").exists());
    const auto both = outline.root().members<2>({"x", "none"});
    EXPECT_TRUE(both[0].isObject());
    EXPECT_FALSE(both[1].exists());
}

TEST(JsonOutline, RefusesAKeyThatStandsTwice)
{
    for (const QByteArray &text : {QByteArray(R"({"a":1,"a":2})"), QByteArray(R"({"a":1,"\u0061":2})"),
             QByteArray(R"([{"x":{"y":[{"a":1,"b":{"a":1},"a":2}]}}])"), QByteArray(R"({"":1,"":2})"),
             QByteArray(R"({"a long key, 1":1,"a long key, 2":1,"a long key, 1":1})"), objectOfKeys(5, "\"key4\""),
             objectOfKeys(31, "\"key0\""), objectOfKeys(32, "\"key0\""), objectOfKeys(500, "\"key250\""),
             objectOfKeys(500, R"("key\u0032")")}) {
        EXPECT_FALSE(JsonOutline::of(text).ok()) << text.constData();
    }
    for (const QByteArray &text :
        {QByteArray(R"({"a":1,"A":2})"), QByteArray(R"([{"a":1},{"a":1}])"), QByteArray(R"({"a":{"a":{"a":1}},"b":1})"),
            QByteArray("{\"a\":1,\"a\\u0000\":2}"), objectOfKeys(31, "\"key31\""), objectOfKeys(500, "\"key500\"")})
        EXPECT_TRUE(JsonOutline::of(text).ok()) << text.constData();
}

TEST(JsonOutline, BelievesNothingOfATextThatIsNotJsonToItsEnd)
{
    const QByteArray whole = R"({"Resources":[{"id":"1","name":"ü\\\"","n":[1,2.5e3,true,null]},{"id":"2"}]})";
    ASSERT_TRUE(JsonOutline::of(whole).ok());
    for (qsizetype size = 0; size < whole.size(); ++size)
        EXPECT_FALSE(JsonOutline::of(whole.first(size)).ok()) << size;
    for (const char *end : {"]", "}", ",", "1", "\"", "{}", "\xff"})
        EXPECT_FALSE(JsonOutline::of(whole + end).ok()) << end;
    for (const QByteArray &value : {QByteArray("01"), QByteArray("1."), QByteArray("nul"), QByteArray("\"\\x\""),
             QByteArray("\"\\ud800\""), QByteArray("\"\n\""), QByteArray("\"\xc3\""), QByteArray("'a'")})
        EXPECT_FALSE(JsonOutline::of("{\"a\":{\"b\":[" + value + "]}}").ok()) << value.constData();
}

TEST(JsonOutline, DoesNotBelieveWhatStandsBehindTheText)
{
    const QByteArray whole = R"({"Resources":[{"id":"1","n":[12,3]},{"id":"2"}]})";
    for (qsizetype size = 1; size <= whole.size(); ++size) {
        QByteArray text = whole;
        text.reserve(whole.size() + 256);
        std::memset(text.data() + whole.size(), '}', 256);
        text.resize(size);
        ASSERT_GE(text.capacity(), size + 256) << "the text has to have room behind it";
        EXPECT_EQ(JsonOutline::of(text).ok(), size == whole.size()) << size;
    }
}

TEST(JsonOutline, EndsWhereNestingDoes)
{
    const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
    for (const int depth : {1, kMaxJsonDepth - 1, kMaxJsonDepth + 1, 10'000})
        EXPECT_EQ(JsonOutline::of(nested(depth)).ok(), depth <= kMaxJsonDepth) << depth;
}

} // namespace rollcall::scim
