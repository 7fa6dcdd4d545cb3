// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "scim/member_reader.h"
#include "service/list_request.h"
#include "service/list_source.h"

#include <QVector>

namespace rollcall::service
{

/// Looks into the resources themselves, where the database has no column for what a filter or an order asks.
///
/// Thread: the repository's. Fails as the database does.
class RowInspection
{
public:
    /// With `sorts`, what is sorted by is read, too. `sources` and `request` outlive the inspection.
    RowInspection(ListSources &sources, const ListRequest &request, bool sorts);

    /// How many rows may be in memory at once.
    [[nodiscard]] int blockSize() const { return m_blockSize; }
    /// Leaves those that match, with their sort keys.
    Result<void> apply(QVector<ListedRow> &rows);

    /// Longer sort keys are cut: so much of a value decides about its place.
    static constexpr int kMaxKey = 256;

private:
    Result<QVector<QByteArray>> resourcesOf(const QVector<ListedRow> &rows);
    [[nodiscard]] bool isInteresting(const ListSource &source) const;
    [[nodiscard]] bool asksFor(QLatin1String attribute) const;

    ListSources &m_sources;
    const ListRequest &m_request;
    bool m_sorts;
    int m_blockSize;
    Renderer::Tags m_tags;
    std::vector<scim::AttributeSelection> m_selections; ///< By source: without what nobody asks for.
    std::vector<scim::MemberReader> m_readers; ///< By source.
};

} // namespace rollcall::service
