// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIODevice>

namespace rollcall::net
{

/// A request body that can be read once. Being sequential, it can't be rewound: that is what keeps
/// QNetworkAccessManager from sending the request a second time when the connection breaks. Thread: one.
class OneShotDevice : public QIODevice
{
    Q_OBJECT

public:
    OneShotDevice(QByteArray bytes, QObject *parent);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    /// Refuses, without the warning that QIODevice writes.
    bool seek(qint64) override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_bytes;
    qsizetype m_position = 0;
};

} // namespace rollcall::net
