// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/mail_transport.h"

#include <QVector>

#include <functional>

namespace rollcall::test
{

/// A way out for mail that remembers what took it. It accepts everything unless a test says otherwise.
class FakeTransport final : public service::MailTransport
{
public:
    service::Delivery send(const service::MailMessage &message) override
    {
        sent.append(message);
        return answer(message);
    }

    QVector<service::MailMessage> sent; ///< Also what was not accepted.
    std::function<service::Delivery(const service::MailMessage &)> answer
        = [](const service::MailMessage &) { return service::Delivery(); };
};

} // namespace rollcall::test
