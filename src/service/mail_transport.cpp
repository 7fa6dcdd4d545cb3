// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/mail_transport.h"

namespace rollcall::service
{

QString deliveryFaultName(DeliveryFault fault)
{
    switch (fault) {
    case DeliveryFault::None: return {};
    case DeliveryFault::NoAddress: return QStringLiteral("no-address");
    case DeliveryFault::Unreachable: return QStringLiteral("unreachable");
    case DeliveryFault::Tls: return QStringLiteral("tls");
    case DeliveryFault::Authentication: return QStringLiteral("authentication");
    case DeliveryFault::Sender: return QStringLiteral("sender");
    case DeliveryFault::Recipient: return QStringLiteral("recipient");
    case DeliveryFault::Content: return QStringLiteral("content");
    case DeliveryFault::Interrupted: return QStringLiteral("interrupted");
    }
    Q_UNREACHABLE();
}

} // namespace rollcall::service
