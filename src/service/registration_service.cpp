// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/registration_service.h"

#include "service/database_failure.h"
#include "service/registration_page.h"

namespace rollcall::service
{

namespace
{

MailLanguage askedFor(const Request &request)
{
    return preferredMailLanguage(QString::fromLatin1(request.header("accept-language")))
        .value_or(MailLanguage::English);
}

RegistrationPage pageOf(Registration::State state)
{
    switch (state) {
    case Registration::State::Open: return {200, QStringLiteral("open"), true};
    case Registration::State::Completed: return {200, QStringLiteral("completed"), false};
    case Registration::State::Expired: return {410, QStringLiteral("expired"), false};
    case Registration::State::Replaced: return {410, QStringLiteral("replaced"), false};
    case Registration::State::Disabled: return {403, QStringLiteral("disabled"), false};
    case Registration::State::Unknown: return {404, QStringLiteral("unknown"), false};
    }
    Q_UNREACHABLE();
}

} // namespace

bool RegistrationService::isPage(const QStringList &segments)
{
    return segments.size() == 2 && segments.constFirst() == QLatin1String("register");
}

Response RegistrationService::handle(const Request &request, const QStringList &segments)
{
    if (request.method != "GET" && request.method != "POST")
        return Response{405, "text/plain", "This page takes GET and POST.\n", {{"Allow", "GET, POST"}}};
    const QByteArray code = segments.at(1).toUtf8();
    const auto registration = request.method == "GET"
        ? m_registrations.look(code)
        : m_registrations.complete(code, QString::fromLatin1(request.remoteAddress));
    if (!registration)
        return failure(request, registration.error());
    return registrationResponse(
        pageOf(registration->state), registration->language.value_or(askedFor(request)), registration->name);
}

Response RegistrationService::failure(const Request &request, const Error &error)
{
    const int status = protocolErrorOf(error).status; // Logs the cause.
    Response response = registrationResponse({status, QStringLiteral("busy"), false}, askedFor(request), {});
    if (status == 503)
        response.headers.emplaceBack("Retry-After", "5");
    return response;
}

} // namespace rollcall::service
