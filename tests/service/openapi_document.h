// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/http_message.h"
#include "support/json_schema.h"

#include <QJsonObject>
#include <QStringList>

namespace rollcall::service
{

/// resources/openapi.json as a judge: whether an exchange with the admin API is as it says.
class OpenApiDocument
{
public:
    /// Reads it from the sources.
    OpenApiDocument();

    [[nodiscard]] const QJsonObject &paths() const { return m_paths; }
    [[nodiscard]] const test::JsonSchema &schemas() const { return m_schemas; }

    /// What is not as described: the path, the method, the parameters and the body of a request that was accepted, the
    /// status, the headers and the body of the answer. Empty if all is.
    [[nodiscard]] QStringList faults(const Request &request, const Response &response) const;

private:
    [[nodiscard]] QJsonObject pathItem(const QByteArray &path) const;
    [[nodiscard]] QStringList requestFaults(const Request &request, const QJsonObject &operation) const;
    [[nodiscard]] QStringList responseFaults(const Response &response, const QJsonObject &described) const;
    [[nodiscard]] QStringList problemFaults(const Response &response, const QList<int> &expected) const;

    QJsonObject m_document;
    QJsonObject m_paths;
    test::JsonSchema m_schemas;
};

} // namespace rollcall::service
