// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cache/dictionary_trainer.h"

#include "storage/database.h"

namespace rollcall::cache
{

Result<DictionaryTrainer> DictionaryTrainer::load(storage::Database &database)
{
    DictionaryTrainer trainer(database);
    auto latest
        = database.prepare(QStringLiteral("SELECT number, bytes FROM json_dictionary ORDER BY number DESC LIMIT 1"));
    if (!latest.ok())
        return latest.error();
    const auto read = storage::forEachRow(latest.value(), [&trainer](const storage::Statement &row) {
        trainer.m_packer = JsonPacker(static_cast<int>(row.integer(0)), row.blob(1));
    });
    if (!read.ok())
        return read.error();
    return trainer;
}

Result<void> DictionaryTrainer::learnFrom(scim::ResourceType type, const QVector<DueResource> &due)
{
    if (m_packer.hasDictionary() || m_isHopeless || type != scim::ResourceType::User)
        return {};
    for (const DueResource &one : due) {
        if (m_samples.size() == kDictionarySamples)
            break;
        m_samples.append(one.resource->json());
    }
    if (m_samples.size() < kDictionarySamples)
        return {};
    const QByteArray dictionary = trainDictionary(std::exchange(m_samples, {}));
    m_isHopeless = dictionary.isEmpty();
    if (m_isHopeless)
        return {};
    auto insert
        = m_database->prepare(QStringLiteral("INSERT INTO json_dictionary (bytes) VALUES (?) RETURNING number"));
    if (!insert.ok())
        return insert.error();
    insert->bind(0, dictionary);
    const auto number = storage::firstInteger(insert.value());
    if (!number.ok())
        return number.error();
    m_packer = JsonPacker(static_cast<int>(*number), dictionary);
    m_isNew = true;
    return {};
}

void DictionaryTrainer::drop()
{
    if (std::exchange(m_isNew, false))
        m_packer = JsonPacker();
}

} // namespace rollcall::cache
