// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/secret.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace rollcall::core
{

Secret::~Secret()
{
    if (m_bytes.isEmpty() || !m_bytes.isDetached())
        return;
    volatile char *bytes = m_bytes.data();
    for (qsizetype i = 0; i < m_bytes.size(); ++i)
        bytes[i] = 0;
}

Secret Secret::generate(const QByteArray &prefix)
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    const QByteArray raw
        = QByteArray::fromRawData(reinterpret_cast<const char *>(random.data()), static_cast<qsizetype>(sizeof random));
    return Secret(prefix + raw.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray secretDigest(const Secret &secret)
{
    return QCryptographicHash::hash(secret.reveal(), QCryptographicHash::Sha256);
}

bool sameDigest(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    unsigned char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference = static_cast<unsigned char>(difference | (a.at(i) ^ b.at(i)));
    return difference == 0;
}

} // namespace rollcall::core
