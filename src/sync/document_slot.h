// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cache/stored_document.h"
#include "core/log.h"
#include "net/fetched.h"
#include "scim/json.h"
#include "sync/document_state.h"

#include <QJsonObject>

#include <functional>
#include <utility>

namespace rollcall::sync
{

/// One document of the service: what is known of it, and whether it is being asked for.
///
///     restore?   ( begin ( take | fail ) )*
/// Thread: one.
template <typename T> class DocumentSlot
{
public:
    /// Reads one that was kept.
    using Read = std::function<Result<T>(const QJsonObject &, const QByteArray &etag)>;

    DocumentSlot(QString name, Read read) : m_name(std::move(name)), m_read(std::move(read)) { }

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const DocumentState<T> &state() const { return m_state; }

    /// What an earlier run kept, unless something newer is here. True if it is shown now.
    bool restore(const cache::StoredDocument &stored)
    {
        if (m_state.value)
            return false;
        const auto json = scim::parseObject(stored.json);
        const auto value = json.ok() ? m_read(*json, stored.etag) : Result<T>(json.error());
        if (!value.ok()) {
            qCWarning(core::lcSync) << "what was kept of" << m_name << "can't be read:" << value.error().detail;
            return false;
        }
        m_state.value = *value;
        m_state.seenAt = stored.seenAt;
        return true;
    }

    /// Whether it is to be asked for now. While it is being asked for it is not, but once more afterwards if something
    /// was changed, because the answer may be of before.
    [[nodiscard]] bool begin(bool somethingChanged)
    {
        if (m_asking) {
            m_again = m_again || somethingChanged;
            return false;
        }
        m_asking = true;
        const bool wasCancelled = m_state.error && m_state.error->code == ErrorCode::Cancelled;
        if (m_state.phase == DocumentPhase::Unknown || (!m_state.value && wasCancelled))
            m_state.phase = DocumentPhase::Loading;
        return true;
    }

    /// The document to keep.
    [[nodiscard]] cache::StoredDocument take(const net::Fetched<T> &fetched, const QDateTime &now)
    {
        m_asking = false;
        m_state = {DocumentPhase::Live, fetched.value, now, std::nullopt};
        return {m_name, fetched.json, fetched.etag, now};
    }

    void fail(const Error &error, bool isUnsupported)
    {
        m_asking = false;
        m_state.phase = isUnsupported ? DocumentPhase::Unsupported : DocumentPhase::Offline;
        m_state.error = error;
    }

    /// Whether to ask once more; true once.
    [[nodiscard]] bool takeAgain() { return std::exchange(m_again, false); }

private:
    QString m_name;
    Read m_read;
    DocumentState<T> m_state;
    bool m_asking = false;
    bool m_again = false;
};

} // namespace rollcall::sync
