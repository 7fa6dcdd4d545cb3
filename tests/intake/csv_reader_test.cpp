// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/csv_reader.h"

#include "support/printers.h"

#include <QBuffer>

namespace rollcall::intake
{

namespace
{

using Records = QVector<QStringList>;

Result<Records> readAll(QIODevice &device, CsvLimits limits = {})
{
    CsvReader reader(device, QStringLiteral("people.csv"), limits);
    Records records;
    while (true) {
        const auto more = reader.next();
        if (!more)
            return more.error();
        if (!*more)
            return records;
        records.append(reader.fields());
    }
}

Result<Records> readAll(const QByteArray &bytes, CsvLimits limits = {})
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readAll(buffer, limits);
}

/// Gives a byte at a time, as a pipe may.
class Trickle final : public QIODevice
{
public:
    explicit Trickle(QByteArray bytes) : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_bytes.isEmpty(); }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (m_bytes.isEmpty() || size == 0)
            return 0;
        *data = m_bytes.front();
        m_bytes.remove(0, 1);
        return 1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
};

/// Gives `good`, then fails as a disk or a network share does.
class FailingDevice final : public QIODevice
{
public:
    explicit FailingDevice(QByteArray good) : m_good(std::move(good))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool atEnd() const override { return false; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (m_good.isEmpty()) {
            setErrorString(QStringLiteral("input/output error"));
            return -1;
        }
        const qint64 given = std::min<qint64>(size, m_good.size());
        std::copy_n(m_good.constData(), given, data);
        m_good.remove(0, given);
        return given;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_good;
};

} // namespace

struct GoodCase {
    const char *name;
    QByteArray bytes;
    Records records;
};

class CsvReaderAccepts : public testing::TestWithParam<GoodCase>
{
};

INSTANTIATE_TEST_SUITE_P(Rfc4180, CsvReaderAccepts,
    testing::Values(GoodCase{"Nothing", "", {}}, //
        GoodCase{"OnlyAByteOrderMark", "\xEF\xBB\xBF", {}}, //
        GoodCase{"NoLineEndAtTheEnd", "a,b\n1,2", {{u"a"_qs, u"b"_qs}, {u"1"_qs, u"2"_qs}}},
        GoodCase{"CarriageReturns", "a,b\r\n1,2\r\n", {{u"a"_qs, u"b"_qs}, {u"1"_qs, u"2"_qs}}},
        GoodCase{"ByteOrderMark", "\xEF\xBB\xBF\"a\",b\n", {{u"a"_qs, u"b"_qs}}},
        GoodCase{"EmptyFields", ",\n,\n", {{u""_qs, u""_qs}, {u""_qs, u""_qs}}},
        GoodCase{"EmptyQuotedFieldAtTheEnd", "a,\"\"", {{u"a"_qs, u""_qs}}},
        GoodCase{
            "QuotesCommasAndLines", "\"a \"\"b\"\"\",\"c,d\",\"e\r\nf\"\n", {{u"a \"b\""_qs, u"c,d"_qs, u"e\r\nf"_qs}}},
        GoodCase{"BlankLinesBetween", "a,b\n\n1,2\r\n\r\n", {{u"a"_qs, u"b"_qs}, {u"1"_qs, u"2"_qs}}},
        GoodCase{"BlankValuesOfOneColumn", "a\n\n1\n", {{u"a"_qs}, {u""_qs}, {u"1"_qs}}},
        GoodCase{"SpacesAreKept", " a , b\n", {{u" a "_qs, u" b"_qs}}},
        GoodCase{"ManyScripts", "山田,Éloïse,שרה,😀\n", {{u"山田"_qs, u"Éloïse"_qs, u"שרה"_qs, u"😀"_qs}}},
        GoodCase{"AnInnerByteOrderMarkIsText",
            "a,\xEF\xBB\xBF"
            "b\n",
            {{u"a"_qs,
                u"\uFEFF"
                "b"_qs}}}),
    [](const auto &instance) { return std::string(instance.param.name); });

TEST_P(CsvReaderAccepts, AndReadsTheRecords)
{
    const auto records = readAll(GetParam().bytes);
    ASSERT_TRUE(test::isOk(records));
    EXPECT_EQ(*records, GetParam().records);
}

struct BadCase {
    const char *name;
    QByteArray bytes;
    ErrorCode code;
    int line;
};

class CsvReaderRefuses : public testing::TestWithParam<BadCase>
{
};

