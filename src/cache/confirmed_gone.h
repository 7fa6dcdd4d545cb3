// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVector>

namespace rollcall::cache
{

/// Ids that a whole run did not see, and of which the service says that they are no more.
struct ConfirmedGone {
    QVector<QString> users;
    QVector<QString> groups;
};

} // namespace rollcall::cache
