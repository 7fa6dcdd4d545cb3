// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QStringList>

namespace rollcall::test
{

/// A small validator of JSON Schema (2020-12), as far as OpenAPI documents of ours go. A keyword that it does not know
/// is a fault, too: a schema never promises what nobody checks.
class JsonSchema
{
public:
    /// `document` is what a $ref points into.
    explicit JsonSchema(QJsonObject document) : m_document(std::move(document)) { }

    /// What is wrong with `value`, each with its place; empty if nothing is.
    [[nodiscard]] QStringList faults(const QJsonValue &value, const QJsonObject &schema) const;

    /// What a $ref stands for; the object itself if it is none. An empty object if it points nowhere.
    [[nodiscard]] QJsonObject resolved(const QJsonObject &object) const;

private:
    struct Place;
    void check(const Place &place, const QJsonValue &value, const QJsonObject &schema) const;
    void checkKeyword(
        const Place &place, const QJsonValue &value, const QString &keyword, const QJsonObject &schema) const;
    void checkObject(const Place &place, const QJsonObject &value, const QJsonObject &schema) const;
    void checkBranches(
        const Place &place, const QJsonValue &value, const QString &keyword, const QJsonArray &branches) const;

    QJsonObject m_document;
};

} // namespace rollcall::test