INSTANTIATE_TEST_SUITE_P(Faults, CsvReaderRefuses,
    testing::Values(BadCase{"InvalidUtf8", "a,b\n1,2\n3,\xC3(\n", ErrorCode::InvalidEncoding, 3},
        BadCase{"Latin1", "name\nJos\xE9\n", ErrorCode::InvalidEncoding, 2},
        BadCase{"ATruncatedCharacterAtTheEnd", "a\n\xE5\xB1", ErrorCode::InvalidEncoding, 2},
        BadCase{"OverlongForm", "a\n\xC0\xAF\n", ErrorCode::InvalidEncoding, 2},
        BadCase{"EncodedSurrogate", "a\n\xED\xA0\x80\n", ErrorCode::InvalidEncoding, 2},
        BadCase{"InvalidUtf8DeepInAField", "a\n\"one\ntwo\nthr\xFF\"\n", ErrorCode::InvalidEncoding, 4},
        BadCase{"Utf16",
            QByteArray("\xFF\xFE"
                       "a\0,\0b\0",
                8),
            ErrorCode::InvalidEncoding, 1},
        BadCase{"BinaryFile", QByteArray("a,b\n\0\0", 6), ErrorCode::MalformedFile, 2},
        BadCase{"TooFewFields", "a,b\n1,2\n3\n", ErrorCode::MalformedFile, 3},
        BadCase{"TooManyFields", "a,b\n1,2,3\n", ErrorCode::MalformedFile, 2},
        BadCase{"UnterminatedQuote", "a,b\n1,2\n3,\"4\n5,6\n", ErrorCode::MalformedFile, 3},
        BadCase{"QuoteInAPlainField", "a\nO\"Neil\n", ErrorCode::MalformedFile, 2},
        BadCase{"TextBehindAQuote", "a\n\"O\"Neil\n", ErrorCode::MalformedFile, 2},
        BadCase{"LoneCarriageReturn", "a,b\r1,2\r", ErrorCode::MalformedFile, 1}),
    [](const auto &instance) { return std::string(instance.param.name); });

TEST_P(CsvReaderRefuses, AndNamesTheLine)
{
    const auto records = readAll(GetParam().bytes);
    ASSERT_FALSE(records.ok());
    EXPECT_EQ(records.error().code, GetParam().code);
    EXPECT_EQ(records.error().line, GetParam().line) << qPrintable(records.error().detail);
    EXPECT_EQ(records.error().subject, u"people.csv"_qs);
    EXPECT_FALSE(records.error().detail.isEmpty());
}

TEST(CsvReader, StopsAtAFieldThatFillsTheMemory)
{
    const QByteArray endless = "a,b\n1,\"" + QByteArray(5000, 'x');
    const auto records = readAll(endless, CsvLimits{4096, 10});
    ASSERT_FALSE(records.ok());
    EXPECT_EQ(records.error().code, ErrorCode::MalformedFile);
    EXPECT_EQ(records.error().line, 2);
}

TEST(CsvReader, StopsAtARecordOfTooManyFields)
{
    const auto records = readAll(QByteArray(100, ','), CsvLimits{4096, 10});
    ASSERT_FALSE(records.ok());
    EXPECT_EQ(records.error().code, ErrorCode::MalformedFile);
}

TEST(CsvReader, TellsWhereARecordBegins)
{
    QBuffer buffer;
    buffer.setData("a,b\n\"1\n2\",3\n4,5\n");
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, {});
    QList<int> lines;
    while (reader.next().valueOr(false))
        lines.append(reader.line());
    EXPECT_EQ(lines, (QList<int>{1, 2, 4}));
}

TEST(CsvReader, ReadsAcrossTheEdgesOfItsBuffer)
{
    QByteArray bytes;
    for (int i = 0; i < 20'000; ++i)
        bytes += "\"山田 \"\"" + QByteArray::number(i) + "\"\"\",x\r\n";
    const auto records = readAll(bytes);
    ASSERT_TRUE(test::isOk(records));
    ASSERT_EQ(records->size(), 20'000);
    EXPECT_EQ(records->at(12'345).first(), u"山田 \"12345\""_qs);
}

TEST(CsvReader, ADeviceThatFailsIsNotTheEndOfTheFile)
{
    FailingDevice device("a,b\n1,2\n3,");
    const auto records = readAll(device);
    ASSERT_FALSE(records.ok());
    EXPECT_EQ(records.error().code, ErrorCode::FileUnreadable);
    EXPECT_EQ(records.error().line, 3);
}

TEST(CsvReader, ReadsTheSameByteByByte)
{
    for (const QByteArray &bytes : {QByteArray("\xEF\xBB\xBF"
                                               "a,b\r\n1,\"x\r\ny\"\r\n"),
             QByteArray("\xFF\xFE"
                        "a\0",
                 4),
             QByteArray("\xEF\xBB"), QByteArray("\xEF\xBB\xBF"), QByteArray("a"), QByteArray("a,b\n1\n"),
             QByteArray()}) {
        Trickle device(bytes);
        const auto slowly = readAll(device);
        const auto atOnce = readAll(bytes);
        ASSERT_EQ(slowly.ok(), atOnce.ok()) << bytes.toHex().constData();
        if (slowly) {
            EXPECT_EQ(*slowly, *atOnce) << bytes.toHex().constData();
        } else {
            EXPECT_EQ(slowly.error().code, atOnce.error().code) << bytes.toHex().constData();
        }
    }
}

} // namespace rollcall::intake
