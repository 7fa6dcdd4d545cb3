// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace rollcall::provisioner
{

/// An attribute of the service in the notation of Entra's mappings and PATCH paths:
/// `[URN:]attribute[type eq "work"].sub`, the filter and the sub-attribute optional. A value.
class TargetPath
{
public:
    /// Fails with `InvalidArgument`.
    [[nodiscard]] static Result<TargetPath> parse(const QString &text);

    /// As it was written: the `path` of a PATCH operation.
    [[nodiscard]] const QString &text() const { return m_text; }
    /// `active` and other flags travel as strings in a PATCH but as booleans in a create.
    [[nodiscard]] bool isActive() const;

    /// Puts `value` where the path points, making what is not there; an entry of a multi-valued attribute is found by
    /// its type. The first e-mail becomes the primary one.
    void write(QJsonObject &resource, const QJsonValue &value) const;
    /// What `resource` has there; undefined if nothing. Names are found without case.
    [[nodiscard]] QJsonValue read(const QJsonObject &resource) const;

    friend bool operator==(const TargetPath &, const TargetPath &) = default;

private:
    [[nodiscard]] QJsonArray entriesWith(QJsonArray entries, const QJsonValue &value) const;

    QString m_text;
    QString m_schema; // the extension's URN, empty for the core schema
    QString m_attribute;
    QString m_filterAttribute;
    QString m_filterValue;
    QString m_subAttribute;
};

} // namespace rollcall::provisioner
