// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVector>

namespace rollcall::net
{

/// The first of many; the count is of all.
struct NamedResource {
    QString id;
    QString name;

    friend bool operator==(const NamedResource &, const NamedResource &) = default;
};

/// What goes with a user or group that is deleted for good.
struct DeletionPreview {
    QString id;
    QString name; ///< User name, or the group's display name.
    QString source; ///< As `UserSource::kind`.
    bool allowed = false;
    QString refusal; ///< Why it is not allowed: `[purge] …`, English.
    QByteArray confirm; ///< Stands for exactly this: if more or something else would go, the deletion is refused.
    // Of a user
    QVector<NamedResource> groups{}; ///< That it is taken out of.
    qint64 groupCount = 0;
    QStringList attributes{}; ///< By name, those with a value.
    QString inviteStatus{};
    QString managedAppleId{};
    // Of a group
    qint64 memberCount = 0;
    QVector<NamedResource> disabled{}; ///< Who is disabled, being in no other provisioned group.
    qint64 disabledCount = 0;

    friend bool operator==(const DeletionPreview &, const DeletionPreview &) = default;
};

/// What became of one.
struct DeletionOutcome {
    enum class Kind {
        Deleted,
        NotFound, ///< It was gone already.
        Refused, ///< By the rule in `detail`.
        Changed, ///< More, or something else, would have gone than the preview said: look again.
        Unknown, ///< The connection was lost before the service answered.
    };

    QString id;
    Kind kind = Kind::Unknown;
    QString detail{};
    qint64 disabledCount = 0; ///< With a group.

    friend bool operator==(const DeletionOutcome &, const DeletionOutcome &) = default;
};

} // namespace rollcall::net
