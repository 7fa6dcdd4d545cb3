// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArrayView>
#include <QJsonValue>
#include <QString>

#include <memory>

#include <simdjson.h>

/// How this library reads JSON: simdjson's DOM, checked. Only for its own .cpp files: <simdjson.h> is slow to compile.
namespace rollcall::scim
{

/// A parsed text. Elements live as long as it does.
class JsonDom
{
public:
    /// Fails with `MalformedJson` as `parseObject()` says.
    [[nodiscard]] static Result<JsonDom> parse(QByteArrayView bytes);

    ~JsonDom();
    JsonDom(JsonDom &&) noexcept = default;
    JsonDom &operator=(JsonDom &&) noexcept = default;

    [[nodiscard]] simdjson::dom::element root() const { return m_document->root(); }

private:
    JsonDom() = default;

    std::unique_ptr<simdjson::dom::document> m_document; ///< Null once it was moved from.
};

[[nodiscard]] QString toQString(std::string_view utf8);
[[nodiscard]] QJsonValue toQJson(simdjson::dom::element element);

/// The member's name equals `name` without regard to case (ASCII).
[[nodiscard]] bool isNamed(std::string_view key, std::string_view name);

} // namespace rollcall::scim
