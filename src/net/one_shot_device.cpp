// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/one_shot_device.h"

#include <cstring>

namespace rollcall::net
{

OneShotDevice::OneShotDevice(QByteArray bytes, QObject *parent) : QIODevice(parent), m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotDevice::bytesAvailable() const
{
    return m_bytes.size() - m_position + QIODevice::bytesAvailable();
}

qint64 OneShotDevice::readData(char *data, qint64 maxSize)
{
    const qsizetype size = qMin<qsizetype>(maxSize, m_bytes.size() - m_position);
    if (size == 0 && maxSize > 0)
        return -1;
    std::memcpy(data, m_bytes.constData() + m_position, static_cast<size_t>(size));
    m_position += size;
    return size;
}

qint64 OneShotDevice::writeData(const char *, qint64)
{
    return -1;
}

} // namespace rollcall::net
