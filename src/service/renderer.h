// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "scim/projection.h"
#include "scim/schema_registry.h"
#include "service/caller.h"
#include "service/row_reader.h"

#include <QByteArray>
#include <QVector>

namespace rollcall::service
{

class Repository;

/// A resource as it is answered.
struct Rendered {
    QByteArray json;
    QByteArray tag; ///< Its entity tag, with Renderer::Tags::Always.
};

/// Makes stored rows into the resources that one caller is answered: splices in what is not stored with them, and
/// leaves out what was not asked for, and the values of custom attributes that are removed and not gone yet. Without
/// either nothing is parsed.
///
/// Thread: the repository's. Fails as the database does.
class Renderer
{
public:
    /// `scimBase` is the URL up to /scim/v2. `registry` outlives this.
    Renderer(Repository &repository, const scim::SchemaRegistry &registry, QByteArray scimBase, Visibility visibility);

    /// Whether the entity tags are needed, in `Rendered` or only in `meta`, although the groups that they depend on are
    /// not asked for.
    enum class Tags { Always, WithMeta, Never };

    Result<QVector<Rendered>> render(
        const QVector<Row> &rows, const scim::AttributeSelection &selection, Tags tags = Tags::WithMeta);

    [[nodiscard]] QByteArray location(const QString &id) const;

private:
    [[nodiscard]] QLatin1String relatedAttribute() const;
    [[nodiscard]] bool needsRelated(const scim::AttributeSelection &selection, Tags tags) const;
    [[nodiscard]] QByteArray renderOne(const Row &row, const QByteArray &related, const QByteArray &stamp) const;

    Repository &m_repository;
    const scim::SchemaRegistry &m_registry;
    QByteArray m_scimBase;
    QByteArray m_endpoint; ///< The URL up to the id.
    Visibility m_visibility;
};

} // namespace rollcall::service
