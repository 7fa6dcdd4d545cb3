// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "scim/attribute_path.h"
#include "scim/filter.h"
#include "scim/schema_registry.h"

#include <QByteArrayView>
#include <QJsonObject>

#include <memory>
#include <string>
#include <vector>

namespace rollcall::scim
{

/// Reads of many resources the few members that a filter or an order asks for: most of the work of `parseObject()` is
/// the members that nobody looks at.
///
/// Requires: texts that this program wrote; they are not looked through for keys that stand twice. Thread: one at a
/// time.
class MemberReader
{
public:
    explicit MemberReader(const SchemaRegistry &registry);
    ~MemberReader();
    MemberReader(MemberReader &&other) noexcept;
    MemberReader &operator=(MemberReader &&other) noexcept;

    /// What `matches()` or `sortKey()` look at is read from now on.
    void add(const Filter &filter);
    void add(const AttributePath &path);

    /// Fails with `MalformedJson`.
    [[nodiscard]] Result<QJsonObject> read(QByteArrayView json);

private:
    struct Parser;

    const SchemaRegistry *m_registry;
    std::vector<std::string> m_names;
    std::unique_ptr<Parser> m_parser;
};

} // namespace rollcall::scim
