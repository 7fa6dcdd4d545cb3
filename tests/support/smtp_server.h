// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QVector>

namespace rollcall::test
{

/// A mail as the server took it.
struct TakenMail {
    QByteArray bytes;
    QJsonObject description; ///< The envelope, and what Python's mail parser reads in it (smtp_server.py).

    /// A header's decoded value; those of one name in a list.
    [[nodiscard]] QStringList headers(const QString &name) const;
    [[nodiscard]] QString header(const QString &name) const { return headers(name).join(u'|'); }
    [[nodiscard]] QString text() const { return description.value(QLatin1String("text")).toString(); }
    [[nodiscard]] QString html() const { return description.value(QLatin1String("html")).toString(); }
    [[nodiscard]] QString recipient() const; ///< Of the envelope.
    /// Where the plain text's link leads, from `/register/` on.
    [[nodiscard]] QByteArray link() const;
};

/// A real SMTP server, smtp_server.py, on a free port of 127.0.0.1; gone with this object.
class SmtpServer
{
public:
    /// `options` as in smtp_server.py: `--auth USER PASSWORD`, `--starttls CERT KEY`, …
    explicit SmtpServer(const QStringList &options = {});
    ~SmtpServer();
    SmtpServer(const SmtpServer &) = delete;
    SmtpServer &operator=(const SmtpServer &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; } ///< 0 if it did not start.

    /// How it fails from now on, a line each: `rcpt 450 4.2.0 Later`.
    void setFaults(const QByteArray &faults);
    /// Ends what a fault `wait` waits for.
    void go();

    /// What it took so far, in the order of arrival.
    [[nodiscard]] QVector<TakenMail> taken() const;
    /// Waits until it has taken so many, or for half a minute.
    [[nodiscard]] QVector<TakenMail> waitForTaken(qsizetype count) const;
    /// How often it was given a command.
    [[nodiscard]] qsizetype count(const QByteArray &command) const;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace rollcall::test
