// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace rollcall::ui
{

/// Well-formed JSON on lines of its own, indented by two. Order, numbers and escapes stay exactly as the service sent
/// them, which a round through QJsonDocument would not keep.
[[nodiscard]] QString prettyJson(const QByteArray &json);

} // namespace rollcall::ui
