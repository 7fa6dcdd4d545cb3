// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

namespace rollcall::service
{

/// How values stand in the text that a template becomes.
enum class TextFormat {
    Plain,
    Html, ///< Every value is escaped, for an element's content or a quoted attribute.
};

/// `text` with each `{{name}}` replaced by its value. Values are not looked into: one that holds `{{name}}` stays as it
/// is. A name without a value is left out. Pure; any thread.
[[nodiscard]] QString filledTemplate(const QString &text, const QHash<QString, QString> &values, TextFormat format);

/// A file of resources/mail, without its licence comment; its path from there: `en/invitation.txt`. Empty if there is
/// none.
[[nodiscard]] QString mailResource(const QString &path);

} // namespace rollcall::service
