// SPDX-FileCopyrightText: 2026 The Rollcall authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/traffic_log.h"

#include "net/traffic_redaction.h"

#include <algorithm>

namespace rollcall::net
{
namespace
{

/// Read beyond the excerpt, so that a secret at its edge is seen whole.
constexpr qsizetype kMargin = 4 * 1024;

/// `body` without secrets, cut to the excerpt. True if something was cut.
bool shorten(QByteArray &body, const QVector<QByteArray> &known)
{
    const qsizetype whole = body.size();
    const bool isPart = whole > TrafficLog::kExcerptBytes + kMargin;
    body = withoutSecrets(body.left(TrafficLog::kExcerptBytes + kMargin), known);
    if (isPart && !known.isEmpty()) // The beginning of one may stand at the end, however little is left of the text.
        body.chop(std::min(body.size(), known.first().size()));
    const bool cut = isPart || body.size() > TrafficLog::kExcerptBytes;
    body.truncate(std::min<qsizetype>(body.size(), TrafficLog::kExcerptBytes));
    return cut;
}

} // namespace

void TrafficLog::record(TrafficEntry entry, const QString &userName, const Secret &secret)
{
    if (isPaused())
        return;
    using SignIn = TrafficEntry::SignIn;
    const QVector<QByteArray> known = formsOfSecret(userName, secret.reveal());
    entry.signIn = secret.isEmpty() ? SignIn::None : userName.isEmpty() ? SignIn::Bearer : SignIn::Basic;
    entry.url = withoutSecrets(entry.url, known);
    entry.requestHeaders = withoutSecrets(entry.requestHeaders, known);
    entry.responseHeaders = withoutSecrets(entry.responseHeaders, known);
    entry.requestCut = shorten(entry.requestBody, known);
    entry.responseCut = shorten(entry.responseBody, known);
    if (entry.error) {
        entry.error->detail = QString::fromUtf8(withoutSecrets(entry.error->detail.toUtf8(), known));
        entry.error->subject = QString::fromUtf8(withoutSecrets(entry.error->subject.toUtf8(), known));
    }
    {
        const QMutexLocker lock(&m_mutex);
        entry.number = ++m_lastNumber;
        m_entries.push_back(std::move(entry));
        if (m_entries.size() > kMostEntries)
            m_entries.pop_front();
    }
    tell();
}

QVector<TrafficEntry> TrafficLog::entries()
{
    const QMutexLocker lock(&m_mutex);
    m_told = false;
    return {m_entries.begin(), m_entries.end()};
}

void TrafficLog::clear()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_entries.clear();
    }
    tell();
}

void TrafficLog::setPaused(bool paused)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_paused = paused;
    }
    tell();
}

bool TrafficLog::isPaused() const
{
    const QMutexLocker lock(&m_mutex);
    return m_paused;
}

void TrafficLog::tell()
{
    {
        const QMutexLocker lock(&m_mutex);
        if (m_told)
            return;
        m_told = true;
    }
    Q_EMIT changed();
}

} // namespace rollcall::net
