// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace rollcall::app
{

/// One window per user: who starts second hands what is to be opened to the first and ends.
///
/// A lock file decides who is first, so that two that start together agree and one that was killed is not waited for;
/// the socket beside it, open to its user only, carries a `rollcall:` link or an empty line, which means: show the
/// window. Thread: GUI.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// `folder` is private to the user and exists or can be made.
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);
    ~SingleInstance() override;

    enum class Role {
        First, ///< This one: it listens from now on.
        HandedOver, ///< There is another one, and it took `link`.
    };
    /// Waits up to two seconds for the other one's answer. `FileUnwritable` if the folder can't be used, `TimedOut` if
    /// the other one does not answer.
    [[nodiscard]] Result<Role> claim(const QString &link);

Q_SIGNALS:
    /// Another start asked for this; empty: for the window alone.
    void openRequested(const QString &link);

private:
    [[nodiscard]] bool makeFolder() const;
    Result<Role> listen();
    Result<Role> handOver(const QString &link) const;
    void serve();

    QString m_folder;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace rollcall::app
