// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fuzz/fuzz_input.h"

#include <QIODevice>

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>

/// Bytes as a file, for what reads files.
namespace rollcall::fuzz
{

/// Hands out a few bytes at a time, as a pipe does.
class Trickle final : public QIODevice
{
public:
    Trickle(QByteArray bytes, std::uint8_t seed) : m_bytes(std::move(bytes)), m_portions(seed)
    {
        open(ReadOnly | Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_at >= m_bytes.size(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 portion = m_portions.next() * 4 - 3;
        const qint64 length = std::min({most, portion, qint64(m_bytes.size() - m_at)});
        std::copy_n(m_bytes.constData() + m_at, length, data);
        m_at += length;
        return length;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    Portions m_portions;
    qsizetype m_at = 0;
};

/// A file with a path that is on no disk.
class MemoryFile
{
public:
    explicit MemoryFile(const QByteArray &bytes) : m_descriptor(memfd_create("fuzz", MFD_CLOEXEC))
    {
        const ssize_t written = ::write(m_descriptor, bytes.constData(), static_cast<std::size_t>(bytes.size()));
        require(written == bytes.size(), "a file in memory takes what it is given");
    }
    ~MemoryFile() { ::close(m_descriptor); }
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;

    [[nodiscard]] QString path() const { return QStringLiteral("/proc/self/fd/%1").arg(m_descriptor); }

private:
    int m_descriptor;
};

} // namespace rollcall::fuzz
