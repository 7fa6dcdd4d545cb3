// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/http_message.h"

namespace rollcall::service
{

QByteArray Request::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

std::vector<Response> RequestProcessor::processTogether(const std::vector<const Request *> &requests)
{
    std::vector<Response> responses;
    responses.reserve(requests.size());
    for (const Request *request : requests)
        responses.push_back(process(*request));
    return responses;
}

} // namespace rollcall::service
