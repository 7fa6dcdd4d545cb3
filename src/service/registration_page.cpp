// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/registration_page.h"

#include "scim/json.h"
#include "service/invitation.h"
#include "service/mail_template.h"

#include <QCryptographicHash>

namespace rollcall::service
{

namespace
{

QJsonObject wordsOf(const RegistrationPage &page, MailLanguage language)
{
    const QString path = mailLanguageCode(language) + QStringLiteral("/registration.json");
    return scim::parseObject(mailResource(path).toUtf8()).valueOr({}).value(page.wording).toObject();
}

/// Only the page's own style is applied, named by its hash.
QByteArray contentSecurityPolicy(const QString &html)
{
    const QLatin1String begin("<style>");
    const qsizetype from = html.indexOf(begin) + begin.size();
    const QByteArray style = html.mid(from, html.indexOf(QLatin1String("</style>")) - from).toUtf8();
    return "default-src 'none'; style-src 'sha256-"
        + QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64()
        + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
}

} // namespace

Response registrationResponse(const RegistrationPage &page, MailLanguage language, const QString &name)
{
    const QJsonObject words = wordsOf(page, language);
    const auto word = [&](const char *key) { return words.value(QLatin1String(key)).toString(); };
    const QString text = filledTemplate(word("text"),
        {{QStringLiteral("name"), name}, {QStringLiteral("days"), QString::number(kInvitationDays)}},
        TextFormat::Plain);
    QString html = mailResource(QStringLiteral("registration.html"));
    html.replace(QLatin1String("<!-- form -->\n"),
        page.hasButton ? mailResource(QStringLiteral("registration_form.html")) : QString());
    html = filledTemplate(html,
        {{QStringLiteral("language"), mailLanguageCode(language)}, {QStringLiteral("title"), word("title")},
            {QStringLiteral("text"), text}, {QStringLiteral("button"), word("button")}},
        TextFormat::Html);
    return Response{page.status, "text/html; charset=utf-8", html.toUtf8(),
        {{"Content-Security-Policy", contentSecurityPolicy(html)},
            {"Content-Language", mailLanguageCode(language).toLatin1()}, {"Cache-Control", "no-store"},
            {"Referrer-Policy", "no-referrer"}, {"X-Frame-Options", "DENY"}, {"X-Robots-Tag", "noindex"},
            {"Vary", "Accept-Language"}}};
}

} // namespace rollcall::service
