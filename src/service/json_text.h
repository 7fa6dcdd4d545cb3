// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace rollcall::service
{

/// `text` as a JSON string, with its quotes. For the places where stored bytes are joined instead of serialised.
[[nodiscard]] QByteArray jsonString(const QString &text);

} // namespace rollcall::service
