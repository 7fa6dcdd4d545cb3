// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace rollcall::service
{

/// The languages in which the service writes to people. Wire form: en, fr, ja.
enum class MailLanguage { English, French, Japanese };

[[nodiscard]] QString mailLanguageCode(MailLanguage language);
[[nodiscard]] std::optional<MailLanguage> mailLanguageFromCode(QStringView code);

/// The one of them that a list of language ranges prefers (RFC 9110 §12.5.4: `fr-CA, en;q=0.5`), also of a single tag
/// (`ja-JP`, `fr_FR`). Nothing if it names none of them. Pure; any thread.
[[nodiscard]] std::optional<MailLanguage> preferredMailLanguage(QStringView ranges);

/// A user's: by preferredLanguage, else by locale (RFC 7643 §4.1.1), else English. `user` is in canonical spelling.
[[nodiscard]] MailLanguage mailLanguageOf(const QJsonObject &user);

} // namespace rollcall::service
