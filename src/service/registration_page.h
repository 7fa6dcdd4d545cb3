// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/http_message.h"
#include "service/mail_language.h"

#include <QString>

namespace rollcall::service
{

/// One of the pages that resources/mail/LANGUAGE/registration.json words.
struct RegistrationPage {
    int status = 200;
    QString wording; ///< `open`, `completed`, …
    bool hasButton = false; ///< That registers, by a POST to where the page came from.
};

/// The page as an answer. `name` is the user's; it is escaped here. Nothing in it runs or is loaded, nobody keeps it or
/// frames it, and what is opened from it learns nothing of its address, which holds the code. Pure; any thread.
[[nodiscard]] Response registrationResponse(const RegistrationPage &page, MailLanguage language, const QString &name);

} // namespace rollcall::service
