// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/json_packer.h"

#include "cache/cache_file.h"
#include "cache/cache_fixture.h"
#include "cache/json_unpacker.h"
#include "storage/database.h"

#include <random>

namespace rollcall::cache
{

namespace
{

QVector<QByteArray> manyDocuments(int count)
{
    QVector<QByteArray> documents;
    std::mt19937 random(20261122);
    for (int i = 0; i < count; ++i) {
        documents.append("{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"id\":\""
            + QByteArray::number(quint64(random()) << 30, 16) + "\",\"userName\":\"user" + QByteArray::number(i)
            + "@example.com\",\"active\":true,\"emails\":[{\"type\":\"work\",\"primary\":true}]}");
    }
    return documents;
}

class JsonPackerTest : public testing::Test
{
protected:
    void SetUp() override
    {
        const QString path = m_folder.filePath(QStringLiteral("cache.sqlite"));
        ASSERT_TRUE(isOk(prepareCacheFile(path, m_clock)));
        auto database = storage::Database::open(storage::DatabaseLocation::sqlite(path));
        ASSERT_TRUE(isOk(database));
        m_database = std::move(database).value();
    }
    void keep(int number, const QByteArray &dictionary)
    {
        auto insert = m_database->prepare(QStringLiteral("INSERT INTO json_dictionary VALUES (?, ?)"));
        ASSERT_TRUE(isOk(insert));
        ASSERT_TRUE(isOk(insert->run(number, dictionary)));
    }
    [[nodiscard]] std::optional<QByteArray> unpack(const PackedJson &packed, const QByteArray &digest = {})
    {
        auto json = JsonUnpacker(*m_database).unpack(packed.bytes, packed.dictionary, digest);
        EXPECT_TRUE(isOk(json));
        return json.valueOr(std::nullopt);
    }

    QTemporaryDir m_folder;
    test::FakeClock m_clock;
    std::unique_ptr<storage::Database> m_database;
};

} // namespace

TEST_F(JsonPackerTest, MakesLittleOfWhatResourcesHaveInCommon)
{
    const QVector<QByteArray> documents = manyDocuments(2000);
    const QByteArray dictionary = trainDictionary(documents.mid(0, 1500));
    ASSERT_FALSE(dictionary.isEmpty());
    keep(3, dictionary);
    const JsonPacker packer(3, dictionary);
    qsizetype packedSize = 0;
    qsizetype size = 0;
    for (const QByteArray &document : documents.mid(1500)) {
        const PackedJson packed = packer.pack(document);
        EXPECT_EQ(packed.dictionary, 3);
        ASSERT_EQ(unpack(packed, Digest::of(document).toBytes()), document);
        packedSize += packed.bytes.size();
        size += document.size();
    }
    EXPECT_LT(packedSize, size / 3);
}

TEST_F(JsonPackerTest, LeavesSmallOnesAsTheyAreUntilThereIsADictionary)
{
    const PackedJson packed = JsonPacker().pack("{\"id\":\"1\"}");
    EXPECT_EQ(packed.bytes, "{\"id\":\"1\"}");
    EXPECT_EQ(packed.dictionary, PackedJson::kPlain);
    EXPECT_EQ(unpack(packed), QByteArray("{\"id\":\"1\"}"));
}

TEST_F(JsonPackerTest, NeedsNoDictionaryForLargeOnes)
{
    QByteArray large("{\"members\":[");
    for (int i = 0; i < 5000; ++i)
        large += "{\"value\":\"" + QByteArray::number(i * 7919) + "\"},";
    large += "{}]}";
    const PackedJson packed = JsonPacker().pack(large);
    EXPECT_EQ(packed.dictionary, PackedJson::kWithoutDictionary);
    EXPECT_LT(packed.bytes.size(), large.size() / 2);
    EXPECT_EQ(unpack(packed, Digest::of(large).toBytes()), large);
}

TEST_F(JsonPackerTest, KeepsWhatCantBeMadeSmaller)
{
    QByteArray noise;
    std::mt19937 random(1);
    for (int i = 0; i < 20'000; ++i)
        noise.append(static_cast<char>(random()));
    EXPECT_EQ(unpack(JsonPacker().pack(noise)), noise);
    EXPECT_EQ(unpack(JsonPacker().pack(QByteArray())), QByteArray(""));
}

TEST_F(JsonPackerTest, NoticesEveryDamage)
{
    const QVector<QByteArray> documents = manyDocuments(1500);
    const QByteArray dictionary = trainDictionary(documents);
    keep(1, dictionary);
    const QByteArray &document = documents.at(7);
    const QByteArray digest = Digest::of(document).toBytes();
    const PackedJson packed = JsonPacker(1, dictionary).pack(document);
    for (qsizetype bit = 0; bit < packed.bytes.size() * 8; ++bit) {
        PackedJson damaged = packed;
        damaged.bytes[bit / 8] = static_cast<char>(damaged.bytes.at(bit / 8) ^ (1 << bit % 8));
        const auto json = unpack(damaged, digest);
        ASSERT_TRUE(!json.has_value() || *json == document) << bit;
    }
    EXPECT_EQ(unpack({packed.bytes.first(packed.bytes.size() - 1), 1}, digest), std::nullopt);
    EXPECT_EQ(unpack({packed.bytes, 2}, digest), std::nullopt) << "a dictionary that is not there";
    EXPECT_EQ(unpack({document, PackedJson::kPlain}, QByteArray(1, '\0')), std::nullopt) << "marked as damaged";
    EXPECT_EQ(unpack({{}, 1}, digest), std::nullopt);
}

TEST_F(JsonPackerTest, MakesNoDictionaryOfNothing)
{
    EXPECT_TRUE(trainDictionary({}).isEmpty());
    EXPECT_TRUE(trainDictionary({"{}", "{}"}).isEmpty());
}

} // namespace rollcall::cache
